import type { Detector, Fault } from "./fault.js";
import { sectionAt } from "./places.js";

/** Damage by its kind, how often it must occur to be told from the author's own writing, and what it looks like. */
const KINDS: readonly [string, number, RegExp][] = [
	["text in a wrong encoding", 1, /â€[™œ“”˜¦\u009d\u0093\u0094]|Ã[©¨¤¶¼±³]|Â[§°©]/g],
	["characters that were lost", 1, /\ufffd/g],
	["soft hyphens", 1, /\u00ad/g],
	["ligature glyphs", 1, /[\ufb00-\ufb04]/g],
	[
		"field codes",
		1,
		/\{\s?(?:MERGEFIELD|PAGEREF|HYPERLINK|DOCPROPERTY|REF|PAGE)\b|\bMERGEFIELD\b|Error! (?:Reference source|Bookmark) not/g,
	],
	[
		"digits inside words",
		3,
		/(?<![\w@/.-])(?:[a-z]{3,20}[01][a-z]{0,20}|[a-z]{2}[01][a-z]{2,20})(?![\w@/-])/g,
	],
];

/** Traces of a bad conversion, once for each kind with a count. */
export const conversionArtifacts: Detector = (_check, { document }) => {
	const faults: Fault[] = [];
	for (const [name, least, pattern] of KINDS) {
		let first: { start: number; end: number } | null = null;
		let count = 0;
		for (const match of document.source.text.matchAll(pattern)) {
			first ??= { start: match.index, end: match.index + match[0].length };
			count++;
		}
		if (first === null || count < least) continue;
		faults.push({
			span: first,
			section: sectionAt(document, first.start),
			message: `the text was damaged in conversion: ${name} (${count})`,
		});
	}
	return faults;
};
