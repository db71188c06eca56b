import { describe, expect, it } from "vitest";
import { decode, MAX_BYTES } from "../../src/read/decode.js";
import { ReadError } from "../../src/read/error.js";

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
	const units = (mark ? "\ufeff" : "") + text;
	const bytes = new Uint8Array(units.length * 2);
	const view = new DataView(bytes.buffer);
	for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), !big);
	return bytes;
}

describe("decode", () => {
	it("reads UTF-8 with and without a byte order mark alike", async () => {
		const plain = await decode(utf8("The Chief’s list\nends."), "a.txt");
		const marked = await decode(utf8("\ufeffThe Chief’s list\nends."), "a.txt");
		expect(marked.source.text).toBe(plain.source.text);
		expect(plain.source.lineStarts).toEqual([0, 17]);
		expect(plain.notRead).toEqual([]);
	});

	it.each([false, true])("reads UTF-16 with a mark (big-endian: %s)", async (big) => {
		const { source, notRead } = await decode(utf16("Section 1 “Term”", big, true), "a.txt");
		expect(source.text).toBe("Section 1 “Term”");
		expect(notRead).toEqual([]);
	});

	it.each([false, true])("recognises UTF-16 without a mark and says so (big-endian: %s)", async (big) => {
		const { source, notRead } = await decode(utf16("An officer serves one school.", big, false), "a.txt");
		expect(source.text).toBe("An officer serves one school.");
		expect(notRead).toHaveLength(1);
	});

	it("falls back to Windows-1252, curly quotes and dashes included", async () => {
		const { source } = await decode(
			new Uint8Array([0x93, 0x53, 0x52, 0x4f, 0x94, 0x20, 0x96, 0x20, 0x92, 0xe9]),
			"a.txt",
		);
		expect(source.text).toBe("“SRO” – ’é");
		expect(source.encoding).toBe("windows-1252");
	});

	it("keeps UTF-8 when only a few bytes are damaged, and counts them", async () => {
		const good = utf8("“One” and “two” and “three” –\n");
		const { source, notRead } = await decode(new Uint8Array([...good, 0xff, 0x41]), "a.txt");
		expect(source.text).toBe("“One” and “two” and “three” –\n\ufffdA");
		expect(notRead).toEqual([{ what: "undecodable bytes", count: 1, line: 2, hides: false }]);
	});

	it("counts LF, CRLF and lone CR as line ends", async () => {
		const { source } = await decode(utf8("a\r\nb\rc\n\nd"), "a.txt");
		expect(source.lineStarts).toEqual([0, 3, 5, 7, 8]);
	});

	it.each([
		["an empty file", new Uint8Array()],
		["white space only", utf8(" \r\n\t \n")],
		["NUL bytes", new Uint8Array([65, 0, 66, 67, 0, 68, 69, 70])],
		["control characters", new Uint8Array(200).fill(3)],
		["a PDF", utf8("%PDF-1.7 …")],
		["a zip archive", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
		["an old Word file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])],
		["a web page", utf8("\ufeff\n<!DOCTYPE html>\n<p>The Chief pays.</p>")],
		["Word's web page", utf8('<html xmlns:o="urn:x">\r\n<body>The Chief pays.</body>')],
		["XHTML", utf8('<?xml version="1.0"?>\n<html></html>')],
		["rich text", utf8("{\\rtf1\\ansi x}")],
		["too many bytes", { length: MAX_BYTES + 1 } as Uint8Array],
	])("refuses %s and names the file", async (_what, bytes) => {
		const failure = await decode(bytes, "drafts/x.txt").catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(ReadError);
		expect((failure as ReadError).message).toContain("drafts/x.txt");
	});
});
