import type { PhrasingContent } from "mdast";
import type { Point, Position } from "unist";
import type { ParagraphOrigin, Span } from "../../document/model.js";
import { BOLD, ITALIC, type Paragraph, type Piece, STRIKE, UNDERLINE } from "./blocks.js";

/** One line of the text, and what of it goes into the tree. */
export interface Line {
	/** Number of the line, from 1. */
	number: number;
	children: PhrasingContent[];
	position: Position;
	ink: boolean;
}

/** Writes the text of a document, one paragraph a line, and keeps where every line came from. */
export class Lines {
	readonly starts: number[] = [];
	readonly origins: ParagraphOrigin[] = [];
	/** Where tracked changes are, as in `Reading.changed`. */
	readonly changed: Span[] = [];
	private readonly written: string[] = [];
	private offset = 0;

	/** The whole text; lines end in LF, the last one in nothing. */
	get text(): string {
		return this.written.join("\n");
	}

	/** Number that the next line will have, from 1. */
	get next(): number {
		return this.starts.length + 1;
	}

	/**
	 * Writes a paragraph: its number, then its words. `mark`, in front of a note, stands in the text but not in the
	 * tree, and so do the marks that refer to notes and (with `bare`) the number.
	 */
	add(paragraph: Paragraph, mark = "", bare = false): Line {
		const number = this.next;
		const from = this.offset;
		const { label, pieces } = paragraph;
		const children: PhrasingContent[] = [];
		const runs: [number, number][] = [];
		let text = mark === "" ? "" : `${mark} `;
		let node = "";
		let look = 0;
		const at = (offset: number): Point => ({ line: number, column: offset + 1, offset: from + offset });
		const flush = () => {
			if (node === "") return;
			const position = { start: at(text.length - node.length), end: at(text.length) };
			children.push(dressed({ type: "text", value: node, position }, look, position));
			node = "";
		};
		if (label) {
			text += label.text + label.gap;
			look = dressOf(pieces[0]?.look ?? 0);
			if (!bare) node = label.text + label.gap;
		}
		for (const piece of pieces) {
			const own = dressOf(piece.look);
			if (own !== look || (piece.kind !== "text" && piece.kind !== "tab")) flush();
			look = own;
			if (runs.at(-1)?.[1] !== piece.run) runs.push([text.length, piece.run]);
			if (piece.kind === "break") {
				const position = { start: at(text.length), end: at(text.length + piece.text.length) };
				children.push({ type: "break", position });
			}
			this.change(piece, from + text.length);
			text += piece.text;
			if (piece.kind === "text" || piece.kind === "tab") node += piece.text;
		}
		flush();
		this.starts.push(from);
		this.origins.push({ part: paragraph.part, index: paragraph.index, runs });
		this.written.push(text);
		this.offset += text.length + 1;
		return { number, children, position: { start: at(0), end: at(text.length) }, ink: /\S/.test(text) };
	}

	private change({ text, changed, cut = 0 }: Piece, start: number): void {
		const end = start + text.length;
		if (cut & 1) this.changed.push({ start, end: start });
		if (changed) this.changed.push({ start, end });
		if (cut & 2) this.changed.push({ start: end, end });
	}
}

/** Underlined titles are as good as bold ones; what is both bold and italic counts as bold. */
function dressOf(look: number): number {
	const strong = look & (BOLD | UNDERLINE) ? BOLD : look & ITALIC;
	return strong | (look & STRIKE);
}

function dressed(node: PhrasingContent, look: number, position: Position): PhrasingContent {
	let out = node;
	if (look & BOLD) out = { type: "strong", children: [out], position };
	else if (look & ITALIC) out = { type: "emphasis", children: [out], position };
	return look & STRIKE ? { type: "delete", children: [out], position } : out;
}
