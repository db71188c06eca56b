import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { documentOf } from "../../../src/document/index.js";
import { read } from "../../../src/read/index.js";
import { abstract, item, level, list, numbered, p, paragraphStyle, r, reading, table } from "./make.js";

const STYLES = [
	paragraphStyle("Title", "Title"),
	paragraphStyle("H1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
	paragraphStyle("H2", "heading 2"),
	paragraphStyle("Own", "Our clause title", '<w:basedOn w:val="H1"/>'),
	paragraphStyle(
		"TocTitle",
		"TOC Heading",
		'<w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
	),
].join("");
const styled = (id: string, words: string, more = "") => p(words, `<w:pStyle w:val="${id}"/>${more}`);
const outline = ({ children }: Root) =>
	children.map((node) => (node.type === "heading" ? `h${node.depth}` : node.type));

/** A text box as Word writes it, twice over. */
const box = (content: string) =>
	r(
		`<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`,
	);

describe("tree of a Word file", () => {
	it("has headings by style, by what a style is based on, and by outline level", () => {
		const body =
			styled("H1", "One") +
			styled("H2", "Two") +
			styled("Own", "Three") +
			styled("TocTitle", "Contents") +
			p("Four", '<w:outlineLvl w:val="2"/>') +
			styled("H1", "Five", '<w:outlineLvl w:val="9"/>') +
			styled("H1", "") +
			p("Text");
		const expected = ["h1", "h2", "h1", "paragraph", "h3", "paragraph", "paragraph"];
		expect(outline(reading({ body, styles: STYLES }).tree)).toEqual(expected);
	});

	it("puts headings below a title", () => {
		const { tree } = reading({ body: styled("Title", "Agreement") + styled("H1", "Term"), styles: STYLES });
		expect(outline(tree)).toEqual(["h1", "h2"]);
	});

	it("knows built-in headings without a part for styles", () => {
		expect(outline(reading(styled("Heading2", "Term")).tree)).toEqual(["h2"]);
	});

	it("makes lists of bullets, as deep as their levels, and leaves numbers to the words", () => {
		const numbering =
			abstract(1, level(0, "bullet", "\uf0b7") + level(1, "bullet", "o")) +
			abstract(2, level(0, "lowerLetter", "(%1)")) +
			list(1, 1) +
			list(2, 2);
		const body = item(1, 0, "a") + item(1, 1, "b") + item(1, 0, "c") + item(2, 0, "d") + p("e");
		const { tree } = reading({ body, numbering });
		expect(outline(tree)).toEqual(["list", "paragraph", "paragraph"]);
		expect(tree.children[0]).toMatchObject({ children: [{ children: [{}, { type: "list" }] }, {}] });
		expect(tree.children[1]).toMatchObject({ children: [{ value: "(a) d" }] });
	});

	it("marks what is bold, underlined, in italics or struck, by styles too", () => {
		const styles =
			paragraphStyle("Loud", "Loud", "<w:rPr><w:b/></w:rPr>") +
			'<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>';
		const runs = (body: string) =>
			(reading({ body, styles }).tree.children[0] as { children: { type: string }[] }).children.map(
				({ type }) => type,
			);
		expect(
			runs(
				p(
					r("a", "<w:b/>") +
						r("b", '<w:u w:val="single"/>') +
						r("c", "<w:i/>") +
						r("d", "<w:strike/>") +
						r("e", '<w:b w:val="0"/>'),
				),
			),
		).toEqual(["strong", "emphasis", "delete", "text"]);
		expect(runs(styled("Loud", "x"))).toEqual(["strong"]);
		// Bold in both styles is not bold (17.7.3).
		expect(runs(p(r("x", '<w:rStyle w:val="Strong"/>'), '<w:pStyle w:val="Loud"/>'))).toEqual(["text"]);
	});

	it("takes a text box once, behind its paragraph", () => {
		const { source, tree } = reading(
			p(r("Anchor ") + box(p("Boxed.") + p("Twice?")) + r("goes on.")) + p("After."),
		);
		expect(source.text.split("\n")).toEqual(["Anchor goes on.", "Boxed.", "Twice?", "After."]);
		expect(tree.children).toHaveLength(4);
	});

	it("takes the fallback of what it does not know", () => {
		const body = p(
			r(
				`<mc:AlternateContent xmlns:new="urn:new"><mc:Choice Requires="new"><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent>`,
			),
		);
		expect(reading(body).source.text).toBe("old");
	});

	it("gives every text node its place", () => {
		const numbering = abstract(1, level(0, "decimal", "%1.")) + list(1, 1);
		const body =
			item(1, 0, "Term") +
			p(r("A ", "<w:b/>") + r("b") + r("<w:br/>") + r("c\u2019s")) +
			table([
				[p("x") + p("y"), table([[p("z"), p("zz")]]) + p("")],
				[p("v"), p("w")],
			]) +
			p(r("Last") + box(p("Box")));
		const { source, tree } = reading({ body, numbering });
		let count = 0;
		visit(tree, "text", (node) => {
			const { start, end } = node.position ?? { start: { line: 0, column: 0 }, end: {} };
			const from = (source.lineStarts[start.line - 1] ?? 0) + start.column - 1;
			expect(source.text.slice(from, (end as { offset: number }).offset)).toBe(node.value);
			count++;
		});
		expect(count).toBe(12);
	});

	it("says for each line which paragraph and runs it came from", () => {
		const body = p(r("a") + box(p("b"))) + p("c") + table([[p(r("d") + r("e", "<w:b/>"))]]);
		const { paragraphs, source } = reading(body);
		// The fallback of the text box holds a paragraph and two runs that are not read but count.
		expect(source.text.split("\n")).toEqual(["a", "b", "c", "de"]);
		expect(paragraphs?.map(({ index }) => index)).toEqual([0, 1, 3, 4]);
		expect(paragraphs?.[3]?.runs.map(([offset]) => offset)).toEqual([0, 1]);
		expect(paragraphs?.every(({ part }) => part === "word/document.xml")).toBe(true);
	});

	it("counts what is not read, with the line of the first", () => {
		const picture = r("<w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing>");
		const filler = Array.from({ length: 12 }, () => p("x")).join("");
		const body =
			p(picture) +
			filler +
			p(picture + r("<w:pict><v:shape><v:imagedata/></v:shape></w:pict>")) +
			p(r("<w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object>")) +
			p(r("<w:drawing><c:chart/></w:drawing>")) +
			'<w:altChunk r:id="x"/>' +
			p('<w:subDoc r:id="y"/>');
		expect(reading(body).notRead).toEqual([
			{ what: "pictures", count: 2, line: 14 },
			{ what: "embedded object", count: 1, line: 15 },
			{ what: "chart", count: 1, line: 16 },
			{ what: "imported document", count: 1, line: 17 },
			{ what: "subdocument", count: 1, line: 17 },
		]);
	});
});

describe("tables", () => {
	const rowsOf = (body: string) => {
		const node = reading(body).tree.children[0];
		if (node?.type !== "table") return null;
		return node.children.map((row) =>
			row.children.map((cell) =>
				cell.children.map((child) => ("value" in child ? child.value : "")).join("/"),
			),
		);
	};

	it("have rows and cells, each paragraph a line", () => {
		expect(
			rowsOf(
				table([
					[p("a") + p("b"), p("c")],
					[p(""), p("d")],
				]),
			),
		).toEqual([
			["a/b", "c"],
			["", "d"],
		]);
	});

	it("keep their columns where cells span several, or rows begin later", () => {
		const body = table([
			[p("a"), p("b")],
			[p("c"), p("d")],
			[p("e"), p("f"), p("g")],
		])
			.replace("<w:tcPr/>", '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>')
			.replace(
				'<w:tr><w:tc><w:tcPr/><w:p><w:r><w:t xml:space="preserve">c',
				'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr/><w:p><w:r><w:t xml:space="preserve">c',
			);
		expect(rowsOf(body)).toEqual([
			["a", "", "b"],
			["", "c", "d"],
			["e", "f", "g"],
		]);
	});

	it("leave merged cells empty below the first", () => {
		const merged = (first: boolean, words: string) =>
			`<w:tc><w:tcPr><w:vMerge${first ? ' w:val="restart"' : ""}/></w:tcPr>${p(words)}</w:tc>`;
		const row = (cell: string, words: string) => `<w:tr>${cell}<w:tc>${p(words)}</w:tc></w:tr>`;
		expect(rowsOf(`<w:tbl>${row(merged(true, "a"), "b")}${row(merged(false, ""), "c")}</w:tbl>`)).toEqual([
			["a", "b"],
			["", "c"],
		]);
	});

	it("stand behind the table that holds them, their lines in reading order", () => {
		const body = table([[p("a"), p("b") + table([[p("c"), p("d")]]) + p("e")]]);
		const { source, tree } = reading(body);
		expect(source.text.split("\n")).toEqual(["a", "b", "c", "d", "e"]);
		expect(tree.children.map(({ type }) => type)).toEqual(["table", "table"]);
		expect(rowsOf(body)).toEqual([["a", "b/e"]]);
	});

	it("are no tables when they only set text", () => {
		expect(reading(table([[p("a")], [p("b")]])).tree.children.map(({ type }) => type)).toEqual([
			"paragraph",
			"paragraph",
		]);
		const body = table([[styled("H1", "Term") + p("One year."), p("Notes")]]);
		expect(outline(reading({ body, styles: STYLES }).tree)).toEqual(["h1", "paragraph", "paragraph"]);
	});

	it("have a header when Word repeats the row or it alone is bold", () => {
		const headerOf = (body: string) =>
			(reading(body).tree.children[0]?.data as { header?: boolean } | undefined)?.header;
		const bold = (words: string) => p(r(words, "<w:b/>"));
		const plain = [p("a"), p("b")];
		expect(headerOf(table([plain, plain]))).toBe(false);
		expect(headerOf(table([[bold("A"), bold("B")], plain]))).toBe(true);
		expect(
			headerOf(
				table([
					[bold("A"), bold("B")],
					[p("____"), p("b")],
				]),
			),
		).toBe(false);
		expect(headerOf(table([plain, plain]).replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>"))).toBe(
			true,
		);
	});

	it("number their paragraphs with the text around them", () => {
		const numbering = abstract(1, level(0, "decimal", "%1.")) + list(1, 1);
		const body = item(1, 0, "a") + table([[item(1, 0, "b"), item(1, 0, "c")]]) + p("d", numbered(1, 0));
		expect(reading({ body, numbering }).source.text.split("\n")).toEqual(["1. a", "2. b", "3. c", "4. d"]);
	});
});

describe("files of other writers", () => {
	it("reads what the docx package writes", async () => {
		const document = new Document({
			numbering: {
				config: [
					{
						reference: "clauses",
						levels: [
							{ level: 0, format: "decimal", text: "%1.", alignment: AlignmentType.LEFT },
							{ level: 1, format: "lowerLetter", text: "(%2)", alignment: AlignmentType.LEFT },
						],
					},
				],
			},
			sections: [
				{
					children: [
						new Paragraph({ text: "School Safety Agreement", heading: HeadingLevel.TITLE }),
						new Paragraph({ text: "Duties", heading: HeadingLevel.HEADING_1 }),
						new Paragraph({ text: "The officer shall:", numbering: { reference: "clauses", level: 0 } }),
						new Paragraph({ text: "visit each school; and", numbering: { reference: "clauses", level: 1 } }),
						new Paragraph({ text: "report monthly.", numbering: { reference: "clauses", level: 1 } }),
						new Paragraph({
							children: [new TextRun({ text: "Term. ", bold: true }), new TextRun("One year.")],
						}),
					],
				},
			],
		});
		const reading = await read(new Uint8Array(await Packer.toBuffer(document)), "draft.docx");
		expect(reading.source.text.split("\n")).toEqual([
			"School Safety Agreement",
			"Duties",
			"1. The officer shall:",
			"(a) visit each school; and",
			"(b) report monthly.",
			"Term. One year.",
		]);
		const { blocks, title } = documentOf(reading);
		expect(title).toBe("School Safety Agreement");
		expect(blocks.map(({ kind, marker }) => `${kind} ${marker}`)).toEqual([
			"heading ",
			"heading ",
			"item 1",
			"item (a)",
			"item (b)",
			"heading ",
			"paragraph ",
		]);
	});
});
