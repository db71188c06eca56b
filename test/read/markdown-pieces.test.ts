import fc from "fast-check";
import type { Root } from "mdast";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { describe, expect, it } from "vitest";
import { parseInPieces } from "../../src/read/markdown-pieces.js";

const parser = unified().use(remarkParse).use(footnotes).freeze();
const parse = (text: string) => parser.parse(text) as Root;

function footnotes(this: Processor): void {
	Object.assign(this.data(), {
		micromarkExtensions: [gfmFootnote()],
		fromMarkdownExtensions: [gfmFootnoteFromMarkdown()],
	});
}

/** Lines that open, hold or end blocks of every kind, some across blank lines. */
const LINES = [
	"# Records",
	"Records",
	"=======",
	"The officer shall keep *records*.",
	"4.2 The officer",
	"**The officer** shall",
	'"Officer" means',
	"and give them",
	"- one",
	"  - two",
	"   more of it",
	"1. first",
	"> quoted",
	"> - and listed",
	"```",
	"  ```",
	"~~~ text",
	"<!-- open",
	"closed -->",
	"<!-- note -->",
	"<div>",
	"</div>",
	"<script>",
	"</script>",
	"---",
	"***",
	"[agreement]: https://example.org",
	"> [agreement]: https://example.org",
	"see [agreement] and [the plan][plan]",
	"[plan]:",
	"[^1]: A note.",
	"    more of the note",
	"as said[^1]",
	"",
	"",
	"   ",
];
const texts = fc
	.tuple(fc.array(fc.constantFrom(...LINES), { maxLength: 80 }), fc.constantFrom("\n", "\r\n", "\r"))
	.map(([lines, end]) => lines.join(end));

describe("Markdown read in pieces", () => {
	it("is the tree of the whole text, with its positions", () => {
		fc.assert(
			fc.property(texts, fc.integer({ min: 1, max: 60 }), (text, size) => {
				expect(parseInPieces(text, parse, size)).toEqual(parse(text));
			}),
			{ numRuns: 1000 },
		);
	});

	it.each(["- one\n  ```\n\n# Records", "- <!-- c\n\nRecords\n", "- a\n\n  ```\n  code\n\nThe officer"])(
		"knows what a list leaves open: %j",
		(text) => expect(parseInPieces(text, parse, 1)).toEqual(parse(text)),
	);

	it.each([
		"see [a]\n\n[a]: b\n\nThe officer [a]\n",
		"as said[^1]\n\nThe officer\n\n[^1]: Note.\n\n    More of it.\n\nThe chief[^1]\n",
		"   see [a]\n\nThe officer\n\n> [a]: b\n",
		"[a]: b\n\n```\n\n[c]: d\n\n```\n\nThe [c] officer\n",
		"[FORM]:\nThe officer shall [FORM]\n\nThe chief\n",
		"---\n\nsee [a]\n\n---\n\n[a]: b\n\nThe officer\n",
	])("knows what references mean: %j", (text) => {
		expect(parseInPieces(text, parse, 1)).toEqual(parse(text));
	});

	it("reads a text that defines something in pieces too", () => {
		const lengths: number[] = [];
		const text = `see [a]\n\n${"The officer shall keep records.\n\n".repeat(60)}[a]: b\n`;
		parseInPieces(
			text,
			(piece) => {
				lengths.push(piece.length);
				return parse(piece);
			},
			1,
		);
		expect(lengths.length).toBeGreaterThan(10);
		expect(Math.max(...lengths)).toBeLessThan(300);
	});

	it("is read piece by piece", () => {
		const read: string[] = [];
		const text = "# One\n\nThe officer.\n\n- a\n\n  b\n\n# Two\n";
		parseInPieces(
			text,
			(piece) => {
				read.push(piece);
				return parse(piece);
			},
			1,
		);
		expect(read).toEqual(["# One\n\n", "The officer.\n\n- a\n\n  b\n\n", "# Two\n"]);
	});
});
