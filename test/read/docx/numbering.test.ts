import { describe, expect, it } from "vitest";
import { formatted } from "../../../src/read/docx/formats.js";
import { abstract, item, level, lines, list, numbered, p, paragraphStyle } from "./make.js";

const LEGAL = abstract(
	1,
	level(0, "upperRoman", "ARTICLE %1") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)"),
);

/** Lines of a document with one list (id 1) of the abstract list given, and what else there is. */
function numbers(abstracts: string, lists: string, body: string, styles = ""): string[] {
	return lines({ body, numbering: abstracts + lists, ...(styles === "" ? {} : { styles }) });
}

describe("formats of numbers", () => {
	it.each([
		["decimal", [1, 10], ["1", "10"]],
		["decimalZero", [1, 10], ["01", "10"]],
		["lowerLetter", [1, 26, 27, 53], ["a", "z", "aa", "aaa"]],
		["upperLetter", [2, 28], ["B", "BB"]],
		["lowerRoman", [4, 9, 14, 40], ["iv", "ix", "xiv", "xl"]],
		["upperRoman", [1999, 2026, 0], ["MCMXCIX", "MMXXVI", "0"]],
		[
			"ordinal",
			[1, 2, 3, 4, 11, 12, 13, 21, 112],
			["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"],
		],
		["cardinalText", [1, 20, 42, 115], ["One", "Twenty", "Forty-two", "One hundred fifteen"]],
		[
			"ordinalText",
			[1, 2, 8, 12, 20, 33],
			["First", "Second", "Eighth", "Twelfth", "Twentieth", "Thirty-third"],
		],
		["none", [3], [""]],
	])("%s", (format, values, shown) => {
		expect(values.map((value) => formatted(value, format))).toEqual(shown);
	});

	it("pads as a custom format shows", () => {
		expect(formatted(7, "custom", "001, 002, 003, ...")).toBe("007");
	});
});

describe("automatic numbers", () => {
	it("count on, and start afresh below a higher level", () => {
		expect(
			numbers(
				abstract(
					1,
					level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)"),
				),
				list(1, 1),
				item(1, 0, "Term") +
					item(1, 1, "Start") +
					item(1, 2, "first") +
					item(1, 2, "second") +
					p("A paragraph between.") +
					item(1, 1, "End") +
					item(1, 2, "again") +
					item(1, 0, "Records") +
					item(1, 1, "Access"),
			),
		).toEqual([
			"1. Term",
			"1.1 Start",
			"(a) first",
			"(b) second",
			"A paragraph between.",
			"1.2 End",
			"(a) again",
			"2. Records",
			"2.1 Access",
		]);
	});

	it("show figures only where a level is legal", () => {
		const legal = abstract(
			1,
			level(0, "upperRoman", "Article %1.") +
				level(1, "decimal", "%1.%2") +
				level(2, "decimal", "%1.%2.%3", "<w:isLgl/>") +
				level(3, "decimalZero", "Section %1.%4", "<w:isLgl/>"),
		);
		expect(numbers(legal, list(1, 1), [0, 1, 2, 3].map((at) => item(1, at, "x")).join(""))).toEqual([
			"Article I. x",
			"I.1 x",
			"1.1.1 x",
			"Section 1.01 x",
		]);
	});

	it("take a level that was jumped over as begun", () => {
		expect(numbers(LEGAL, list(1, 1), item(1, 1, "x") + item(1, 0, "y") + item(1, 1, "z"))).toEqual([
			"I.1 x",
			"ARTICLE II\ty",
			"II.1 z",
		]);
	});

	it("count on from list to list of the same kind, unless one says where to start", () => {
		const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
		const five = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
		expect(
			numbers(
				abstract(1, level(0, "decimal", "%1.")),
				list(1, 1) + list(2, 1) + list(3, 1, start) + list(4, 1, five),
				[1, 1, 2, 3, 3, 4, 4, 1].map((id) => item(id, 0, "x")).join(""),
			),
		).toEqual(["1. x", "2. x", "3. x", "1. x", "2. x", "5. x", "6. x", "7. x"]);
	});

	it("take a level that one list sets otherwise", () => {
		const other = `<w:lvlOverride w:ilvl="0">${level(0, "lowerLetter", "%1)", "", 3)}</w:lvlOverride>`;
		expect(
			numbers(abstract(1, level(0, "decimal", "%1.")), list(1, 1, other), item(1, 0, "x") + item(1, 0, "y")),
		).toEqual(["c) x", "d) y"]);
	});

	it.each([
		["", ["1. x", "(1) x", "2. x", "(1) x"]],
		['<w:lvlRestart w:val="0"/>', ["1. x", "(1) x", "2. x", "(2) x"]],
	])("restart as the level says: %j", (restart, expected) => {
		const two = abstract(1, level(0, "decimal", "%1.") + level(1, "decimal", "(%2)", restart));
		expect(numbers(two, list(1, 1), [0, 1, 0, 1].map((at) => item(1, at, "x")).join(""))).toEqual(expected);
	});

	it("restart only below the level that is named", () => {
		const three = abstract(
			1,
			level(0, "decimal", "%1.") +
				level(1, "decimal", "%1.%2") +
				level(2, "lowerLetter", "(%3)", '<w:lvlRestart w:val="1"/>'),
		);
		expect(numbers(three, list(1, 1), [0, 1, 2, 1, 2, 0, 2].map((at) => item(1, at, "x")).join(""))).toEqual([
			"1. x",
			"1.1 x",
			"(a) x",
			"1.2 x",
			"(b) x",
			"2. x",
			"(a) x",
		]);
	});

	it("come from styles, at the level that names the style", () => {
		const styles =
			paragraphStyle("Heading1", "heading 1", `<w:pPr>${numbered(1, 0)}<w:outlineLvl w:val="0"/></w:pPr>`) +
			paragraphStyle("Clause", "Clause", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
			paragraphStyle("Deeper", "Deeper", '<w:basedOn w:val="Clause"/>') +
			paragraphStyle(
				"Free",
				"Free",
				'<w:basedOn w:val="Clause"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>',
			);
		const linked = abstract(
			1,
			level(0, "decimal", "%1.", '<w:pStyle w:val="Heading1"/>') +
				level(1, "decimal", "%1.%2", '<w:pStyle w:val="Clause"/>') +
				level(2, "lowerLetter", "(%3)", '<w:pStyle w:val="Deeper"/>'),
		);
		const styled = (id: string, more = "") => p(id, `<w:pStyle w:val="${id}"/>${more}`);
		expect(
			numbers(
				linked,
				list(1, 1),
				styled("Heading1") +
					styled("Clause") +
					styled("Deeper") +
					styled("Free") +
					styled("Clause", '<w:numPr><w:numId w:val="0"/></w:numPr>') +
					styled("Clause"),
				styles,
			),
		).toEqual(["1. Heading1", "1.1 Clause", "(a) Deeper", "Free", "Clause", "1.2 Clause"]);
	});

	it("come by way of a numbering style", () => {
		const styles =
			'<w:style w:type="numbering" w:styleId="Outline"><w:name w:val="Outline"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
		const abstracts =
			'<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Outline"/></w:abstractNum>' +
			abstract(2, `<w:styleLink w:val="Outline"/>${level(0, "upperLetter", "%1.")}`);
		expect(numbers(abstracts, list(1, 1) + list(2, 2), item(1, 0, "x") + item(2, 0, "y"), styles)).toEqual([
			"A. x",
			"B. y",
		]);
	});

	it("stand before the words as the level sets them apart", () => {
		const ways = abstract(
			1,
			level(0, "decimal", "%1)", '<w:suff w:val="nothing"/>') +
				level(1, "none", "Note:", '<w:suff w:val="space"/>') +
				level(2, "bullet", "\uf0b7") +
				level(3, "bullet", "o") +
				level(4, "upperRoman", "Part %5").replace("</w:lvl>", "<w:rPr><w:caps/></w:rPr></w:lvl>") +
				level(5, "decimal", "%6.").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>"),
		);
		expect(numbers(ways, list(1, 1), [0, 1, 2, 3, 4, 5].map((at) => item(1, at, "x")).join(""))).toEqual([
			"1)x",
			"Note: x",
			"• x",
			"○ x",
			"PART I\tx",
			"x",
		]);
	});

	it("leave paragraphs alone whose list is not there", () => {
		expect(lines({ body: item(9, 0, "x"), numbering: LEGAL + list(1, 1) })).toEqual(["x"]);
		expect(lines(item(1, 0, "x"))).toEqual(["x"]);
	});
});
