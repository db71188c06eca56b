import { formatted } from "./formats.js";
import type { Level, List, Numbering } from "./numbering.js";
import type { ParagraphProperties } from "./properties.js";
import type { ParagraphStyle } from "./styles.js";
import { bulletOf } from "./symbols.js";

/** The automatic number in front of a paragraph. */
export interface Label {
	/** As Word shows it, `4.2`, `(a)`, `ARTICLE IV`, `•`; empty where the level shows none. */
	text: string;
	/** What stands between it and the words. */
	gap: string;
	bullet: boolean;
	/** Level in the list, from 0. */
	level: number;
}

/** Counts the paragraphs of one story (body, text boxes, notes) through its lists, as Word does. */
export class Counters {
	/** Numbers by abstract list; lists made of the same one count on from each other. */
	private readonly values = new Map<string, (number | undefined)[]>();
	/** Lists that have begun; their first paragraph applies their start numbers. */
	private readonly begun = new Set<string>();

	constructor(private readonly numbering: Numbering) {}

	/** The next paragraph's label, or null for one outside all lists. Call it once a paragraph, in order. */
	next(own: ParagraphProperties, style: ParagraphStyle): Label | null {
		const list = this.numbering.list(own.list ?? style.list);
		if (!list || list.id === "0") return null;
		const at = own.level ?? levelOf(list, style);
		const level = list.levels[at];
		if (!level) return null;
		const values = this.count(list, at);
		const bullet = level.format === "bullet";
		const shown = bullet ? bulletOf(level.text) : labelText(list, at, level, values);
		const text = level.hidden ? "" : level.caps ? shown.toUpperCase() : shown;
		return { text, gap: text === "" ? "" : gapBehind(text, level), bullet, level: at };
	}

	private count(list: List, at: number): (number | undefined)[] {
		let values = this.values.get(list.abstract);
		if (!values) {
			values = [];
			this.values.set(list.abstract, values);
		}
		if (!this.begun.has(list.id)) {
			this.begun.add(list.id);
			for (let i = 0; i < 9; i++) if (list.starts[i] !== undefined) values[i] = undefined;
		}
		// A level that is jumped over counts as begun.
		for (let above = 0; above < at; above++) values[above] ??= startOf(list, above);
		const before = values[at];
		values[at] = before === undefined ? startOf(list, at) : before + 1;
		for (let below = at + 1; below < 9; below++) {
			const restart = list.levels[below]?.restart ?? -1;
			if (restart < 0 || at < restart) values[below] = undefined;
		}
		return values;
	}
}

function startOf(list: List, at: number): number {
	return list.starts[at] ?? list.levels[at]?.start ?? 0;
}

/** The level that a style stands for: what it says, or the level that names it (17.9.23). */
function levelOf(list: List, style: ParagraphStyle): number {
	if (style.level >= 0) return style.level;
	return Math.max(
		0,
		list.levels.findIndex((level) => level !== undefined && level.style !== "" && level.style === style.id),
	);
}

function labelText(list: List, at: number, own: Level, values: readonly (number | undefined)[]): string {
	return own.text.replace(/%([1-9])/g, (_, figure: string) => {
		const index = Number(figure) - 1;
		const level = list.levels[index];
		if (index > at || !level) return "";
		const value = values[index] ?? startOf(list, index);
		if (own.legal && level.format !== "none" && level.format !== "decimalZero") return String(value);
		return formatted(value, level.format, level.pattern);
	});
}

/**
 * One space, where Word shows a space or a tab. Behind a label without a stop (`1`, `ARTICLE I`) a tab stays one, so
 * that the number is not taken for a word of the sentence.
 */
function gapBehind(text: string, level: Level): string {
	if (level.suffix === "nothing" || /\s$/.test(text)) return "";
	return level.suffix === "tab" && /^(?:[A-Za-z ]{0,20})[A-Za-z0-9]{1,6}$/.test(text) ? "\t" : " ";
}
