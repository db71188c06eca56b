import type { NotRead, Source } from "../document/model.js";
import { ReadError } from "./error.js";
import { lineStartsOf } from "./lines.js";
import { signatureOf } from "./magic.js";

/** Largest file that is read, in bytes. An agreement is some 30 KB; this leaves room for a binder of sixty. */
export const MAX_BYTES = 2 * 1024 * 1024;

/** A decoded file and what of it could not be decoded. */
export interface Decoded {
	source: Source;
	notRead: NotRead[];
}

/**
 * Turns the bytes of one file into text: UTF-8 with or without a byte order mark, UTF-16 (with one, or
 * recognised by its pattern of NUL bytes), and Windows-1252 for the rest.
 * @throws ReadError for empty, binary and over-large files, naming the way out.
 */
export async function decode(bytes: Uint8Array, path: string): Promise<Decoded> {
	if (bytes.length > MAX_BYTES) {
		throw new ReadError(
			path,
			`the file has ${(bytes.length / 1024 / 1024).toFixed(1)} MB, more than an agreement can have (${MAX_BYTES / 1024 / 1024} MB); split it into one file for each agreement`,
		);
	}
	const known = signatureOf(bytes);
	if (known) throw new ReadError(path, known);
	const { text, encoding, notRead } = await textOf(bytes, path);
	if (!hasInk(text)) throw new ReadError(path, "the file is empty; there is no text to read");
	return { source: { path, text, lineStarts: lineStartsOf(text), encoding }, notRead };
}

interface Text {
	text: string;
	encoding: string;
	notRead: NotRead[];
}

async function textOf(bytes: Uint8Array, path: string): Promise<Text> {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, "utf-16le", false);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, "utf-16be", false);
	const wide = nulPattern(bytes);
	if (wide) return utf16(bytes, wide, true);
	if (looksBinary(bytes)) {
		throw new ReadError(path, "this is not a text file; convert the agreement to .md or .txt first");
	}
	try {
		return { text: decodeWith("utf-8", bytes, true), encoding: "utf-8", notRead: [] };
	} catch {
		return brokenUtf8(bytes);
	}
}

function utf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be", guessed: boolean): Text {
	const text = decodeWith(encoding, bytes, false);
	const notRead = countReplacements(text);
	if (guessed)
		notRead.push({ what: "byte order mark missing: read as UTF-16 by its pattern", count: 1, hides: false });
	return { text, encoding, notRead };
}

/**
 * Bytes that are not valid UTF-8. When most of what is beyond ASCII is valid all the same, the file is UTF-8
 * with a few damaged bytes; otherwise Windows-1252, as Word's "plain text" on Windows writes.
 */
async function brokenUtf8(bytes: Uint8Array): Promise<Text> {
	const text = decodeWith("utf-8", bytes, false);
	const notRead = countReplacements(text);
	let valid = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code > 0x7f && code !== 0xfffd) valid++;
	}
	if (valid > (notRead[0]?.count ?? 0)) return { text, encoding: "utf-8", notRead };
	// Node 20 decodes "windows-1252" as Latin-1: curly quotes and dashes (0x80-0x9F) come out wrong.
	const { default: iconv } = await import("iconv-lite");
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return { text: iconv.decode(buffer, "win1252"), encoding: "windows-1252", notRead: [] };
}

function decodeWith(encoding: string, bytes: Uint8Array, fatal: boolean): string {
	return new TextDecoder(encoding, { fatal }).decode(bytes);
}

function countReplacements(text: string): NotRead[] {
	let count = 0;
	for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++;
	if (count === 0) return [];
	const line = lineStartsOf(text.slice(0, text.indexOf("\ufffd"))).length;
	return [{ what: "undecodable bytes", hides: false, count, line }];
}

/** UTF-16 without a mark: in English text every other byte is NUL. */
function nulPattern(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
	const length = Math.min(bytes.length & ~1, 4096);
	if (length < 4) return null;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < length; i += 2) {
		if (bytes[i] === 0) even++;
		if (bytes[i + 1] === 0) odd++;
	}
	const pairs = length / 2;
	if (odd > pairs * 0.7 && even < pairs * 0.05) return "utf-16le";
	if (even > pairs * 0.7 && odd < pairs * 0.05) return "utf-16be";
	return null;
}

/** NUL bytes anywhere near the start, or many control characters. */
function looksBinary(bytes: Uint8Array): boolean {
	const length = Math.min(bytes.length, 65_536);
	let controls = 0;
	for (let i = 0; i < length; i++) {
		const byte = bytes[i] as number;
		if (byte === 0) return true;
		if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27 && byte !== 26) controls++;
	}
	return controls > Math.max(8, length * 0.02);
}

function hasInk(text: string): boolean {
	return /[^\s\u200b\ufeff]/.test(text);
}
