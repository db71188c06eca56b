import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../src/read/docx/index.js";
import { abstract, change, docx, item, level, lines, list, p, r, reading, table } from "../read/docx/make.js";
import { annotate, documentIn, passages } from "./support.js";

const box = (inside: string) =>
	`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const field = (words: string) =>
	`${r('<w:fldChar w:fldCharType="begin"/>')}${r("<w:instrText>REF x</w:instrText>")}${r('<w:fldChar w:fldCharType="separate"/>')}${r(words)}${r('<w:fldChar w:fldCharType="end"/>')}`;

/** The text that the comment on a passage spans. */
const spanned = (parts: Parameters<typeof docx>[0], passage: string, changes?: "accept" | "reject") =>
	passages(annotate(docx(parts), [passage], changes ? { changes } : {}))[1];

describe("the range of a comment", () => {
	it("is the passage, whole runs or parts of them", () => {
		const body = p(`${r("One two ", "<w:b/>")}${r("three four ")}${r("five.")}`);
		for (const passage of ["One two three four five.", "three four ", "two three", "hree fo", "e", "five."])
			expect(spanned(body, passage)).toBe(passage);
	});

	it("keeps the look of a run that is cut, and its text", () => {
		const bytes = docx(p(r("One two three.", "<w:b/><w:i/>")));
		expect(documentIn(annotate(bytes, ["two"]))).toContain(
			'<w:r><w:rPr><w:b/><w:i/></w:rPr><w:t xml:space="preserve"> three.</w:t></w:r>',
		);
	});

	it("counts entities and wide characters as what they stand for", () => {
		const body = p("A &amp; B &#x1F600; C &lt;D&gt; \u{1F600} E");
		for (const passage of ["B \u{1F600} C", "C <D", "\u{1F600} E", "& B"])
			expect(spanned(body, passage)).toBe(
				passage.replace("&", "&amp;").replace("<", "&lt;").replace("B \u{1F600}", "B &#x1F600;"),
			);
	});

	it("makes a text that is cut keep its blanks", () => {
		const xml = documentIn(annotate(docx(p("<w:r><w:t>One two three</w:t></w:r>")), ["two"]));
		expect(xml).toContain('<w:t xml:space="preserve">One </w:t>');
		expect(xml).toContain('<w:t xml:space="preserve">two</w:t>');
	});

	it("takes in tabs and breaks of a run", () => {
		const body = p(r("<w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three four</w:t>"));
		expect(spanned(body, "two three")).toBe("twothree");
		expect(spanned(body, "three")).toBe("three");
	});

	it("begins behind an automatic number", () => {
		const numbering = abstract(1, level(0, "decimal", "%1.")) + list(1, 1);
		const body = item(1, 0, "First.") + item(1, 0, "Second thing.");
		expect(spanned({ body, numbering }, "2. Second")).toBe("Second");
		expect(spanned({ body, numbering }, "2.")).toBe("Second thing.");
	});

	it("spans paragraphs", () => {
		const body = p("One two.") + p("Three.") + p("Four five.");
		expect(spanned(body, "two.\nThree.\nFour")).toBe("two.Three.Four");
	});

	it("leaves tracked changes whole", () => {
		const made = change("ins", r("shall promptly"));
		const unmade = change("del", r("may at will"));
		const body = p(`${r("The officer ")}${unmade}${made}${r(" report.")}`);
		const bytes = docx(body);
		const xml = documentIn(annotate(bytes, ["promptly report"]));
		for (const part of [made, unmade]) expect(xml).toContain(part);
		expect(spanned(body, "promptly report")).toBe("shall promptly report");
		expect(spanned(body, "at", "reject")).toBe("may at will");
	});

	it("leaves a run alone of which the look is a tracked change", () => {
		const look = '<w:b/><w:rPrChange w:id="9" w:author="A"><w:rPr/></w:rPrChange>';
		const body = p(r("One two.", look) + r(" Three."));
		expect(documentIn(annotate(docx(body), ["two"]))).toContain(r("One two.", look));
		expect(spanned(body, "two")).toBe("One two.");
	});

	it("follows paragraphs that a tracked change joins", () => {
		const open = `<w:rPr>${change("del", "")}</w:rPr>`;
		const body = p("Before.") + p("One ", open) + p("two three.") + p("After.");
		expect(lines(body)).toEqual(["Before.", "One two three.", "After."]);
		expect(spanned(body, "two")).toBe("two");
		expect(spanned(body, "ne two")).toBe("ne two");
	});

	it("takes links, content controls and the like whole", () => {
		const link = `<w:hyperlink w:anchor="x">${r("a long link")}</w:hyperlink>`;
		const control = `<w:sdt><w:sdtPr/><w:sdtContent>${r("a control")}</w:sdtContent></w:sdt>`;
		expect(spanned(p(r("See ") + link + r(" here.")), "link here")).toBe("a long link here");
		expect(spanned(p(r("See ") + control + r(" here.")), "control")).toBe("a control");
	});

	it("begins or ends with the paragraph where it would in a field", () => {
		const body = p(r("As section ") + field("12 above") + r(" says."));
		expect(spanned(body, "above says")).toBe("As section 12 above says");
		expect(spanned(body, "section 12")).toBe("section 12 above says.");
		expect(spanned(body, "section 12 above says")).toBe("section 12 above says");
	});

	it("stays in one cell of a table, that with the most text", () => {
		const body = p("Before.") + table([[p("Duty"), p("The officer shall report.")]]) + p("After.");
		expect(spanned(body, "Duty\nThe officer shall report.")).toBe("The officer shall report.");
		expect(spanned(body, "officer")).toBe("officer");
		expect(spanned(body, "Before.\nDuty\nThe officer shall report.\nAfter.")).toContain("officer");
	});

	it("is the paragraph that a text box is anchored in", () => {
		const body = p("Before.") + p(r("Anchor. ") + box(p("In the box."))) + p("After.");
		expect(spanned(body, "In the box.")).toBe("Anchor. In the box.In the box.");
	});

	it("is the paragraph that refers to a note", () => {
		const refer = (kind: string) => r(`<w:${kind}Reference w:id="2"/>`);
		const body = p("Title.") + p(r("Fees.") + refer("footnote")) + p(r("Dues.") + refer("endnote"));
		const notes = (kind: string, words: string) =>
			`<w:${kind} w:id="1">${p("Other.")}</w:${kind}><w:${kind} w:id="2">${p("x")}${p(words)}</w:${kind}>`;
		const parts = {
			body,
			footnotes: notes("footnote", "At foot."),
			endnotes: notes("endnote", "At end."),
		};
		expect(spanned(parts, "foot")).toBe("Fees.");
		expect(spanned(parts, "At end")).toBe("Dues.");
	});

	it("is the first paragraph with text for what concerns the whole document", () => {
		expect(passages(annotate(docx(p("") + p(" ") + p("Title.") + p("Text.")), [null]))).toEqual([
			"Title.",
			"Title.",
		]);
	});

	it("of several that meet at one place end before they begin", () => {
		const all = passages(annotate(docx(p("One two three.")), ["One ", "two", "One two", "ne two th", "two"]));
		expect(all).toEqual(["One two three.", "One ", "two", "One two", "ne two th", "two"]);
	});

	it("is the passage wherever it begins and ends, and no text is lost", () => {
		const run = fc.tuple(
			fc.stringMatching(/^[a-z &]{1,6}$/),
			fc.constantFrom("", "<w:b/>", "<w:i/>", '<w:sz w:val="20"/>'),
		);
		const paragraph = fc.array(run, { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), fc.nat(), fc.nat(), (made, a, b) => {
				const marked = [["x", ""] as [string, string]].concat(made[0] ?? []);
				const body = [marked, ...made.slice(1)]
					.map((runs) => p(runs.map(([text, look]) => r(text.replaceAll("&", "&amp;"), look)).join("")))
					.join("");
				const { text } = reading(body).source;
				const from = Math.min(a, b) % text.length;
				const passage = text.slice(from, from + 1 + (Math.max(a, b) % 12));
				fc.pre(/\S/.test(passage) && text.indexOf(passage) === from);
				const bytes = annotate(docx(body), [passage]);
				const found = passages(bytes)[1]?.replaceAll("&amp;", "&") ?? "";
				expect(readDocx(bytes, "a.docx", { changes: "accept" }).source.text).toBe(text);
				// Lines of the passage without ink have no range of their own.
				expect(passage.replaceAll("\n", "").trim()).toBe(found.trim());
				expect(annotate(bytes, [passage])).toEqual(bytes);
			}),
			{ numRuns: 60 },
		);
	});
});
