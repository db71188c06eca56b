import type { Random } from "./random.js";

/** Something of moulint that takes bytes from outside. */
export interface Target {
	name: string;
	/** What a saved input is called: `.md`. */
	ending: string;
	/** The source that counts for its coverage: files and folders, relative to the repository. */
	covers: readonly string[];
	/** Inputs to begin with, from which others are made. */
	seeds: readonly Uint8Array[];
	/** Bytes of the largest input that is tried. */
	most: number;
	/** For inputs that are packages: their parts as texts of one byte a character, and back; null for a broken one. */
	package?: {
		open(bytes: Uint8Array): Record<string, string> | null;
		close(parts: Readonly<Record<string, string>>): Uint8Array;
	};
	/** Makes a new input of one, with pieces of another. */
	mutate(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array;
	/**
	 * Gives one input to the program, and what comes of it to everything that would take it further.
	 * @throws whatever the program throws, and BrokenPromise
	 */
	run(bytes: Uint8Array): Promise<void>;
}

/** What came out is not what was promised: a position outside the text, a control character in a report. */
export class BrokenPromise extends Error {
	override readonly name = "BrokenPromise";
}

/** @throws BrokenPromise unless it holds */
export function holds(condition: boolean, what: () => string): void {
	if (!condition) throw new BrokenPromise(what());
}
