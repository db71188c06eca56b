import type { Check, Stage } from "./check/model.js";

/** Facts about the federal award, from `--award-date` or one row of an awards file (see src/check/award.ts). */
export interface AwardFacts {
	letterDate?: string;
	program?: string;
	[column: string]: string | undefined;
}

/** What one run is told besides the documents. All dates ISO `YYYY-MM-DD`; nothing is read from the clock. */
export interface LintOptions {
	checks: Check[];
	stage: Stage;
	asOf: string | null;
	/** `null`: no facts given; `"none"`: the agreement has no federal award. */
	award: AwardFacts | "none" | null;
	/** Skip the test of the document's kind, for excerpts. */
	assumeAgreement: boolean;
}
