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

/** What a line that defines a reference or a footnote begins with. */
const LABEL = /^[ \t>*+\-\d.)]*(\[(?:[^[\]\\\n\r]|\\.){1,999}\]):/gm;
/** Ends what stands before a piece: nothing of the piece belongs to it. */
const OVER = "***\n\n";
/** A piece is so many times as long as what stands before it. */
const WORTH = 8;

/**
 * The tree of a long Markdown text, read piece by piece, which takes less memory and time. It is the same tree as that of
 * the text read at once: what references and footnotes mean is said before each piece anew, and if that turns out to be
 * something else than what the text defines, the text is read at once after all.
 * @param parse reads a text at once
 * @param size least length of a piece, in UTF-16 units
 */
export function parseInPieces(text: string, parse: (piece: string) => Root, size = PIECE): Root {
	if (text.length <= size) return parse(text);
	const labels = new Set(Array.from(text.matchAll(LABEL), ([, label]) => label));
	const before = labels.size === 0 ? "" : [...labels, OVER].join(": x\n\n");
	const least = Math.max(size, WORTH * before.length);
	if (text.length <= least || (before !== "" && frontMatterOf(text) > 0)) return parse(text);
	const tree = inPieces(text, before, parse, least);
	return isSame(definedIn(tree), before === "" ? new Set() : definedIn(parse(before))) ? tree : parse(text);
}

/** What a tree defines, as references name it. */
function definedIn(tree: Root): Set<string> {
	const defined = new Set<string>();
	visit(tree, (node) => {
		if (node.type === "definition" || node.type === "footnoteDefinition")
			defined.add(`${node.type} ${node.identifier}`);
	});
	return defined;
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	return one.size === other.size && [...one].every((entry) => other.has(entry));
}

/** @param before Markdown that is read before each piece, and is no part of the tree */
function inPieces(text: string, before: string, parse: (piece: string) => Root, size: number): Root {
	const children: Root["children"] = [];
	const linesBefore = before.split("\n").length - 1;
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
		move({ ...piece, children: own }, start.line - 1 - linesBefore, start.offset - before.length);
		for (const child of own) children.push(child);
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
