import { Chunks } from "./chunks.js";
import { FLAGS } from "./tune.js";

// An `import` of one of Node's own modules lists all that it exports, which takes a millisecond each.
const { existsSync, readFileSync } = process.getBuiltinModule("node:fs");
const { fileURLToPath } = process.getBuiltinModule("node:url");

/** The folder of code caches, which fit one kind of machine and one version of V8 alone. */
export const CACHE = `cache-${process.platform}-${process.arch}-${process.versions.v8}`;

/**
 * The settings of V8 under which the build made code caches for this Node; null where it made none.
 * @param address `import.meta.url` of the file that starts
 */
export function flagsBeside(address: string): string | null {
	const file = new URL(`program/${CACHE}/${FLAGS}`, address);
	return existsSync(file) ? readFileSync(file, "latin1") : null;
}

/**
 * The program's chunks in `program/`, beside the file that starts them.
 * @param address `import.meta.url` of the file that starts
 * @param cached whether to use their code caches
 */
export function chunksBeside(address: string, cached: boolean): Chunks {
	const folder = fileURLToPath(new URL("program/", address));
	return new Chunks((name) => {
		if (!name.endsWith(".cache")) return readFileSync(folder + name);
		return cached && existsSync(`${folder}${CACHE}/${name}`)
			? readFileSync(`${folder}${CACHE}/${name}`)
			: null;
	}, address);
}
