import type { Passage } from "../../judge/passages.js";
import type { Check, ElementResult, Verdict } from "../model.js";
import type { Examination } from "../run.js";
import { counts, evidenceOf } from "./clause.js";

/**
 * Each element of a check on its own: shown by the deciding passage, or anywhere else in the document.
 * When the check as a whole is satisfied, an element that the judge does not know follows it.
 */
export function elementResults(
	check: Check,
	examination: Examination,
	verdict: Verdict,
	deciding: Passage | null,
): ElementResult[] {
	return check.elements.map((element) => {
		const shown = passageShowing(check, element.id, examination, deciding);
		if (shown) return { id: element.id, verdict: "satisfied", evidence: evidenceOf(shown) };
		if (verdict === "satisfied" && !element.optional) return { id: element.id, verdict: "satisfied", evidence: deciding && evidenceOf(deciding) };
		return { id: element.id, verdict: verdict === "contradicted" ? "contradicted" : "missing", evidence: null };
	});
}

/** Elements, in words, that a passage does not show; optional ones left out. */
export function lackingIn(check: Check, examination: Examination, passage: Passage): string[] {
	const index = examination.judge.passages.indexOf(passage);
	return check.elements
		.filter((element) => {
			if (element.optional) return false;
			const scores = examination.judge.elementScores(check.id, element.id);
			return scores.length > 0 && (scores[index] as number) <= 0;
		})
		.map((element) => element.check);
}

function passageShowing(check: Check, element: string, examination: Examination, deciding: Passage | null): Passage | null {
	const { judge } = examination;
	const scores = judge.elementScores(check.id, element);
	let top: Passage | null = null;
	let most = 0;
	judge.passages.forEach((passage, i) => {
		const score = (scores[i] ?? Number.NEGATIVE_INFINITY) + (passage === deciding ? 1 : 0);
		if (score > most && counts(check, passage)) {
			most = score;
			top = passage;
		}
	});
	return top;
}
