import type { BlockContent, DefinitionContent, List, ListItem, Paragraph as ParagraphNode } from "mdast";
import type { Position } from "unist";
import { type Block, hasInk, type Paragraph } from "./blocks.js";
import { type Line, Lines } from "./lines.js";
import { isSpread, TableBuilder } from "./tables.js";
import type { NotReadParts } from "./unread.js";

/** What a root, a note or an item can hold. */
export type Node = BlockContent | DefinitionContent;

/** Lays blocks out as lines of text and as the tree over them, in reading order. */
export class Layout {
	readonly lines = new Lines();
	/** Whether the document has a title above its first heading, which then stand one level below it. */
	private titled = false;

	constructor(private readonly unread: NotReadParts) {}

	/** The nodes of some blocks; bullets that follow each other become a list. */
	nodes(blocks: readonly Block[]): Node[] {
		const nodes: Node[] = [];
		const bullets = new Bullets();
		for (const block of blocks) {
			if (block.kind === "unread") this.unread.add(block.what, this.lines.next);
			else if (block.kind === "table") {
				bullets.end();
				for (const node of this.table(block)) nodes.push(node);
			} else {
				const bullet = block.label?.bullet === true && block.heading === 0;
				const line = this.line(block, block.label?.bullet === true);
				if (!line.ink || line.children.length === 0) continue;
				if (!bullet) bullets.end();
				const node = this.paragraph(block, line);
				if (!bullet) nodes.push(node);
				else {
					const list = bullets.add(node, block.label?.level ?? 0, line.position);
					if (list) nodes.push(list);
				}
			}
		}
		return nodes;
	}

	/** A note behind the text; the first of its paragraphs begins with its mark. */
	note(blocks: readonly Block[], mark: string, identifier: string): Node | null {
		const at = blocks.findIndex((block) => block.kind === "paragraph");
		const first = blocks[at];
		if (first?.kind !== "paragraph") return null;
		const line = this.line(first, false, mark);
		const children = [
			...(line.ink ? [this.paragraph(first, line)] : []),
			...this.nodes(blocks.slice(at + 1)),
		];
		const end = children.at(-1)?.position?.end ?? line.position.end;
		return {
			type: "footnoteDefinition",
			identifier,
			children: children as BlockContent[],
			position: { start: line.position.start, end },
		};
	}

	/** Writes a paragraph's line, and notes what in it is not read. */
	line(paragraph: Paragraph, bare: boolean, mark = ""): Line {
		const line = this.lines.add(paragraph, mark, bare);
		for (const what of paragraph.unread) this.unread.add(what, line.number);
		return line;
	}

	private paragraph(paragraph: Paragraph, { children, position }: Line): Node {
		if (!hasInk(paragraph)) return { type: "paragraph", children, position };
		if (paragraph.title && paragraph.heading === 0) {
			this.titled = true;
			return { type: "heading", depth: 1, children, position };
		}
		if (paragraph.heading === 0) return { type: "paragraph", children, position };
		const depth = Math.min(6, paragraph.heading + (this.titled ? 1 : 0)) as 1 | 2 | 3 | 4 | 5 | 6;
		return { type: "heading", depth, children, position };
	}

	private table(table: Extract<Block, { kind: "table" }>): Node[] {
		if (isSpread(table)) {
			// Cells that hold whole sections are a way to set them, and no table.
			return table.rows.flatMap((row) => row.cells.flatMap((cell) => this.nodes(cell.blocks)));
		}
		return new TableBuilder(this).nodes(table);
	}
}

/** Gathers bulleted paragraphs into lists, as deep as their levels tell. */
class Bullets {
	private open: { list: List; level: number }[] = [];

	end(): void {
		this.open = [];
	}

	/** Adds an item; gives the list when it is the first of an outermost one. */
	add(node: Node, level: number, position: Position): List | null {
		const item: ListItem = { type: "listItem", spread: false, children: [node as ParagraphNode], position };
		while (this.open.length > 1 && (this.open.at(-1)?.level ?? 0) > level) this.open.pop();
		const top = this.open.at(-1);
		if (top && top.level >= level) {
			top.list.children.push(item);
			return null;
		}
		const list: List = { type: "list", ordered: false, spread: false, children: [item], position };
		this.open.push({ list, level });
		if (!top) return list;
		top.list.children.at(-1)?.children.push(list);
		return null;
	}
}
