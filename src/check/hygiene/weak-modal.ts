import type { Detector, Fault } from "./fault.js";

const OFFICER = "(?:SROs?|officers?|deput(?:y|ies))";
const SOFT =
	"(?:should (?:try|strive|seek|attempt|aim) to|should|(?:is|are) encouraged to|strives? to|(?:will|shall) (?:try|strive) to|endeavors? to)";

/** Subjects of which the sources say "must", said with a verb that binds nobody. */
const WEAK: readonly [RegExp, string][] = [
	[
		new RegExp(`\\b${OFFICER} ${SOFT} (?:not |avoid |refrain )[^.;]{0,50}\\bdisciplin`, "i"),
		"keeping officers out of discipline",
	],
	[
		/\b(?:records?|information|data)\b[^.;]{0,40}\b(?:may|should|can) be (?:protected|kept (?:confidential|private)|safeguarded|confidential)\b/i,
		"the protection of records",
	],
	[
		/\b(?:direct |immediate )?supervisors?\b[^.;]{0,20}\b(?:may|should|can) be (?:designated|named|appointed|assigned|identified)\b/i,
		"the naming of a supervisor",
	],
	[
		new RegExp(
			`\\b${OFFICER} (?:may|${SOFT}) (?:be trained|(?:attend|complete|receive)\\b[^.;]{0,30}\\btraining)\\b`,
			"i",
		),
		"the training of officers",
	],
	[/\barrests?\b[^.;]{0,30}\bshould be (?:avoided|a last resort|used only)\b/i, "arrest as a last resort"],
	[
		/\b(?:agreement|mou|memorandum)\b[^.;]{0,12}\b(?:may|should|can) be reviewed\b/i,
		"the review of the agreement",
	],
	[
		/\b(?:agreement|mou|memorandum)\b[^.;]{0,12}\b(?:may|should|can) be (?:submitted|sent|provided) to the COPS\b/i,
		"the filing of the agreement",
	],
];

/** A clause that binds somebody says so, whatever else it says. */
const BINDING = /\b(?:shall|must|is required|are required)\b/i;

/** A subject that has to be binding, covered with "may", "should" or "is encouraged to". */
export const weakModal: Detector = (_check, { document }) => {
	const faults: Fault[] = [];
	for (const { standing, text, span, section } of document.clauses) {
		if (standing !== "operative" || BINDING.test(text)) continue;
		const found = WEAK.find(([pattern]) => pattern.test(text));
		if (found) faults.push({ span, section, message: `a weak verb leaves ${found[1]} to choice` });
	}
	return faults;
};
