import { endsStopped, wordCount } from "../words.js";

const LABEL =
	"(?:by|signed|signature|sign here|date|dated|date signed|attest|attested|witness|witnesses|name|printed name|print name|print|title|its|sheriff|chief|superintendent|clerk|secretary|notary public|x)";
const LABELLED_BLANK = new RegExp(`(?:^|[\\t ])${LABEL}\\s{0,3}:?\\s{0,3}_{4}`, "i");
const LABELLED = new RegExp(`^${LABEL}\\s{0,3}:`, "i");

/** `s/ Ann Poe`: the sign for a signature without its first stroke, in front of a name. */
export const HALF_SCRIPT = /(?:^|: )s\/ ?(?=(?:[A-Z][\w.'-]*\.? ){1,3}[A-Z])/;

/** Whether somebody has signed with `/s/`. */
export function isScript(text: string): boolean {
	return /(?:^|[\s:])\/s\/\s/i.test(text) || HALF_SCRIPT.test(text);
}

/**
 * Whether a row of underscores that Markdown takes for a thematic break is a line to sign on, or several side by
 * side. Three alone, or single ones apart, only part a text.
 */
export function isSigningRule(text: string): boolean {
	return /^(?:_{6,}|_{3,}(?:[ \t]+_{3,})+)\s*$/.test(text);
}

/** A line on which somebody signs or has signed: a rule to write on with its label, `/s/ Name`, an e-signature stamp. */
export function isSigningLine(text: string): boolean {
	if (text.length > 240) return false;
	if (isScript(text) || /^(?:docusigned|electronically signed|digitally signed) by\b/i.test(text))
		return true;
	if (/\((?:signed|signature on file|seal)\)/i.test(text) && wordCount(text) <= 12) return true;
	if (/^(?:by|signature|signed):\s+\S/i.test(text) && wordCount(text) <= 10 && !text.endsWith("."))
		return true;
	const blank = text.indexOf("____");
	if (blank < 0) return /^_{3,}$/.test(text);
	const words = wordCount(text.replace(/_+/g, " "));
	if (words > 16 || (words > 6 && endsStopped(text) && !text.endsWith("_"))) return false;
	if (text.startsWith("____") || text.startsWith("x__") || text.startsWith("X__")) return words <= 10;
	return LABELLED_BLANK.test(text) || /[:)]\s{0,3}_{4}/.test(text);
}

/** A short line that says who signs, in what office, or when, as they stand around a signing line. */
export function isSignerLine(text: string): boolean {
	if (LABELLED.test(text)) return wordCount(text) <= 14;
	return (
		text.length <= 160 &&
		wordCount(text) <= 14 &&
		!(endsStopped(text) && wordCount(text) > 6 && !text.endsWith(":"))
	);
}
