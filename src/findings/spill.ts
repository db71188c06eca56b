import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Lines of text in a temporary file. The file's name is taken away as soon as it is open, so that nobody else can read
 * it and nothing of it is left however the run ends; where a system does not let go of a file in use, on closing.
 */
export class Spill {
	readonly #folder = mkdtempSync(join(tmpdir(), "moulint-"));
	readonly #file: number;
	/** Where each line begins, and the last one ends. */
	readonly #starts = [0];
	readonly #gone: boolean;
	#buffer = Buffer.alloc(0);

	/** @throws Error with a code where there is no folder to write in */
	constructor() {
		try {
			this.#file = openSync(join(this.#folder, "reports.jsonl"), "wx+", 0o600);
		} catch (error) {
			removed(this.#folder);
			throw error;
		}
		this.#gone = removed(this.#folder);
	}

	/**
	 * Adds a line.
	 * @returns its number, from 0
	 * @throws Error with a code when it cannot be written, on a full disk; the lines before it stay
	 */
	add(line: string): number {
		const start = this.#starts.at(-1) as number;
		const length = Buffer.byteLength(line) + 1;
		const buffer = this.#roomFor(length);
		buffer.write(`${line}\n`);
		let done = 0;
		while (done < length) done += writeSync(this.#file, buffer, done, length - done, start + done);
		return this.#starts.push(start + length) - 2;
	}

	/** A line by its number. */
	line(number: number): string {
		const start = this.#starts[number] as number;
		const length = (this.#starts[number + 1] as number) - start - 1;
		const buffer = this.#roomFor(length);
		let done = 0;
		while (done < length) {
			const read = readSync(this.#file, buffer, done, length - done, start + done);
			if (read === 0) throw new Error("the temporary file of reports was cut short");
			done += read;
		}
		return buffer.toString("utf8", 0, length);
	}

	close(): void {
		closeSync(this.#file);
		if (!this.#gone) removed(this.#folder);
	}

	/** One buffer serves all lines: memory outside of the heap is slow to be given back. */
	#roomFor(length: number): Buffer {
		if (this.#buffer.length < length) this.#buffer = Buffer.allocUnsafe(length * 2);
		return this.#buffer;
	}
}

function removed(folder: string): boolean {
	try {
		rmSync(folder, { recursive: true });
		return true;
	} catch {
		return false;
	}
}
