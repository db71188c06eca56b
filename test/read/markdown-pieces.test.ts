import fc from "fast-check";
import type { Root } from "mdast";
import { describe, expect, it } from "vitest";
import { parse } from "../../src/read/markdown.js";
import { parseInPieces } from "../../src/read/markdown-pieces.js";

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
	"| Hours | Days |",
	"| --- | --- |",
	"~~struck~~",
	"\tThe officer",
	"   ",
];
const FILLER = ["", "", "The officer shall keep records.", "# Records"];
const ends = fc.constantFrom("\n", "\r\n", "\r");
/** Short texts in which anything may stand beside anything, … */
const dense = fc
	.tuple(fc.array(fc.constantFrom(...LINES, "", ""), { maxLength: 40 }), ends)
	.map(([lines, end]) => lines.join(end));
/** … and long ones of few kinds of lines, in which there are many places to cut. */
const long = fc
	.tuple(fc.uniqueArray(fc.constantFrom(...LINES), { minLength: 1, maxLength: 5 }), ends)
	.chain(([lines, end]) =>
		fc
			.array(fc.constantFrom(...FILLER, ...FILLER, ...lines), { minLength: 40, maxLength: 100 })
			.map((all) => all.join(end)),
	);

/** The tree read in pieces as small as can be, and how often something was read. */
function inPieces(text: string, size = 1): { tree: Root; reads: string[] } {
	const reads: string[] = [];
	const counted = (piece: string): Root => {
		reads.push(piece);
		return parse(piece);
	};
	return { tree: parseInPieces(text, counted, { size, worth: 1 }), reads };
}

describe("Markdown read in pieces", () => {
	it("is the tree of the whole text, with its positions", () => {
		fc.assert(
			fc.property(dense, fc.integer({ min: 1, max: 60 }), (text, size) => {
				expect(inPieces(text, size).tree).toEqual(parse(text));
			}),
			{ numRuns: 300 },
		);
	});

	it("is the tree of a long text that defines references, with its positions", () => {
		let inMany = 0;
		fc.assert(
			fc.property(long, (text) => {
				const { tree, reads } = inPieces(text);
				expect(tree).toEqual(parse(text));
				if (text.includes("]:") && reads.length > 3 && !reads.includes(text)) inMany++;
			}),
			{ numRuns: 50, seed: 3 },
		);
		expect(inMany).toBeGreaterThan(3);
	});

	it.each(["- one\n  ```\n\n# Records", "- <!-- c\n\nRecords\n", "- a\n\n  ```\n  code\n\nThe officer"])(
		"knows what a list leaves open: %j",
		(text) => expect(inPieces(text).tree).toEqual(parse(text)),
	);

	const fill = "The officer shall keep [a] and[^1] records.\n\n".repeat(20);
	it.each([
		["a reference defined at the end", `${fill}[a]: b\n\n${fill}`],
		["a footnote of several paragraphs", `${fill}[^1]: Note.\n\n    More of it.\n\n${fill}`],
		["one in a quotation", `${fill}> [a]: b\n\n${fill}`],
		["indented text in front", `   see [a]\n\n${fill}[a]: b\n`],
		["a table in front", `| a | b |\n| --- | --- |\n\n${fill}[a]: <b c> "d"\n`],
		["a blank to fill in", `[a]: ____ Date ____\n\n${fill}[^1]: Note.\n\n${fill}`],
	])("is not read at once for %s", (_, text) => {
		const { tree, reads } = inPieces(text);
		expect(tree).toEqual(parse(text));
		expect(reads.length).toBeGreaterThan(5);
		expect(reads).not.toContain(text);
	});

	it.each([
		["what looks like a definition in code", `${fill}\`\`\`\n[c]: d\n\`\`\`\n\nThe [c] officer\n`],
		["a definition over two lines", `${fill}[the\na]: b\n\nThe [the a] officer\n`],
		["a mark of the byte order", `\uFEFF# Title\n\n${fill}[a]: b\n`],
		["front matter", `---\ntitle: x\n---\n\n${fill}[a]: b\n`],
		["two hundred definitions", `${fill}${Array.from({ length: 200 }, (_, i) => `[^${i}]: x\n\n`).join("")}`],
	])("is read at once for %s", (_, text) => {
		const { tree, reads } = inPieces(text);
		expect(tree).toEqual(parse(text));
		expect(reads).toContain(text);
	});

	it("is read piece by piece", () => {
		const { reads } = inPieces("# One\n\nThe officer.\n\n- a\n\n  b\n\n# Two\n");
		expect(reads).toEqual(["# One\n\n", "The officer.\n\n- a\n\n  b\n\n", "# Two\n"]);
	});
});
