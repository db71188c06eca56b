import { endsStopped, isCaps, startsLower } from "../words.js";
import type { Group, Line } from "./line.js";
import { parseMarker } from "./markers.js";
import { pageNumberOf } from "./page-numbers.js";

/** Lines above and below a page's end among which running heads and feet are looked for. */
const REACH = 4;

interface Placed {
	line: Line;
	group: Group;
	drop: boolean;
}

/**
 * Drops what belongs to the page and not to the agreement: page numbers, and heads and feet that come again at
 * page ends. A sentence that a page's end had cut in two becomes one paragraph again.
 */
export function withoutFurniture(groups: Group[]): Group[] {
	const placed: Placed[] = [];
	for (const group of groups) {
		if (group.kind === "text") for (const line of group.lines) placed.push({ line, group, drop: false });
	}
	const ends = pageEnds(placed);
	const repeated = markRepeated(placed, ends);
	const numbered = markNumbered(placed);
	if (ends.length === 0 && !repeated && !numbered) return groups;
	return rebuilt(groups, placed);
}

/** Indices of page number lines (dropped at once), and of the first line of each page after a form feed. */
function pageEnds(placed: Placed[]): number[] {
	const ends: number[] = [];
	const bare: { at: number; page: number }[] = [];
	const edges: { at: number; page: number; key: string }[] = [];
	for (let i = 0; i < placed.length; i++) {
		const { line } = placed[i] as Placed;
		const { text } = line.content;
		const found = text.length <= 160 ? pageNumberOf(text) : null;
		if (found?.sure) {
			(placed[i] as Placed).drop = true;
			ends.push(i);
			continue;
		}
		if (line.page) ends.push(i);
		if (found && standsAlone(placed, i)) bare.push({ at: i, page: found.page });
		else if (found) edges.push({ at: i, page: found.page, key: besideKey(placed, i) });
	}
	// A lone figure is a page number when the figures count up through the document, or at a form feed.
	for (let k = 0; k < bare.length; k++) {
		const { at, page } = bare[k] as { at: number; page: number };
		const follows = bare[k - 1]?.page === page - 1 || bare[k + 1]?.page === page + 1;
		const atPageEnd = placed[at + 1]?.line.page || placed[at]?.line.page;
		if (!follows && !atPageEnd) continue;
		(placed[at] as Placed).drop = true;
		ends.push(at);
	}
	// At the edge of a paragraph it must also stand beside the same words each time.
	for (let k = 0; k < edges.length; k++) {
		const { at, page, key } = edges[k] as { at: number; page: number; key: string };
		const beside = [edges[k - 1], edges[k + 1]];
		if (
			key === "" ||
			!beside.some((other, i) => other?.key === key && other.page === page + (i === 0 ? -1 : 1))
		)
			continue;
		(placed[at] as Placed).drop = true;
		ends.push(at);
	}
	return ends.sort((a, b) => a - b);
}

/** What the line beside a figure at the edge of a paragraph says, empty when it stands inside one. */
function besideKey(placed: Placed[], at: number): string {
	const next = placed[at + 1];
	if (!next || next.line.gap > 0) return keyOf(placed[at - 1]?.line.content.text ?? "");
	return placed[at]?.line.gap ? keyOf(next.line.content.text) : "";
}

function standsAlone(placed: Placed[], at: number): boolean {
	const here = placed[at] as Placed;
	const next = placed[at + 1];
	return here.line.gap > 0 && here.group.list === 0 && (!next || next.line.gap > 0 || next.line.page);
}

/** Marks lines that come again, figures aside, near the ends of at least two pages. */
function markRepeated(placed: Placed[], ends: number[]): boolean {
	const seen = new Map<string, number[]>();
	const near = new Set<number>();
	for (const end of ends) {
		for (let i = Math.max(0, end - REACH); i <= Math.min(placed.length - 1, end + REACH); i++) {
			const item = placed[i] as Placed;
			if (item.drop || near.has(i) || item.line.content.text.length > 160) continue;
			near.add(i);
			const key = keyOf(item.line.content.text);
			if (key === "") continue;
			const places = seen.get(key);
			if (places) places.push(i);
			else seen.set(key, [i]);
		}
	}
	let any = false;
	for (const places of seen.values()) {
		if (places.length < 2 || places.length * 4 < ends.length) continue;
		for (const i of places) {
			const text = (placed[i] as Placed).line.content.text;
			// Initials are set at the foot of every page; a lead-in or an unfinished list is never a head, however often it comes.
			if (/_{4}|[:;,]$/.test(text)) continue;
			(placed[i] as Placed).drop = true;
			any = true;
		}
	}
	return any;
}

/** Lines between two running heads, at least. */
const PAGE = 15;

/**
 * Marks heads and feet of a text that shows no page ends: the same words at least three times, a page apart each
 * time, at the edge of a paragraph, with a figure that counts up. A lone figure beside one is its page number.
 */
function markNumbered(placed: Placed[]): boolean {
	const seen = new Map<string, number[]>();
	placed.forEach(({ line, drop }, i) => {
		const { text } = line.content;
		if (drop || text.length > 120 || !/\d/.test(text) || !/[A-Za-z]{3}/.test(text) || /[.;:,_]$/.test(text))
			return;
		if (line.gap === 0 && placed[i + 1]?.line.gap === 0 && !isFigure(placed[i - 1])) return;
		const key = keyOf(text);
		const places = seen.get(key);
		if (places) places.push(i);
		else seen.set(key, [i]);
	});
	let any = false;
	for (const places of seen.values()) {
		if (places.length < 3 || !places.every((at, k) => k === 0 || at - (places[k - 1] as number) >= PAGE))
			continue;
		if (!countsUp(places.map((at) => (placed[at] as Placed).line.content.text))) continue;
		any = true;
		for (const at of places) {
			(placed[at] as Placed).drop = true;
			for (const beside of [placed[at - 1], placed[at + 1]])
				if (beside && isFigure(beside)) beside.drop = true;
		}
	}
	return any;
}

function isFigure(item: Placed | undefined): boolean {
	return item !== undefined && /^\d{1,3}$/.test(item.line.content.text);
}

/** Whether one of the figures in the lines rises by one from each to the next. */
function countsUp(texts: string[]): boolean {
	const figures = texts.map((text) => (text.match(/\d+/g) ?? []).map(Number));
	return (figures[0] ?? []).some((first, column) => figures.every((row, k) => row[column] === first + k));
}

function keyOf(text: string): string {
	return text
		.toLowerCase()
		.replace(/[0-9]+/g, "#")
		.replace(/\s+/g, " ");
}

/** The groups without the dropped lines; halves of a cut paragraph are one group again. */
function rebuilt(groups: Group[], placed: Placed[]): Group[] {
	const out: Group[] = [];
	let at = 0;
	let dropped = false;
	for (const group of groups) {
		if (group.kind !== "text") {
			out.push(group);
			dropped = false;
			continue;
		}
		let target: Group | null = null;
		for (let k = 0; k < group.lines.length; k++, at++) {
			const { line, drop } = placed[at] as Placed;
			if (drop) {
				dropped = true;
				continue;
			}
			const before = out.at(-1);
			if (dropped || line.page) {
				const cut = before?.kind === "text" && before.lines.length > 0 && goesOn(before, line, group, k);
				if (cut) {
					line.gap = 0;
					target = before;
				} else if (target) {
					// What stood around the furniture on both sides were two paragraphs.
					line.gap = Math.max(1, line.gap);
					target = null;
				}
			}
			dropped = false;
			if (!target) {
				target = { ...group, lines: [], list: k === 0 ? group.list : 0 };
				if (line.gap === 0) line.gap = 1;
				out.push(target);
			}
			target.lines.push(line);
		}
	}
	return out;
}

/** Whether the line below a page's end goes on with the sentence above it. */
function goesOn(before: Group, line: Line, group: Group, k: number): boolean {
	const above = before.lines.at(-1) as Line;
	const { text } = line.content;
	if (k === 0 && group.list > 0) return false;
	if (above.content.text.endsWith("-")) return true;
	if (endsStopped(above.content.text) || /_$/.test(above.content.text)) return false;
	if (startsLower(text)) return parseMarker(text) === null;
	if (parseMarker(text) !== null || isCaps(text)) return false;
	return above.width >= 40 && !isCaps(above.content.text);
}
