import type { Html } from "mdast";
import { MappedBuilder, trimMapped } from "../mapped.js";
import type { Source } from "../model.js";
import { cleanInto } from "./clean.js";
import { emptyGroup, type Group, type Line, rowOf } from "./line.js";

/**
 * The words of a block of raw HTML: one group for each block-level element or `<br>`, and a row group for each
 * row of a table. Comments, scripts and tags are dropped, and so is what is struck out, unless nothing else is there.
 * `table` numbers the tables found.
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
	private struck = new MappedBuilder();
	/** How many elements that strike out their words are open. */
	private striking = 0;
	private cells: { lines: Line[]; struck: boolean }[] | null = null;
	private header = false;

	constructor(private readonly table: number) {}

	add(piece: string, offset: number): void {
		const out = this.striking > 0 ? this.struck : this.out;
		let from = 0;
		for (const entity of piece.matchAll(ENTITY)) {
			const char = decoded(entity[1] as string);
			if (char === null) continue;
			cleanInto(out, piece.slice(from, entity.index), offset + from);
			cleanInto(out, char, offset + entity.index);
			from = entity.index + entity[0].length;
		}
		cleanInto(out, piece.slice(from), offset + from);
	}

	tag(name: string, closing: boolean): void {
		if (name === "td" || name === "th") {
			if (closing) this.endLine();
			else if (this.cells) this.cells.push({ lines: [], struck: false });
			this.header ||= name === "th";
		} else if (name === "tr") {
			this.endLine();
			this.endRow();
			if (!closing) this.cells = [];
		} else if (STRIKES.has(name)) this.striking = Math.max(0, this.striking + (closing ? -1 : 1));
		else if (BLOCK.has(name)) this.endLine();
	}

	done(): Group[] {
		this.endLine();
		this.endRow();
		return this.groups;
	}

	private endLine(): void {
		const kept = trimMapped(this.out.done());
		const gone = trimMapped(this.struck.done());
		this.out = new MappedBuilder();
		this.struck = new MappedBuilder();
		const struck = kept.text === "";
		const content = struck ? gone : kept;
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
		if (this.cells) this.intoCell(line, struck);
		else this.groups.push({ ...emptyGroup("text", [line]), struck });
	}

	/** Of a cell in which some lines are struck out the others stay. */
	private intoCell(line: Line, struck: boolean): void {
		const cell = this.cells?.at(-1);
		if (!cell) this.cells?.push({ lines: [line], struck });
		else if (cell.lines.length === 0 || (cell.struck && !struck))
			Object.assign(cell, { lines: [line], struck });
		else if (cell.struck === struck) cell.lines.push(line);
	}

	private endRow(): void {
		if (this.cells?.some(({ lines }) => lines.length > 0)) {
			this.groups.push({
				...rowOf(this.cells),
				header: this.header,
				table: this.table,
			});
		}
		this.cells = null;
		this.header = false;
	}
}

const STRIKES = new Set(["del", "s", "strike"]);

const ENTITY = /&(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z]{2,6});/g;

/** The named ones that word processors write. */
const NAMED = new Map([
	["amp", "&"],
	["apos", "'"],
	["bull", "•"],
	["gt", ">"],
	["hellip", "…"],
	["ldquo", '"'],
	["lsquo", "'"],
	["lt", "<"],
	["mdash", "—"],
	["nbsp", " "],
	["ndash", "–"],
	["quot", '"'],
	["rdquo", '"'],
	["rsquo", "'"],
	["sect", "§"],
	["shy", "\u00ad"],
]);

/** The character that an entity stands for, given without `&` and `;`; null for an unknown one. */
function decoded(entity: string): string | null {
	if (!entity.startsWith("#")) return NAMED.get(entity) ?? null;
	const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
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
