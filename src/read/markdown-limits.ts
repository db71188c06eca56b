import type { Source } from "../document/model.js";

const LONGEST_LINE = 200_000;
const DEEPEST = 100;

/** Why, and from which line on (from 1), a Markdown file is beyond what the parser takes in good time; or null. */
export function tooHard(source: Source): { why: string; line: number } | null {
	const { text, lineStarts } = source;
	for (let line = 0; line < lineStarts.length; line++) {
		const start = lineStarts[line] as number;
		const end = lineStarts[line + 1] ?? text.length;
		if (end - start > LONGEST_LINE) return { why: "a line is longer than 200,000 characters", line: line + 1 };
		if (nesting(text, start, end) > DEEPEST) return { why: "nested more than 100 deep", line: line + 1 };
	}
	return null;
}

/** How deep block quotes, lists and brackets go that open on one line. */
function nesting(text: string, start: number, end: number): number {
	let markers = 0;
	let i = start;
	for (; i < end; i++) {
		const code = text.charCodeAt(i);
		if (code === 62 || code === 45 || code === 43 || code === 42) markers++;
		else if (code !== 32 && code !== 9) break;
	}
	// A rule such as `-----` or `* * *` is no nesting.
	if (i >= end || text.charCodeAt(i) === 10 || text.charCodeAt(i) === 13) markers = quotesIn(text, start, i);
	let open = 0;
	let deepest = 0;
	for (; i < end; i++) {
		const code = text.charCodeAt(i);
		if (code === 91) deepest = Math.max(deepest, ++open);
		else if (code === 93 && open > 0) open--;
	}
	return Math.max(markers, deepest);
}

function quotesIn(text: string, start: number, end: number): number {
	let count = 0;
	for (let i = start; i < end; i++) if (text.charCodeAt(i) === 62) count++;
	return count;
}
