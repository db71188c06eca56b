import type { Document } from "../../document/model.js";
import type { AwardFacts, LintOptions } from "../../lint.js";
import type { Verdict } from "../model.js";
import { dayOf, isoOf, monthsOn } from "./calendar.js";
import { type CoverageResult, judgeCoverage, type Terms } from "./coverage.js";
import { type Judgement, unable, unreadable } from "./judgement.js";
import { lastSignature } from "./signed.js";
import { type TextTerm, termOf } from "./term.js";

const VERDICTS: Record<CoverageResult["state"], Verdict> = {
	covers: "satisfied",
	renews: "satisfied",
	unassured: "weak",
	"late-start": "weak",
	"starts-too-late": "contradicted",
	"stops-short": "contradicted",
	conflict: "inconclusive",
	"unable-to-check": "inconclusive",
};

/**
 * Whether the agreement's term covers the award's (dates.md, section 2).
 * @returns null where the award's days are not given, and the text is left to decide
 */
export function coverage(document: Document, facts: AwardFacts, options: LintOptions): Judgement | null {
	const broken = unreadable(facts, ["awardStart", "awardEnd"]);
	if (broken) return broken;
	const { awardStart, awardEnd } = facts;
	if (!awardStart || !awardEnd) {
		const lacking = [awardStart ? "" : "award_start", awardEnd ? "" : "award_end"]
			.filter(Boolean)
			.join(" and ");
		return options.stage === "submission" ? unable(`needs ${lacking}`, `${lacking} not given`) : null;
	}
	const text = termOf(document);
	const judged = judgeCoverage({
		...resolved(text, document, facts, awardEnd),
		awardStart,
		awardEnd,
		...(facts.awardEndOriginal && { awardEndOriginal: facts.awardEndOriginal }),
		firstDeployment: facts.firstDeployment ?? null,
	});
	const { state, severity, because } = judged;
	return {
		verdict: VERDICTS[state],
		severity,
		state: state === "unable-to-check" ? "unable to check: term not resolved" : state,
		because,
		spans: text.spans.slice(0, 4),
	};
}

type FromText = Omit<Terms, "awardStart" | "awardEnd" | "awardEndOriginal" | "firstDeployment">;

/** The days that the text leaves to be reckoned: last signature, lengths, counted renewals. */
function resolved(text: TextTerm, document: Document, facts: AwardFacts, awardEnd: string): FromText {
	const start = text.start ?? (text.startHangsOn === "signature" ? lastSignature(document, facts) : null);
	const end =
		text.end ?? (start && text.length ? endAfter(start, text.length) : text.withAward ? awardEnd : null);
	return {
		start,
		startHangsOn: start ? null : text.startHangsOn,
		end,
		openEnd: text.openEnd && end === null,
		renewal: renewalOf(text, end, awardEnd),
		conflict: text.conflict,
		assumed: text.assumed,
	};
}

function endAfter(start: string, { years, months }: { years: number; months: number }): string {
	return isoOf(dayOf(monthsOn(start, years * 12 + months)) - 1);
}

/** The strongest promise of renewal; one for a number of years holds only if that reaches the award's end. */
function renewalOf(text: TextTerm, end: string | null, awardEnd: string): Terms["renewal"] {
	for (const renewal of ["automatic", "assured", "permissive"] as const) {
		const own = text.renewals.filter((clause) => clause.renewal === renewal);
		if (own.length === 0) continue;
		const reaches = own.some(
			({ years }) => years === null || (end !== null && monthsOn(end, years * 12) >= awardEnd),
		);
		return reaches ? renewal : "limited";
	}
	return "none";
}

/** First day of the term as far as the text and the signatures fix it. */
export function effectiveDay(document: Document, facts: AwardFacts): string | null {
	const text = termOf(document);
	if (text.conflict) return null;
	return text.start ?? (text.startHangsOn === "signature" ? lastSignature(document, facts) : null);
}
