import { businessDayBefore, type Day, dayOf, isFree, isoOf } from "./calendar.js";

/** What is known about a filing. Days ISO `YYYY-MM-DD`; absent means not known or not yet. */
export interface Filing {
	/** Date printed on the award congratulatory letter. */
	letterDate?: string;
	submissionDate?: string;
	/** A written extension of the filing period; it replaces the ninetieth day. */
	extensionTo?: string;
	/** Signature dates of the required signatories. */
	signedOn?: readonly string[];
	/** Award program: `chp` and `tribal-hire-sro` carry the rule, `other` does not. */
	program?: string;
}

/** How days are counted; the sources leave it open, so a user may change it (dates.md, "What is unknown"). */
export interface Counting {
	submissionDays: number;
	/** Whether the letter date is day 0 (exclusive) or day 1 (inclusive). */
	count: "exclusive" | "inclusive";
	rollover: "none" | "next-business-day";
}

export const DEFAULT_COUNTING: Counting = { submissionDays: 90, count: "exclusive", rollover: "none" };

export type FilingState =
	| "on-time"
	| "boundary"
	| "late-arguable"
	| "late"
	| "pending"
	| "overdue"
	| "impossible"
	| "unable-to-check"
	| "not-applicable";

export interface FilingResult {
	state: FilingState;
	severity: "error" | "warning" | "info" | null;
	/** Last good day; null when it cannot be known. */
	limit: string | null;
	/** Last business day on or before the day before the limit. */
	safeTarget: string | null;
	/** Days from the as-of date to the limit, for pending and overdue filings. */
	daysLeft: number | null;
	because: string;
}

const COVERED = ["chp", "tribal-hire-sro"];
const WARN_FROM = 30;

/**
 * The 90-day filing of the signed agreement (SRO MOU fact sheet, MOU submission): calendar days, the letter
 * date is day 0, no rollover unless asked for.
 * @param asOf the day to count from when nothing was submitted; null when not given
 */
export function judgeFiling(
	filing: Filing,
	asOf: string | null,
	counting: Counting = DEFAULT_COUNTING,
): FilingResult {
	const none = { limit: null, safeTarget: null, daysLeft: null };
	if (filing.program && !COVERED.includes(filing.program))
		return {
			...none,
			state: "not-applicable",
			severity: null,
			because: `the rule does not apply to the award program "${filing.program}"`,
		};
	if (!filing.letterDate)
		return {
			...none,
			state: "unable-to-check",
			severity: "warning",
			because: "unable to check: the date of the award congratulatory letter is not given",
		};
	const letter = dayOf(filing.letterDate);
	const last = lastDay(letter, filing, counting);
	const known = { limit: isoOf(last), safeTarget: isoOf(businessDayBefore(last - 1)), daysLeft: null };
	if (!filing.submissionDate) return { ...known, ...judgePending(last, asOf) };
	const sent = dayOf(filing.submissionDate);
	if (sent < letter)
		return {
			...known,
			state: "impossible",
			severity: "error",
			because: "the submission is dated before the award letter; check the data",
		};
	const signed = [...(filing.signedOn ?? [])].sort().at(-1);
	if (signed && dayOf(signed) > sent)
		return {
			...known,
			state: "impossible",
			severity: "error",
			because: `submitted on ${filing.submissionDate}, before the last required signature of ${signed}; check the data`,
		};
	return { ...known, ...judgeSent(sent, letter, last, filing, counting) };
}

function lastDay(letter: Day, filing: Filing, counting: Counting): Day {
	if (filing.extensionTo) return dayOf(filing.extensionTo);
	let last = letter + counting.submissionDays - (counting.count === "inclusive" ? 1 : 0);
	if (counting.rollover === "next-business-day") while (isFree(last)) last++;
	return last;
}

type Judged = Pick<FilingResult, "state" | "severity" | "because">;

function judgeSent(sent: Day, letter: Day, last: Day, filing: Filing, counting: Counting): Judged {
	const day = sent - letter;
	if (filing.extensionTo && sent <= last)
		return {
			state: "on-time",
			severity: "info",
			because: `on time under the extension to ${filing.extensionTo} (day ${day})`,
		};
	if (sent < last || (sent === last && counting.count === "inclusive"))
		return { state: "on-time", severity: null, because: `submitted on day ${day}` };
	if (sent === last)
		return {
			state: "boundary",
			severity: "info",
			because: `submitted on day ${day}: on time unless the letter date is counted as day 1`,
		};
	// Who counts the letter date as day 1 has chosen the strict reading; a rollover cannot be argued beside it.
	if (counting.count === "exclusive" && everyDayFree(last, sent))
		return {
			state: "late-arguable",
			severity: "warning",
			because: `submitted on day ${day}, only weekend days and federal holidays after the last day ${isoOf(last)}: late unless a rollover is granted`,
		};
	return {
		state: "late",
		severity: "error",
		because: `submitted on day ${day}; the last day was ${isoOf(last)}`,
	};
}

function judgePending(last: Day, asOf: string | null): Judged & { daysLeft: number | null } {
	if (asOf === null)
		return {
			state: "unable-to-check",
			severity: "warning",
			daysLeft: null,
			because: `unable to check: not submitted yet, and without --as-of nothing says whether the last day, ${isoOf(last)}, is over`,
		};
	const left = last - dayOf(asOf);
	if (left < 0)
		return {
			state: "overdue",
			severity: "error",
			daysLeft: left,
			because: `not submitted; the last day was ${isoOf(last)}, ${-left} days before ${asOf}`,
		};
	return {
		state: "pending",
		severity: left <= WARN_FROM ? "warning" : "info",
		daysLeft: left,
		because: `not submitted yet; ${left} days left until ${isoOf(last)}`,
	};
}

/** Whether all days from the last good day to the day before the submission are weekend days or holidays. */
function everyDayFree(last: Day, sent: Day): boolean {
	for (let day = last; day < sent; day++) if (!isFree(day)) return false;
	return true;
}
