import type { TableCell, Table as TableNode, TableRow } from "mdast";
import type { Position } from "unist";
import type { TableFacts } from "../nodes.js";
import { type Block, BOLD, type Cell, hasInk, type Paragraph, type Row, type Table } from "./blocks.js";
import type { Layout, Node } from "./layout.js";

/** A cell with this many paragraphs, none of them a line to sign on, holds a section. */
const SECTION = 12;

/** Whether a table is only a way to set text: one column, or cells that hold headings or whole sections. */
export function isSpread(table: Table): boolean {
	if (table.rows.every((row) => row.cells.length < 2)) return true;
	return table.rows.some((row) =>
		row.cells.some((cell) => {
			const inked = cell.blocks.filter((block) => block.kind === "paragraph" && hasInk(block)) as Paragraph[];
			if (inked.some((paragraph) => paragraph.heading > 0)) return true;
			return inked.length >= SECTION && !inked.some((paragraph) => textOf(paragraph).includes("___"));
		}),
	);
}

/** Writes the lines of a table in reading order and makes its nodes; tables inside its cells follow it. */
export class TableBuilder {
	private readonly inner: Node[] = [];
	private position: Position | null = null;

	constructor(private readonly layout: Layout) {}

	nodes(table: Table): Node[] {
		const header = isHeaded(table);
		const children = table.rows.map((row) => this.row(row));
		if (!this.position) return this.inner;
		const node: TableNode = {
			type: "table",
			children,
			data: { header } as TableNode["data"] & TableFacts,
			position: this.position,
		};
		return [node, ...this.inner];
	}

	private row(row: Row): TableRow {
		const children: TableCell[] = [];
		for (let i = 0; i < row.before; i++) children.push(EMPTY);
		for (const cell of row.cells) {
			children.push(this.cell(cell));
			for (let i = 1; i < cell.span; i++) children.push(EMPTY);
		}
		return { type: "tableRow", children };
	}

	private cell(cell: Cell): TableCell {
		const children: TableCell["children"] = [];
		for (const block of cell.blocks) {
			if (block.kind !== "paragraph") {
				for (const node of this.layout.nodes([block])) this.inner.push(node);
				continue;
			}
			const line = this.layout.line(block, false);
			if (!line.ink) continue;
			for (const child of line.children) children.push(child);
			this.position = { start: this.position?.start ?? line.position.start, end: line.position.end };
		}
		return { type: "tableCell", children };
	}
}

const EMPTY: TableCell = { type: "tableCell", children: [] };

/**
 * Whether the first row names the columns: Word repeats it on each page, or it alone is bold. A table with lines to
 * sign on has no such row.
 */
function isHeaded(table: Table): boolean {
	const [first, second] = table.rows;
	if (!first || !second) return false;
	if (first.header) return true;
	const isBold = (row: Row) => {
		const paragraphs = paragraphsOf(row);
		return paragraphs.length > 1 && paragraphs.every(isAllBold);
	};
	if (!isBold(first) || isBold(second)) return false;
	return !table.rows.some((row) => paragraphsOf(row).some((paragraph) => textOf(paragraph).includes("___")));
}

function paragraphsOf(row: Row): Paragraph[] {
	return row.cells
		.flatMap((cell) => cell.blocks as Block[])
		.filter((block): block is Paragraph => block.kind === "paragraph" && hasInk(block));
}

function isAllBold(paragraph: Paragraph): boolean {
	return paragraph.pieces.every((piece) => (piece.look & BOLD) !== 0 || !/\S/.test(piece.text));
}

function textOf(paragraph: Paragraph): string {
	return paragraph.pieces.map((piece) => piece.text).join("");
}
