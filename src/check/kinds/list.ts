import type { Passage } from "../../judge/passages.js";
import type { Check, Result } from "../model.js";
import { nearestMiss, sectionsNear } from "../nearest.js";
import type { Examination } from "../run.js";
import { decideClause } from "./clause.js";
import { elementResults } from "./elements.js";
import { counts, evidenceOf, locate } from "./passage.js";
import { resultOf } from "./result.js";
import { decideBySigns, nameAmong, nameNeeds, shownBySigns } from "./signs.js";
import { vetoOf } from "./veto.js";

/** A check whose elements may stand in different clauses: it counts how many the document shows. */
export function decideList(check: Check, examination: Examination): Result {
	if (!examination.judge.knows(check.id)) return decideBySigns(check, examination);
	const whole = decideClause(check, examination);
	if (whole.verdict === "contradicted") return whole;
	const around = namesAround(check, examination);
	if (whole.verdict === "satisfied" && around) return whole;
	const named = namesAll(check, examination);
	if (named)
		return resultOf(check, "satisfied", check.title, {
			evidence: [evidenceOf(named)],
			elements: elementResults(check, examination, "satisfied", named),
		});
	const elements = elementResults(check, examination, "missing", null);
	const required = check.elements.filter((element) => !element.optional);
	const shown = elements.filter(
		({ id, verdict }) => verdict === "satisfied" && required.some((element) => element.id === id),
	);
	const need = check.need ?? required.length;
	const evidence = shown.flatMap((element) => element.evidence ?? []);
	const needsNamed = (): boolean => {
		const passages = examination.judge.passages.filter(({ span }) =>
			evidence.some(({ span: { start, end } }) => span.start === start && span.end === end),
		);
		return nameNeeds(check, passages, examination);
	};
	if (shown.length >= need && around && needsNamed())
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

/** Whether what a satisfying text names stands in the passages about the check, taken together. */
function namesAround(check: Check, examination: Examination): boolean {
	const { judge } = examination;
	const { near } = judge.limits(check.id);
	const about = judge
		.readings(check.id)
		.filter((reading) => reading.about > near && counts(check, reading.passage))
		.map(({ passage }) => passage);
	return nameAmong(check, about, examination);
}

/** So many elements do not stand in one passage by chance. */
const MANY = 5;

/**
 * A passage plainly on the subject in whose words every element shows. Weights add up and cannot tell a table of four
 * costs from one of three, which is a near miss.
 */
function namesAll(check: Check, examination: Examination): Passage | null {
	const { judge } = examination;
	const required = check.elements.filter(({ optional }) => !optional);
	if (required.length < MANY) return null;
	const { near } = judge.limits(check.id);
	const naming = judge
		.readings(check.id)
		.find(
			({ passage, about, contradicted }) =>
				about > near &&
				contradicted < 0 &&
				nameNeeds(check, [passage], examination) &&
				counts(check, passage) &&
				showsAll(required, shownBySigns(check, passage, examination)) &&
				!vetoOf(check, passage, examination),
		);
	return naming?.passage ?? null;
}

function showsAll(elements: Check["elements"], shown: ReadonlySet<string>): boolean {
	return elements.every(({ id }) => shown.has(id));
}
