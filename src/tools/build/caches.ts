import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { FLAGS, WANTED } from "../../start/tune.js";
import { wordFile } from "./word.js";

/** Linted to learn which functions are worth a place in the code cache. */
const WARM = ["draft-with-faults.md", "compliant.md", "converted-from-word.txt"];

/** Where one build of the program lies. */
export interface Built {
	/** Folder of its chunks. */
	chunks: string;
	/** Folder of its data. */
	data: string;
	/** Folder to write the caches to. */
	caches: string;
}

/**
 * Makes the code caches of a built program.
 * @param root the project's folder, with a slash at its end
 * @param node the Node program that they are for; it has to run on this machine
 */
export async function writeCaches(root: string, node: string, built: Built): Promise<void> {
	const work = mkdtempSync(join(tmpdir(), "moulint-warm-"));
	try {
		const documents = WARM.map((name) => join(root, "examples", name));
		const word = join(work, "agreement.docx");
		writeFileSync(word, await wordFile(readFileSync(documents.at(-1) as string, "utf8")));
		const warm = join(work, "warm.mjs");
		await build({
			entryPoints: [`${root}src/tools/build/warm.ts`],
			outfile: warm,
			format: "esm",
			bundle: true,
			platform: "node",
			target: "node20",
			logLevel: "warning",
		});
		mkdirSync(built.caches, { recursive: true });
		writeFileSync(join(built.caches, FLAGS), flagsOf(node).join("\n"));
		const args = [warm, built.chunks, built.data, built.caches, ...documents, word];
		execFileSync(node, args, { cwd: root, env: {}, stdio: "inherit" });
	} finally {
		rmSync(work, { recursive: true });
	}
}

/** Those settings that a Node's V8 has. */
function flagsOf(node: string): string[] {
	const known = execFileSync(node, ["--v8-options"], { encoding: "utf8", maxBuffer: 2 ** 24 });
	return WANTED.filter((flag) => known.includes(`--${nameOf(flag)} (`));
}

/** `--no-regexp-tier-up` and `--regexp-tier-up=1` are called regexp-tier-up. */
function nameOf(flag: string): string {
	return flag.replace(/^--(?:no-)?/, "").replace(/=.*/, "");
}
