import { spanOf } from "./mapped.js";
import type { Block, DefinedTerm } from "./model.js";
import { roleOf } from "./roles.js";

const QUOTE = "[\"“”`']{1,2}";
const TERM = `${QUOTE}([A-Z][A-Za-z0-9&' .-]{0,38}?)[,.]?${QUOTE}`;
/** `(the "Department")`, `(hereinafter "Officer" or "SRO")`, `("WISD")`. */
const IN_BRACKETS = new RegExp(`\\((?:[a-z ,]{0,40})?(?:the |each an? |an? )?${TERM}(?: or (?:the )?${TERM})?[^()]{0,30}\\)`, "g");
/** `"Deputy" means …`, `"SRO" is …` */
const MEANS = new RegExp(`${TERM} (?:or ${TERM} )?(?:means?|shall mean|is an?|refers? to|stands for|denotes)\\b([^.;]{3,200})`, "g");

/** How many characters before a bracket say what its short form stands for. */
const BEFORE = 160;

/** Short forms that the document gives parties, people and things, in reading order. */
export function termsOf(blocks: readonly Block[]): DefinedTerm[] {
	const terms: DefinedTerm[] = [];
	for (const block of blocks) {
		const { text } = block.content;
		if (!text.includes('"') && !text.includes("'")) continue;
		for (const match of text.matchAll(IN_BRACKETS)) {
			const meaning = text.slice(Math.max(0, match.index - BEFORE), match.index);
			for (const term of [match[1], match[2]])
				if (term) terms.push({ term, meaning, role: roleOf(nearest(meaning)), span: spanOf(block.content, match.index, match.index + match[0].length) });
		}
		for (const match of text.matchAll(MEANS)) {
			const meaning = (match[3] ?? "").trim();
			for (const term of [match[1], match[2]])
				if (term) terms.push({ term, meaning, role: roleOf(meaning), span: spanOf(block.content, match.index, match.index + match[0].length) });
		}
	}
	return terms;
}

/** The last words before a bracket: after the last "and" or semicolon that joins another party. */
function nearest(meaning: string): string {
	const cut = Math.max(meaning.lastIndexOf("; "), meaning.lastIndexOf(") and "), meaning.lastIndexOf("), "));
	return cut < 0 ? meaning : meaning.slice(cut + 1);
}
