import { isDay } from "../config/day.js";
import type { FactName } from "../lint.js";

/** What a column holds. */
type Shape = "text" | "day" | "day-of-year" | "yes-no" | "program" | "number";

/** One column of an awards file. */
export interface Column {
	name: string;
	shape: Shape;
	/** The fact it gives; columns without one are known, checked for their shape and kept for the reader. */
	fact?: FactName;
}

/** The document's path. */
export const FILE_COLUMN = "mou_file";

/** All columns, in the order of the manual. */
export const COLUMNS: readonly Column[] = [
	{ name: FILE_COLUMN, shape: "text" },
	{ name: "award_number", shape: "text", fact: "number" },
	{ name: "award_program", shape: "program", fact: "program" },
	{ name: "letter_date", shape: "day", fact: "letterDate" },
	{ name: "federal_award_date", shape: "day" },
	{ name: "award_start", shape: "day", fact: "awardStart" },
	{ name: "award_end", shape: "day", fact: "awardEnd" },
	{ name: "award_end_original", shape: "day", fact: "awardEndOriginal" },
	{ name: "submission_date", shape: "day", fact: "submissionDate" },
	{ name: "submission_evidence", shape: "text" },
	{ name: "acceptance_date", shape: "day", fact: "acceptanceDate" },
	{ name: "extension_to", shape: "day", fact: "extensionTo" },
	{ name: "first_deployment_date", shape: "day", fact: "firstDeployment" },
	{ name: "first_drawdown_date", shape: "day", fact: "firstDrawdown" },
	{ name: "last_review_date", shape: "day", fact: "lastReview" },
	{ name: "review_day", shape: "day-of-year", fact: "reviewDay" },
	{ name: "le_signatory", shape: "text", fact: "lawSignatory" },
	{ name: "le_title", shape: "text", fact: "lawTitle" },
	{ name: "le_signed_on", shape: "day", fact: "lawSignedOn" },
	{ name: "school_signatory", shape: "text", fact: "schoolSignatory" },
	{ name: "school_title", shape: "text", fact: "schoolTitle" },
	{ name: "school_signed_on", shape: "day", fact: "schoolSignedOn" },
	{ name: "signature_images_confirmed", shape: "yes-no", fact: "signaturesConfirmed" },
	{ name: "district_id", shape: "text" },
	{ name: "le_agency_id", shape: "text" },
	{ name: "district_police", shape: "yes-no" },
	{ name: "sro_fte_before", shape: "number" },
	{ name: "sro_fte_award", shape: "number" },
	{ name: "deployment_policy_ref", shape: "text" },
	{ name: "special_conditions", shape: "text" },
	{ name: "state", shape: "text" },
	{ name: "as_of", shape: "day", fact: "asOf" },
];

const PROGRAMS = ["chp", "tribal-hire-sro", "other"];
const YES = ["yes", "y", "true", "1"];
const NO = ["no", "n", "false", "0"];

/** A value as read, or why it cannot be: completes `<column> "<value>" …`. */
export type Value = { value: string | boolean } | { why: string };

/** Reads one cell that is not blank. */
export function readCell(cell: string, shape: Shape): Value {
	if (shape === "day")
		return isDay(cell)
			? { value: cell }
			: {
					why: /^\d{4}-\d{2}-\d{2}$/.test(cell)
						? "is no day of the calendar"
						: "is no day of the form YYYY-MM-DD",
				};
	if (shape === "day-of-year") {
		const day = /^(?:\d{4}-|--)?(\d{2}-\d{2})$/.exec(cell)?.[1];
		// 2024 has every day there is.
		return day && isDay(`2024-${day}`) ? { value: day } : { why: "is no day of the year of the form MM-DD" };
	}
	const word = cell.toLowerCase();
	if (shape === "program") {
		const program = word.replace(/[\s_]+/g, "-");
		return PROGRAMS.includes(program) ? { value: program } : { why: `is none of ${PROGRAMS.join(", ")}` };
	}
	if (shape === "yes-no") {
		if (YES.includes(word)) return { value: true };
		return NO.includes(word) ? { value: false } : { why: "is neither yes nor no" };
	}
	if (shape === "number") return /^\d+(?:\.\d+)?$/.test(cell) ? { value: cell } : { why: "is no number" };
	return { value: cell };
}
