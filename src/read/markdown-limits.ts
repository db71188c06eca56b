import type { Source } from "../document/model.js";

/** Beyond these the parser takes minutes, or runs out of stack; no agreement comes near them. */
const LONGEST_LINE = 200_000;
const DEEPEST = 100;
const MOST_BRACKETS = 3000;
/** The parser takes some 3 kB for a line, be it blank. */
const MOST_LINES = 100_000;
/** The parser takes up to 0.2 ms for a list item or a mark of quotation. */
const MOST_ITEMS = 10_000;
/** Two runs of stars or underscores this long around some words nest emphasis half as deep. */
const LONGEST_RUN = 400;
/**
 * Each line of a paragraph is held against those before it, some 50 ns each: of so many pairs of lines in all. A
 * paragraph of 5,000 lines has as many.
 */
const MOST_PAIRS = 12_500_000;

/** Why, and from which line on (from 1), a Markdown file is beyond what the parser takes in good time; or null. */
export function tooHard(source: Source): { why: string; line: number } | null {
	const { text, lineStarts } = source;
	if (lineStarts.length > MOST_LINES) return { why: "more than 100,000 lines", line: MOST_LINES + 1 };
	let items = 0;
	let brackets = 0;
	let lines = 0;
	let pairs = 0;
	for (let i = 0; i < lineStarts.length; i++) {
		const line = measure(text, lineStarts[i] as number, lineStarts[i + 1] ?? text.length);
		if (line.length > LONGEST_LINE) return { why: "a line is longer than 200,000 characters", line: i + 1 };
		if (line.depth > DEEPEST) return { why: "nested more than 100 deep", line: i + 1 };
		if (line.run > LONGEST_RUN) return { why: "hundreds of stars or underscores in a row", line: i + 1 };
		items += line.items;
		if (items > MOST_ITEMS) return { why: "more than 10,000 list items or marks of quotation", line: i + 1 };
		brackets = line.blank ? 0 : brackets + line.brackets;
		if (brackets > MOST_BRACKETS)
			return { why: "a paragraph with thousands of brackets or emphasis marks", line: i + 1 };
		lines = line.blank ? 0 : lines + 1;
		pairs += lines;
		if (pairs > MOST_PAIRS) return { why: "thousands of lines without a blank one", line: i + 1 };
	}
	return null;
}

interface Measured {
	length: number;
	blank: boolean;
	/** Marks of list items and of quotation in front of the line. */
	items: number;
	brackets: number;
	/** The longest run of stars or underscores. */
	run: number;
	/** How deep the block quotes, lists and brackets go that open on the line. */
	depth: number;
}

function measure(text: string, start: number, end: number): Measured {
	let quotes = 0;
	let dashes = 0;
	let stars = 0;
	let others = 0;
	let i = start;
	for (; i < end; i++) {
		const code = text.charCodeAt(i);
		if (code === 62) quotes++;
		else if (code === 45) dashes++;
		else if (code === 42) stars++;
		else if (code === 43) others++;
		else if (code >= 48 && code <= 57) {
			const behind = numberEnd(text, i, end);
			if (behind === i) break;
			others++;
			i = behind - 1;
		} else if (code !== 32 && code !== 9) break;
	}
	const markers = dashes + stars + others;
	const bare = i >= end || text.charCodeAt(i) === 10 || text.charCodeAt(i) === 13;
	// A rule such as `-----` or `* * *` is no nesting; a list item is as deep as it is indented.
	const rule = bare && others === 0 && (dashes === 0 || stars === 0);
	const items = rule ? quotes : quotes + markers;
	let depth = items;
	if (markers > 0 && !rule) depth = Math.max(depth, (i - start) >> 1);
	let brackets = 0;
	let open = 0;
	let run = 0;
	let marks = 0;
	for (; i < end; i++) {
		const code = text.charCodeAt(i);
		if (code !== 42 && code !== 95) marks = 0;
		else run = Math.max(run, ++marks);
		if (code === 91) {
			brackets++;
			depth = Math.max(depth, ++open);
		} else if (code === 93) {
			// One that closes nothing is held against all before it.
			if (open > 0) open--;
			else brackets++;
		}
		// Each run of stars or underscores may open emphasis, and the parser holds them all against each other.
		else if ((code === 42 || code === 95) && text.charCodeAt(i - 1) !== code) brackets++;
	}
	return { length: end - start, blank: bare && quotes + markers === 0, items, brackets, run, depth };
}

/** Where the marker of a numbered item ends that begins here (`1.`, `12)`); the same place when none does. */
function numberEnd(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && at - start < 9 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
	const [mark, next] = [text[at], text[at + 1]];
	return (mark === "." || mark === ")") && (next === " " || next === "\t") ? at + 1 : start;
}
