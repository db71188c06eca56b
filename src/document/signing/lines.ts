import { sourceOffset, spanOf } from "../mapped.js";
import type { Block, MappedText, Source, Span } from "../model.js";

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
	/** It stands directly under the line before, without a blank one between. */
	tight?: boolean;
	/** Columns are set by tabs: positions tell nothing. */
	tabbed?: boolean;
}

/** Columns of a table stand this far apart, so that no cell reaches into the next. */
const CELL = 1000;

/** The lines of a block as they are printed, each in its columns; a table row is one line. */
export function linesOf(block: Block, source: Source): SigningLine[] {
	if (block.kind === "row") {
		const pieces = block.cells.map(
			(cell, i): Piece => ({
				text: cell.text.trim(),
				span: cell.text === "" ? block.span : spanOf(cell, 0, cell.text.length),
				at: i * CELL,
			}),
		);
		return [{ pieces, header: block.header, table: true }];
	}
	return printedLines(block.content, source).map(([from, to]) => {
		const pieces = columnsOf(block.content, from, to, source);
		const last = pieces.at(-1);
		const tabbed =
			pieces.length > 1 &&
			last !== undefined &&
			source.text.slice(Math.max(0, last.span.start - last.at), last.span.start).includes("\t");
		return { pieces, header: [], table: false, tabbed };
	});
}

/** Whether a line stands directly under another, without a blank one between. */
export function isTight(above: SigningLine, line: SigningLine, source: Source): boolean {
	const from = above.pieces.at(-1)?.span.end ?? 0;
	const to = line.pieces[0]?.span.start ?? 0;
	if (to <= from || to - from > 400) return false;
	return (source.text.slice(from, to).match(/\r\n|\n|\r/g) ?? []).length <= 1;
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
	for (const [begin, stop] of stretches(m, start, end)) {
		const found = m.text.slice(begin, stop);
		const text = found.trim();
		if (text === "") continue;
		const from = begin + found.indexOf(text[0] as string);
		const offset = sourceOffset(m, from);
		pieces.push({ text, span: spanOf(m, from, from + text.length), at: offset - lineStart(source, offset) });
	}
	return pieces;
}

/** Longest line in which columns are looked for in the source. */
const WIDEST = 400;

/** The stretches of a line between tabs, or where three spaces of the source became one in a joined paragraph. */
function stretches(m: MappedText, start: number, end: number): [number, number][] {
	const found: [number, number][] = [];
	let from = start;
	for (let i = start; i < end; i++) {
		const wide =
			m.text[i] === "\t" ||
			(m.text[i] === " " &&
				end - start <= WIDEST &&
				i + 1 < end &&
				sourceOffset(m, i + 1) - sourceOffset(m, i) >= 3);
		if (!wide) continue;
		found.push([from, i]);
		from = i + 1;
	}
	found.push([from, end]);
	return found;
}

function lineStart(source: Source, offset: number): number {
	const { text } = source;
	const from = Math.max(0, offset - 400);
	for (let i = offset; i > from; i--) if (text[i - 1] === "\n" || text[i - 1] === "\r") return i;
	return from;
}
