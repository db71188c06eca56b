import type { Reading } from "../../judge/judge.js";
import type { Passage } from "../../judge/passages.js";
import type { Check, ElementResult, Verdict } from "../model.js";
import type { Examination } from "../run.js";
import { counts, evidenceOf } from "./passage.js";
import { shownBySigns } from "./signs.js";
import { vetoOf } from "./veto.js";

/** How far off the subject a passage may be and still be looked at for an element. */
const ABOUT = -1.5;
const NOTHING: ReadonlySet<string> = new Set();
/** A list may be spread over clauses that each have little to do with it. */
const ABOUT_LIST = -3;
/** So plainly must weights say that an element of a list is shown where none of its signs is. */
const SURE_UNSIGNED = 1;
/** Passages looked at for each element, nearest to the check first. */
const LOOKED_AT = 12;

/**
 * Each element of a check on its own: shown by the deciding passage, or by another on the subject.
 * When the check as a whole is satisfied, its elements are shown by what satisfied it.
 */
export function elementResults(
	check: Check,
	examination: Examination,
	verdict: Verdict,
	deciding: Passage | null,
): ElementResult[] {
	if (verdict === "satisfied" && deciding) {
		const evidence = evidenceOf(deciding);
		return check.elements.filter((element) => !element.optional).map(({ id }) => ({ id, verdict, evidence }));
	}
	const near = nearest(check, examination);
	const ids = check.elements.map((element) => element.id);
	const signed = near.map(({ passage }) => signedIn(check, passage, examination));
	const scores = near.map(({ passage }) => examination.judge.elementScores(check.id, ids, passage));
	return check.elements.map((element, i) => {
		let top = -1;
		scores.forEach((row, at) => {
			const least = leastScore(check, element.id, signed[at] ?? NOTHING);
			if ((row[i] as number) > Math.max(least, top < 0 ? 0 : (scores[top]?.[i] as number))) top = at;
		});
		if (top < 0) top = signed.findIndex((shown) => shown.has(element.id));
		const passage = near[top]?.passage;
		if (passage) return { id: element.id, verdict: "satisfied", evidence: evidenceOf(passage) };
		return {
			id: element.id,
			verdict: verdict === "contradicted" ? "contradicted" : "missing",
			evidence: null,
		};
	});
}

/** Elements, in words, that a passage does not show; optional ones left out. */
export function lackingIn(check: Check, examination: Examination, passage: Passage): string[] {
	const required = check.elements.filter((element) => !element.optional);
	const scores = examination.judge.elementScores(
		check.id,
		required.map((element) => element.id),
		passage,
	);
	// What a reader sees in the quoted words is not said to be lacking, whatever the weights make of it.
	const signed = shownBySigns(check, passage, examination);
	return required
		.filter(({ id }, i) => !signed.has(id) && (scores[i] as number) <= leastScore(check, id, signed))
		.map((element) => element.check);
}

/** The elements of a list are told by their own words too: one judge for each has little to learn from. */
function signedIn(check: Check, passage: Passage, examination: Examination): ReadonlySet<string> {
	return check.kind === "list" ? shownBySigns(check, passage, examination) : NOTHING;
}

/** The score past which weights alone say that an element is shown. */
function leastScore({ kind }: Check, element: string, signed: ReadonlySet<string>): number {
	return kind === "list" && !signed.has(element) ? SURE_UNSIGNED : 0;
}

/** The passages nearest to a check, each of which may show an element. */
function nearest(check: Check, examination: Examination): Reading[] {
	const list = check.kind === "list";
	const about = examination.judge
		.readings(check.id)
		.filter(
			(reading) =>
				(list ? reading.leads && reading.about > ABOUT_LIST : reading.about > ABOUT) &&
				counts(check, reading.passage),
		)
		.sort((a, b) => b.about - a.about);
	const near: Reading[] = [];
	for (const reading of about) {
		if (near.length === LOOKED_AT) break;
		// The elements of a list add up to its verdict: what does not bind shows none.
		if (!list || !vetoOf(check, reading.passage, examination)) near.push(reading);
	}
	return near;
}
