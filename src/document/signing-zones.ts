import { sourceOffset, spanOf } from "./mapped.js";
import type { Block, MappedText, Source, Span } from "./model.js";
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
	const member = blocks.map((block) => (isMember(block) ? 2 : isShort(block) ? 1 : 0));
	for (let i = 0; i < blocks.length; ) {
		// Rows of one table sign together.
		let end = i + 1;
		while (end < blocks.length && joinsTable(blocks[end], blocks[i] as Block)) end++;
		if (member.slice(i, end).includes(2)) member.fill(2, i, end);
		i = end;
	}
	const zones: Zone[] = [];
	for (let i = 0; i < blocks.length; i++) {
		if (member[i] !== 2) continue;
		let last = i;
		for (let j = i + 1; j < blocks.length && j - last <= REACH && member[j] !== 0; j++) if (member[j] === 2) last = j;
		let first = i;
		for (let j = i - 1; j >= 0 && i - j <= 2 && member[j] === 1 && blocks[j]?.kind === "heading"; j--) first = j;
		const after = blocks.slice(last + 1, last + 3).filter((block) => block.kind === "paragraph" && isShort(block) && !/[.?!]$/.test(block.content.text));
		const own = [...blocks.slice(first, last + 1), ...(blocks[last]?.kind === "signature" ? [] : after)];
		zones.push({ lines: own.map((block) => lineOf(block, source)), firstBlock: first, lastBlock: last });
		i = last;
	}
	return zones;
}

function isMember(block: Block): boolean {
	if (block.standing !== "operative" && block.standing !== "recital") return false;
	if (block.kind === "signature") return true;
	if (block.kind !== "row") return false;
	const { text } = block.content;
	return /_{4}/.test(text) ? wordCount(text.replace(/_+/g, " ")) <= 30 : /(?:^|\| )\/s\/ /.test(text);
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

function lineOf(block: Block, source: Source): SigningLine {
	if (block.kind === "row") {
		const pieces = block.cells.map((cell): Piece => ({ text: cell.text.trim(), span: spanOf(cell, 0, cell.text.length), at: 0 }));
		return { pieces, header: block.header, table: true };
	}
	return { pieces: columnsOf(block.content, source), header: [], table: false };
}

/** The columns of a line: cut at tabs and at runs of blanks. */
function columnsOf(m: MappedText, source: Source): Piece[] {
	const pieces: Piece[] = [];
	for (const found of m.text.matchAll(/[^\t]+/g)) {
		const text = found[0].trim();
		if (text === "") continue;
		const from = found.index + found[0].indexOf(text[0] as string);
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
