import { isScript } from "../lines/signature-lines.js";
import type { Block, Source } from "../model.js";
import { hasVerb, wordCount } from "../words.js";
import { eventsOf, type SigningEvent } from "./events.js";
import { isTight, linesOf, type SigningLine } from "./lines.js";
import { awaitsSignature, isEmptySlot } from "./tables.js";
import { hasRule, ruled } from "./text.js";

/** A run of lines on which people sign. */
export interface Zone {
	lines: SigningLine[];
	firstBlock: number;
	lastBlock: number;
}

/** Lines without a rule that may stand between two that have one. */
const REACH = 4;

/** The runs of signing lines in a document, without those of a cover, a note or a table of contents. */
export function zonesOf(blocks: readonly Block[], source: Source): Zone[] {
	const member = blocks.map((block) => (isMember(block, source) ? 2 : isShort(block) ? 1 : 0));
	for (let i = 0; i < blocks.length; ) {
		// Rows of one table sign together.
		let end = i + 1;
		while (end < blocks.length && joinsTable(blocks[end], blocks[i] as Block)) end++;
		if (member.slice(i, end).includes(2)) member.fill(2, i, end);
		i = end;
	}
	addBareLines(blocks, member, source);
	const zones: Zone[] = [];
	for (let i = 0; i < blocks.length; i++) {
		if (member[i] !== 2) continue;
		let last = i;
		for (let j = i + 1; j < blocks.length && j - last <= REACH && member[j] !== 0; j++)
			if (member[j] === 2) last = j;
		let first = i;
		for (let j = i - 1; j >= 0 && i - j <= 2 && member[j] === 1 && heads(blocks[j] as Block); j--) first = j;
		const after = blocks
			.slice(last + 1, last + 3)
			.filter((block) => block.kind === "paragraph" && isShort(block) && !/[.?!]$/.test(block.content.text));
		// The rows of a table above its empty cells name those who sign; they stay clauses.
		let top = first;
		if (isEmptySlot(blocks[first]?.cells ?? []))
			while (top > 0 && joinsTable(blocks[top - 1], blocks[first] as Block)) top--;
		const own = [...blocks.slice(top, last + 1), ...(blocks[last]?.kind === "signature" ? [] : after)];
		const lines = own.flatMap((block) => linesOf(block, source));
		if (own.length === last - top + 1) lines.push(...namedBelow(lines.at(-1), blocks[last + 1], source));
		lines.forEach((line, k) => {
			line.tight = k > 0 && isTight(lines[k - 1] as SigningLine, line, source);
		});
		zones.push({ lines, firstBlock: first, lastBlock: last });
		i = last;
	}
	return zones;
}

/** A title above the signatures, or words that say for whom the next line is. */
function heads(block: Block): boolean {
	return (
		block.kind === "heading" ||
		/^(?:signed|executed|accepted|agreed) (?:for|on behalf of|by)\b/i.test(block.content.text)
	);
}

function isMember(block: Block, source: Source): boolean {
	if (block.standing !== "operative" && block.standing !== "recital") return false;
	if (block.kind === "signature") return true;
	const { text } = block.content;
	if (block.kind === "row" && awaitsSignature(block.header, block.cells)) return true;
	if (block.kind === "row")
		return hasRule(text) ? wordCount(ruled(text).replace(/_+/g, " ")) <= 30 : isScript(text);
	return text.length <= 240 && namesSigner(block, source);
}

/** "Sheriff Ann Poe ________ on ________", "Ann Poe, Sheriff   Date: May 2, 2025": a person who signs, and no sentence. */
function namesSigner(block: Block, source: Source): boolean {
	const { text } = block.content;
	if (!(SIGNING.test(text) || hasRule(text)) || hasVerb(text)) return false;
	if (wordCount(ruled(text).replace(/_+/g, " ")) > 14) return false;
	const kinds = new Set(kindsIn(block, source));
	const person = kinds.has("name") || kinds.has("title");
	return person && (kinds.has("signature") || (kinds.has("date") && kinds.has("name") && kinds.has("title")));
}

/** What a line must hold to be looked at more closely. */
const SIGNING = /_{4}|\bdated?\b|\bsign/i;
/** Lines of a form whose rules were lost on the way to text. */
const BARE_LABEL = /^(?:signature|by|date|date signed|signed)\s*:?$/i;
const AGREED_TITLE =
	/^(?:agreed|accepted|signatures?|signed|execution|approved|concurrence)(?: (?:and agreed|by|to|to by))?\W*$/i;
const UNDER_TITLE = 8;

function hasBareLabel(block: Block, source: Source): boolean {
	return (
		block.content.text.length <= 240 &&
		linesOf(block, source).some(({ pieces }) => BARE_LABEL.test(pieces[0]?.text ?? ""))
	);
}

function kindsIn(block: Block, source: Source): SigningEvent["kind"][] {
	return linesOf(block, source).flatMap(({ pieces }) =>
		pieces.flatMap(({ text }) => eventsOf(text).map(({ kind }) => kind)),
	);
}

/** Adds lines on which people sign without a rule: bare labels, and names with offices under "AGREED:". */
function addBareLines(blocks: readonly Block[], member: number[], source: Source): void {
	const bare = blocks.flatMap((block, i) =>
		block.standing === "operative" &&
		/^(?:sign|by|date)/i.test(block.content.text) &&
		hasBareLabel(block, source)
			? [i]
			: [],
	);
	if (bare.length >= 2) for (const i of bare) member[i] = 2;
	if (member.includes(2)) return;
	blocks.forEach((block, i) => {
		if (!AGREED_TITLE.test(block.content.text) || block.standing !== "operative") return;
		let end = i + 1;
		while (end < blocks.length && end <= i + UNDER_TITLE && member[end] === 1) end++;
		const kinds = blocks.slice(i + 1, end).flatMap((other) => kindsIn(other, source));
		if (kinds.includes("name") && kinds.includes("title")) member.fill(2, i + 1, end);
	});
}

/** Who signs on a last rule without a name: the first line of the paragraph under it, whatever follows there. */
function namedBelow(rule: SigningLine | undefined, block: Block | undefined, source: Source): SigningLine[] {
	if (
		!rule ||
		block?.kind !== "paragraph" ||
		block.content.text.length > 300 ||
		block.standing !== "operative"
	)
		return [];
	const kinds = new Set(rule.pieces.flatMap(({ text }) => eventsOf(text).map(({ kind }) => kind)));
	if (!kinds.has("signature") || kinds.has("name") || kinds.has("title") || kinds.has("formal")) return [];
	const below = linesOf(block, source)[0];
	if (!below || !isTight(rule, below, source)) return [];
	const person = below.pieces
		.flatMap(({ text }) => eventsOf(text))
		.find(({ kind }) => kind === "name" || kind === "title");
	return person && !hasVerb(below.pieces.map(({ text }) => text).join(" ")) ? [below] : [];
}

function isShort(block: Block): boolean {
	const { text } = block.content;
	if (block.standing !== "operative" || block.kind === "item") return false;
	return wordCount(text) <= 14 && !(hasVerb(text) && /[.;]$/.test(text));
}

function joinsTable(block: Block | undefined, row: Block): boolean {
	return (
		block?.kind === "row" &&
		row.kind === "row" &&
		block.cells.length === row.cells.length &&
		block.header.join("|") === row.header.join("|") &&
		wordCount(block.content.text) <= 40
	);
}
