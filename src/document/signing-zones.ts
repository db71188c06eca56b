import { sourceOffset, spanOf } from "./mapped.js";
import type { Block, MappedText, Source, Span } from "./model.js";
import { eventsOf, type SigningEvent } from "./signing-events.js";
import { hasVerb, wordCount } from "./words.js";

/** A piece of a signature block: one column of one line. */
export interface Piece {
	text: string;
	span: Span;
	/** Column in its source line, to tell in which of two columns a lone piece stands. */
	at: number;
}

/** One line of a signature block. `header` holds the column titles of a table. */
export interface SigningLine {
	pieces: Piece[];
	header: string[];
	table: boolean;
}

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
		for (let j = i - 1; j >= 0 && i - j <= 2 && member[j] === 1 && blocks[j]?.kind === "heading"; j--)
			first = j;
		const after = blocks
			.slice(last + 1, last + 3)
			.filter((block) => block.kind === "paragraph" && isShort(block) && !/[.?!]$/.test(block.content.text));
		const own = [...blocks.slice(first, last + 1), ...(blocks[last]?.kind === "signature" ? [] : after)];
		zones.push({ lines: own.flatMap((block) => linesOf(block, source)), firstBlock: first, lastBlock: last });
		i = last;
	}
	return zones;
}

function isMember(block: Block, source: Source): boolean {
	if (block.standing !== "operative" && block.standing !== "recital") return false;
	if (block.kind === "signature") return true;
	const { text } = block.content;
	if (block.kind === "row")
		return /_{4}/.test(text) ? wordCount(text.replace(/_+/g, " ")) <= 30 : /(?:^|\| )\/s\/ /.test(text);
	return text.length <= 240 && namesSigner(block, source);
}

/** "Sheriff Ann Poe ________ on ________", "Ann Poe, Sheriff   Date: May 2, 2025": a person who signs, and no sentence. */
function namesSigner(block: Block, source: Source): boolean {
	const { text } = block.content;
	if (!SIGNING.test(text) || hasVerb(text) || wordCount(text.replace(/_+/g, " ")) > 14) return false;
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

function linesOf(block: Block, source: Source): SigningLine[] {
	if (block.kind === "row") {
		const pieces = block.cells.map(
			(cell): Piece => ({ text: cell.text.trim(), span: spanOf(cell, 0, cell.text.length), at: 0 }),
		);
		return [{ pieces, header: block.header, table: true }];
	}
	return printedLines(block.content, source).map(([from, to]) => ({
		pieces: columnsOf(block.content, from, to, source),
		header: [],
		table: false,
	}));
}

/** The lines of a block as they are printed, in indices of its text: a name and an office under it may share a block. */
function printedLines(m: MappedText, source: Source): [from: number, to: number][] {
	const lines: [number, number][] = [];
	let from = 0;
	let segment = 0;
	for (let i = 0; i < m.text.length; i++) {
		while (segment + 1 < m.starts.length && (m.starts[segment + 1] as number) <= i) segment++;
		if (m.text[i] !== " ") continue;
		const offset = (m.offsets[segment] as number) + i - (m.starts[segment] as number);
		const next = m.starts[segment + 1] === i + 1 ? (m.offsets[segment + 1] as number) : offset + 1;
		if (!/[\r\n]/.test(source.text.slice(offset, Math.min(next, offset + 400)))) continue;
		lines.push([from, i]);
		from = i + 1;
	}
	lines.push([from, m.text.length]);
	return lines;
}

/** The columns of a line, cut at tabs. */
function columnsOf(m: MappedText, start: number, end: number, source: Source): Piece[] {
	const pieces: Piece[] = [];
	for (const found of m.text.slice(start, end).matchAll(/[^\t]+/g)) {
		const text = found[0].trim();
		if (text === "") continue;
		const from = start + found.index + found[0].indexOf(text[0] as string);
		const offset = sourceOffset(m, from);
		pieces.push({ text, span: spanOf(m, from, from + text.length), at: offset - lineStart(source, offset) });
	}
	return pieces;
}

function lineStart(source: Source, offset: number): number {
	const { text } = source;
	const from = Math.max(0, offset - 400);
	for (let i = offset; i > from; i--) if (text[i - 1] === "\n" || text[i - 1] === "\r") return i;
	return from;
}
