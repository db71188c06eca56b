import type { Source } from "../document/model.js";
import type { LineSlice } from "./nodes.js";

/** A table before it becomes a node: rows of cells of line slices. */
export interface RawTable {
	rows: LineSlice[][][];
	header: boolean;
	next: number;
}

/**
 * A grid table as pandoc writes it: `+---+` rules between rows, `+===+` under the header, `|` between cells.
 * A cell may run over several lines. Columns are cut where the first rule has its `+`; below a title over all columns
 * the table proper begins at its own rule.
 * @returns null where no rule stands; a table without rows where nothing stands between rules
 */
export function gridAt(source: Source, lines: LineSlice[], at: number): RawTable | null {
	const { text } = source;
	const first = lines[at] as LineSlice;
	if (!isRule(text, first)) return null;
	const cuts = cutsOf(text, first);
	const margin = first.start - (source.lineStarts[first.line] ?? 0);
	const rows: LineSlice[][][] = [];
	let header = false;
	let cells: LineSlice[][] = [];
	let next = at + 1;
	for (; next < lines.length; next++) {
		const line = lines[next] as LineSlice;
		const code = text.charCodeAt(line.start);
		if (line.start === line.end) break;
		if (code === 43) {
			if (cuts.length === 2 && isRule(text, line) && cutsOf(text, line).length > 2) break;
			if (cells.some((cell) => cell.length > 0)) {
				rows.push(cells);
				if (text.charCodeAt(line.start + 1) === 61 || text.charCodeAt(line.start + 2) === 61) {
					header = rows.length === 1;
				}
			}
			cells = [];
		} else if (code === 124) {
			addLine(source, line, margin, cuts, cells);
		} else break;
	}
	if (cells.some((cell) => cell.length > 0)) rows.push(cells);
	return { rows, header, next };
}

/** `+-----+=====+` with at least one cell. */
export function isRule(text: string, line: LineSlice): boolean {
	if (line.end - line.start < 3 || text.charCodeAt(line.end - 1) !== 43) return false;
	for (let i = line.start; i < line.end; i++) {
		const code = text.charCodeAt(i);
		if (code !== 43 && code !== 45 && code !== 61 && code !== 58) return false;
	}
	return true;
}

/** Columns of the `+` signs, counted from the first. */
function cutsOf(text: string, line: LineSlice): number[] {
	const cuts: number[] = [];
	for (let i = line.start; i < line.end; i++) if (text.charCodeAt(i) === 43) cuts.push(i - line.start);
	return cuts;
}

function addLine(
	source: Source,
	line: LineSlice,
	margin: number,
	cuts: number[],
	cells: LineSlice[][],
): void {
	const from = (source.lineStarts[line.line] ?? 0) + margin;
	const bars = barsOf(source.text, line, from, cuts);
	for (let c = 0; c + 1 < bars.length; c++) {
		cells[c] ??= [];
		const slice = trim(source.text, line.line, (bars[c] as number) + 1, bars[c + 1] as number);
		if (slice.start < slice.end) cells[c]?.push(slice);
	}
}

/** Offsets of the bars: at the rule's own columns, or every bar when wide characters have moved them. */
function barsOf(text: string, line: LineSlice, from: number, cuts: number[]): number[] {
	const placed = cuts.map((cut) => from + cut);
	if (placed.every((at) => at < line.end && text.charCodeAt(at) === 124)) return placed;
	const bars: number[] = [];
	for (let i = line.start; i < line.end; i++) if (text.charCodeAt(i) === 124) bars.push(i);
	if (bars[bars.length - 1] !== line.end - 1) bars.push(line.end);
	return bars;
}

/** The slice without spaces at its ends. */
export function trim(text: string, line: number, from: number, to: number): LineSlice {
	let start = from;
	let end = to;
	while (start < end && text.charCodeAt(start) <= 32) start++;
	while (end > start && text.charCodeAt(end - 1) <= 32) end--;
	return { line, start, end };
}
