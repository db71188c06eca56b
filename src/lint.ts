import type { Counting } from "./check/award/deadline.js";
import type { Check, Stage } from "./check/model.js";

/**
 * Facts about one federal award, from `--award-date`, the configuration or one row of an awards file
 * (src/awards/columns.ts has the columns). Days ISO `YYYY-MM-DD`; what is absent is not known or not yet so.
 */
export interface AwardFacts {
	number?: string;
	/** `chp`, `tribal-hire-sro` or `other`. */
	program?: string;
	/** Date printed on the award congratulatory letter. */
	letterDate?: string;
	awardStart?: string;
	/** Includes approved extensions. */
	awardEnd?: string;
	/** The award's end before extensions. */
	awardEndOriginal?: string;
	submissionDate?: string;
	acceptanceDate?: string;
	/** A written extension of the filing period; it replaces the ninetieth day. */
	extensionTo?: string;
	firstDeployment?: string;
	firstDrawdown?: string;
	/** null: reviews are recorded, and there was none yet. */
	lastReview?: string | null;
	/** Fixed day of each year by which a review is due, `MM-DD`. */
	reviewDay?: string;
	lawSignatory?: string;
	lawTitle?: string;
	lawSignedOn?: string;
	schoolSignatory?: string;
	schoolTitle?: string;
	schoolSignedOn?: string;
	/** Whether a person saw the ink or the electronic signatures. */
	signaturesConfirmed?: boolean;
	/** The day to count from, for this document alone. */
	asOf?: string;
	/** Facts that were given but cannot be read: why, as one sentence with the place. */
	unreadable?: Partial<Record<FactName, string>>;
}

export type FactName = Exclude<keyof AwardFacts, "unreadable">;

/** What one run is told besides the documents. All dates ISO `YYYY-MM-DD`; nothing is read from the clock. */
export interface LintOptions {
	checks: Check[];
	stage: Stage;
	asOf: string | null;
	/** `null`: no facts given; `"none"`: the agreement has no federal award. */
	award: AwardFacts | "none" | null;
	/** Further awards that the same document is for, each judged like the first. */
	otherAwards?: readonly AwardFacts[];
	/** How the days of the filing period are counted; by default 90 calendar days after the letter's. */
	counting?: Counting;
	/** Skip the test of the document's kind, for excerpts. */
	assumeAgreement: boolean;
}
