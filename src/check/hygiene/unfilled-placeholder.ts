import { spanOf } from "../../document/mapped.js";
import type { Block } from "../../document/model.js";
import type { Detector, Fault } from "./fault.js";

/** Blanks, bracketed prompts and template tokens, each by its own mark. */
const MARKS: readonly [RegExp, string][] = [
	[/_{3,}/g, "a blank is not filled"],
	[/\.{6,}(?!\s*\d)/g, "a blank is not filled"],
	[/\{\{[^{}]{1,60}\}\}|«[^«»]{1,60}»|<<[^<>]{1,60}>>/g, "a template token is not filled"],
	[/\[(?!\^)[^[\]]{0,2}_{2,}[^[\]]{0,40}\]/g, "a blank is not filled"],
	[/\[[A-Z][A-Z0-9 .,/&#'-]{2,60}\]/g, "a bracketed prompt is not filled"],
	[
		/\[(?:(?:insert|enter|name|date|amount|number|address|title|agency|district|school|choose|select|specify|to be (?:determined|filled|named|decided))\b[^[\]]{0,80}|\$?\d[\d,]*(?:\/\d+)+)\]/gi,
		"a bracketed prompt is not filled",
	],
	[/<(?:insert|enter|name|date|agency|district|school)\b[^<>]{0,60}>/gi, "a prompt is not filled"],
	[/\((?:insert|enter|fill in)\b[^()]{0,60}\)/gi, "a prompt is not filled"],
	[/\b(?:TBD|TBA|XX\/XX\/(?:XX){1,2}|XXX+)\b/g, "a value is still to come"],
];

/** A bracket that names a date, number or name in capitals is a prompt; "[sic]", footnotes and citations are not. */
const NOT_A_PROMPT =
	/^\[(?:sic|reserved|seal|signatures? (?:follow|page)[^\]]*|intentionally[^\]]*|\d+|[ivxlc]+|drafting note[^\]]*)\]$/i;

/** Blanks left outside signature and date lines, which may stay empty in a draft. */
export const unfilledPlaceholder: Detector = (_check, { document }) => {
	const faults: Fault[] = [];
	const inSignatures = (block: Block): boolean =>
		document.signatureSpan !== null &&
		block.span.start >= document.signatureSpan.start &&
		block.span.start < document.signatureSpan.end;
	for (const block of document.blocks) {
		if (block.kind === "signature" || block.standing === "note" || inSignatures(block)) continue;
		const { text } = block.content;
		if (!/[_[<«{(X]|\.{6}|TB[DA]/.test(text) || looksLikeSigning(text)) continue;
		const taken: [number, number][] = [];
		for (const [mark, message] of MARKS)
			for (const match of text.matchAll(mark)) {
				const end = match.index + match[0].length;
				if (NOT_A_PROMPT.test(match[0]) || taken.some(([from, to]) => match.index < to && end > from))
					continue;
				taken.push([match.index, end]);
				faults.push({
					span: spanOf(block.content, match.index, end),
					section: block.section,
					message: `${message}: ${match[0].slice(0, 40)}`,
				});
			}
	}
	return faults;
};

/** A line with blanks and the words of a signature block, wherever the document puts it. */
function looksLikeSigning(text: string): boolean {
	if (!/_{3,}/.test(text)) return false;
	const rest = text.replace(/[_|/\s,:.]+/g, " ");
	const marks = text.match(/_{3,}/g)?.length ?? 0;
	const signing =
		/\b(?:by|date|dated|signed?|signature|name|title|chief|sheriff|superintendent|president|chair|witness|attest|clerk|attorney|notary|approved)\b/i.test(
			rest,
		);
	return (
		signing && rest.trim().split(" ").length <= 14 * marks && !/\b(?:shall|will|must|agrees?)\b/i.test(rest)
	);
}
