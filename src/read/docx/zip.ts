import { crc32, inflateRawSync } from "node:zlib";
import { ReadError } from "../error.js";

/** All files of the archive together, unpacked, in bytes. */
export const MAX_UNPACKED = 64 * 1024 * 1024;
/** How many times smaller than its content a file of over 1 MB may be packed; text packs 10 to 40 times. */
const MAX_RATIO = 200;
const RATIO_FROM = 1024 * 1024;
const MAX_ENTRIES = 10_000;

/** One file of the archive, as its central directory tells. */
export interface Entry {
	name: string;
	packed: Uint8Array;
	stored: boolean;
	size: number;
	crc: number;
}

/**
 * The files of a zip archive by their names in lower case, from its central directory (APPNOTE 6.3.10, section 4.3).
 * Nothing is unpacked here: sizes, ratios, names and places are checked first.
 * @throws ReadError for an archive that is damaged, encrypted or hostile
 */
export function entriesOf(bytes: Uint8Array, path: string): Map<string, Entry> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endRecord(view);
	if (end < 0) throw damaged(path, "it has no end; the copy is not complete");
	const count = view.getUint16(end + 10, true);
	const from = view.getUint32(end + 16, true);
	if (view.getUint16(end + 4, true) !== 0 || count === 0xffff || from === 0xffffffff) {
		throw damaged(path, "it is split or of the 64-bit kind, which Word does not write");
	}
	if (count > MAX_ENTRIES) throw hostile(path, `it holds ${count} files, more than ${MAX_ENTRIES}`);
	const entries = new Map<string, Entry>();
	let total = 0;
	let at = from;
	for (let i = 0; i < count; i++) {
		if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) {
			throw damaged(path, "its list of files is broken");
		}
		const entry = entryAt(bytes, view, at, path);
		at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		total += entry.size;
		if (total > MAX_UNPACKED) {
			throw hostile(path, `it unpacks to more than ${MAX_UNPACKED / 1024 / 1024} MB`);
		}
		// Names of parts differ in more than case (ECMA-376 part 2, 6.2.2.3).
		const key = entry.name.toLowerCase();
		if (entries.has(key)) throw hostile(path, "it holds two files of the same name");
		entries.set(key, entry);
	}
	return entries;
}

/**
 * Unpacks one file. Never gives nor holds more bytes than the directory has declared, whatever the data says.
 * @throws ReadError when size or checksum differ from what was declared
 */
export function unpack(entry: Entry, path: string): Uint8Array {
	const bytes = entry.stored ? entry.packed : inflate(entry, path);
	if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
		throw damaged(path, "one of its parts is cut short or changed");
	}
	return bytes;
}

/** Node's own inflater: several times as fast as one in JavaScript, and it stops at the size that was declared. */
function inflate({ packed, size }: Entry, path: string): Uint8Array {
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") {
			throw hostile(path, "one of its parts is larger than it says");
		}
		throw damaged(path, "one of its parts cannot be unpacked");
	}
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, path: string): Entry {
	const flags = view.getUint16(at + 8, true);
	const method = view.getUint16(at + 10, true);
	const packedSize = view.getUint32(at + 20, true);
	const size = view.getUint32(at + 24, true);
	const header = view.getUint32(at + 42, true);
	const name = nameAt(bytes, at + 46, view.getUint16(at + 28, true), path);
	if (flags & 1) throw new ReadError(path, "this file is encrypted; open it and save it without a password");
	if (method !== 0 && method !== 8) throw damaged(path, "it is packed in a way that Word does not use");
	if (size > RATIO_FROM && size > packedSize * MAX_RATIO) {
		throw hostile(path, `a part of ${packedSize} bytes unpacks to ${size}`);
	}
	if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) {
		throw damaged(path, "a file in its list is not there");
	}
	const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
	if (from + packedSize > bytes.length) throw damaged(path, "it is cut short; the copy is not complete");
	const packed = bytes.subarray(from, from + packedSize);
	return { name, packed, stored: method === 0, size, crc: view.getUint32(at + 16, true) };
}

function nameAt(bytes: Uint8Array, from: number, length: number, path: string): string {
	const name = new TextDecoder().decode(bytes.subarray(from, from + length));
	const outside = name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.split("/").includes("..");
	if (name === "" || outside || name.includes("\\") || name.includes("\0")) {
		throw hostile(path, "it holds a file that would unpack outside its folder");
	}
	return name;
}

/** Where the end record of the directory begins, or -1; a comment of up to 65,535 bytes may follow it. */
function endRecord(view: DataView): number {
	const first = Math.max(0, view.byteLength - 22 - 0xffff);
	for (let at = view.byteLength - 22; at >= first; at--) {
		if (view.getUint32(at, true) !== 0x06054b50) continue;
		if (at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
	}
	return -1;
}

/** What is said of a file that some program or transfer has broken. */
export function damaged(path: string, why: string): ReadError {
	return new ReadError(path, `this Word file is damaged: ${why}; open it in Word and save it again`);
}

/** What is said of a file that no word processor writes. */
export function hostile(path: string, why: string): ReadError {
	return new ReadError(
		path,
		`this Word file is not safe to open: ${why}; ask for a copy freshly saved from Word`,
	);
}
