import { joinLines, type Vocabulary } from "./hyphens.js";
import type { Group, Line } from "./line.js";
import { sliceMapped } from "./mapped.js";
import { type Marker, parseMarker, type Reading } from "./markers.js";
import type { MappedText } from "./model.js";
import { Sequence } from "./sequence.js";
import type { Shape } from "./shape.js";
import { isSignerLine, isSigningLine } from "./signature-lines.js";
import { type Unit, unitFrom } from "./unit.js";
import { endsStopped, isCaps, isTitleLike, startsLower, startsUpper, wordCount } from "./words.js";

/** Splits groups into units and joins the lines of each: list items, title lines and signing lines stand alone. */
export function unitsOf(groups: Group[], shape: Shape, vocabulary: Vocabulary): Unit[] {
	return new Splitter(shape, vocabulary).all(groups);
}

class Splitter {
	private readonly units: Unit[] = [];
	private readonly sequence = new Sequence();
	/** How the marker of the unit being gathered is read, null when it has none. */
	private reading: Reading | null = null;
	private header: string[] = [];
	private table = -1;
	/** Groups since the last one with a signing line. */
	private sinceSigned = 99;

	constructor(
		private readonly shape: Shape,
		private readonly vocabulary: Vocabulary,
	) {}

	all(groups: Group[]): Unit[] {
		for (let i = 0; i < groups.length; i++) {
			const group = groups[i] as Group;
			if (group.kind === "row") this.row(group, groups[i + 1]);
			else if (group.kind === "rule") this.units.push(unitFrom("rule", EMPTY, [], undefined));
			else if (group.kind === "heading") this.heading(group);
			else if (group.lines.every((line) => isRule(line.content.text)))
				this.units.push(unitFrom("rule", EMPTY, [], undefined));
			else this.text(group, groups[i + 1]);
		}
		return this.units;
	}

	private row(group: Group, next: Group | undefined): void {
		const cells = group.cells.map((lines) => joined(lines, this.vocabulary));
		if (group.table !== this.table) {
			this.table = group.table;
			this.header = [];
		}
		const isLast = next?.kind !== "row" || next.table !== group.table;
		if (
			group.header &&
			!isLast &&
			cells.every((cell) => wordCount(cell.text) <= 12 && !cell.text.includes("___"))
		) {
			this.header = cells.map((cell) => cell.text);
			return;
		}
		const signed = group.cells.some((lines) => lines.some((line) => line.content.text.includes("___")));
		// In a signature table each printed line of the cells is a row of its own.
		const stacks = signed ? stacked(group.cells) : group.cells.map((lines) => [lines]);
		for (let i = 0; i < Math.max(...stacks.map((stack) => stack.length)); i++) {
			const own = signed ? stacks.map((stack) => joined(stack[i] ?? [], this.vocabulary)) : cells;
			const unit = unitFrom(
				"row",
				own.find((cell) => cell.text !== "") ?? (own[0] as MappedText),
				[],
				undefined,
			);
			unit.cells = own;
			unit.header = this.header;
			if (own.some((cell) => cell.text !== "")) this.units.push(unit);
		}
		this.sinceSigned = signed ? 0 : this.sinceSigned;
	}

	private heading(group: Group): void {
		this.begin(group.lines[0] as Line, group);
		const unit = this.unit("heading", group, group.lines);
		unit.level = group.level;
		this.sinceSigned = 99;
	}

	private text(group: Group, next: Group | undefined): void {
		const { lines } = group;
		const signing = lines.map((line) => isSigningLine(line.content.text));
		const signed = signing.includes(true);
		const before =
			!signed && next?.kind === "text" && next.lines.some((line) => isSigningLine(line.content.text));
		this.sinceSigned = signed ? 0 : this.sinceSigned + 1;
		const zone = this.sinceSigned <= 3 && !signed;
		const near = signed ? around(signing) : null;
		let current: Line[] = [];
		for (let i = 0; i < lines.length; i++) {
			const line = lines[i] as Line;
			const prev = current.at(-1);
			if (prev && isUnderline(line.content.text) && current.length === 1 && prev.width >= 3) {
				this.unit("text", group, current).underlined = true;
				current = [];
				continue;
			}
			if (
				prev &&
				this.breaks(prev, line, lines[i + 1], current, { zone: zone || near?.[i] === true, before })
			) {
				this.unit("text", group, current);
				current = [];
			}
			if (current.length === 0) this.begin(line, group);
			current.push(line);
		}
		if (current.length > 0) this.unit("text", group, current);
	}

	/** Whether a new unit begins at `line`, which stands directly under `prev`. */
	private breaks(
		prev: Line,
		line: Line,
		next: Line | undefined,
		current: Line[],
		near: { zone: boolean; before: boolean },
	): boolean {
		const above = prev.content.text;
		const text = line.content.text;
		if (!this.shape.wrapped && (line.width > 100 || prev.width > 100)) {
			return endsStopped(above) || !startsLower(text) || parseMarker(text) !== null;
		}
		if (isSigningLine(above) || isSigningLine(text)) return true;
		const short = this.isShort(prev, text);
		if (near.zone && isSignerLine(above) && isSignerLine(text) && (short || this.shape.width === 0))
			return true;
		if (isColumns(above) || isColumns(text)) {
			if (near.zone || near.before) return true;
			if (!this.shape.justified && !SMALL_END.test(above) && !startsLower(text)) return true;
		}
		if (RECITAL.test(text) || isLabelled(text) || isDotted(above) || isDotted(text)) return true;
		if (this.beginsItem(above, text, short)) return true;
		if (prev.hard && !(startsLower(text) && !endsStopped(above))) return true;
		if (startsLower(text)) return false;
		// Centred lines, one in capitals and one not, are two titles.
		if (prev.indent >= 6 && line.indent >= 6 && isCaps(above) !== isCaps(text) && prev.indent !== line.indent)
			return true;
		const alone = current.length === 1;
		if (isCaps(above) && !isCaps(text) && wordCount(above) <= 14 && !/,$/.test(above)) {
			if (current.every((one) => isCaps(one.content.text)) && (short || current[0]?.gap !== 0)) return true;
		}
		if (isField(text) && (short || isField(above))) return true;
		if (SMALL_END.test(above)) return false;
		if (
			short &&
			(endsStopped(above) || (alone && startsUpper(text)) || !/[,a-z-]$/.test(above) || isTitleLike(above))
		) {
			return !(isCaps(above) && isCaps(text) && OPEN_END.test(above));
		}
		// A paragraph that begins with an indented line, as typewriters set it.
		return endsStopped(above) && line.indent >= prev.indent + 3 && (!next || next.indent < line.indent);
	}

	/** Whether the first word of the next line would have fit: the line was ended on purpose. */
	private isShort(prev: Line, text: string): boolean {
		if (!this.shape.wrapped) return true;
		if (this.shape.width === 0) return false;
		const space = text.indexOf(" ");
		const word = space < 0 ? text.length : space;
		return prev.width + 1 + word <= this.shape.width * 0.62;
	}

	private beginsItem(above: string, text: string, short: boolean): boolean {
		const marker = parseMarker(text);
		if (!marker) return false;
		const fit = this.sequence.fit(marker);
		if (fit.how === "other") return false;
		if (fit.reading.style === "•")
			return text[0] !== "-" || endsStopped(above) || short || parseMarker(above)?.label === "-";
		const ended = endsStopped(above) || /(?:[,;]|\b(?:and|or|to|that|shall|will|must|not))$/.test(above);
		if (marker.parts.length > 1 && startsLower(text.slice(marker.end)) && !ended) return false;
		const closed = ended || short;
		// Initials begin lines too ("J. Doe"), and so do numbers of what is cited ("section" / "4.2").
		if (fit.how === "next") return closed || !(/^[AR]$/.test(fit.reading.style) || CITES.test(above));
		return closed && (marker.sure || short || endsStopped(above));
	}

	private unit(kind: "text" | "heading", group: Group, lines: Line[]): Unit {
		const first = lines[0] as Line;
		const single = lines.length === 1;
		const { content, marks } = joinLines(lines, this.vocabulary);
		const keepTabs = single && kind === "text" && first.content.text.includes("\t");
		const unit = unitFrom(kind, keepTabs ? first.content : content, marks, first);
		unit.lines = lines.length;
		unit.list = first === group.lines[0] ? group.list : 0;
		unit.inside = group.inside;
		unit.struck = group.struck;
		unit.underlined = single && covers(unit, "underline");
		const marker = this.reading ? parseMarker(unit.content.text) : null;
		if (marker) {
			unit.marker = marker;
			unit.reading = this.reading;
		}
		this.units.push(unit);
		return unit;
	}

	/** Decides on the marker of a line that begins a unit, so that the next lines can count on from it. */
	private begin(line: Line, group: Group): void {
		this.reading = null;
		const marker = parseMarker(line.content.text);
		if (!marker) return;
		const fit = this.sequence.fit(marker);
		const plain = line.gap > 0 || (line === group.lines[0] && group.list > 0);
		if (plain && fit.how === "other" && isTitleNumber(line, marker)) {
			this.reading = marker.readings.find((reading) => reading.style === "R") ?? fit.reading;
			this.sequence.accept(this.reading);
			return;
		}
		if (fit.how === "other" && !marker.sure && !(plain && fit.reading.style === "d1")) return;
		this.reading = fit.reading;
		if (fit.reading.style !== "•") this.sequence.accept(fit.reading);
	}
}

/** The lines of each cell that belong together: those without a blank line between, where there are blank ones. */
function stacked(cells: Line[][]): Line[][][] {
	const spaced = cells.some((lines) => lines.slice(1).some((line) => line.gap > 0));
	return cells.map((lines) => {
		const stack: Line[][] = [];
		for (const line of lines) {
			const last = stack.at(-1);
			if (last && spaced && line.gap === 0 && !last.at(-1)?.hard) last.push(line);
			else stack.push([line]);
		}
		return stack;
	});
}

/** Which lines stand just before or some lines after a signing line. */
function around(signing: boolean[]): boolean[] {
	const near = signing.map(() => false);
	signing.forEach((signs, at) => {
		if (signs) near.fill(true, Math.max(0, at - 3), at + 8);
	});
	return near;
}

const EMPTY: MappedText = { text: "", starts: [0], offsets: [0] };

/** A line drawn across the page. */
function isRule(text: string): boolean {
	return text.length >= 3 && (/^[-=*~#\u2013\u2014\u2500\u2501 \t]+$/.test(text) || /^_{50,}$/.test(text));
}

/** A number out of order that is one all the same: in front of capitals, in bold type, or no name's initial. */
function isTitleNumber(line: Line, marker: Marker): boolean {
	const first = line.marks[0];
	if (first && first.from === 0 && first.kind !== "emphasis") return true;
	if (/^(?:section|article|exhibit)/.test(marker.readings[0]?.style ?? "")) return true;
	return isCaps(line.content.text.slice(marker.end)) || /^[IVX]{2,}$/.test(marker.label);
}

/** A line that ends in such a word is not at its end. */
const SMALL_END =
	/\b(?:the|of|and|a|an|to|for|in|by|with|or|that|shall|will|must|may|on|at|as|is|are|be|not|its|their|any|each|this|from)$/;

const OPEN_END = /\b(?:OF|FOR|AND|THE|WITH|IN|BETWEEN|TO|BY|ON|AT|OR|A)$/;

function joined(lines: Line[], vocabulary: Vocabulary): MappedText {
	return lines.length === 0 ? EMPTY : joinLines(lines, vocabulary).content;
}

export function covers(unit: Unit, kind: "strong" | "underline"): boolean {
	const length = unit.content.text.length;
	let reached = unit.marker?.end ?? 0;
	let marked = false;
	for (const mark of unit.marks) {
		if (mark.kind !== kind || mark.from > reached + 1) continue;
		reached = Math.max(reached, mark.to);
		marked = true;
	}
	return marked && reached >= length - 1;
}

/** Words that begin a recital or the words of agreement, wherever they stand. */
const RECITAL = /^(?:WHEREAS|NOW,? ?THEREFORE|BE IT (?:FURTHER )?RESOLVED|IN WITNESS WHEREOF)\b/;

/** A line that ends in the name of what the number on the next line belongs to. */
const CITES =
	/\b(?:sections?|secs?\.?|paragraphs?|para\.?|articles?|exhibits?|nos?\.?|items?|parts?|chapters?|subsections?|clauses?|rules?|policy|policies|regulations?|titles?|orders?|and|or|to|through|of|under|in|§{1,2})$/i;

/** `Phone: 555-0100`, one of a form's fields. */
function isField(text: string): boolean {
	const colon = text.slice(0, 32).indexOf(":");
	return (
		colon > 1 &&
		colon < text.length - 1 &&
		/^[A-Z]/.test(text) &&
		wordCount(text.slice(0, colon)) <= 4 &&
		text.length < 90
	);
}

/** A line of `---`, `===` or `___` under a title. */
function isUnderline(text: string): boolean {
	return text.length >= 3 && (/^-+$/.test(text) || /^=+$/.test(text));
}

/** `Contract number<TAB>17`, `TO:<TAB>The Board`: a label in a column of its own. */
function isLabelled(text: string): boolean {
	const tab = text.indexOf("\t");
	if (tab > 0 && tab <= 28 && text.indexOf("\t", tab + 1) < 0 && !parseMarker(text)) {
		const label = text.slice(0, tab);
		return wordCount(label) <= 4 && startsUpper(label);
	}
	return /^(?:to|from|date|re|subject|cc|via|agenda):\s/i.test(text);
}

/** Several short pieces side by side. */
function isColumns(text: string): boolean {
	if (!text.includes("\t") || text.length > 240) return false;
	const marker = parseMarker(text);
	const pieces = (marker ? text.slice(marker.end) : text).split("\t");
	return pieces.length > 1 && pieces.every((piece) => wordCount(piece) <= 9);
}

/** `Purpose ........ 3`, an entry of a table of contents. */
export function isDotted(text: string): boolean {
	return (
		/(?:\.{4}|(?:\. ){4}|…{2}).{0,12}$/.test(text.length > 300 ? text.slice(-300) : text) &&
		/[\divx]$/i.test(text)
	);
}

/** The unit's text from `from` on, as a mapped text. */
export function tailOf(unit: Unit, from: number): MappedText {
	return sliceMapped(unit.content, from, unit.content.text.length);
}
