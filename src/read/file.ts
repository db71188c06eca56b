import { open, stat } from "node:fs/promises";
import { LARGEST } from "./limits.js";

/** As much as a pipe gives at once. */
const CHUNK = 64 * 1024;

/** A file that is there and is not read. `code` says why in words, where system errors have their code. */
export class Unread extends Error {
	constructor(readonly code: "it is no plain file" | "it has more than 64 MB") {
		super(code);
	}
}

/**
 * The bytes of a file that stands where a person or a repository put it. What is no plain file is left alone: a pipe
 * would never come to its end, nor would `/dev/zero` under the name of an agreement.
 * @throws Unread, or the system's error
 */
export async function readPlain(file: string): Promise<Buffer> {
	const stats = await stat(file);
	if (!stats.isFile() && !stats.isDirectory()) throw new Unread("it is no plain file");
	return readUpTo(file);
}

/** The bytes of a file that was named by its user; it may be a pipe, which has to end. @throws Unread, or the system's error */
export async function readUpTo(file: string): Promise<Buffer> {
	const handle = await open(file);
	try {
		const stats = await handle.stat();
		if (stats.isFile() && stats.size > LARGEST) throw new Unread("it has more than 64 MB");
		const chunks: Buffer[] = [];
		let total = 0;
		// One byte more than is told: the second read of a plain file finds its end.
		let room = stats.isFile() ? stats.size + 1 : CHUNK;
		for (;;) {
			const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(room), 0, room);
			if (bytesRead === 0) return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, total);
			chunks.push(buffer.subarray(0, bytesRead));
			total += bytesRead;
			if (total > LARGEST) throw new Unread("it has more than 64 MB");
			room = CHUNK;
		}
	} finally {
		await handle.close();
	}
}
