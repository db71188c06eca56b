import type { Document } from "../../document/model.js";
import type { AwardFacts, LintOptions } from "../../lint.js";
import { dayOf, monthsOn } from "./calendar.js";
import { effectiveDay } from "./cover.js";
import { impossible, type Judgement, unable, unreadable } from "./judgement.js";

/** Days after the due date that are a note before they are a warning; no source states a grace period. */
const GRACE = 30;

/**
 * Whether the yearly review is overdue: one year after the last review, or the effective date where there was none,
 * by the anniversary; a fixed day of the year replaces it (dates.md, section 3).
 * @returns null where the facts say nothing of reviews
 */
export function review(document: Document, facts: AwardFacts, options: LintOptions): Judgement | null {
	const broken = unreadable(facts, ["lastReview", "reviewDay"]);
	if (broken) return broken;
	if (facts.lastReview === undefined) return null;
	const from = facts.lastReview ?? effectiveDay(document, facts);
	if (from === null)
		return unable(
			"needs last_review_date",
			"no review is recorded, and the effective date cannot be resolved to count from",
		);
	const asOf = facts.asOf ?? options.asOf;
	const due = dueAfter(from, facts.reviewDay);
	if (asOf === null)
		return unable(
			"needs --as-of",
			`without --as-of nothing says whether the review due on ${due} is overdue`,
		);
	if (facts.lastReview && facts.lastReview > asOf)
		return impossible(`the last review is dated ${facts.lastReview}, after ${asOf}`);
	const over = dayOf(asOf) - dayOf(due);
	const since = facts.lastReview
		? `the last was on ${from}`
		: `there was none since the effective date ${from}`;
	if (over <= 0)
		return {
			verdict: "satisfied",
			severity: null,
			state: "reviewed",
			because: `the next review is due on ${due}`,
		};
	return {
		verdict: over > GRACE ? "contradicted" : "inconclusive",
		severity: over > GRACE ? "warning" : "info",
		state: "review-overdue",
		because: `the yearly review was due on ${due}, ${over} days before ${asOf}; ${since}`,
	};
}

function dueAfter(from: string, reviewDay: string | undefined): string {
	if (reviewDay === undefined) return monthsOn(from, 12);
	const year = Number(from.slice(0, 4)) + 1;
	return reviewDay === "02-29" ? monthsOn(`${year - 1}-02-28`, 12) : `${year}-${reviewDay}`;
}
