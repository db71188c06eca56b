import type { Passage } from "../../judge/passages.js";
import type { Check, Result } from "../model.js";
import { nearestMiss, sectionsNear } from "../nearest.js";
import type { Examination } from "../run.js";
import { decideClause } from "./clause.js";
import { elementResults } from "./elements.js";
import { counts, evidenceOf, locate } from "./passage.js";
import { resultOf } from "./result.js";
import { decideBySigns, nameEach, shownBySigns } from "./signs.js";
import { vetoOf } from "./veto.js";

/** A check whose elements may stand in different clauses: it counts how many the document shows. */
export function decideList(check: Check, examination: Examination): Result {
	if (!examination.judge.knows(check.id)) return decideBySigns(check, examination);
	const whole = decideClause(check, examination);
	if (whole.verdict === "contradicted") return whole;
	const around = nameEach("among", check, passagesAbout(check, examination), examination);
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
		return nameEach("needs", check, passages, examination);
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
			? `comes near, but not all that this is about is named: ${check.message}`
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

/** The passages that are about a check, those that satisfy it among them. */
function passagesAbout(check: Check, { judge }: Examination): Passage[] {
	const { near, satisfied } = judge.limits(check.id);
	return judge
		.readings(check.id)
		.filter((reading) => reading.about > near || reading.satisfied > satisfied)
		.map(({ passage }) => passage)
		.filter((passage) => counts(check, passage));
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
				nameEach("needs", check, [passage], examination) &&
				counts(check, passage) &&
				showsAll(required, shownBySigns(check, passage, examination)) &&
				!vetoOf(check, passage, examination),
		);
	return naming?.passage ?? null;
}

function showsAll(elements: Check["elements"], shown: ReadonlySet<string>): boolean {
	return elements.every(({ id }) => shown.has(id));
}
