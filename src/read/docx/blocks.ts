import type { Label } from "./counters.js";
import type { ParagraphProperties, RunProperties } from "./properties.js";

/** Bits of `Piece.look`. */
export const BOLD = 1;
export const ITALIC = 2;
export const STRIKE = 4;
export const UNDERLINE = 8;

/** A stretch of a paragraph's text that comes from one run. */
export interface Piece {
	text: string;
	look: number;
	/** Number of its `w:r` in the part, in the order of the file, from 0. */
	run: number;
	/** A tab may be a line to write on; a break ends a printed line; a note is the mark of a foot- or endnote. */
	kind: "text" | "tab" | "break" | "note";
	/** Whether it is part of a tracked change. */
	changed?: true;
	/** Where a tracked change took text away beside it: 1 before it, 2 behind it, 3 both. */
	cut?: number;
}

export interface Paragraph {
	kind: "paragraph";
	part: string;
	/** Number of its `w:p` in the part, in the order of the file, from 0. */
	index: number;
	own: ParagraphProperties;
	mark: RunProperties;
	pieces: Piece[];
	/** Whether a tracked change takes away its end, so that it runs into the next one. */
	open: boolean;
	/** What stands in it that is not read, such as `picture`. */
	unread: string[];
	/** Text boxes anchored in it. */
	after: Block[];
	label: Label | null;
	/** Heading level from 1, 0 for none. */
	heading: number;
	title: boolean;
}

export interface Cell {
	/** Columns it takes. */
	span: number;
	blocks: Block[];
}

export interface Row {
	cells: Cell[];
	/** Whether it is repeated at the top of each page. */
	header: boolean;
	/** Whether a tracked change takes it away. */
	gone: boolean;
	/** Columns left free before its first cell. */
	before: number;
}

export interface Table {
	kind: "table";
	rows: Row[];
}

/** Something between paragraphs that is not read. */
export interface Unread {
	kind: "unread";
	what: string;
}

export type Block = Paragraph | Table | Unread;

/** Whether there is anything to see in it besides its number. */
export function hasInk(paragraph: Paragraph): boolean {
	return paragraph.pieces.some((piece) => piece.kind !== "note" && /\S/.test(piece.text));
}

/** Joins two paragraphs whose border a tracked change takes away; the first sets the look unless it is empty. */
export function joined(first: Paragraph, second: Paragraph): Paragraph {
	const [into, from] = hasInk(first) ? [first, second] : [second, first];
	for (const key of ["pieces", "unread", "after"] as const) {
		const all = first[key] as unknown[];
		for (const item of second[key]) all.push(item);
		(into as { [k in typeof key]: unknown[] })[key] = all;
	}
	into.open = second.open;
	from.pieces = [];
	return into;
}
