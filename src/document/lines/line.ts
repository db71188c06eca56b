import type { MappedText } from "../model.js";

/** A stretch of a line set in bold, italics or underlined: `[from, to)` in its content. */
export interface Mark {
	kind: "strong" | "emphasis" | "underline";
	from: number;
	to: number;
}

/** One printed line, cleaned; three or more spaces inside it stand as one TAB. */
export interface Line {
	content: MappedText;
	marks: Mark[];
	/** Columns of white space in front of it in the source. */
	indent: number;
	/** Characters from its first to its last in the source. */
	width: number;
	/** Blank lines before it; 0 when it goes on with the line above. */
	gap: number;
	/** Whether a page begins at it (form feed). */
	page: boolean;
	/** Whether the writer broke the line on purpose (a hard break in Markdown). */
	hard: boolean;
}

/** A paragraph, heading or table row of the tree, in reading order. */
export interface Group {
	kind: "text" | "heading" | "row" | "rule";
	lines: Line[];
	/** Level of a heading of the tree, 0 for others. */
	level: number;
	/** Depth of the list whose item begins here, 0 when none does; its marker begins the first line. */
	list: number;
	/** Depth of the list in which it stands, 0 outside. */
	inside: number;
	/** Cells of a row, with their lines. */
	cells: Line[][];
	/** Whether this row is its table's header. */
	header: boolean;
	/** Which table a row belongs to, -1 for others. */
	table: number;
	/** Whether all of it is struck out. */
	struck: boolean;
}

/** A row of a table: without the cells that are struck out, unless all that hold words are. */
export function rowOf(cells: readonly { lines: Line[]; struck: boolean }[]): Group {
	const filled = cells.filter(({ lines }) => lines.length > 0);
	const struck = filled.length > 0 && filled.every((cell) => cell.struck);
	return {
		...emptyGroup("row", []),
		cells: cells.map((cell) => (cell.struck && !struck ? [] : cell.lines)),
		struck,
	};
}

export function emptyGroup(kind: Group["kind"], lines: Line[]): Group {
	return {
		kind,
		lines,
		level: 0,
		list: 0,
		inside: 0,
		cells: [],
		header: false,
		table: -1,
		struck: false,
	};
}
