import { readClause } from "../../match/reading.js";
import type { Check, Evidence, Result } from "../model.js";
import type { Examination } from "../run.js";
import { decideClause } from "./clause.js";
import { resultOf } from "./result.js";
import { elementsSigned } from "./signs.js";

/** A title takes at most so many headings: "Memorandum of Understanding", "School Resource Officer Program". */
const MOST_HEADINGS = 4;

/**
 * What the paper calls itself: a passage that satisfies, or the headings above its first clause, alone or with that
 * clause. Headings are no clauses, so that no judge reads them.
 */
export function decideTitle(check: Check, examination: Examination): Result {
	const whole = decideClause(check, examination);
	if (whole.verdict === "satisfied" || whole.verdict === "contradicted") return whole;
	const { document, lexicon } = examination;
	const opening = document.clauses.find(({ standing }) => standing === "operative" || standing === "recital");
	const headings = document.sections
		.filter(({ title, heading }) => title !== "" && heading.start < (opening?.span.start ?? Infinity))
		.slice(0, MOST_HEADINGS);
	const texts = [...headings.map(({ title }) => title), ...(opening ? [opening.text] : [])];
	const readings = texts.map((text) => readClause(text, lexicon, new Map()));
	const shown = elementsSigned(check, readings, lexicon);
	const required = check.elements.filter((element) => !element.optional);
	const first = headings[0];
	if (!first || required.length === 0 || !required.every(({ id }) => shown.has(id))) return whole;
	const evidence: Evidence = { span: first.heading, section: first.index, text: first.title };
	return resultOf(check, "satisfied", check.title, {
		evidence: [evidence],
		elements: required.map(({ id }) => ({ id, verdict: "satisfied", evidence })),
	});
}
