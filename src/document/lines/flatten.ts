import type {
	BlockContent,
	DefinitionContent,
	List,
	ListItem,
	PhrasingContent,
	Root,
	RootContent,
	Table,
} from "mdast";
import { MappedBuilder } from "../mapped.js";
import type { Reading, Source } from "../model.js";
import { lineColumn } from "../position.js";
import { htmlGroups } from "./html.js";
import { linesOf } from "./inline.js";
import { emptyGroup, type Group, type Line, rowOf } from "./line.js";
import { isSigningRule } from "./signature-lines.js";

type Node = RootContent | BlockContent | DefinitionContent;

/** The tree as a flat row of groups in reading order, each with its printed lines. */
export function flatten(reading: Reading): Group[] {
	const flattener = new Flattener(reading.source, reading.format === "markdown");
	flattener.nodes((reading.tree as Root).children);
	return flattener.groups;
}

class Flattener {
	readonly groups: Group[] = [];
	/** Offset at which the last line ended, to count the blank lines before the next. */
	private end = 0;
	/** Line number (from 0) of `end`. */
	private line = -1;
	private tables = 0;

	constructor(
		private readonly source: Source,
		private readonly markup: boolean,
	) {}

	nodes(nodes: Node[], inside = 0): void {
		for (const node of nodes) this.node(node, inside);
	}

	private node(node: Node, inside: number): void {
		switch (node.type) {
			case "paragraph":
				this.phrases("text", node.children, inside);
				break;
			case "heading": {
				const group = this.phrases("heading", node.children, inside);
				if (group) group.level = node.depth;
				break;
			}
			case "list":
				this.list(node, inside + 1);
				break;
			case "blockquote":
			case "footnoteDefinition":
				this.nodes(node.children, inside);
				break;
			case "table":
				this.table(node);
				break;
			case "code":
				this.code(node.value, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0, inside);
				break;
			case "html":
				for (const group of htmlGroups(node, this.source, this.tables++)) this.add({ ...group, inside });
				break;
			case "thematicBreak":
				this.rule(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0, inside);
				break;
		}
	}

	/** To Markdown a row of underscores is a rule; on a page of signatures it is the line to sign on. */
	private rule(start: number, end: number, inside: number): void {
		const value = this.source.text.slice(start, end);
		if (isSigningRule(value)) this.code(value, start, end, inside);
		else this.groups.push(emptyGroup("rule", []));
	}

	private list(list: List, depth: number): void {
		for (const item of list.children) {
			const before = this.groups.length;
			this.nodes(item.children, depth);
			const first = this.groups[before];
			if (!first || first.list > 0 || first.lines.length === 0 || first.kind === "row") continue;
			first.list = depth;
			this.putMarker(item, first.lines[0] as Line);
		}
	}

	/** Puts the item's marker, as printed, in front of its first line. */
	private putMarker(item: ListItem, line: Line): void {
		const start = item.position?.start.offset ?? -1;
		const first = line.content.offsets[0] ?? 0;
		const marker = /^(?:\d{1,9}[.)]|[-*+])/.exec(this.source.text.slice(Math.max(start, 0), start + 12))?.[0];
		const out = new MappedBuilder();
		if (start >= 0 && start < first && marker) out.push(marker, start).push(" ", start + marker.length);
		else out.push("-", first).push(" ", first);
		const shift = out.length;
		line.content = out.append(line.content).done();
		line.marks = line.marks.map((mark) => ({
			kind: mark.kind,
			from: mark.from + shift,
			to: mark.to + shift,
		}));
	}

	private table(table: Table): void {
		const headed = (table.data as { header?: boolean } | undefined)?.header !== false;
		const id = this.tables++;
		table.children.forEach((row, index) => {
			const cells = row.children.map((cell) => {
				const { lines, struck } = linesOf(cell.children, this.source, this.markup);
				return { lines: lines.map((line) => this.placed(line)), struck };
			});
			const group = rowOf(cells);
			group.header = headed && index === 0;
			group.table = id;
			if (group.cells.some((cell) => cell.length > 0)) this.groups.push(group);
		});
	}

	/** Code blocks hold no escapes; every line counts as broken on purpose. */
	private code(value: string, start: number, end: number, inside: number): void {
		const raw = this.source.text.slice(start, end);
		let at = 0;
		for (const line of value.split(/\r\n|\n|\r/)) {
			const text = line.trim();
			const found = text === "" ? -1 : raw.indexOf(text, at);
			if (found < 0) continue;
			at = found + text.length;
			const inline = linesOf([textAt(start + found, text)], this.source, false);
			const lines = inline.lines.map((line) => this.placed({ ...line, hard: true }));
			this.add({ ...emptyGroup("text", lines), inside });
		}
	}

	private phrases(kind: "text" | "heading", children: PhrasingContent[], inside: number): Group | null {
		const { lines, struck } = linesOf(children, this.source, this.markup);
		if (lines.length === 0) return null;
		const group = emptyGroup(
			kind,
			lines.map((line) => this.placed(line)),
		);
		group.inside = inside;
		group.struck = struck;
		return this.add(group);
	}

	private add(group: Group): Group {
		const first = group.lines[0];
		if (first && first.gap === 0) first.gap = 1;
		this.groups.push(group);
		return group;
	}

	/** Adds what only the source knows of a line: indentation, width, blank lines and page ends before it. */
	private placed(line: Pick<Line, "content" | "marks" | "hard">): Line {
		const { text, lineStarts } = this.source;
		const start = line.content.offsets[0] ?? 0;
		const lastOffset =
			(line.content.offsets.at(-1) ?? 0) + line.content.text.length - (line.content.starts.at(-1) ?? 0);
		let number = Math.max(this.line, 0);
		// The second column of a table begins above the end of the first.
		if (start < (lineStarts[number] ?? 0)) number = lineColumn(this.source, start).line - 1;
		while (number + 1 < lineStarts.length && (lineStarts[number + 1] as number) <= start) number++;
		const from = lineStarts[number] ?? 0;
		const gap = this.line < 0 ? 1 : Math.max(0, number - this.line - 1);
		const page = this.end < start && pageBetween(text, this.end, start);
		this.end = lastOffset;
		this.line = number;
		const { content, marks, hard } = line;
		return {
			content,
			marks,
			indent: indentOf(text, from, start),
			width: lastOffset - start,
			gap,
			page,
			hard,
		};
	}
}

function textAt(offset: number, value: string): PhrasingContent {
	const point = { line: 1, column: 1, offset };
	return {
		type: "text",
		value,
		position: { start: point, end: { ...point, offset: offset + value.length } },
	};
}

function pageBetween(text: string, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (text.charCodeAt(i) === 12) return true;
	return false;
}

/** Columns of white space between the line's start and its text; tabs stop at every eighth column. */
function indentOf(text: string, from: number, to: number): number {
	let column = 0;
	for (let i = from; i < to && i < from + 400; i++) {
		const code = text.charCodeAt(i);
		if (code === 9) column += 8 - (column % 8);
		else if (code !== 12) column++;
	}
	return column;
}
