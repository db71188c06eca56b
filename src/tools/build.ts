/**
 * `npm run build [-- <folder>]`: bundles the command and the API and compiles the check files into `dist/`.
 * Another folder may be named, to compare two builds.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { CACHE } from "../start/beside.js";
import { writeCaches } from "./build/caches.js";
import { chunksOf } from "./build/chunks.js";
import { writeData } from "./build/data.js";
import { declarationsOf } from "./build/declarations.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DIST = resolve(process.argv[2] ?? `${ROOT}dist`);
const PROGRAM = join(DIST, "program");

await rm(DIST, { recursive: true, force: true });
await mkdir(PROGRAM, { recursive: true });
await build({
	entryPoints: {
		moulint: `${ROOT}src/start/moulint.ts`,
		api: `${ROOT}src/start/api.ts`,
		worker: `${ROOT}src/start/worker.ts`,
		// What tinypool starts in a thread; it looks for it beside itself.
		"entry/worker": `${ROOT}node_modules/tinypool/dist/entry/worker.js`,
	},
	outdir: DIST,
	bundle: true,
	format: "esm",
	platform: "node",
	target: "node20",
	minifySyntax: true,
	minifyWhitespace: true,
	legalComments: "none",
	logLevel: "warning",
});
const chunks = await chunksOf(
	{ moulint: `${ROOT}bin/moulint.ts`, api: `${ROOT}src/api.ts`, worker: `${ROOT}src/cli/worker.ts` },
	"node20",
);
for (const [name, code] of chunks) await writeFile(join(PROGRAM, name), code);
await writeFile(join(DIST, "api.d.ts"), declarationsOf(`${ROOT}src/api.ts`));
await writeData(ROOT, DIST);
await writeCaches(ROOT, process.execPath, { chunks: PROGRAM, data: DIST, caches: join(PROGRAM, CACHE) });
