import { effectiveDays } from "../effective-days.js";
import type { Check, Evidence, Result } from "../model.js";
import type { Examination } from "../run.js";
import { decideClause } from "./clause.js";
import { resultOf } from "./result.js";

/** The day on which the agreement takes effect: one clause gives it, and no other gives another day. */
export function decideEffectiveDate(check: Check, examination: Examination): Result {
	const result = decideClause(check, examination);
	if (result.verdict === "contradicted") return result;
	const [first, ...others] = effectiveDays(examination.document);
	const other = others.find(({ value }) => value !== first?.value);
	if (!first || !other) return result;
	const evidence = [other, first].map(
		({ clause: { span, section, text } }): Evidence => ({ span, section, text }),
	);
	return resultOf(check, "contradicted", `takes effect on ${first.shown} and on ${other.shown}`, {
		evidence,
		elements: result.elements,
	});
}
