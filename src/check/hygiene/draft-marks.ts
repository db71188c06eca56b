import type { Detector, Fault } from "./fault.js";
import { matchFaults, sectionAt } from "./places.js";

const LINE =
	/^[\s[(*_-]{0,6}(?:confidential\s|preliminary\s|working\s|revised\s)?(?:draft|redline)(?:\s?(?:copy|only|document))?(?:[\s,:.-]{1,4}(?:v|ver|version|rev|revision|no)?\.?\s?\d[\w./ -]{0,20})?[\s\])*_-]{0,6}$/gi;
const WORDS =
	/\bCommented \[\w{1,6}\]|\bComment \[\w{1,6}\]:|^Formatted:|^Deleted:|\[(?:deleted|redline)\]|\b(?:draft for discussion(?: only)?|not for (?:distribution|signature)|for discussion purposes only|subject to (?:legal|attorney) review)\b|\bv\d{1,2}[_ ](?:final|clean|redline)\b/gi;

/** Watermarks, comments, struck text and tracked changes that are left when the copy is to be signed. */
export const draftMarks: Detector = (_check, { document }) => {
	const faults: Fault[] = [
		...matchFaults(document.blocks, LINE, ([raw]) => `the text calls itself a draft: ${raw.trim()}`),
		...matchFaults(document.blocks, WORDS, ([raw]) => `a mark of revision is left: ${raw}`),
	];
	for (const match of document.source.text.matchAll(/(?<!~)~~(?![~\s])[^~\n]{1,200}~~(?!~)/g)) {
		const span = { start: match.index, end: match.index + match[0].length };
		faults.push({ span, section: sectionAt(document, span.start), message: "struck text is left" });
	}
	for (const span of document.changed ?? [])
		faults.push({ span, section: sectionAt(document, span.start), message: "a tracked change is left" });
	return faults;
};
