import { strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { describe, expect, it } from "vitest";
import { withoutComments } from "../../src/annotate/index.js";
import { readDocx } from "../../src/read/docx/index.js";
import { entriesOf } from "../../src/read/docx/zip.js";
import { change, docx, filesOf, NS, p, r, table, zip } from "../read/docx/make.js";
import { annotate, comments, documentIn, filesIn, passages } from "./support.js";

const BODY =
	p("School Resource Officer Agreement") +
	p(`${r("The officer ")}${change("del", r("may"))}${change("ins", r("shall"))}${r(" report.")}`) +
	table([[p("Duty"), p("The officer shall patrol.")]]);
const PASSAGES = [null, "report", "shall patrol"];

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/** A file that somebody else has commented on, with what Word keeps beside comments. */
function commented(id = 1, more: Record<string, string> = {}): Uint8Array {
	const files = filesOf({
		body:
			BODY +
			p(
				`<w:commentRangeStart w:id="${id}"/>${r("Really?")}<w:commentRangeEnd w:id="${id}"/>${r(`<w:commentReference w:id="${id}"/>`)}`,
			) +
			p('<w:bookmarkStart w:id="2" w:name="x"/><w:bookmarkEnd w:id="2"/>'),
	});
	const comment = `<w:comment w:id="${id}" w:author="Counsel" w:initials="ml"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment>`;
	return zip({
		...files,
		"[Content_Types].xml": (files["[Content_Types].xml"] ?? "").replace(
			"</Types>",
			`<Override PartName="/word/comments.xml" ContentType="${COMMENTS}"/></Types>`,
		),
		"word/_rels/document.xml.rels": (files["word/_rels/document.xml.rels"] ?? "").replace(
			"</Relationships>",
			`<Relationship Id="rId7" Type="${RELATIONS}/comments" Target="comments.xml"/></Relationships>`,
		),
		"word/comments.xml": `<?xml version="1.0"?><w:comments ${NS}>${comment}</w:comments>`,
		"word/media/image1.png": "\u0089PNG",
		...more,
	});
}

/** Names and packed bytes of a package's files, in the order of the archive. */
const packed = (bytes: Uint8Array) =>
	[...entriesOf(bytes, "a.docx").values()].map((entry) => ({
		...entry,
		packed: Buffer.from(entry.packed).toString("base64"),
	}));

const changed = ["word/document.xml", "word/comments.xml"];
const listing = ["[Content_Types].xml", "word/_rels/document.xml.rels"];

describe("a package with comments put in", () => {
	it("keeps every part that has nothing to do with them, packed as it was and in its place", () => {
		for (const [before, touched] of [
			[docx(BODY), [...changed, ...listing]],
			[commented(), changed],
		] as const) {
			const after = packed(annotate(before, PASSAGES));
			const kept = packed(before).filter(({ name }) => !touched.includes(name));
			expect(after.filter(({ name }) => !touched.includes(name))).toEqual(kept);
			const names = packed(before).map(({ name }) => name);
			expect(after.map(({ name }) => name)).toEqual([...new Set([...names, "word/comments.xml"])]);
		}
	});

	it("lists its comments part once, with type and relation", () => {
		for (const bytes of [
			docx(BODY),
			commented(),
			zip({ ...filesOf({ body: BODY }), "word/_rels/document.xml.rels": "" }),
		].map((before) => spoiledRelations(before))) {
			const files = filesIn(annotate(bytes, PASSAGES));
			const types = files["[Content_Types].xml"] ?? "";
			expect(types.match(/<Override PartName="\/word\/comments\.xml"[^>]*comments\+xml"\/>/g)).toHaveLength(
				1,
			);
			const relations = files["word/_rels/document.xml.rels"] ?? "";
			expect(relations.match(/relationships\/comments" Target="comments\.xml"/g)).toHaveLength(1);
			const ids = [...relations.matchAll(/ Id="([^"]*)"/g)].map(([, id]) => id);
			expect(new Set(ids).size).toBe(ids.length);
		}
	});

	it("has one range and one reference for each comment, under an id of its own", () => {
		const bytes = annotate(commented(), PASSAGES);
		const xml = documentIn(bytes);
		const ids = comments(bytes).map(({ id }) => id);
		expect(ids).toHaveLength(5);
		expect(new Set(ids).size).toBe(5);
		// The bookmark and the tracked changes have ids of the same kind.
		expect(ids.slice(1).every((id) => id > 2)).toBe(true);
		for (const id of ids)
			for (const mark of ["commentRangeStart", "commentRangeEnd", "commentReference"])
				expect(xml.split(`<w:${mark} w:id="${id}"/>`)).toHaveLength(2);
	});

	it("keeps the comments and the tracked changes of others to the byte", () => {
		const before = commented();
		const after = annotate(before, [...PASSAGES, "Really?"]);
		expect(comments(after)[0]).toEqual({ id: 1, author: "Counsel", text: "Is this so?" });
		const own = filesIn(before)["word/comments.xml"]?.replace("</w:comments>", "") ?? "?";
		expect(filesIn(after)["word/comments.xml"]?.startsWith(own)).toBe(true);
		for (const part of documentIn(before).match(/<w:(ins|del) .*?<\/w:\1>/g) ?? [])
			expect(documentIn(after)).toContain(part);
		expect(passages(after)[0]).toBe("Really?");
	});

	it("says who, and when only if told the day", () => {
		expect(comments(annotate(docx(BODY), PASSAGES)).map(({ author }) => author)).toEqual(
			Array(4).fill("moulint"),
		);
		expect(filesIn(annotate(docx(BODY), [null]))["word/comments.xml"]).not.toContain("w:date");
		const dated = annotate(docx(BODY), [null], { asOf: "2026-11-22" });
		expect(filesIn(dated)["word/comments.xml"]).toContain('w:date="2026-11-22T00:00:00Z"');
	});

	it("says what was found, why and what to do, and sums up on the title", () => {
		const [summary, finding] = comments(annotate(docx(BODY), ["report"]));
		expect(finding?.text.split("\n")).toEqual([
			"warning [pack/check-0]",
			"something about pack/check-0",
			"Source: A source, section 1",
			"Help: say it",
		]);
		expect(summary?.text).toContain("1 warning");
		expect(summary?.text).toMatch(/2 tracked changes read as accepted/);
		expect(summary?.text).toContain("Information, not legal advice.");
	});

	it("has no comment on a finding that is suppressed", () => {
		expect(comments(annotate(docx(BODY), ["report"], { suppressed: true }))).toHaveLength(1);
	});
});

describe("comments put in again", () => {
	it("take the place of the former ones, byte for byte, and of no others", () => {
		for (const before of [docx(BODY), commented(), commented(7)]) {
			const once = annotate(before, PASSAGES);
			expect(annotate(once, PASSAGES)).toEqual(once);
			expect(annotate(annotate(once, ["patrol"]), PASSAGES).length).toBeGreaterThan(0);
			expect(comments(annotate(once, ["patrol"])).filter(({ author }) => author === "moulint")).toHaveLength(
				2,
			);
		}
		expect(withoutComments(commented(), "a.docx")).toEqual(commented());
	});

	it("leave nothing of the former ones behind", () => {
		const left = withoutComments(annotate(commented(), PASSAGES), "a.docx");
		expect(comments(left).map(({ author }) => author)).toEqual(["Counsel"]);
		expect(documentIn(left).match(/<w:comment/g)).toHaveLength(3);
		const text = (bytes: Uint8Array) => readDocx(bytes, "a.docx", { changes: "accept" }).source.text;
		expect(text(left)).toBe(text(commented()));
	});

	it("take references out of runs that Word has dressed, and leave other things in them", () => {
		const once = annotate(docx(BODY), ["shall patrol"]);
		const dressed = (xml: string) =>
			xml
				.replaceAll(
					/<w:r>(<w:commentReference w:id="1"\/>)/g,
					'<w:r w:rsidR="1"><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>$1',
				)
				.replaceAll(/<w:r>(<w:commentReference w:id="2"\/>)/g, "<w:r><w:t>kept</w:t>$1");
		const files = filesIn(once);
		const again = zip({ ...files, "word/document.xml": dressed(files["word/document.xml"] ?? "") });
		const left = documentIn(withoutComments(again, "a.docx"));
		expect(left).not.toContain("omment");
		expect(left).toContain("<w:r><w:t>kept</w:t></w:r>");
	});
});

describe("files of other kinds", () => {
	it.each<[string, (xml: string) => string | Uint8Array]>([
		[
			"another prefix",
			(xml) =>
				xml
					.replaceAll("<w:", "<x:")
					.replaceAll("</w:", "</x:")
					.replaceAll(" w:", " x:")
					.replace("xmlns:w=", "xmlns:x="),
		],
		["no prefix", (xml) => xml.replaceAll("<w:", "<").replaceAll("</w:", "</").replace("xmlns:w=", "xmlns=")],
		[
			"the strict namespace",
			(xml) =>
				xml.replace(
					"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
					"http://purl.oclc.org/ooxml/wordprocessingml/main",
				),
		],
		["UTF-16", (xml) => Buffer.from(`\ufeff${xml.replace("UTF-8", "UTF-16")}`, "utf16le")],
		[
			"UTF-16, the other way round",
			(xml) => Buffer.from(`\ufeff${xml.replace("UTF-8", "UTF-16")}`, "utf16le").swap16(),
		],
		["a byte order mark", (xml) => `\ufeff${xml}`],
		["lines and indents between elements", (xml) => xml.replaceAll("<w:r>", "\r\n  <w:r>")],
	])("are annotated in their own way: %s", (_, made) => {
		const files = filesOf({ body: p("Title.") + p(r("One two three.")) });
		const bytes = zip({ ...files, "word/document.xml": made(files["word/document.xml"] ?? "") });
		const once = annotate(bytes, [null, "two"]);
		expect(annotate(once, [null, "two"])).toEqual(once);
		expect(readDocx(once, "a.docx", { changes: "accept" }).source.text).toBe("Title.\nOne two three.");
		expect(readDocx(once, "a.docx", { changes: "accept" }).notes).toEqual(["3 comments left out"]);
	});

	it("are archives with sizes behind the files, files as they are, and words at the end", () => {
		const pieces: Uint8Array[] = [];
		const archive = new Zip((_, data) => pieces.push(data));
		for (const [name, content] of Object.entries(filesOf({ body: BODY }))) {
			const file = name.startsWith("_") ? new ZipPassThrough(name) : new ZipDeflate(name);
			archive.add(file);
			file.push(strToU8(content), true);
		}
		archive.end();
		const bytes = Buffer.concat([...pieces.slice(0, -1), Buffer.from(pieces.at(-1) ?? [])]);
		const end = bytes.length - 22;
		const worded = Buffer.concat([bytes.subarray(0, end + 20), Buffer.from([3, 0]), Buffer.from("end")]);
		for (const before of [bytes, worded, docx(BODY, 0)]) {
			const after = annotate(before, PASSAGES);
			expect(Object.keys(unzipSync(after))).toContain("word/comments.xml");
			expect(comments(after)).toHaveLength(4);
			expect(annotate(after, PASSAGES)).toEqual(after);
		}
		expect(Buffer.from(annotate(worded, PASSAGES)).subarray(-3).toString()).toBe("end");
	});

	it("are refused when their comments are not well-formed or declare entities", () => {
		for (const part of ["<w:comments", `<!DOCTYPE c [<!ENTITY x "y">]><w:comments ${NS}/>`])
			expect(() => annotate(commented(1, { "word/comments.xml": part }), [null])).toThrow(
				/a\.docx|draft\.docx/,
			);
	});

	it("get a comments part where its relation leads nowhere", () => {
		const files = unzipSync(commented());
		delete files["word/comments.xml"];
		const after = annotate(zip(files), PASSAGES);
		expect(filesIn(after)["word/_rels/document.xml.rels"]?.match(/relationships\/comments"/g)).toHaveLength(
			1,
		);
		expect(comments(after)).toHaveLength(4);
	});
});

/** Takes an empty relations part out of a package. */
function spoiledRelations(bytes: Uint8Array): Uint8Array {
	const files = unzipSync(bytes);
	if (files["word/_rels/document.xml.rels"]?.length === 0) delete files["word/_rels/document.xml.rels"];
	return zip(files);
}
