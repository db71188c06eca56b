import type { Detector, Fault } from "./fault.js";
import { matchFaults, spokenBlocks } from "./places.js";

const PHONE = "\\(?\\d{3}\\)?[ .-]{0,2}\\d{3}[ .-]\\d{4}";
const DATE =
	"(?:\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2},? \\d{4})";

const KINDS: readonly [RegExp, string][] = [
	[
		/(?<![\d-])(?!000|666|9\d\d)\d{3}-\d{2}-\d{4}(?![\d-])/g,
		"a number that looks like a Social Security number",
	],
	[
		new RegExp(
			`\\b(?:date of birth|d\\.?o\\.?b\\.?|born(?: on)?|birth ?date)\\b[ :,()]{0,4}(?:is )?${DATE}`,
			"gi",
		),
		"a date of birth",
	],
	[
		new RegExp(
			`\\b(?:personal|home|private) (?:(?:cell|mobile|tele)?-?phone|cell|mobile)(?: number)?\\b[ :,(]{0,4}(?:is )?${PHONE}`,
			"gi",
		),
		"a private telephone number",
	],
	[/\bhome address\b[ :,]{0,3}(?:is )?\d{1,6} [A-Z][a-z]+/g, "a home address"],
	[
		/\b(?:safe|vault|gun locker|weapons? locker|alarm|door|key ?pad|lock ?box)\b(?: access)? (?:code|combination|pin)\b[ :,]{0,3}(?:is |# ?)?\d[\d -]{2,12}\d/gi,
		"a code that opens a door or a safe",
	],
];

/** Data that a public agreement must not print. Officials' names, offices and numbers are public. */
export const personalData: Detector = (_check, { document }) => {
	const blocks = spokenBlocks(document);
	const faults: Fault[] = KINDS.flatMap(([pattern, what]) =>
		matchFaults(blocks, pattern, () => `the text prints ${what}`),
	);
	return faults.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
};
