import type { Detector } from "./fault.js";
import { matchFaults, spokenBlocks } from "./places.js";

/** Wrong names and numbers of well-known federal law, with what is right. */
const STALE: readonly [RegExp, string][] = [
	[/\bHIPPA\b/g, "the Act's short name is HIPAA"],
	[/\bFERPPA\b|\bFEPRA\b/g, "the Act's short name is FERPA"],
	[
		/\bFamily Education(?:al)? (?:Right (?:to|and)|Rights? (?:to|of)|Privacy) \w+/g,
		"the Act is the Family Educational Rights and Privacy Act",
	],
	[
		/\bHealth (?:Information|Insurance) (?:Privacy|Protection) (?:and|&) \w+/g,
		"the Act is the Health Insurance Portability and Accountability Act",
	],
	[
		/\b42 U\.?\s?S\.?\s?C\.?\s{0,2}(?:§{1,2}|[Ss]ec(?:tion|\.)s?)?\s{0,2}3796dd/g,
		"the COPS statute now stands at 34 U.S.C. 10381",
	],
	[
		/(?:\bFERPA\b|Rights and Privacy Act)(?:(?!\b(?:and|or|HIPAA|IDEA)\b)[^.;0-9]){0,25}\b(?!20 U)\d{1,2} U\.?\s?S\.?\s?C\.?/g,
		"FERPA stands at 20 U.S.C. 1232g",
	],
	[
		/(?:\bFERPA\b|Rights and Privacy Act)(?:(?!\b(?:and|or|HIPAA|IDEA)\b)[^.;0-9]){0,25}\b20 U\.?\s?S\.?\s?C\.?\s{0,2}(?:§{1,2}|[Ss]ec(?:tion|\.)s?)?\s{0,2}(?!1232\s?g)\d{2,5}\w?/g,
		"FERPA stands at 20 U.S.C. 1232g",
	],
	[
		/(?:\bFERPA\b|Rights and Privacy Act)(?:(?!\b(?:and|or|HIPAA|IDEA)\b)[^.;0-9]){0,25}\b34 C\.?\s?F\.?\s?R\.?\s{0,2}(?:§{1,2}|[Pp]art)?\s{0,2}(?!99)\d{1,3}/g,
		"the FERPA regulations stand at 34 C.F.R. Part 99",
	],
];

/** Citations of federal law that are misspelled, moved or wrong. */
export const staleCitation: Detector = (_check, { document }) => {
	const blocks = spokenBlocks(document);
	return STALE.flatMap(([pattern, right]) => matchFaults(blocks, pattern, ([raw]) => `"${raw}": ${right}`));
};
