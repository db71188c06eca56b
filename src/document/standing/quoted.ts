import type { Block } from "../model.js";
import { wordCount } from "../words.js";

const SPEAKS = "(?:provides?|states?|reads?|says?|requires?)";
/** A party of its own beside the law, not one whose law it is ("the policy of the Board"). */
const PARTY = String.raw`(?<!\b(?:of|by) (?:the )?)\b(?:district|department|board|city|town|county|schools?|sheriff|chief|officers?|sros?|part(?:y|ies)|superintendent|principal)\b`;
/**
 * "The statute provides:", "34 C.F.R. 99.31 reads in part", "Board Policy 5-12 states as follows:". It is the law that
 * speaks: in "As state law requires, the District provides:" it is a party.
 */
const INTRODUCES = new RegExp(
	String.raw`\b(?:statutes?|code|law|act|§{1,2}|u\.s\.c\.|c\.f\.r\.|regulations?|rule|policy|ordinance|constitution|chapter|title)\b(?:(?!${PARTY})[^.,]|,(?= (?:as|which|section|chapter|subsection|part|paragraph|title|§|\d|${SPEAKS}\b))){0,120}\b${SPEAKS}(?: in (?:relevant |pertinent )?part| that| as follows)*,?\s*[:,]?$`,
	"i",
);
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
			(opens || block.marker.startsWith("§") || /^[("]?(?:§|\([a-z0-9]\)|\d)/.test(text))
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

const STRIKES =
	"(?:deleted|stricken|struck(?: out)?|removed|omitted|eliminated|repealed|rescinded|withdrawn)";
const NOW = "(?:is|are|was|were|has been|have been|(?:shall|will) be|be|being) (?:hereby |now )?";
/** `Section 4, which read "…," is deleted`; what does so is part of a paper, not a person or a notice */
const STRUCK_BEHIND = new RegExp(
	String.raw`\b(?:sections?|articles?|paragraphs?|parts?|clauses?|items?|sentences?|lines?|words?|phrases?|text|language|provisions?|requirements?|former(?:ly)?)\b[^".;]{0,80}"[^"]{30,}"[,.;]? (?:(?:in|of|from|at) [^".;]{1,60} )?${NOW}${STRIKES}\b`,
	"i",
);
/** `The parties strike the sentence "…"` */
const STRUCK_BEFORE =
	/\b(?:delet(?:e|es|ing)|str(?:ike|ikes|iking)|remov(?:e|es|ing)|rescinds?|repeals?) (?:out )?(?:from [^".;]{1,60} )?(?:(?:the |these |this )?(?:[a-z-]+ ){0,3}(?:sentence|paragraph|words?|phrase|clause|text|language|provision|requirement)s?[^".;]{0,60})?"[^"]{30,}"/i;
const PUTS_IN =
	/\b(?:replac|substitut|insert|add(?:s|ed|ing)?\b|instead|in its place|in favou?r of|in lieu|so that|(?:shall|to|will|now) (?:now )?reads?\b)/i;
/** Beside its quotation it forbids the striking, hangs on something, or lays down a duty of its own. */
const SAYS_MORE =
	/\b(?:not|no|nothing|never|nor|if|when|whenever|unless|until|before|may|must|shall|will|agrees? to)\b/i;
const IS_STRUCK = new RegExp(`\\b${NOW}${STRIKES}\\b`, "gi");
const TERM_CHANGES = new RegExp(
	String.raw`"[^"]*"(?:,? (?:in|of|from) [^",]{1,40})?,? ${NOW}(?:${STRIKES}|replaced|amended|changed|inserted|added)\b`,
	"i",
);

/** Whether a sentence of an amendment only strikes what it quotes: the quoted words are promised no longer. */
export function isStruckQuotation(text: string): boolean {
	if (!STRUCK_BEHIND.test(text) && !STRUCK_BEFORE.test(text)) return false;
	const around = text.replace(/"[^"]*"/g, '""').replace(IS_STRUCK, "");
	return !PUTS_IN.test(around) && !SAYS_MORE.test(around);
}

/** Whether a sentence changes a term or words that it quotes, and defines nothing. */
export function changesQuoted(text: string): boolean {
	return TERM_CHANGES.test(text);
}
