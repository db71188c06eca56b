import type { Check, Result } from "../model.js";
import { nearestMiss, sectionsNear } from "../nearest.js";
import type { Examination } from "../run.js";
import { decideClause } from "./clause.js";
import { elementResults } from "./elements.js";
import { locate } from "./passage.js";
import { resultOf } from "./result.js";
import { decideBySigns, nameNeeds } from "./signs.js";

/** A check whose elements may stand in different clauses: it counts how many the document shows. */
export function decideList(check: Check, examination: Examination): Result {
	if (!examination.judge.knows(check.id)) return decideBySigns(check, examination);
	const whole = decideClause(check, examination);
	if (whole.verdict === "satisfied" || whole.verdict === "contradicted") return whole;
	const elements = elementResults(check, examination, "missing", null);
	const required = check.elements.filter((element) => !element.optional);
	const shown = elements.filter(
		({ id, verdict }) => verdict === "satisfied" && required.some((element) => element.id === id),
	);
	const need = check.need ?? required.length;
	const evidence = shown.flatMap((element) => element.evidence ?? []);
	const named = (): boolean => {
		const passages = examination.judge.passages.filter(({ span }) =>
			evidence.some(({ span: { start, end } }) => span.start === start && span.end === end),
		);
		return nameNeeds(check, passages, examination);
	};
	if (shown.length >= need && named())
		return resultOf(check, "satisfied", check.title, { elements, evidence });
	const lacks = required
		.filter((element) => !shown.some(({ id }) => id === element.id))
		.map((element) => element.check);
	const searched = sectionsNear(check, examination.document);
	if (shown.length === 0 && whole.verdict === "missing")
		return {
			...whole,
			elements,
			searched,
			nearest: nearestMiss(check, examination.judge, () => lacks),
		};
	const because =
		shown.length >= need
			? `comes near, but no clause names what this is about: ${check.message}`
			: `${shown.length} of ${need} found: ${check.message}; it lacks: ${lacks.join("; ")}`;
	return resultOf(check, "weak", because, {
		elements,
		evidence,
		searched,
		at: evidence[0]
			? { kind: "span", span: evidence[0].span, section: evidence[0].section }
			: locate(null, searched),
	});
}
