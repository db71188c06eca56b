import type { Paragraph, Table, TableCell, TableRow, Text } from "mdast";
import type { Position } from "unist";
import type { Source } from "../document/model.js";

/** A stretch of one source line: `[start, end)` in `Source.text`, standing on line `line` (from 0). */
export interface LineSlice {
	line: number;
	start: number;
	end: number;
}

/** What a reader knows of a table beyond mdast's own fields. */
export interface TableFacts {
	/** False when the first row is a row like the others. */
	header: boolean;
}

export function positionOf(source: Source, first: LineSlice, last: LineSlice): Position {
	const column = (slice: LineSlice, offset: number) => offset - (source.lineStarts[slice.line] ?? 0) + 1;
	return {
		start: { line: first.line + 1, column: column(first, first.start), offset: first.start },
		end: { line: last.line + 1, column: column(last, last.end), offset: last.end },
	};
}

export function textNode(source: Source, slice: LineSlice): Text {
	return {
		type: "text",
		value: source.text.slice(slice.start, slice.end),
		position: positionOf(source, slice, slice),
	};
}

/** A paragraph of which every line is a text node of its own. */
export function paragraphNode(source: Source, slices: LineSlice[]): Paragraph {
	return {
		type: "paragraph",
		children: slices.map((slice) => textNode(source, slice)),
		position: positionOf(source, slices[0] as LineSlice, slices[slices.length - 1] as LineSlice),
	};
}

/** A table; each cell is given as the slices of its lines, empty for an empty cell. */
export function tableNode(
	source: Source,
	rows: LineSlice[][][],
	whole: LineSlice[],
	facts: TableFacts,
): Table {
	const children: TableRow[] = rows.map((cells) => ({
		type: "tableRow",
		children: cells.map(
			(slices): TableCell => ({
				type: "tableCell",
				children: slices.map((slice) => textNode(source, slice)),
				...(slices.length > 0
					? { position: positionOf(source, slices[0] as LineSlice, slices[slices.length - 1] as LineSlice) }
					: {}),
			}),
		),
	}));
	return {
		type: "table",
		children,
		data: { ...facts } as Table["data"] & TableFacts,
		position: positionOf(source, whole[0] as LineSlice, whole[whole.length - 1] as LineSlice),
	};
}
