import type { Heading, Paragraph, PhrasingContent, Root, Table, TableCell, Text, ThematicBreak } from "mdast";
import { visit } from "unist-util-visit";
import { isSigningRule } from "../document/lines/signature-lines.js";
import type { Source } from "../document/model.js";
import { dashTableAt } from "./dash-table.js";
import { gridAt, type RawTable } from "./grid-table.js";
import { type LineSlice, positionOf, tableNode } from "./nodes.js";
import { eachRun } from "./runs.js";
import { inkOf } from "./text.js";

/** A table that Markdown itself does not know, and where it stands. */
interface Found {
	raw: RawTable;
	lines: LineSlice[];
}

/** The source's text with such tables blotted out by spaces, so that every other place stays, and the tables. */
export interface Blotted {
	text: string;
	tables: Found[];
}

/** Finds the grid and simple tables of pandoc's Markdown. */
export function blotTables(source: Source): Blotted {
	const tables: Found[] = [];
	if (!/^[ \t>]*\+[-=]|^[ \t]*-{2,}[ \t]+--/m.test(source.text)) return { text: source.text, tables };
	const lines = inkOf(source);
	const pieces: string[] = [];
	let copied = 0;
	for (let i = 0; i < lines.length; ) {
		const line = lines[i] as LineSlice;
		const code = source.text.charCodeAt(line.start);
		const blankBefore = i === 0 || isBlank(lines[i - 1]);
		const raw =
			line.start === line.end
				? null
				: code === 43
					? gridAt(source, lines, i)
					: blankBefore
						? dashTableAt(source, lines, i)
						: null;
		if (!raw || raw.rows.every((row) => row.length < 2)) {
			i = raw?.next ?? i + 1;
			continue;
		}
		const own = lines.slice(i, raw.next);
		const end = (own.at(-1) as LineSlice).end;
		pieces.push(
			source.text.slice(copied, line.start),
			source.text.slice(line.start, end).replace(/[^\r\n]/g, " "),
		);
		copied = end;
		tables.push({ raw, lines: own });
		i = raw.next;
	}
	pieces.push(source.text.slice(copied));
	return { text: pieces.join(""), tables };
}

/** Puts the tables back into the tree, between the top-level nodes around them. */
export function insertTables(
	tree: Root,
	source: Source,
	tables: Found[],
	parse: (text: string) => Root,
): void {
	let parsed = 0;
	const children: Root["children"] = [];
	let at = 0;
	for (const { raw, lines } of tables) {
		const node = tableNode(source, raw.rows, lines, { header: raw.header });
		parsed += resolveCells(node, raw, source, parsed < MOST_PARSED ? parse : null);
		const start = (lines[0] as LineSlice).start;
		for (; at < tree.children.length; at++) {
			const child = tree.children[at] as (typeof children)[number];
			if ((child.position?.start.offset ?? 0) > start) break;
			children.push(child);
		}
		children.push(node);
	}
	for (; at < tree.children.length; at++) children.push(tree.children[at] as (typeof children)[number]);
	tree.children = children;
}

/** So many cells are parsed, some tenth of a millisecond each; in the tables behind, markup stays as it stands. */
const MOST_PARSED = 2000;

/** A line of words without markup, which reads the same unparsed. */
const PLAIN = /^[A-Za-z(][A-Za-z0-9 ,.;:'"()/$%-]*$/;

/**
 * Reads the markup inside the cells, each line of a cell keeping its own place.
 * @returns how many cells had some
 */
function resolveCells(
	node: Table,
	raw: RawTable,
	source: Source,
	parse: ((text: string) => Root) | null,
): number {
	let parsed = 0;
	node.children.forEach((row, r) => {
		row.children.forEach((cell, c) => {
			const slices = raw.rows[r]?.[c] ?? [];
			if (parsed >= MOST_PARSED || !parse) return;
			if (slices.every(({ start, end }) => PLAIN.test(source.text.slice(start, end)))) return;
			cell.children = cellContent(slices, source, parse) as TableCell["children"];
			parsed++;
		});
	});
	return parsed;
}

function cellContent(slices: LineSlice[], source: Source, parse: (text: string) => Root): PhrasingContent[] {
	const joined = slices.map((slice) => source.text.slice(slice.start, slice.end)).join("\n");
	const tree = parse(joined);
	const out: PhrasingContent[] = [];
	visit(tree, "text", (node, index, parent) => {
		if (!parent || index === undefined) return;
		const pieces = piecesOf(node, joined, slices, source);
		const { children } = parent;
		parent.children = [...children.slice(0, index), ...pieces, ...children.slice(index + 1)];
		return index + pieces.length;
	});
	visit(tree, (node) => {
		const rule = node.type === "thematicBreak" ? ruleIn(node, joined) : null;
		if (node.type !== "text" && node.position) delete node.position;
		if (!rule && node.type !== "paragraph" && node.type !== "heading") return;
		if (out.length > 0) out.push({ type: "break" });
		const children = rule ? piecesOf(rule, joined, slices, source) : (node as Paragraph | Heading).children;
		for (const child of children) out.push(child);
	});
	return out;
}

/** The words of a break that is a line to sign on; null for one that only parts the text. */
function ruleIn({ position }: ThematicBreak, joined: string): Text | null {
	const value = joined.slice(position?.start.offset, position?.end.offset).trimEnd();
	return isSigningRule(value) ? { type: "text", value, position } : null;
}

/** A text node of the cell's own text as nodes that stand one to one in the source. */
function piecesOf(node: Text, joined: string, slices: LineSlice[], source: Source): Text[] {
	const pieces: Text[] = [];
	const add = (value: string, at: number) => {
		let line = 0;
		let rest = at;
		for (; line + 1 < slices.length; line++) {
			const length = (slices[line] as LineSlice).end - (slices[line] as LineSlice).start + 1;
			if (rest < length) break;
			rest -= length;
		}
		const slice = slices[line] as LineSlice;
		const start = slice.start + rest;
		const piece = { line: slice.line, start, end: start + value.length };
		pieces.push({ type: "text", value, position: positionOf(source, piece, piece) });
	};
	const start = node.position?.start.offset ?? 0;
	eachRun(node.value, joined, start, node.position?.end.offset ?? start, {
		run: add,
		pinned: add,
		newLine: () => {},
	});
	return pieces;
}

function isBlank(line: LineSlice | undefined): boolean {
	return line === undefined || line.start === line.end;
}
