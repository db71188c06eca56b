import { MappedBuilder, sliceMapped } from "../mapped.js";
import type { Line, Mark } from "./line.js";

/** In lines; a span that runs on for longer is no heading. */
const LONGEST_SPAN = 8;

type Inline = Pick<Line, "content" | "marks" | "hard">;

/**
 * Takes away what pandoc writes around words that Markdown has no mark for: `[words]{.underline}` (its words
 * stay, marked as underlined), `{#anchor .class}` at the end of a heading, `1^st^`, and `:::` lines of divisions.
 * A span may run over several lines.
 */
export function withoutSpans(lines: Inline[]): Inline[] {
	const needed = lines.some(
		({ content: { text } }) =>
			text.includes("]{") || text.includes("^") || text.includes("{") || text.startsWith(":::"),
	);
	if (!needed) return lines;
	const cuts = lines.map((line) => superscripts(line.content.text));
	const open: { line: number; at: number }[] = [];
	const underlined: { from: { line: number; at: number }; to: { line: number; at: number } }[] = [];
	lines.forEach(({ content: { text } }, line) => {
		for (let i = 0; i < text.length; i++) {
			const code = text.charCodeAt(i);
			if (code === 91) open.push({ line, at: i });
			else if (code === 93) {
				const start = open.pop();
				const end = text[i + 1] === "{" ? attributesEnd(text, i + 1) : -1;
				if (!start || end < 0) continue;
				cuts[start.line]?.push([start.at, start.at + 1]);
				cuts[line]?.push([i, end]);
				if (line - start.line <= LONGEST_SPAN && text.slice(i, end).includes("underline"))
					underlined.push({ from: start, to: { line, at: i } });
				i = end - 1;
			} else if (code === 123) {
				const end = attributesEnd(text, i);
				if (end >= 0) cuts[line]?.push([i, end]);
			}
		}
		if (text.startsWith(":::")) cuts[line]?.push([0, text.length]);
	});
	for (const { from, to } of underlined) {
		for (let line = from.line; line <= to.line; line++) {
			const inline = lines[line] as Inline;
			const start = line === from.line ? from.at : 0;
			inline.marks.push({
				kind: "underline",
				from: start,
				to: line === to.line ? to.at : inline.content.text.length,
			});
		}
	}
	return lines.map((line, i) => without(line, cuts[i] ?? [])).filter((line) => line.content.text !== "");
}

/** End of `{.class #id key="value"}` that begins at `at`, -1 when it is none. */
function attributesEnd(text: string, at: number): number {
	if (!/^\{(?:[.#][A-Za-z]|[a-z-]{1,20}=")/.test(text.slice(at, at + 24))) return -1;
	const limit = Math.min(text.length, at + 200);
	for (let i = at + 1; i < limit; i++) {
		if (text[i] === "}") return i + 1;
		if (text[i] === "{") return -1;
	}
	return -1;
}

/** The carets of `1^st^` and the like. */
function superscripts(text: string): [number, number][] {
	const cuts: [number, number][] = [];
	for (let at = text.indexOf("^"); at >= 0; at = text.indexOf("^", at + 1)) {
		const close = text.indexOf("^", at + 1);
		if (close < 0) break;
		if (close - at <= 4 && /^[a-z0-9]+$/.test(text.slice(at + 1, close))) {
			cuts.push([at, at + 1], [close, close + 1]);
			at = close;
		}
	}
	return cuts;
}

/** The line without the ranges cut out of it, its marks moved along. */
function without(line: Inline, cuts: [number, number][]): Inline {
	if (cuts.length === 0) return line;
	const sorted = [...cuts].sort((a, b) => a[0] - b[0]);
	const out = new MappedBuilder();
	let from = 0;
	for (const [start, end] of sorted) {
		if (start > from) out.append(sliceMapped(line.content, from, start));
		from = Math.max(from, end);
	}
	if (from < line.content.text.length) out.append(sliceMapped(line.content, from, line.content.text.length));
	const moved = (at: number) => {
		let gone = 0;
		let reached = 0;
		for (const [start, end] of sorted) {
			if (start >= at) break;
			gone += Math.max(0, Math.min(end, at) - Math.max(start, reached));
			reached = Math.max(reached, end);
		}
		return at - gone;
	};
	const marks: Mark[] = line.marks.map((mark) => ({
		kind: mark.kind,
		from: moved(mark.from),
		to: moved(mark.to),
	}));
	return { content: out.done(), marks: marks.filter((mark) => mark.to > mark.from), hard: line.hard };
}
