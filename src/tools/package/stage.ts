import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { FLAGS } from "../../start/tune.js";
import { writeCaches } from "../build/caches.js";
import { DATA, writeData } from "../build/data.js";
import { executableChunks } from "./chunks.js";
import type { SeaConfig } from "./seal.js";

/** What lies ready for one executable. */
export interface Staged {
	config: SeaConfig;
	/** The script that seals it. */
	seal: string;
}

/**
 * Writes what goes into an executable to a folder: the start, chunks with their code caches, data, and a
 * `sea-config.json` that names them all.
 * @param root the project's folder, with a slash at its end
 * @param host the Node program that makes the caches
 * @param cached whether the executable runs on such a machine as this: a code cache fits no other
 */
export async function stage(root: string, work: string, host: string, cached: boolean): Promise<Staged> {
	rmSync(work, { recursive: true, force: true });
	mkdirSync(work, { recursive: true });
	const chunks = await executableChunks(root);
	for (const [name, code] of chunks) writeFileSync(join(work, name), code);
	await writeData(root, work);
	const main = await tool(root, work, "main", cached);
	const seal = await tool(root, work, "seal", cached);
	if (cached) await writeCaches(root, host, { chunks: work, data: work, caches: work });
	const names = [
		"main.cjs",
		FLAGS,
		...DATA,
		...[...chunks.keys()].flatMap((name) => [name, `${name}.cache`]),
	];
	const assets = names.filter((name) => existsSync(join(work, name))).map((name) => [name, join(work, name)]);
	const config: SeaConfig = {
		main,
		output: join(work, "sea.blob"),
		disableExperimentalSEAWarning: true,
		useSnapshot: false,
		useCodeCache: cached,
		execArgvExtension: "none",
		assets: Object.fromEntries(assets),
	};
	writeFileSync(join(work, "sea-config.json"), JSON.stringify(config, null, "\t"));
	return { config, seal };
}

/** Bundles a script of this folder for Node 24. @returns its path */
async function tool(root: string, work: string, name: "main" | "seal", cached: boolean): Promise<string> {
	const format = name === "main" ? "cjs" : "esm";
	const outfile = join(work, `${name}.${format === "cjs" ? "cjs" : "mjs"}`);
	await build({
		entryPoints: [`${root}src/tools/package/${name}.ts`],
		outfile,
		format,
		bundle: true,
		platform: "node",
		target: "node24",
		minifyWhitespace: true,
		logLevel: "warning",
		define: { MOULINT_CACHED: String(cached) },
	});
	return outfile;
}
