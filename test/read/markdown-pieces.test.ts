import fc from "fast-check";
import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { parseInPieces } from "../../src/read/markdown-pieces.js";

const parser = unified().use(remarkParse).freeze();
const parse = (text: string) => parser.parse(text) as Root;

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
	"see [agreement]",
	"",
	"",
	"   ",
];
const texts = fc
	.tuple(fc.array(fc.constantFrom(...LINES), { maxLength: 40 }), fc.constantFrom("\n", "\r\n", "\r"))
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
