import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Chunks } from "./chunks.js";

/** The folder of code caches, which fit one kind of machine and one version of V8 alone. */
export const CACHE = `cache-${process.platform}-${process.arch}-${process.versions.v8}`;

/**
 * The program's chunks in `program/`, beside the file that starts them; their code caches where the build made some for
 * this Node.
 * @param address `import.meta.url` of the file that starts
 */
export function chunksBeside(address: string): Chunks {
	const folder = fileURLToPath(new URL("program/", address));
	const cached = existsSync(`${folder}${CACHE}`);
	return new Chunks((name) => {
		if (!name.endsWith(".cache")) return readFileSync(folder + name);
		return cached && existsSync(`${folder}${CACHE}/${name}`)
			? readFileSync(`${folder}${CACHE}/${name}`)
			: null;
	}, address);
}
