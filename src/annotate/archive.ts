import { crc32 } from "node:zlib";
import { deflateSync } from "fflate";
import { damaged } from "../read/docx/zip.js";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DESCRIPTOR = 0x08074b50;
/** Flag of a name in UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980, the first day a zip archive can name. */
const FIRST_DAY = 0x0021;

/** One file of the archive: its record in the directory and its bytes in front of it. */
interface Item {
	record: Buffer;
	local: Buffer;
	/** Offset of `local` in the archive as it was. */
	from: number;
}

/**
 * Writes a zip archive anew with some of its files replaced or added at its end; all others keep their bytes, packed
 * as they are, and their order. The same input gives the same bytes on every machine.
 * @param parts contents by name; names are held to be the same in any case (ECMA-376 part 2, 6.2.2.3)
 * @throws ReadError for an archive whose files overlap. Sizes and places must have been checked before (`openPackage`)
 */
export function rewritten(
	bytes: Uint8Array,
	path: string,
	parts: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
	const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOf(archive, path);
	const items = itemsOf(archive, end, path);
	const left = new Map([...parts].map(([name, content]) => [name.toLowerCase(), { name, content }]));
	for (const item of items) {
		const key = nameOf(item.record).toString("utf8").toLowerCase();
		const part = left.get(key);
		if (part) replace(item, part.content);
		left.delete(key);
	}
	for (const { name, content } of left.values()) items.push(added(name, content));
	return assembled(items, archive.subarray(end));
}

function itemsOf(archive: Buffer, end: number, path: string): Item[] {
	const count = archive.readUInt16LE(end + 10);
	const items: Item[] = [];
	let at = archive.readUInt32LE(end + 16);
	let total = 0;
	for (let i = 0; i < count; i++) {
		const length =
			46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
		const record = Buffer.from(archive.subarray(at, at + length));
		const from = record.readUInt32LE(42);
		const local = archive.subarray(from, from + localLength(archive, from, record));
		total += local.length;
		// Files that share bytes could make the copy many times as large as the archive.
		if (total > archive.length) throw damaged(path, "its files overlap");
		items.push({ record, local, from });
		at += length;
	}
	return items;
}

/** Header, name, content and, where sizes stand behind the content, those. */
function localLength(archive: Buffer, from: number, record: Buffer): number {
	const head = 30 + archive.readUInt16LE(from + 26) + archive.readUInt16LE(from + 28);
	const length = head + record.readUInt32LE(20);
	const behind = from + length;
	if ((record.readUInt16LE(8) & 8) === 0 || behind + 16 > archive.length) return length;
	if (archive.readUInt32LE(behind) === DESCRIPTOR) return length + 16;
	return archive.readUInt32LE(behind) === record.readUInt32LE(16) ? length + 12 : length;
}

/** Puts another content in; time, attributes, comment and way of packing stay. */
function replace(item: Item, content: Uint8Array): void {
	const { record } = item;
	const name = nameOf(record);
	const extra = 46 + name.length + record.readUInt16LE(30);
	const packed = record.readUInt16LE(10) === 0 ? content : deflateSync(content, { level: 6 });
	// What stands in the extra field speaks of the content that was.
	const next = Buffer.concat([record.subarray(0, 46 + name.length), record.subarray(extra)]);
	next.writeUInt16LE(record.readUInt16LE(8) & UTF8, 8);
	next.writeUInt32LE(crc32(content), 16);
	next.writeUInt32LE(packed.length, 20);
	next.writeUInt32LE(content.length, 24);
	next.writeUInt16LE(0, 30);
	item.record = next;
	item.local = Buffer.concat([localHeader(next), name, packed]);
}

function added(name: string, content: Uint8Array): Item {
	const written = Buffer.from(name, "utf8");
	const record = Buffer.alloc(46 + written.length);
	record.writeUInt32LE(CENTRAL, 0);
	record.writeUInt16LE(20, 4);
	record.writeUInt16LE(20, 6);
	record.writeUInt16LE(written.length === name.length ? 0 : UTF8, 8);
	record.writeUInt16LE(8, 10);
	record.writeUInt16LE(FIRST_DAY, 14);
	record.writeUInt16LE(written.length, 28);
	written.copy(record, 46);
	const item: Item = { record, local: record, from: Number.POSITIVE_INFINITY };
	replace(item, content);
	return item;
}

/** The header in front of a file: what its record in the directory says (APPNOTE 6.3.10, 4.3.7). */
function localHeader(record: Buffer): Buffer {
	const header = Buffer.alloc(30);
	header.writeUInt32LE(LOCAL, 0);
	record.copy(header, 4, 6, 30);
	header.writeUInt16LE(0, 28);
	return header;
}

/** All the files in the order of their places, then the directory in its own order. */
function assembled(items: readonly Item[], end: Buffer): Uint8Array {
	let offset = 0;
	const locals: Buffer[] = [];
	for (const item of [...items].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
		item.record.writeUInt32LE(offset, 42);
		locals.push(item.local);
		offset += item.local.length;
	}
	const tail = Buffer.from(end);
	tail.writeUInt16LE(items.length, 8);
	tail.writeUInt16LE(items.length, 10);
	tail.writeUInt32LE(
		items.reduce((sum, { record }) => sum + record.length, 0),
		12,
	);
	tail.writeUInt32LE(offset, 16);
	return Buffer.concat([...locals, ...items.map(({ record }) => record), tail]);
}

function nameOf(record: Buffer): Buffer {
	return record.subarray(46, 46 + record.readUInt16LE(28));
}

function endOf(archive: Buffer, path: string): number {
	for (let at = archive.length - 22; at >= 0 && at >= archive.length - 22 - 0xffff; at--) {
		if (archive.readUInt32LE(at) === END && at + 22 + archive.readUInt16LE(at + 20) <= archive.length)
			return at;
	}
	throw damaged(path, "it has no end; the copy is not complete");
}
