import { describe, expect, it } from "vitest";
import { made, shown } from "./blocks-support.js";

describe("paragraphs", () => {
	it("join wrapped lines with one space", async () => {
		expect(await shown("The Chief names\n  the officer   for\tthe year.\n\nThe Board pays.")).toEqual([
			"paragraph The Chief names the officer for the year.",
			"paragraph The Board pays.",
		]);
	});

	it("make words whole that a line's end had cut, and leave compounds alone", async () => {
		const text =
			"The officer teaches the cur-\nriculum of a school-\nbased course in de-\nescalation, and helps staff to co-\noperate with the Smith-\nJones Annex in twenty-\nfour hours.";
		expect(await shown(text)).toEqual([
			"paragraph The officer teaches the curriculum of a school-based course in de-escalation, and helps staff to cooperate with the Smith-Jones Annex in twenty-four hours.",
		]);
	});

	it("follow the document's own spelling of a word cut in two", async () => {
		expect(
			(
				await shown(
					"The on-call list names the on-\ncall officer.\n\nEvery re-\nentry counts; a reentry is logged.",
				)
			).join(" "),
		).toContain("the on-call officer. paragraph Every reentry counts");
	});

	it("make quotes straight and drop what is invisible", async () => {
		expect(await shown("“SRO” means the Chief’s offi\u00adcer\u00a0here; ``Board'' too.")).toEqual([
			'paragraph "SRO" means the Chief\'s officer here; "Board" too.',
		]);
	});

	it("resolve Markdown's and pandoc's marks", async () => {
		const text =
			'The \\"Board\\" and *the* **Chief** &amp; the [list](x.html) of [posts]{.underline} on the 1^st^ of May\\...\nand <!-- no -->~~never~~ <u>here</u>[^1]\n\n[^1]: See the list.\n';
		expect((await shown(text, "a.md"))[0]).toBe(
			'paragraph The "Board" and the Chief & the list of posts on the 1st of May... and here',
		);
	});

	it("keep a wholly struck paragraph, marked so", async () => {
		const { blocks } = await made("~~The officer may search lockers.~~\n\nThe officer may not.\n", "a.md");
		expect(blocks.map((block) => block.standing)).toEqual(["struck", "operative"]);
		expect(blocks[0]?.content.text).toBe("The officer may search lockers.");
	});

	it("stand one a line in a file of long lines", async () => {
		const long =
			"The officer serves the school on every day that classes meet and on no other day, unless the Chief and the Superintendent have both agreed to it in writing before the day begins, and the family calendar shows it.";
		expect(await shown(`${long}\n${long}\n\tA.\tShort item.\n`)).toEqual([
			`paragraph ${long}`,
			`paragraph ${long}`,
			"item 1 [A] Short item.",
		]);
	});

	it("begin where a typewriter indents the first line", async () => {
		const text =
			"     The Chief names the officer for each of the buildings\nand pays the wages.\n     The Board furnishes a room in each of the buildings\nand a desk.\n";
		expect(await shown(text)).toHaveLength(2);
	});

	it("join the lines of a double-spaced text", async () => {
		const lines = [
			"The Chief names the officer for each of the buildings and",
			"tells the Superintendent before the first day of school in",
			"the fall of the year, and the Superintendent tells the",
			"families in the first letter that goes home to them after",
			"the summer is over.",
		];
		expect(await shown(lines.join("\n\n"))).toEqual([`paragraph ${lines.join(" ")}`]);
	});
});

describe("items", () => {
	it("of text lists carry marker and depth, their lines joined", async () => {
		const text =
			"The Chief shall:\n\n   (a) name an officer, who\n       serves one school;\n   (b) pay\n       (i) wages, and\n       (ii) benefits;\n   (c) keep records.\n";
		expect(await shown(text)).toEqual([
			"paragraph The Chief shall:",
			"item 1 [(a)] name an officer, who serves one school;",
			"item 1 [(b)] pay",
			"item 2 [(i)] wages, and",
			"item 2 [(ii)] benefits;",
			"item 1 [(c)] keep records.",
		]);
	});

	it("tell the letter i from the number i", async () => {
		const letters = "abcdefghij".split("").map((letter) => `(${letter}) keep record ${letter};`);
		expect((await shown(letters.join("\n"))).every((line) => line.startsWith("item 1"))).toBe(true);
	});

	it.each(["•", "-", "*", "–", "o", "▪", "\uf0b7"])("take %s for a bullet", async (bullet) => {
		expect(await shown(`The officer:\n\n${bullet} teaches;\n${bullet} patrols.\n`)).toEqual([
			"paragraph The officer:",
			`item 1 [${bullet}] teaches;`,
			`item 1 [${bullet}] patrols.`,
		]);
	});

	it("of Markdown lists nest, and letters in them too", async () => {
		const text =
			"1. The Chief:\n   - names;\n   - pays.\n2. The Board does this:\n\n   a. pays; and\n   b. meets.\n";
		expect(await shown(text, "a.md")).toEqual([
			"item 1 [1] The Chief:",
			"item 2 [-] names;",
			"item 2 [-] pays.",
			"item 1 [2] The Board does this:",
			"item 2 [a] pays; and",
			"item 2 [b] meets.",
		]);
	});

	it("do not begin at a number that a sentence cites", async () => {
		const text =
			"The hours of the officer are kept as the parties agreed in Section\n4. The Chief may change them, but only as allowed in paragraph\n(b) of the same section and no other.";
		expect(await shown(text)).toHaveLength(1);
	});
});

describe("blocks of HTML", () => {
	it("leave out struck words, and are struck where nothing else is", async () => {
		const text = "<p><del>The officer may search.</del></p>\n<p>The Chief <s>never</s>pays.</p>\n";
		const { blocks } = await made(text, "a.md");
		expect(blocks.map((block) => [block.standing, block.content.text])).toEqual([
			["struck", "The officer may search."],
			["operative", "The Chief pays."],
		]);
	});

	it("resolve entities, each in its place", async () => {
		const text = "<p>The &quot;Chief&quot; &amp; the&nbsp;Board&#39;s &unknown; head</p>\n";
		const { blocks } = await made(text, "a.md");
		expect(blocks.map((block) => block.content.text)).toEqual(['The "Chief" & the Board\'s &unknown; head']);
		expect(blocks[0]?.span).toEqual({ start: 3, end: text.indexOf("</p>") });
	});
});

describe("rows", () => {
	it("carry cells and header", async () => {
		const { blocks } = await made("|Post|Hours|\n|---|---|\n|East|7 to 2|\n|West|**8** to 3|\n", "a.md");
		expect(blocks.map((block) => [block.kind, block.content.text, block.header])).toEqual([
			["row", "East | 7 to 2", ["Post", "Hours"]],
			["row", "West | 8 to 3", ["Post", "Hours"]],
		]);
		expect(blocks[1]?.cells.map((cell) => cell.text)).toEqual(["West", "8 to 3"]);
	});

	it("of HTML tables are rows too", async () => {
		const text =
			"<table>\n<tr><th>Item</th><th>Share</th></tr>\n<tr><td>Wages</td><td>half</td></tr>\n</table>\n";
		const { blocks } = await made(text, "a.md");
		expect(blocks.map((block) => [block.kind, block.content.text, block.header])).toEqual([
			["row", "Wages | half", ["Item", "Share"]],
		]);
	});

	it("leave out struck cells, and are struck where no other is", async () => {
		const html =
			"<table><tr><td>Wages</td><td><p><del>half</del></p></td></tr><tr><td><s>Fuel</s></td><td></td></tr></table>\n";
		for (const text of [html, "| | |\n|---|---|\n|Wages|~~half~~|\n|~~Fuel~~||\n"]) {
			const { blocks } = await made(text, "a.md");
			expect(blocks.map(({ standing, cells }) => [standing, ...cells.map((cell) => cell.text)])).toEqual([
				["operative", "Wages", ""],
				["struck", "Fuel", ""],
			]);
		}
	});

	it("of a pandoc grid in Markdown come line by line where people sign", async () => {
		const text =
			"+----------------------+----------------------+\n| **City**             | **Schools**          |\n+======================+======================+\n| By:                  | By:                  |\n| \\_\\_\\_\\_\\_\\_         | \\_\\_\\_\\_\\_\\_         |\n|                      |                      |\n| A. Reed, Chief       | B. Lane,             |\n|                      | Superintendent       |\n+----------------------+----------------------+\n";
		const { blocks } = await made(text, "a.md");
		expect(blocks.map((block) => block.content.text)).toEqual([
			"By: ______ | By: ______",
			"A. Reed, Chief | B. Lane, Superintendent",
		]);
		expect(blocks[0]?.header).toEqual(["City", "Schools"]);
	});
});

describe("signature lines", () => {
	it("stand one a block, with the party above and the name below", async () => {
		const text =
			"IN WITNESS WHEREOF the parties have signed.\n\nCITY OF ELMS\n\nBy: ______________      Date: ________\nAda Reed\nChief of Police\n";
		expect(await shown(text)).toEqual([
			"paragraph IN WITNESS WHEREOF the parties have signed.",
			"signature CITY OF ELMS",
			"signature By: ______________\tDate: ________",
			"signature Ada Reed",
			"signature Chief of Police",
		]);
	});

	it("keep columns apart by a TAB", async () => {
		const text =
			"FOR THE CITY                  FOR THE SCHOOLS\n\n____________                  ____________\nAda Reed                      Ben Lane\nChief of Police               Superintendent\n";
		expect((await shown(text)).slice(2)).toEqual([
			"signature Ada Reed\tBen Lane",
			"signature Chief of Police\tSuperintendent",
		]);
	});

	it("know a signature on file", async () => {
		expect(await shown("Sincerely,\n\n/s/ Ada Reed\nChief of Police\n")).toEqual([
			"signature Sincerely,",
			"signature /s/ Ada Reed",
			"signature Chief of Police",
		]);
	});

	it("leave a blank in a sentence to the sentence", async () => {
		expect(
			(await shown("This Agreement is in force from ____________, 2027 until the last day of June."))[0],
		).toMatch(/^paragraph/);
	});

	it("leave the heading over them and the exhibit behind them alone", async () => {
		const text =
			"7. SIGNATURES\n\nBy: ____________\nAda Reed, Chief\n\nEXHIBIT A\n\nThe buildings are North and East.\n";
		expect(await shown(text)).toEqual(
			[
				"heading 2 [7] SIGNATURES",
				"signature By: ____________",
				"signature Ada Reed, Chief",
				"heading 1 [EXHIBIT A] EXHIBIT A",
				"paragraph The buildings are North and East.",
			].map((line) => line.replace("heading 2", "heading 1")),
		);
	});
});

describe("contents", () => {
	it("are marked and make no headings", async () => {
		const text =
			"TABLE OF CONTENTS\n\n1. Term ............ 2\n2. Cost ............ 3\n\n1. TERM\n\nThe term is one year from the day of signing.\n\n2. COST\n\nThe Board pays half of the wages of the officer.\n";
		const { blocks, sections } = await made(text);
		expect(blocks.filter((block) => block.standing === "contents").map((block) => block.kind)).toEqual([
			"paragraph",
			"item",
			"item",
		]);
		expect(sections.slice(1).map((section) => section.title)).toEqual(["TERM", "COST"]);
	});
});

describe("questions", () => {
	it.each([
		[
			"Q. Who pays?\n\nA. The Board pays all of it.",
			"a.txt",
			"paragraph Q. Who pays? The Board pays all of it.",
		],
		[
			"**Q1. Who pays?**\n\nThe Board pays all of it.\n",
			"a.md",
			"paragraph Q1. Who pays? The Board pays all of it.",
		],
		["**Who pays?** The Board pays all of it.\n", "a.md", "paragraph Who pays? The Board pays all of it."],
	])("keep their answers: %j", async (text, path, expected) => {
		expect(await shown(text, path)).toEqual([expected]);
	});
});
