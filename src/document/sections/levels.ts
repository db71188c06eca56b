import { bodyOf, type Unit } from "../lines/unit.js";
import { isCaps } from "../words.js";

/** Gives every heading unit a level from 1 on, the same for the same kind of heading all through the document. */
export function setLevels(units: Unit[]): void {
	const headings = units.filter((unit) => unit.kind === "heading");
	const ranks = rankStyles(headings);
	let real = 0;
	let stack: { rank: number; level: number }[] = [];
	/** Level of the last heading with each number, so that 7.1 stands under 7 whatever came between. */
	const numbered = new Map<string, number>();
	/** Level of the last heading of each numbering, while it counts on. */
	const counting = new Map<string, { value: number; level: number }>();
	let outermost = 0;
	for (const unit of headings) {
		const parts = unit.marker?.parts ?? [];
		if (unit.level > 0) {
			real = unit.level;
			stack = [];
			if (parts.length > 0) numbered.set(parts.join("."), unit.level);
			if (parts.length === 1) outermost = unit.level;
			if (unit.reading) counting.set(unit.reading.style, { value: unit.reading.value, level: unit.level });
			continue;
		}
		const rank = ranks.get(styleKey(unit)) ?? 0;
		if (rank < 0) {
			// An exhibit stands beside what it belongs to.
			unit.level = 1;
			stack = [];
			real = 1;
			continue;
		}
		while (stack.length > 0 && (stack.at(-1) as { rank: number }).rank >= rank) stack.pop();
		let outer = stack.at(-1)?.level ?? real;
		if (parts.length > 1) outer = numbered.get(parts.slice(0, -1).join(".")) ?? outer;
		// "**3. Term.**" goes on from the real heading "### 2. Posts".
		const before = unit.reading ? counting.get(unit.reading.style) : undefined;
		if (before && unit.reading?.value === before.value + 1) outer = before.level - 1;
		if (CLOSING.test(bodyOf(unit)) && outermost > 0 && !unit.marker) outer = outermost - 1;
		unit.level = Math.min(6, outer + 1);
		if (parts.length > 0) numbered.set(parts.join("."), unit.level);
		if (before && unit.reading)
			counting.set(unit.reading.style, { value: unit.reading.value, level: unit.level });
		stack.push({ rank, level: unit.level });
	}
}

/** The heading over the signatures belongs to no numbered section. */
const CLOSING = /^(?:signatures?|execution|signing|signature pages?)\W*$/i;

/** Name of a heading's kind: its numbering, or for one without number how it is set. */
export function styleKey(unit: Unit): string {
	const style = unit.reading?.style ?? "";
	if (style !== "") return style;
	if (unit.runIn) return "run-in";
	return isCaps(bodyOf(unit)) ? "caps" : unit.marks.some((mark) => mark.kind === "strong") ? "bold" : "plain";
}

/** What is outer by custom; numberings that may stand either way are ordered by which comes first. */
const CUSTOM: Record<string, number> = { exhibit: -1, article: 10, section: 20 };

/** Rank of each kind of heading: the smaller, the further out. */
function rankStyles(headings: Unit[]): Map<string, number> {
	const ranks = new Map<string, number>();
	let place = 0;
	for (const unit of headings) {
		if (unit.level > 0) continue;
		const key = styleKey(unit);
		if (ranks.has(key)) continue;
		const custom = CUSTOM[key];
		if (custom !== undefined) ranks.set(key, custom);
		else if (/^d[2-9]$/.test(key)) ranks.set(key, 50 + Number(key[1]));
		else if (key === "d1" || key === "R" || key === "A") ranks.set(key, 30 + place++);
		else if (/^[(a-z1]/.test(key) && !/^(?:caps|bold|plain|run-in)$/.test(key)) ranks.set(key, 70 + place++);
	}
	const outermost = Math.min(30, ...[...ranks.values()].filter((rank) => rank >= 0));
	for (const unit of headings) {
		const key = styleKey(unit);
		if (unit.level > 0 || ranks.has(key)) continue;
		// Lines under a title in capitals are further in than it, and titles that run in further still.
		const deeper = key === "run-in" ? 0.4 : ranks.has("caps") ? 0.2 : 0;
		ranks.set(key, outermost + (isInner(headings, key) ? 15 : 0) + deeper);
	}
	return ranks;
}

/** Whether headings of this kind stand between numbered ones that count on past them. */
function isInner(headings: Unit[], key: string): boolean {
	let inner = 0;
	let all = 0;
	for (let i = 0; i < headings.length; i++) {
		const unit = headings[i] as Unit;
		if (unit.level > 0 || unit.marker || styleKey(unit) !== key) continue;
		all++;
		const before = numberedNear(headings, i, -1);
		const after = numberedNear(headings, i, 1);
		if (before && after && before.style === after.style && after.value === before.value + 1) inner++;
	}
	return inner * 2 > all;
}

/** The reading of the nearest numbered heading within a few headings, in one direction. */
function numberedNear(headings: Unit[], from: number, step: 1 | -1) {
	for (let i = from + step, n = 0; n < 6 && i >= 0 && i < headings.length; i += step, n++) {
		const reading = headings[i]?.reading;
		if (reading) return reading;
	}
	return null;
}
