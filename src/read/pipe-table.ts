import type { Source } from "../document/model.js";
import { type RawTable, trim } from "./grid-table.js";
import type { LineSlice } from "./nodes.js";

/**
 * Rows between bars, as antiword writes them (`|Post |Center |`), without rules between rows, or with a
 * `|---|---|` line under the header. A row whose first cell is empty goes on with the row above, unless one of
 * the two has a line to sign on: there every printed line counts, but for the rest of a rule too long for its column.
 */
export function pipeTableAt(source: Source, lines: LineSlice[], at: number): RawTable | null {
	const rows: LineSlice[][][] = [];
	let header = false;
	let columns = 0;
	let next = at;
	for (; next < lines.length; next++) {
		const line = lines[next] as LineSlice;
		if (line.start === line.end || source.text.charCodeAt(line.start) !== 124) break;
		if (isDelimiter(source.text, line)) {
			header = rows.length === 1;
			continue;
		}
		const cells = cellsOf(source.text, line);
		if (cells.length < 2) break;
		if (columns === 0) columns = cells.length;
		if (cells.every((cell) => cell.start === cell.end)) continue;
		const above = rows[rows.length - 1];
		if (above && continues(source.text, above, cells)) {
			cells.forEach((cell, c) => {
				if (cell.start < cell.end) above[c]?.push(cell);
			});
		} else rows.push(cells.map((cell) => (cell.start < cell.end ? [cell] : [])));
	}
	if (next - at < 2 || rows.length === 0) return null;
	return { rows, header: header || looksLikeHeader(source.text, rows), next };
}

function cellsOf(text: string, line: LineSlice): LineSlice[] {
	const cells: LineSlice[] = [];
	let from = line.start + 1;
	for (let i = from; i < line.end; i++) {
		if (text.charCodeAt(i) !== 124) continue;
		cells.push(trim(text, line.line, from, i));
		from = i + 1;
	}
	if (from < line.end) cells.push(trim(text, line.line, from, line.end));
	return cells;
}

function isDelimiter(text: string, line: LineSlice): boolean {
	let dashes = 0;
	for (let i = line.start; i < line.end; i++) {
		const code = text.charCodeAt(i);
		if (code === 45 || code === 61) dashes++;
		else if (code !== 124 && code !== 58 && code !== 43 && code > 32) return false;
	}
	return dashes >= 3;
}

/** Lines in one row, at most. */
const TALLEST = 60;

function continues(text: string, above: LineSlice[][], cells: LineSlice[]): boolean {
	const first = cells[0];
	if (cells.length !== above.length || !first || above.some((cell) => cell.length >= TALLEST)) return false;
	const words = (slice: LineSlice) => text.slice(slice.start, slice.end);
	const open = above.some((cell) => cell.length > 0 && !/[.;:%]$/.test(words(cell.at(-1) as LineSlice)));
	const lower = open && cells.every((cell) => cell.start === cell.end || /^[a-z]/.test(words(cell)));
	if (first.start < first.end && !lower) return false;
	if (restOfRules(text, above, cells)) return true;
	const signs = (slice: LineSlice) => text.slice(slice.start, slice.end).includes("___");
	return !cells.some(signs) && !above.some((cell) => cell.some(signs));
}

/** Whether the cells hold only what was too long for their columns of the rules above, which reach up to the bar. */
function restOfRules(text: string, above: LineSlice[][], cells: LineSlice[]): boolean {
	return cells.every((cell, c) => {
		if (cell.start === cell.end) return true;
		const rule = above[c]?.at(-1);
		return (
			rule !== undefined &&
			/^_+$/.test(text.slice(cell.start, cell.end)) &&
			text.slice(rule.end - 1, rule.end + 1) === "_|" &&
			cell.end - cell.start < rule.end - rule.start
		);
	});
}

/** Short labels without figures or blanks to fill, above at least two rows. */
function looksLikeHeader(text: string, rows: LineSlice[][][]): boolean {
	const first = rows[0];
	if (!first || rows.length < 3) return false;
	return first.every((cell) => {
		const words = cell.map((slice) => text.slice(slice.start, slice.end)).join(" ");
		return words !== "" && words.length <= 40 && !/[0-9_.;]/.test(words);
	});
}
