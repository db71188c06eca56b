import type { Document } from "../../document/model.js";
import type { AwardFacts, LintOptions } from "../../lint.js";
import type { Verdict } from "../model.js";
import { DEFAULT_COUNTING, type FilingResult, type FilingState, judgeFiling } from "./deadline.js";
import { type Judgement, unreadable } from "./judgement.js";
import { signedOn } from "./signed.js";

/** The filing as judged, with its last day where that can be known. */
export interface FilingJudgement extends Judgement {
	limit: string | null;
	daysLeft: number | null;
}

const VERDICTS: Record<FilingState, Verdict> = {
	"on-time": "satisfied",
	boundary: "inconclusive",
	"late-arguable": "inconclusive",
	late: "contradicted",
	pending: "inconclusive",
	overdue: "contradicted",
	impossible: "contradicted",
	"unable-to-check": "inconclusive",
	"not-applicable": "not-applicable",
};

/** The 90-day filing (dates.md, section 1). */
export function filing(document: Document, facts: AwardFacts, options: LintOptions): FilingJudgement {
	const broken = unreadable(facts, ["program", "letterDate", "submissionDate", "extensionTo", "asOf"]);
	const asOf = facts.asOf ?? options.asOf;
	const judged = judgeFiling(
		{ ...facts, signedOn: signedOn(document, facts) },
		asOf,
		options.counting ?? DEFAULT_COUNTING,
	);
	if (judged.state === "not-applicable" || !broken) return judgementOf(judged, facts, document);
	// What cannot be read may move the last day or the day it was sent: neither is said.
	return { ...broken, limit: null, daysLeft: null };
}

function judgementOf(judged: FilingResult, facts: AwardFacts, document: Document): FilingJudgement {
	const { state, severity, limit, daysLeft } = judged;
	let { because } = judged;
	if (state === "pending" && judged.safeTarget) because += `; send it by ${judged.safeTarget} to be safe`;
	if (state === "unable-to-check" && !facts.letterDate) because += hint(document);
	const needs = facts.letterDate ? "needs --as-of" : "needs letter_date";
	return {
		verdict: VERDICTS[state],
		severity,
		state: state === "unable-to-check" ? `unable to check: ${needs}` : state,
		because,
		limit,
		daysLeft,
	};
}

/** A letter's date that the text quotes is offered, and never used in place of the fact. */
function hint(document: Document): string {
	const day = letterDateIn(document);
	return day ? `; the text speaks of a letter of ${day}` : "";
}

const LETTER = /\b(?:congratulatory|congratulations|award) letter\b/i;

function letterDateIn(document: Document): string | null {
	let at = 0;
	for (const clause of document.clauses) {
		while ((document.dates[at]?.span.end ?? Number.POSITIVE_INFINITY) <= clause.span.start) at++;
		const date = document.dates[at];
		if (!date || date.span.start >= clause.span.end || date.iso?.length !== 10) continue;
		if (clause.standing === "operative" && LETTER.test(clause.text)) return date.iso;
	}
	return null;
}
