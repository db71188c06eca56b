import { describe, expect, it } from "vitest";
import { read } from "../../../src/read/index.js";
import {
	abstract,
	change,
	docx,
	item,
	level,
	lines,
	list,
	numbered,
	p,
	paragraphStyle,
	r,
	reading,
	table,
} from "./make.js";

const mark = (kind: string) => `<w:rPr>${change(kind, "")}</w:rPr>`;
const both = (body: Parameters<typeof lines>[0]) => [lines(body, "accept"), lines(body, "reject")];
const ins = (words: string) => change("ins", r(words));
const del = (words: string) => change("del", r(words));

describe("tracked changes", () => {
	it("are made or unmade inside a paragraph", () => {
		const body = p(`${r("The officer ")}${del("may")}${ins("shall")}${r(" report.")}`);
		expect(both(body)).toEqual([["The officer shall report."], ["The officer may report."]]);
	});

	it("are accepted unless the reader is told otherwise", async () => {
		const bytes = docx(p(`${del("may")}${ins("shall")}`));
		expect((await read(bytes, "a.docx")).source.text).toBe("shall");
		expect((await read(bytes, "a.docx", undefined, "reject")).source.text).toBe("may");
	});

	it("move text once", () => {
		const body =
			p(change("moveFrom", r("Moved.")), mark("moveFrom")) +
			p("Stays.") +
			p(change("moveTo", r("Moved.")), mark("moveTo")) +
			p("End.");
		expect(both(body)).toEqual([
			["Stays.", "Moved.", "End."],
			["Moved.", "Stays.", "End."],
		]);
	});

	it("leave out what was put in and taken out again", () => {
		const body = p(r("a") + change("ins", change("del", r("x"), "B")) + r("b"));
		expect(both(body)).toEqual([["ab"], ["ab"]]);
	});

	it("join paragraphs whose border is taken away, and part them when it is put in", () => {
		expect(both(p("One ", mark("del")) + p("two."))).toEqual([["One two."], ["One ", "two."]]);
		expect(both(p("One ", mark("ins")) + p("two."))).toEqual([["One ", "two."], ["One two."]]);
		expect(both(p(del("Gone."), mark("del")) + p(ins("New."), mark("ins")) + p("End."))).toEqual([
			["New.", "End."],
			["Gone.", "End."],
		]);
	});

	it("keep the look of the first paragraph of two that are joined, unless nothing of it is left", () => {
		const styles = paragraphStyle("H1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');
		const heading = '<w:pStyle w:val="H1"/>';
		const typeOf = (body: string) => reading({ body, styles }).tree.children.map(({ type }) => type);
		expect(typeOf(p("Term", heading + mark("del")) + p(" of it"))).toEqual(["heading"]);
		expect(typeOf(p(del("Term"), heading + mark("del")) + p("Plain."))).toEqual(["paragraph"]);
	});

	it("do not run out of a cell or into a table", () => {
		const body =
			p(del("Gone."), mark("del")) +
			table([
				[p("a", mark("del")), p("b")],
				[p(del("x"), mark("del")), p("c")],
			]);
		expect(lines(body)).toEqual(["a", "b", "c"]);
	});

	it("take automatic numbers along", () => {
		const numbering = abstract(1, level(0, "decimal", "%1.")) + list(1, 1);
		const body =
			item(1, 0, "a") +
			p(del("b"), numbered(1, 0) + mark("del")) +
			p(ins("c"), numbered(1, 0) + mark("ins")) +
			item(1, 0, "d");
		expect(both({ body, numbering })).toEqual([
			["1. a", "2. c", "3. d"],
			["1. a", "2. b", "3. d"],
		]);
	});

	it("of numbers and styles go back when rejected", () => {
		const numbering = abstract(1, level(0, "decimal", "%1.")) + list(1, 1);
		const styles = paragraphStyle("Old", "Old", `<w:pPr>${numbered(1, 0)}</w:pPr>`);
		const body =
			p("a", `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>${change("ins", "")}</w:numPr>`) +
			p("b", '<w:pPrChange w:id="1" w:author="A"><w:pPr><w:pStyle w:val="Old"/></w:pPr></w:pPrChange>') +
			p(r("c", '<w:vanish/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange>'));
		expect(both({ body, numbering, styles })).toEqual([
			["1. a", "b", ""],
			["a", "1. b", "c"],
		]);
	});

	it("take rows and cells away", () => {
		const row = (kind: string, words: string) =>
			`<w:tr><w:trPr>${change(kind, "")}</w:trPr><w:tc>${p(words)}</w:tc><w:tc>${p(words)}</w:tc></w:tr>`;
		const cell = `<w:tr><w:tc><w:tcPr><w:cellDel w:id="1" w:author="A"/></w:tcPr>${p("x")}</w:tc><w:tc>${p("y")}</w:tc></w:tr>`;
		expect(both(`<w:tbl>${row("del", "d")}${row("ins", "i")}${cell}</w:tbl>`)).toEqual([
			["i", "i", "y"],
			["d", "d", "x", "y"],
		]);
	});

	it("leave no foot note behind", () => {
		const footnotes = `<w:footnote w:id="1">${p("One.")}</w:footnote><w:footnote w:id="2">${p("Two.")}</w:footnote>`;
		const refer = (id: number) => r(`<w:footnoteReference w:id="${id}"/>`);
		const body = p(r("a") + change("del", refer(1)) + r("b") + refer(2));
		expect(both({ body, footnotes })).toEqual([
			["ab[1]", "[1] Two."],
			["a[1]b[2]", "[1] One.", "[2] Two."],
		]);
	});

	it("are counted once each, and named with what was made of them", () => {
		const twice = change("ins", r("a") + r("b")) + change("ins", r("c", "<w:b/>"));
		const body = p(twice + r(" and ") + ins("d") + del("e")) + p(ins("f"), mark("ins")) + p("g");
		expect(reading(body).notes).toEqual([expect.stringMatching(/^4 tracked changes read as accepted/)]);
		expect(reading(body, "reject").notes).toEqual([
			expect.stringMatching(/^4 tracked changes read as rejected/),
		]);
		expect(reading(p("a")).notes).toEqual([]);
		expect(reading(body).notRead).toEqual([]);
	});
});
