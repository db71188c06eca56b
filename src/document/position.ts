import type { Source } from "./model.js";

/**
 * The place of an offset as people count it: line and column from 1, the column in UTF-16 code units.
 * Offsets before the text give 1:1, offsets after it the end of the last line.
 */
export function lineColumn(source: Source, offset: number): { line: number; column: number } {
	const starts = source.lineStarts;
	const at = Math.min(Math.max(offset, 0), source.text.length);
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] as number) <= at) low = middle;
		else high = middle - 1;
	}
	return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
}

/** The same in the file itself, counting the lines that were taken out before reading. */
export function filePlace(source: Source, offset: number): { line: number; column: number } {
	const { line, column } = lineColumn(source, offset);
	return { line: fileLine(source, line), column };
}

/** The number in the file of a line of the text, both from 1. */
export function fileLine({ lineNumbers }: Source, line: number): number {
	return lineNumbers ? (lineNumbers[line - 1] ?? (lineNumbers.at(-1) ?? 0) + 1) : line;
}
