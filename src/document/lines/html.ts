import type { Html } from "mdast";
import { MappedBuilder, trimMapped } from "../mapped.js";
import type { Source } from "../model.js";
import { cleanInto } from "./clean.js";
import { emptyGroup, type Group, type Line } from "./line.js";

/**
 * The words of a block of raw HTML: one group for each block-level element or `<br>`, and a row group for each
 * row of a table. Comments, scripts and tags are dropped. `table` numbers the tables found.
 */
export function htmlGroups(node: Html, source: Source, table: number): Group[] {
	const start = node.position?.start.offset ?? 0;
	const text = source.text.slice(start, node.position?.end.offset ?? start);
	const words = new Words(table);
	for (let i = 0; i < text.length; ) {
		if (text.startsWith("<!--", i)) {
			const close = text.indexOf("-->", i + 4);
			i = close < 0 ? text.length : close + 3;
		} else if (text[i] === "<" && /[A-Za-z/!?]/.test(text[i + 1] ?? "")) {
			const close = text.indexOf(">", i);
			const next = close < 0 ? text.length : close + 1;
			const name = /^<(\/?)([A-Za-z0-9]{1,12})/.exec(text.slice(i, i + 16));
			const tag = (name?.[2] ?? "").toLowerCase();
			words.tag(tag, name?.[1] === "/");
			i = tag === "style" || tag === "script" ? skipTo(text, `</${tag}`, next) : next;
		} else {
			let to = i + 1;
			while (to < text.length && text[to] !== "<") to++;
			words.add(text.slice(i, to), start + i);
			i = to;
		}
	}
	return words.done();
}

/** Gathers words into groups as tags open and close. */
class Words {
	private readonly groups: Group[] = [];
	private out = new MappedBuilder();
	private cells: Line[][] | null = null;
	private header = false;

	constructor(private readonly table: number) {}

	add(piece: string, offset: number): void {
		cleanInto(this.out, piece, offset);
	}

	tag(name: string, closing: boolean): void {
		if (name === "td" || name === "th") {
			if (closing) this.endLine();
			else if (this.cells) this.cells.push([]);
			this.header ||= name === "th";
		} else if (name === "tr") {
			this.endLine();
			this.endRow();
			if (!closing) this.cells = [];
		} else if (BLOCK.has(name)) this.endLine();
	}

	done(): Group[] {
		this.endLine();
		this.endRow();
		return this.groups;
	}

	private endLine(): void {
		const content = trimMapped(this.out.done());
		this.out = new MappedBuilder();
		if (content.text === "") return;
		const line = {
			content,
			marks: [],
			indent: 0,
			width: content.text.length,
			gap: 1,
			page: false,
			hard: true,
		};
		if (!this.cells) this.groups.push(emptyGroup("text", [line]));
		else if (this.cells.length === 0) this.cells.push([line]);
		else this.cells.at(-1)?.push(line);
	}

	private endRow(): void {
		if (this.cells?.some((cell) => cell.length > 0)) {
			this.groups.push({
				...emptyGroup("row", []),
				cells: this.cells,
				header: this.header,
				table: this.table,
			});
		}
		this.cells = null;
		this.header = false;
	}
}

const BLOCK = new Set(
	"p div br hr li ul ol table h1 h2 h3 h4 h5 h6 section article header footer center blockquote pre".split(
		" ",
	),
);

function skipTo(text: string, closing: string, from: number): number {
	const at = text.indexOf(closing, from);
	return at < 0 ? text.length : at;
}
