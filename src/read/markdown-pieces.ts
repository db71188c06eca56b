import type { Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";

/** The parser holds some 300 bytes for each character it reads at once, and takes the longer for each the more there are. */
const PIECE = 4_000;

/**
 * A blank line before one that begins with a letter, a number such as 4.2, a quotation mark, bold words or a heading: all
 * lists, quotes and paragraphs are over there.
 */
const CUT = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))(?=[A-Za-z#"]|\d{1,4}\.\d|\*\*\w)/g;
const FRONT_MATTER_START = /^---[ \t]*(?:\n|\r)/;
const FRONT_MATTER_END = /(?<=[\n\r])---[ \t]*(?=[\n\r]|$)/g;

/**
 * The tree of a long Markdown text, read piece by piece, which takes less memory and time. It is the same tree as that of
 * the text read at once.
 * @param parse reads a text at once
 * @param size least length of a piece, in UTF-16 units
 */
export function parseInPieces(text: string, parse: (piece: string) => Root, size = PIECE): Root {
	// What a reference or a footnote means may be said anywhere.
	if (text.length <= size || text.includes("]:")) return parse(text);
	const children: Root["children"] = [];
	let start = { line: 1, column: 1, offset: 0 };
	let length = Math.max(size, frontMatterOf(text));
	do {
		const end = cutAfter(text, start.offset + length);
		const piece = parse(text.slice(start.offset, end));
		// Twice as much is read then, so that no text is read again and again.
		if (end < text.length && endsOpen(piece)) {
			length = 2 * (end - start.offset);
			continue;
		}
		move(piece, start.line - 1, start.offset);
		for (const child of piece.children) children.push(child);
		start = { ...start, ...piece.position?.end } as typeof start;
		length = size;
	} while (start.offset < text.length);
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
	if (characters === 0) return;
	visit(piece, ({ position }) => {
		for (const point of position ? [position.start, position.end] : []) {
			point.line += lines;
			point.offset = (point.offset ?? 0) + characters;
		}
	});
}
