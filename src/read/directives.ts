import type { Directive, Source } from "../document/model.js";
import { lineStartsOf } from "./lines.js";

const NAME = "moulint-";

/**
 * Takes moulint's own comments out of a text before it is read, so that they are no part of the agreement:
 * `<!-- moulint-… -->` anywhere, `[moulint-…]` on a line of its own. Their lines go away whole, as if they had never
 * been written; `lineNumbers` keeps the numbers of the lines that stay. A comment behind text becomes spaces in plain
 * text and stays in Markdown, where no comment counts as text.
 */
export function withoutDirectives(source: Source, format: "markdown" | "text"): Source {
	if (!source.text.includes(NAME)) return source;
	const found = findAll(source);
	if (found.length === 0) return source;
	const { text, lineStarts } = source;
	const gone = new Set<number>();
	const pieces: string[] = [];
	let at = 0;
	for (const { from, to, lines } of found) {
		if (lines) {
			for (let line = lines[0]; line <= lines[1]; line++) gone.add(line);
			pieces.push(text.slice(at, lineStarts[lines[0]]));
			at = lineStarts[lines[1] + 1] ?? text.length;
		} else if (format === "text") {
			pieces.push(text.slice(at, from), text.slice(from, to).replace(/[^\r\n]/g, " "));
			at = to;
		}
	}
	pieces.push(text.slice(at));
	const kept = pieces.join("");
	return {
		...source,
		whole: text,
		text: kept,
		lineStarts: lineStartsOf(kept),
		lineNumbers: lineStarts.flatMap((_, line) => (gone.has(line) ? [] : [line + 1])),
		directives: found.map(({ directive }) => directive),
	};
}

interface Found {
	from: number;
	to: number;
	/** First and last of the lines (from 0) that hold nothing else; null for a comment behind or before text. */
	lines: [number, number] | null;
	directive: Directive;
}

function findAll(source: Source): Found[] {
	const { text } = source;
	const found: Found[] = [];
	let line = 0;
	let closed = true;
	for (let at = text.indexOf(NAME); at >= 0; ) {
		line = lineAt(source, at, line);
		const open = closed ? opening(text, at) : -1;
		const close = open < 0 ? -1 : text.indexOf("-->", at);
		// One comment that never ends is enough to know that none does from here on.
		if (open >= 0 && close < 0) closed = false;
		const one =
			close >= 0
				? foundAt(source, open, close + 3, text.slice(at, close), line)
				: text[at - 1] === "["
					? bracketed(source, at, line)
					: null;
		if (one) found.push(one);
		at = text.indexOf(NAME, one ? one.to : at + NAME.length);
	}
	return found;
}

/** Where the `<!--` stands whose first word is at an offset; -1 when there is none. */
function opening(text: string, at: number): number {
	let from = at;
	while (from > 0 && isSpace(text.charCodeAt(from - 1))) from--;
	return text.endsWith("<!--", from) ? from - 4 : -1;
}

/** `[moulint-…]` on a line of its own. */
function bracketed(source: Source, at: number, line: number): Found | null {
	const { text, lineStarts } = source;
	const start = lineStarts[line] as number;
	if (!blankBefore(text, at - 1, start)) return null;
	let end = lineStarts[line + 1] ?? text.length;
	while (end > at && isSpace(text.charCodeAt(end - 1))) end--;
	return text[end - 1] === "]" ? foundAt(source, at - 1, end, text.slice(at, end - 1), line) : null;
}

function foundAt(source: Source, from: number, to: number, words: string, near: number): Found {
	const { text, lineStarts } = source;
	const first = lineAt(source, from, near);
	const last = lineAt(source, to - 1, near);
	const start = lineStarts[first] as number;
	const alone = blankBefore(text, from, start) && blankAfter(text, to, lineStarts[last + 1] ?? text.length);
	return {
		from,
		to,
		lines: alone ? [first, last] : null,
		directive: {
			text: words.replace(/\s+/g, " ").trim(),
			line: first + 1,
			column: from - start + 1,
			endLine: last + 1,
			endColumn: to - (lineStarts[last] as number) + 1,
		},
	};
}

/** The line (from 0) of an offset, walking from a line near it. */
function lineAt({ lineStarts }: Source, offset: number, near: number): number {
	let line = near;
	while ((lineStarts[line] as number) > offset) line--;
	while (line + 1 < lineStarts.length && (lineStarts[line + 1] as number) <= offset) line++;
	return line;
}

// Both look outward from the comment, so that a long line with many comments is not scanned once for each.
function blankBefore(text: string, at: number, start: number): boolean {
	let from = at;
	while (from > start && isSpace(text.charCodeAt(from - 1))) from--;
	return from === start;
}

function blankAfter(text: string, at: number, end: number): boolean {
	let to = at;
	while (to < end && isSpace(text.charCodeAt(to))) to++;
	return to === end;
}

function isSpace(code: number): boolean {
	return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}
