import type { Block } from "../model.js";
import { isCaps, wordCount } from "../words.js";

/** A cover stands within the first blocks; what it carries has at least this many words. */
const OPENING = 30;
const LEAST_WORDS = 120;
/** And no less than this share of the words in front of it. */
const LEAST_SHARE = 0.3;

const MEMO_LINE =
	/^(to|from|re|subject|date|via|through|agenda|agenda item|meeting date|item|prepared by|department)\s*(?::|\t)/i;
const MEMO_TITLE =
	/^(?:inter-?office |cover |staff |council |board |agenda )?(?:memorandum|memo|staff report|agenda (?:item|report)(?: .{0,20})?|council communication|board action(?: request| item)?|transmittal(?: letter| memo)?|executive summary|request for (?:board|council) action|action item)\W*$/i;
const RESOLUTION_TITLE = /^(?:a )?(?:joint )?(?:resolution|ordinance)\b(?: (?:no|number)\b)?/i;
const RESOLVES =
	/\bbe it (?:further |therefore )?(?:resolved|ordained)\b|^(?:now,? therefore,? )?resolved\b/i;
const VOTE = /^(?:moved|motion|adopted|passed|approved|carried|seconded|ayes|attest|roll call)\b/i;
const ENCLOSED =
	/\b(?:enclosed|attached|accompan(?:ying|ies))\b.{0,80}\b(?:agreement|memorandum|mou|contract|draft|copy|copies|original|document)|\b(?:agreement|memorandum|mou|contract|draft|copies|originals)\b.{0,60}\b(?:is|are) (?:enclosed|attached)/i;
const CLOSING =
	/^(?:sincerely|respectfully|yours|very truly|cordially|best regards|regards|with (?:kind )?regards|thank you)\b/i;

const AGREEMENT =
	/\b(?:agreement|memorandum of (?:understanding|agreement)|mou|moa|contract|compact|indenture|understanding|protocol|partnership)\b/i;
const ABOUT =
	/\b(?:resolution|ordinance|memorandum(?! of)|approv\w+|adopt\w+|authoriz\w+|recommend\w*|agenda|summary|background|history|discussion|fiscal|attached|about the|re)\b/i;
/** "Review of this agreement" is a section of one, not its title. */
const OF_AGREEMENT =
	/\b(?:of|to|in|under|on|with|by) (?:this|the|our) (?:agreement|contract|memorandum|mou|understanding)\b|\b(?:this|our) (?:agreement|contract|mou|understanding)\b|^(?:term|duration|scope|amending|ending|changing|reviewing)\b/i;
const EXHIBIT = /^(?:exhibit|attachment|appendix|enclosure|annex)\b/i;
const OPENS =
	/\b(?:is (?:made|entered|between)|made and entered|entered into|by and between|between the|this (?:agreement|memorandum|mou|moa|contract|compact|letter)|the parties|witnesseth|whereas|purpose|parties)\b/i;

/**
 * Index of the block at which the agreement itself begins, behind a memo, resolution or transmittal letter; 0 when
 * nothing stands in front of it. A letter that is the agreement is no cover: nothing follows it.
 */
export function coverEnd(blocks: readonly Block[]): number {
	const last = lastCoverSign(blocks);
	if (last < 0) return 0;
	let before = 0;
	for (const block of blocks.slice(0, last + 1)) before += wordCount(block.content.text);
	const least = Math.max(LEAST_WORDS, before * LEAST_SHARE);
	// Bound behind its own title page, an agreement goes on with its first article.
	const titled = blocks
		.slice(0, TITLE_PAGE)
		.some((block) => block.kind === "heading" && titlesAgreement(block));
	for (let i = last + 1; i < blocks.length; i++) {
		const block = blocks[i] as Block;
		if ((titlesAgreement(block) || (titled && isFirst(block))) && carriesAgreement(blocks, i, least))
			return i;
	}
	return 0;
}

/** A title page stands within so many blocks. */
const TITLE_PAGE = 3;

function isFirst({ kind, marker }: Block): boolean {
	return kind === "heading" && /^(?:article |section |part |§ ?)?(?:1|I|one)\.?$/i.test(marker);
}

/** The last block that only a cover would hold, or -1. */
function lastCoverSign(blocks: readonly Block[]): number {
	const heads = new Set<string>();
	let kind: "memo" | "resolution" | "letter" | null = null;
	let last = -1;
	let letter = -1;
	blocks.slice(0, OPENING).forEach((block, i) => {
		const { text } = block.content;
		const memo = MEMO_LINE.exec(text);
		if (memo && wordCount(text) <= 40) {
			heads.add((memo[1] as string).toLowerCase());
			last = i;
		}
		if (MEMO_TITLE.test(text)) {
			kind ??= "memo";
			last = i;
		}
		if (block.kind !== "item" && RESOLUTION_TITLE.test(text) && wordCount(text) <= 30) {
			kind ??= "resolution";
			last = i;
		}
		if (RESOLVES.test(text.slice(0, 200))) kind ??= "resolution";
		if (/^dear\b/i.test(text)) letter = i;
		if (letter >= 0 && ENCLOSED.test(text)) kind ??= "letter";
	});
	const isMemo = heads.has("from") && (heads.has("to") || heads.has("re") || heads.has("subject"));
	if (!kind && !isMemo) return -1;
	return Math.max(last, lastVote(blocks, kind === "letter"));
}

/** The last resolving clause, vote or closing in front of the last title of an agreement. */
function lastVote(blocks: readonly Block[], letter: boolean): number {
	let last = letter ? -1 : 0;
	const limit = Math.min(blocks.length, 120);
	for (let i = 0; i < limit; i++) {
		const { text } = (blocks[i] as Block).content;
		const short = wordCount(text) <= 30;
		if (RESOLVES.test(text.slice(0, 200)) || (short && VOTE.test(text) && i < limit / 2 && last > 0))
			last = i;
		else if (letter && last < 0 && CLOSING.test(text)) last = i;
	}
	return last < 0 ? blocks.length : last;
}

function titlesAgreement(block: Block): boolean {
	if (block.kind === "item" || block.kind === "row" || block.kind === "signature") return false;
	const { text } = block.content;
	if (wordCount(text) > 24 || /[;,]$/.test(text)) return false;
	if (EXHIBIT.test(block.marker) || EXHIBIT.test(text)) return true;
	if (!AGREEMENT.test(text) || ABOUT.test(text) || block.marker !== "" || OF_AGREEMENT.test(text))
		return false;
	return block.kind === "heading" ? !/[.?!]$/.test(text) : isCaps(text) || /^[^.]{0,90}$/.test(text);
}

/** Whether an agreement follows: enough words, and an opening that names parties or purpose. */
function carriesAgreement(blocks: readonly Block[], from: number, least: number): boolean {
	let words = 0;
	let opens = false;
	for (let i = from; i < blocks.length && (words < least || !opens); i++) {
		const { text } = (blocks[i] as Block).content;
		words += wordCount(text);
		if (i <= from + 12) opens ||= OPENS.test(text) || (i > from && (blocks[i] as Block).kind === "heading");
		else if (!opens) return false;
	}
	return opens && words >= least;
}
