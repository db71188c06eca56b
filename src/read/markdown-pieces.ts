import type { Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { type Definitions, definitionsIn, namesIn } from "./markdown-definitions.js";

/** The parser holds some 300 bytes for each character it reads at once, and takes the longer for each the more there are. */
const PIECE = 4_000;

/**
 * A blank line before one that begins with a letter, a number such as 4.2, a quotation mark, bold words or a heading: all
 * lists, quotes and paragraphs are over there.
 */
const CUT = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))(?=[A-Za-z#"]|\d{1,4}\.\d|\*\*\w)/g;
const FRONT_MATTER_START = /^---[ \t]*(?:\n|\r)/;
const FRONT_MATTER_END = /(?<=[\n\r])---[ \t]*(?=[\n\r]|$)/g;

/** A piece is so many times as long as what stands before it. */
const WORTH = 8;

/**
 * The tree of a long Markdown text, read piece by piece, which takes less memory and time. It is the same tree as that of
 * the text read at once: what references and footnotes mean is said before each piece anew, and if the text turns out to
 * define something else, it is read at once after all.
 * @param parse reads a text at once
 * @param options least length of a piece, in UTF-16 units, and how many times as long as what stands before it
 */
export function parseInPieces(
	text: string,
	parse: (piece: string) => Root,
	{ size = PIECE, worth = WORTH } = {},
): Root {
	if (text.length <= size) return parse(text);
	const definitions = definitionsIn(text, parse);
	const least = Math.max(size, worth * (definitions?.markdown.length ?? 0));
	if (!definitions || text.length <= least) return parse(text);
	return inPieces(text, definitions, parse, least) ?? parse(text);
}

/** Null where the text does not define what was taken for granted. */
function inPieces(
	text: string,
	{ markdown: before, names }: Definitions,
	parse: (piece: string) => Root,
	size: number,
): Root | null {
	const children: Root["children"] = [];
	const linesBefore = before.split("\n").length - 1;
	const defined = new Set<string>();
	let start = { line: 1, column: 1, offset: 0 };
	let length = Math.max(size, frontMatterOf(text));
	do {
		const end = cutAfter(text, start.offset + length);
		const piece = parse(before + text.slice(start.offset, end));
		// Twice as much is read then, so that no text is read again and again.
		if (end < text.length && endsOpen(piece)) {
			length = 2 * (end - start.offset);
			continue;
		}
		const own = piece.children.filter(({ position }) => (position?.start.offset ?? 0) >= before.length);
		for (const name of namesIn(own)) {
			if (!names.has(name)) return null;
			defined.add(name);
		}
		move({ ...piece, children: own }, start.line - 1 - linesBefore, start.offset - before.length);
		for (const child of own) children.push(child);
		start = { ...start, ...piece.position?.end } as typeof start;
		length = size;
	} while (start.offset < text.length);
	if (defined.size < names.size) return null;
	return { type: "root", children, position: { start: { line: 1, column: 1, offset: 0 }, end: start } };
}

/** Whether a piece ends in code or HTML, which may go on behind it. */
function endsOpen(piece: Root): boolean {
	let last: RootContent | Root | undefined = piece;
	while (last && "children" in last) last = last.children.at(-1);
	return last?.type === "code" || last?.type === "html";
}

/** Where the front matter of a text ends, the closing rule not counted; 0 when there is none. */
export function frontMatterOf(text: string): number {
	if (!FRONT_MATTER_START.test(text)) return 0;
	FRONT_MATTER_END.lastIndex = 3;
	return FRONT_MATTER_END.exec(text)?.index ?? 0;
}

/** The first place from an offset on where a piece may end; the end of the text when there is none. */
function cutAfter(text: string, offset: number): number {
	if (offset >= text.length) return text.length;
	CUT.lastIndex = offset;
	return CUT.test(text) ? CUT.lastIndex : text.length;
}

function move(piece: Root, lines: number, characters: number): void {
	if (lines === 0 && characters === 0) return;
	visit(piece, ({ position }) => {
		for (const point of position ? [position.start, position.end] : []) {
			point.line += lines;
			point.offset = (point.offset ?? 0) + characters;
		}
	});
}
