import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { ReadError } from "../../../src/read/error.js";
import { read } from "../../../src/read/index.js";
import { docx, filesOf, NS, p, zip } from "./make.js";

const GOOD = docx(p("The officer shall report."));

/** A good file with some of its files replaced, added or (with null) left out. */
function spoiled(changes: Record<string, string | Uint8Array | null>): Uint8Array {
	const files: Record<string, string | Uint8Array> = { ...filesOf({ body: p("Text.") }) };
	for (const [name, content] of Object.entries(changes)) {
		if (content === null) delete files[name];
		else files[name] = content;
	}
	return zip(files);
}

/** A good file in whose bytes some are changed, at a place in the first entry of the central directory. */
function patched(at: number, ...values: number[]): Uint8Array {
	const bytes = GOOD.slice();
	bytes.set(values, directory(bytes) + at);
	return bytes;
}

function directory(bytes: Uint8Array): number {
	return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 22 + 16, true);
}

function renamed(from: string, to: string): Uint8Array {
	const bytes = Buffer.from(spoiled({ [from]: "x" }));
	for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at);
	return bytes;
}

const document = (inside: string, before = "") =>
	`<?xml version="1.0"?>${before}<w:document ${NS}><w:body>${inside}</w:body></w:document>`;
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const ole = (inside: string) =>
	Buffer.concat([
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
		Buffer.alloc(600),
		Buffer.from(inside, "utf16le"),
	]);
const contentType = (type: string) =>
	(filesOf({ body: "" })["[Content_Types].xml"] ?? "").replace(
		/ContentType="[^"]*main\+xml"/,
		`ContentType="${type}"`,
	);

describe("package of a Word file", () => {
	it.each([
		["a file", GOOD],
		[
			"a file with a comment behind it",
			Buffer.concat([GOOD.slice(0, -2), Buffer.from([3, 0]), Buffer.from("end")]),
		],
		[
			"a main part elsewhere",
			zip({
				"[Content_Types].xml": contentType("application/vnd.ms-word.document.macroEnabled.main+xml").replace(
					"/word/document.xml",
					"/x/main.xml",
				),
				"_rels/.rels": (filesOf({ body: "" })["_rels/.rels"] ?? "").replace(
					"word/document.xml",
					"/x/main.xml",
				),
				"x/main.xml": document(p("Text.")),
			}),
		],
		[
			"a template",
			spoiled({
				"[Content_Types].xml": contentType(
					"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
				),
			}),
		],
		["UTF-16", spoiled({ "word/document.xml": utf16(document(p("Text."))) })],
		[
			"strict namespaces",
			spoiled({
				"word/document.xml": document(p("Text.")).replace(
					"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
					"http://purl.oclc.org/ooxml/wordprocessingml/main",
				),
			}),
		],
		[
			"other prefixes",
			spoiled({
				"word/document.xml":
					'<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>Text.</t></r></p></body></document>',
			}),
		],
	])("is read: %s", async (_, bytes) => {
		expect((await read(bytes, "draft.docx")).source.text).toMatch(/^(?:Text|The officer shall report)\.$/);
	});

	it("is known by its content under any name", async () => {
		expect((await read(GOOD, "<stdin>")).format).toBe("docx");
	});

	it.each<[string, Uint8Array, RegExp]>([
		["nothing", new Uint8Array(), /empty/],
		["no words", docx(p("") + p(" ")), /empty/],
		["plain text", strToU8("1. TERM\n"), /no Word file.*\.txt/],
		["an old Word file", ole("WordDocument"), /\.doc\b.*soffice --headless --convert-to docx/],
		["a file with a password", ole("EncryptedPackage"), /encrypted.*without a password/],
		["rich text", strToU8("{\\rtf1 x}"), /\.rtf.*soffice/],
		["a PDF file", strToU8("%PDF-1.7"), /pdftotext -layout/],
		[
			"an OpenDocument file",
			zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "x" }, 0),
			/\.odt.*soffice/,
		],
		["a zip archive", zip({ "a.txt": "x" }), /zip archive.*unpack/],
		["an empty zip archive", zip({}), /zip archive/],
		["half a file", GOOD.slice(0, GOOD.length / 2), /damaged.*not complete/],
		["a file without its list of parts", spoiled({ "[Content_Types].xml": null }), /damaged.*Content_Types/],
		["a file without relations", spoiled({ "_rels/.rels": null }), /damaged.*main part/],
		["a file without its main part", spoiled({ "word/document.xml": null }), /damaged.*main part/],
		[
			"an Excel workbook",
			spoiled({
				"[Content_Types].xml": contentType(
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
				),
			}),
			/Excel/,
		],
		["another main part", spoiled({ "[Content_Types].xml": contentType("text/html") }), /no Word document/],
		["a name that climbs", renamed("xx/a.xml", "../a.xml"), /not safe/],
		["an absolute name", renamed("xx/a.xml", "/x/a.xml"), /not safe/],
		["a name with a backslash", renamed("xx/a.xml", "x\\\\a.xml"), /not safe/],
		["two files of one name", renamed("word/Document.xmL", "word/document.xml"), /not safe.*same name/],
		["an encrypted entry", patched(8, 1), /encrypted/],
		["an unknown packing", patched(10, 99), /damaged/],
		["a wrong checksum", patched(16, 1, 2, 3, 4), /damaged/],
		["a size too small", patched(24, 9, 0, 0, 0), /not safe.*larger/],
		["a size too large", patched(24, 0xff, 0xff, 0, 0), /damaged/],
		["a huge size", patched(24, 0, 0, 0, 16), /not safe/],
		["an entry outside the file", patched(42, 0xff, 0xff, 0xff, 0), /damaged/],
		["a bomb", spoiled({ "word/big.xml": new Uint8Array(8_000_000) }), /not safe.*unpacks/],
		[
			"too many files",
			zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`f${i}`, ""]))),
			/not safe/,
		],
		["broken XML", spoiled({ "word/document.xml": "<w:document" }), /damaged.*XML/],
		["XML cut short", spoiled({ "word/document.xml": document(p("x")).slice(0, -20) }), /damaged.*XML/],
		["an unknown entity", spoiled({ "word/document.xml": document(p("&x;")) }), /damaged.*XML/],
		[
			"a DOCTYPE",
			spoiled({ "word/document.xml": document(p("&x;"), '<!DOCTYPE d [<!ENTITY x "y">]>') }),
			/not safe.*DOCTYPE/,
		],
		["deep nesting", docx(`${"<w:sdt>".repeat(1001)}${"</w:sdt>".repeat(1001)}`), /not safe.*nested/],
		[
			"an encoding of old",
			spoiled({ "word/document.xml": '<?xml version="1.0" encoding="Shift_JIS"?><a/>' }),
			/UTF-8/,
		],
		[
			"bytes that are no UTF-8",
			spoiled({ "word/document.xml": new Uint8Array([60, 97, 62, 0xff]) }),
			/UTF-8/,
		],
		["a row outside of tables", docx(`<w:tr><w:tc>${p("x")}</w:tc></w:tr>`), /damaged.*tables/],
		["too much text", docx(p("word ".repeat(9)).repeat(50_000), 0), /more text/],
		["too many paragraphs", docx("<w:p/>".repeat(200_001), 0), /more text/],
	])("is refused with a sentence: %s", async (_, bytes, sentence) => {
		const error = await read(bytes, "folder/draft.docx").catch((caught: unknown) => caught);
		expect(error).toBeInstanceOf(ReadError);
		const { message } = error as ReadError;
		expect(message).toMatch(sentence);
		expect(message.startsWith("folder/draft.docx: ")).toBe(true);
		expect(message).not.toContain("\n");
	});

	it("cut anywhere is read or refused, never worse", async () => {
		for (let length = 0; length < GOOD.length; length += 7) {
			const error = await read(GOOD.slice(0, length), "a.docx").catch((caught: unknown) => caught);
			expect(error).toBeInstanceOf(ReadError);
		}
	});

	it("with any byte changed is read or refused, never worse", async () => {
		for (let at = 0; at < GOOD.length; at += 3) {
			const bytes = GOOD.slice();
			bytes[at] = (bytes[at] ?? 0) ^ 0x55;
			const result = await read(bytes, "a.docx").catch((caught: unknown) => caught);
			if (result instanceof Error) expect(result).toBeInstanceOf(ReadError);
		}
	});
});
