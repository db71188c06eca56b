import { isCaps } from "../words.js";
import { Breaks } from "./breaks.js";
import { joinLines, type Vocabulary } from "./hyphens.js";
import type { Group, Line } from "./line.js";
import { isRule, isUnderline } from "./line-kinds.js";
import { type Marker, parseMarker, type Reading } from "./markers.js";
import { Sequence } from "./sequence.js";
import type { Shape } from "./shape.js";
import { isSigningLine } from "./signature-lines.js";
import { Rows } from "./table-rows.js";
import { covers, EMPTY, type Unit, unitFrom } from "./unit.js";

/** Splits groups into units and joins the lines of each: list items, title lines and signing lines stand alone. */
export function unitsOf(groups: Group[], shape: Shape, vocabulary: Vocabulary): Unit[] {
	return new Splitter(shape, vocabulary).all(groups);
}

class Splitter {
	private readonly units: Unit[] = [];
	private readonly sequence = new Sequence();
	/** How the marker of the unit being gathered is read, null when it has none. */
	private reading: Reading | null = null;
	/** Groups since the last one with a signing line. */
	private sinceSigned = 99;

	private readonly breaks: Breaks;
	private readonly rows: Rows;

	constructor(
		shape: Shape,
		private readonly vocabulary: Vocabulary,
	) {
		this.breaks = new Breaks(shape, this.sequence);
		this.rows = new Rows(vocabulary);
	}

	all(groups: Group[]): Unit[] {
		for (let i = 0; i < groups.length; i++) {
			const group = groups[i] as Group;
			if (group.kind === "row") {
				const { units, signed } = this.rows.of(group, groups[i + 1]);
				for (const unit of units) this.units.push(unit);
				if (signed) this.sinceSigned = 0;
			} else if (group.kind === "rule") this.units.push(unitFrom("rule", EMPTY, [], undefined));
			else if (group.kind === "heading") this.heading(group);
			else if (group.lines.every((line) => isRule(line.content.text)))
				this.units.push(unitFrom("rule", EMPTY, [], undefined));
			else this.text(group, groups[i + 1]);
		}
		return this.units;
	}

	private heading(group: Group): void {
		this.begin(group.lines[0] as Line, group);
		this.reading ??= parseMarker(group.lines[0]?.content.text ?? "")?.readings[0] ?? null;
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
				this.breaks.between(prev, line, lines[i + 1], current, { zone: zone || near?.[i] === true, before })
			) {
				this.unit("text", group, current);
				current = [];
			}
			if (current.length === 0) this.begin(line, group);
			current.push(line);
		}
		if (current.length > 0) this.unit("text", group, current);
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

/** Which lines stand just before or some lines after a signing line. */
function around(signing: boolean[]): boolean[] {
	const near = signing.map(() => false);
	signing.forEach((signs, at) => {
		if (signs) near.fill(true, Math.max(0, at - 3), at + 8);
	});
	return near;
}

/** A number out of order that is one all the same: in front of capitals, in bold type, or no name's initial. */
function isTitleNumber(line: Line, marker: Marker): boolean {
	const first = line.marks[0];
	if (first && first.from === 0 && first.kind !== "emphasis") return true;
	if (/^(?:section|article|exhibit)/.test(marker.readings[0]?.style ?? "")) return true;
	return isCaps(line.content.text.slice(marker.end)) || /^[IVX]{2,}$/.test(marker.label);
}
