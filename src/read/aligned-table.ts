import type { Source } from "../document/model.js";
import { type RawTable, trim } from "./grid-table.js";
import type { LineSlice } from "./nodes.js";

/**
 * Columns set apart by spaces or tabs alone, as `pdftotext -layout` and Word's plain text leave tables: at least
 * three lines that follow each other, each with the same number (two or more) of gaps, the columns beginning at
 * the same places. Lines to sign on, dotted contents and numbered clauses are left as they are.
 */
export function alignedTableAt(source: Source, lines: LineSlice[], at: number): RawTable | null {
	const first = piecesOf(source, lines[at] as LineSlice);
	if (!first || first.length < 3) return null;
	const rows: LineSlice[][] = [first];
	let next = at + 1;
	for (; next < lines.length; next++) {
		const line = lines[next] as LineSlice;
		if (line.start === line.end) break;
		const pieces = piecesOf(source, line);
		if (!pieces || !matches(source, first, pieces)) break;
		rows.push(pieces);
	}
	if (rows.length < 3) return null;
	return { rows: rows.map((row) => row.map((slice) => [slice])), header: hasHeader(source.text, rows), next };
}

/** The pieces of a line between gaps of three or more spaces or a tab, or null when it is no table line. */
function piecesOf(source: Source, line: LineSlice): LineSlice[] | null {
	const { text } = source;
	if (line.end - line.start > 400) return null;
	const pieces: LineSlice[] = [];
	let from = line.start;
	for (let i = line.start; i < line.end; ) {
		const gap = gapEnd(text, i, line.end);
		if (gap > i) {
			pieces.push(trim(text, line.line, from, i));
			from = i = gap;
		} else i++;
	}
	pieces.push(trim(text, line.line, from, line.end));
	const whole = text.slice(line.start, line.end);
	if (pieces.length < 2 || whole.includes("___") || whole.includes("....")) return null;
	return /^(?:\(?[0-9A-Za-z]{1,3}[.)]|[0-9]+\.[0-9]|[•\-*])/.test(whole) ? null : pieces;
}

/** End of the gap that begins at `i`, or `i` when none does. */
function gapEnd(text: string, i: number, end: number): number {
	let k = i;
	let tab = false;
	while (k < end && (text.charCodeAt(k) === 32 || text.charCodeAt(k) === 9 || text.charCodeAt(k) === 160)) {
		tab ||= text.charCodeAt(k) === 9;
		k++;
	}
	return tab || k - i >= 3 ? k : i;
}

/** Same number of columns, each beginning (or, for figures, ending) near its place in the first line. */
function matches(source: Source, first: LineSlice[], row: LineSlice[]): boolean {
	if (first.length !== row.length) return false;
	const tabbed = source.text.slice(first[0]?.start, first.at(-1)?.end).includes("\t");
	if (tabbed) return true;
	return row.every((slice, c) => {
		const model = first[c] as LineSlice;
		const left = column(source, slice, slice.start) - column(source, model, model.start);
		const right = column(source, slice, slice.end) - column(source, model, model.end);
		return c === 0 || Math.abs(left) <= 3 || Math.abs(right) <= 3;
	});
}

function column(source: Source, slice: LineSlice, offset: number): number {
	return offset - (source.lineStarts[slice.line] ?? 0);
}

/** No figures in the first row, but in the rows under it. */
function hasHeader(text: string, rows: LineSlice[][]): boolean {
	const figures = (row: LineSlice[]) =>
		row.slice(1).some((slice) => /\d/.test(text.slice(slice.start, slice.end)));
	return !figures(rows[0] as LineSlice[]) && rows.slice(1).some(figures);
}
