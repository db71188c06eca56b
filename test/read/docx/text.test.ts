import { describe, expect, it } from "vitest";
import { lines, p, paragraphStyle, r, reading } from "./make.js";

const field = (...steps: string[]) =>
	steps.map((step) => (step.startsWith("<") ? step : r(`<w:fldChar w:fldCharType="${step}"/>`))).join("");
const code = (words: string) => r(`<w:instrText>${words}</w:instrText>`);

describe("text of a Word file", () => {
	it("has one paragraph a line, empty ones included", () => {
		expect(lines(p("One.") + p("") + p("Three."))).toEqual(["One.", "", "Three."]);
	});

	it.each([
		["<w:tab/>", "a\tb"],
		['<w:ptab w:alignment="right"/>', "a\tb"],
		["<w:br/>", "a b"],
		["<w:cr/>", "a b"],
		["<w:noBreakHyphen/>", "a-b"],
		["<w:softHyphen/>", "ab"],
		["<w:lastRenderedPageBreak/>", "ab"],
		['<w:sym w:font="Symbol" w:char="F0B7"/>', "a•b"],
		['<w:sym w:font="Wingdings" w:char="F0A8"/>', "a☐b"],
		['<w:sym w:font="Times New Roman" w:char="00A7"/>', "a§b"],
		['<w:commentReference w:id="1"/>', "ab"],
	])("reads %s", (inside, expected) => {
		expect(lines(p(r("a") + r(inside) + r("b")))).toEqual([expected]);
	});

	it("ends a printed line at a break, and not at a page's end", () => {
		const [node] = reading(p(r("By: Doe") + r("<w:br/>") + r("Title: Chief"))).tree.children;
		expect(node).toMatchObject({
			type: "paragraph",
			children: [{ value: "By: Doe" }, { type: "break" }, { value: "Title: Chief" }],
		});
		expect(lines(p(r('<w:br w:type="page"/>') + r("Exhibit A")))).toEqual(["Exhibit A"]);
	});

	it("keeps blanks only where they are said to be kept", () => {
		expect(lines(p("<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space='preserve'> b</w:t></w:r>"))).toEqual([
			"a b",
		]);
	});

	it("puts everything else that ends a line in the place of a blank", () => {
		expect(lines(p("a&#10;b&#13;c\nd"))).toEqual(["a b c d"]);
	});

	it("reads what is inside content controls, links, smart tags and simple fields", () => {
		const inside = [
			`<w:sdt><w:sdtPr><w:alias w:val="not text"/></w:sdtPr><w:sdtContent>${r("a")}</w:sdtContent></w:sdt>`,
			`<w:hyperlink r:id="x">${r("b")}</w:hyperlink>`,
			`<w:smartTag w:element="place">${r("c")}</w:smartTag>`,
			`<w:fldSimple w:instr="DATE">${r("d")}</w:fldSimple>`,
			`<w:customXml w:element="x">${r("e")}</w:customXml>`,
		].join("");
		expect(lines(`${p(inside)}<w:sdt><w:sdtContent>${p("f")}</w:sdtContent></w:sdt>`)).toEqual([
			"abcde",
			"f",
		]);
	});

	it("reads formulas", () => {
		expect(lines(p(`${r("n ")}<m:oMath><m:r><m:t>= 90</m:t></m:r></m:oMath>`))).toEqual(["n = 90"]);
	});

	it("leaves hidden text out, set directly or by style, and says so", () => {
		const styles =
			'<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>';
		const body =
			p(r("Seen. ") + r("Hidden.", "<w:vanish/>") + r("Also.", '<w:rStyle w:val="Secret"/>')) +
			p(r("Shown.", '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>')) +
			p(r("All.", "<w:vanish/>"), "<w:rPr><w:vanish/></w:rPr>") +
			p("End.");
		const { source, notes } = reading({ body, styles });
		expect(source.text.split("\n")).toEqual(["Seen. ", "Shown.", "End."]);
		expect(notes?.join()).toContain("hidden");
	});

	it("reads no words among the properties of a run, which Word does not show either", () => {
		expect(lines(p(r("Seen.", '<w:t>Not seen.</w:t><w:vanish w:val="0"/>')))).toEqual(["Seen."]);
	});

	it("shows capitals where they are printed", () => {
		expect(lines(p(r("Term ", "<w:caps/>") + r("of it", '<w:caps w:val="false"/>')))).toEqual(["TERM of it"]);
	});
});

describe("fields", () => {
	it("give only their results", () => {
		const inner = field("begin", code(" PAGE "), "separate", r("4"), "end");
		const nested = field(
			"begin",
			code(" IF "),
			inner,
			code(' = 1 "x" '),
			"separate",
			r("yes "),
			inner,
			"end",
		);
		expect(
			lines(p(r("See ") + field("begin", code(" REF a "), "separate", r("4.2"), "end") + r("."))),
		).toEqual(["See 4.2."]);
		expect(lines(p(nested + r(".")))).toEqual(["yes 4."]);
		expect(lines(p(field("begin", code(" XE x "), "end") + r("a")))).toEqual(["a"]);
	});

	it("run over paragraphs", () => {
		expect(
			lines(
				p(field("begin", code(" TOC "), "separate") + r("1 Term")) +
					p("2 Records") +
					p(field("end")) +
					p("x"),
			),
		).toEqual(["1 Term", "2 Records", "", "x"]);
	});

	it("lose nothing behind them when they do not end", () => {
		const { source, notRead } = reading(
			p(field("begin") + r("lost")) + p("kept") + p(field("end") + r("kept")),
		);
		expect(source.text.split("\n")).toEqual(["", "kept", "kept"]);
		expect(notRead).toEqual([{ what: "unfinished field", count: 1, line: 1 }]);
	});

	it("show what forms show", () => {
		const form = (data: string) =>
			r(`<w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar>`) + field("end");
		const box = (state: string) => form(`<w:checkBox>${state}</w:checkBox>`);
		const choice =
			'<w:ddList><w:result w:val="1"/><w:listEntry w:val="Chief"/><w:listEntry w:val="Sheriff"/></w:ddList>';
		expect(lines(p(`${box("<w:checked/>")}${box('<w:default w:val="0"/>')} `.trim() + form(choice)))).toEqual(
			["☒☐Sheriff"],
		);
		expect(
			lines(p(field("begin", code(" FORMTEXT "), "separate", r("\u2002\u2002\u2002\u2002\u2002"), "end"))),
		).toEqual(["_____"]);
	});
});

describe("lines to write on", () => {
	const u = '<w:u w:val="single"/>';

	it("are what is underlined and blank", () => {
		expect(lines(p(r("By: ") + r("<w:tab/><w:tab/>", u) + r(" Date: ") + r("     ", u)))).toEqual([
			"By: ____________ Date: _____",
		]);
		expect(lines(p(r("a", u) + r(" ", u) + r("<w:tab/>", u) + r("b", u)))).toEqual(["a \tb"]);
		expect(lines(p(r("a") + r(" ", u) + r("b")))).toEqual(["a b"]);
	});

	it("are tabs that a line leads to, and dots lead to a page", () => {
		const stop = (at: number, leader: string) => `<w:tab w:val="left" w:pos="${at}" w:leader="${leader}"/>`;
		const tabs = `<w:tabs>${stop(9000, "none")}${stop(4000, "underscore")}</w:tabs>`;
		expect(lines(p(r("By:") + r("<w:tab/>") + r("<w:tab/>") + r("Chief"), tabs))).toEqual([
			"By:______\tChief",
		]);
		const styles = paragraphStyle("TOC1", "toc 1");
		const body = p(r("1.") + r("<w:tab/>") + r("Term") + r("<w:tab/>") + r("4"), '<w:pStyle w:val="TOC1"/>');
		expect(lines({ body, styles })).toEqual(["1.\tTerm......4"]);
	});
});

describe("notes", () => {
	const note = (id: number, words: string) =>
		`<w:footnote w:id="${id}">${p(r("<w:footnoteRef/>") + r(words))}</w:footnote>`;
	const footnotes =
		'<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
		note(2, "Second.") +
		note(1, "First.") +
		note(3, "Never referred to.");
	const endnotes = `<w:endnote w:id="1">${p("At the end.")}</w:endnote>`;
	const refer = (kind: string, id: number) => r(`<w:${kind}Reference w:id="${id}"/>`);
	const body = p(
		r("A") + refer("footnote", 1) + r(" and B") + refer("endnote", 1) + refer("footnote", 2) + r("."),
	);

	it("stand at the end with their marks, in the order of the text", () => {
		expect(lines({ body, footnotes, endnotes })).toEqual([
			"A[1] and B[i][2].",
			"[1] First.",
			"[2] Second.",
			"[i] At the end.",
		]);
	});

	it("have marks in the text only, not in the tree", () => {
		const { tree } = reading({ body, footnotes, endnotes });
		expect(tree.children.map(({ type }) => type)).toEqual([
			"paragraph",
			"footnoteDefinition",
			"footnoteDefinition",
			"footnoteDefinition",
		]);
		expect(JSON.stringify(tree)).not.toContain("[1]");
	});

	it("are missed when they are not there", () => {
		expect(reading(body).notRead).toEqual([
			{ what: "footnotes", count: 2, line: 2 },
			{ what: "endnote", count: 1, line: 2 },
		]);
	});
});
