import type { Block } from "./model.js";
import { wordCount } from "./words.js";

/** "The statute provides:", "34 C.F.R. 99.31 reads in part", "Board Policy 5-12 states as follows:" */
const INTRODUCES =
	/\b(?:statutes?|code|law|act|§{1,2}|u\.s\.c\.|c\.f\.r\.|regulations?|rule|policy|ordinance|constitution|chapter|title)\b[^.]{0,120}\b(?:provides?|states?|reads?|says?|requires?)(?: in (?:relevant |pertinent )?part| that| as follows)*,?\s*[:,]?$/i;
const CHANGES = /\b(?:amended|deleted|replaced|revised|added|restated|changed)\b/i;
/** Shorter quotations are terms and phrases. */
const LONG_QUOTE = 12;

/** Blocks that only quote a law or policy at length: what it says is no promise of this agreement. */
export function quotedBlocks(blocks: readonly Block[]): Set<number> {
	const out = new Set<number>();
	let inside = false;
	blocks.forEach((block, i) => {
		const text = block.content.text.trim();
		const before = blocks[i - 1]?.content.text.trimEnd().slice(-260) ?? "";
		const introduced =
			INTRODUCES.test(before) &&
			!CHANGES.test(before) &&
			!/\b(?:this|the) (?:agreement|mou|memorandum|contract)\b[^.]{0,40}:$/i.test(before);
		const opens = text.startsWith('"');
		const closes = /"[.)]?$/.test(text);
		if (block.kind === "heading") inside = false;
		else if (inside && opens) {
			out.add(i);
			inside = !closes;
		} else if (inside && block.kind !== "paragraph") out.add(i);
		else if (
			introduced &&
			before.endsWith(":") &&
			(opens || /^[("]?(?:§|\([a-z0-9]\)|\d)/.test(text) || block.kind === "item")
		) {
			out.add(i);
			inside = opens && !closes;
		} else if (introduced && opens) {
			out.add(i);
			inside = !closes;
		} else inside = false;
	});
	return out;
}

/** Whether a sentence is, in the main, a long quotation that a law or policy introduces. */
export function isQuotation(text: string): boolean {
	const from = text.indexOf('"');
	const to = text.lastIndexOf('"');
	if (from < 0 || to - from < 40) return false;
	const quote = text.slice(from + 1, to);
	if (quote.includes('"') || wordCount(quote) < LONG_QUOTE || quote.length < text.length * 0.55) return false;
	const before = text.slice(Math.max(0, from - 300), from).trimEnd();
	return INTRODUCES.test(before) && !CHANGES.test(before);
}
