import type { Source } from "../document/model.js";
import { type RawTable, trim } from "./grid-table.js";
import type { LineSlice } from "./nodes.js";

/** A header of more lines than this is a paragraph. */
const HEADER_LINES = 4;

/**
 * A table as pandoc writes it without bars: columns told by a line of dashes (`------ -----`) under the header,
 * or above and below the rows. Between two full lines of dashes a row may run over several lines, and a blank
 * line ends it (pandoc's "multiline table"); otherwise every line is a row.
 */
export function dashTableAt(source: Source, lines: LineSlice[], at: number): RawTable | null {
	const { text } = source;
	const framed = isDashes(text, lines[at] as LineSlice, false);
	// Dashes under signatures are rules that were signed on.
	const above = lines[at - 1];
	if (framed && above && isSigned(text, above)) return null;
	const header: LineSlice[] = [];
	let i = framed ? at + 1 : at;
	while (header.length < HEADER_LINES) {
		const line = lines[i];
		if (!line || line.start === line.end || isDashes(text, line, true)) break;
		header.push(line);
		i++;
	}
	if (!lines[i] || !isDashes(text, lines[i] as LineSlice, true)) {
		// The columns are told above the header, or there is none.
		if (!framed || !isDashes(text, lines[at] as LineSlice, true)) return null;
		header.length = 0;
		i = at;
	}
	if (header.some((line) => isSigned(text, line))) return null;
	const spec = lines[i] as LineSlice;
	const columns = columnsOf(source, spec);
	const rows: LineSlice[][][] = [];
	if (header.length > 0) rows.push(cellsOf(source, header, columns));
	const { multiline, last } = layoutOf(text, lines, i + 1, framed || header.length === 0);
	let pending: LineSlice[] = [];
	const flush = () => {
		if (pending.length > 0) rows.push(cellsOf(source, pending, columns));
		pending = [];
	};
	for (let k = i + 1; k < last; k++) {
		const line = lines[k] as LineSlice;
		if (line.start === line.end) flush();
		else {
			pending.push(line);
			if (!multiline) flush();
		}
	}
	flush();
	const closing = lines[last];
	const next = closing && isDashes(text, closing, false) ? last + 1 : last;
	if (rows.length < 2 && header.length > 0) return null;
	if (rows.length === 0) return null;
	return { rows, header: header.length > 0 || (rows.length > 2 && isHeader(text, rows)), next };
}

/** Where the rows end (index behind the last), and whether blank lines stand between them. */
function layoutOf(
	text: string,
	lines: LineSlice[],
	from: number,
	closes: boolean,
): { multiline: boolean; last: number } {
	let blank = -1;
	for (let i = from; i < lines.length && i < from + 400; i++) {
		const line = lines[i] as LineSlice;
		if (line.start === line.end) {
			if (!closes || lines[i + 1]?.start === lines[i + 1]?.end) {
				return { multiline: false, last: blank >= 0 ? blank : i };
			}
			if (blank < 0) blank = i;
		} else if (isDashes(text, line, false)) return { multiline: blank >= 0, last: i };
	}
	return { multiline: false, last: blank >= 0 ? blank : Math.min(lines.length, from + 400) };
}

function isSigned(text: string, { start, end }: LineSlice): boolean {
	return /(?:^|\s)\/s\/(?=\s)/i.test(text.slice(start, end));
}

/** A line of nothing but dashes and spaces; with `several`, of at least two groups of dashes. */
function isDashes(text: string, line: LineSlice, several: boolean): boolean {
	if (line.end - line.start < 5) return false;
	let groups = 0;
	let dash = false;
	for (let i = line.start; i < line.end; i++) {
		const code = text.charCodeAt(i);
		if (code !== 45 && code !== 32) return false;
		if (code === 45 && !dash) {
			groups++;
			if (text.charCodeAt(i + 1) !== 45) return false;
		}
		dash = code === 45;
	}
	return groups >= (several ? 2 : 1);
}

/** Columns, counted from the start of the line, at which the groups of dashes begin. */
function columnsOf(source: Source, spec: LineSlice): number[] {
	const from = source.lineStarts[spec.line] ?? 0;
	const columns: number[] = [];
	for (let i = spec.start; i < spec.end; i++) {
		if (source.text.charCodeAt(i) === 45 && (i === spec.start || source.text.charCodeAt(i - 1) !== 45))
			columns.push(i - from);
	}
	return columns;
}

/** A first row without a figure, over rows that have some. */
function isHeader(text: string, rows: LineSlice[][][]): boolean {
	const figures = (row: LineSlice[][]) =>
		row.some((cell) => cell.some((slice) => /\d/.test(text.slice(slice.start, slice.end))));
	return !figures(rows[0] as LineSlice[][]) && rows.slice(1).some(figures);
}

function cellsOf(source: Source, lines: LineSlice[], columns: number[]): LineSlice[][] {
	return columns.map((column, c) => {
		const cell: LineSlice[] = [];
		for (const line of lines) {
			const base = source.lineStarts[line.line] ?? 0;
			const from = c === 0 ? line.start : Math.max(line.start, base + column);
			const to = Math.min(line.end, c + 1 < columns.length ? base + (columns[c + 1] as number) : line.end);
			if (from >= to) continue;
			const slice = trim(source.text, line.line, from, to);
			if (slice.start < slice.end) cell.push(slice);
		}
		return cell;
	});
}
