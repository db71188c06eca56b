/** `npm run build`: bundles the command and the API and compiles the check files into `dist/`. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { writeData } from "./build/data.js";
import { declarationsOf } from "./build/declarations.js";
import { BUNDLE } from "./build/options.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Another folder may be named, to compare two builds. */
const DIST = process.argv[2] ?? `${ROOT}dist`;

await rm(DIST, { recursive: true, force: true });
await mkdir(DIST, { recursive: true });
await build({
	...BUNDLE,
	entryPoints: {
		moulint: `${ROOT}bin/moulint.ts`,
		api: `${ROOT}src/api.ts`,
		worker: `${ROOT}src/cli/worker.ts`,
		// What tinypool starts in a thread; it looks for it beside itself.
		"entry/worker": `${ROOT}node_modules/tinypool/dist/entry/worker.js`,
	},
	outdir: DIST,
	define: { MOULINT_BUNDLED: "true" },
	// CommonJS packages in the bundle ask for Node's own modules.
	banner: {
		js: 'import{createRequire as __nodeRequire}from"node:module";const require=__nodeRequire(import.meta.url);',
	},
});
await writeFile(`${DIST}/api.d.ts`, declarationsOf(`${ROOT}src/api.ts`));
await writeData(ROOT, DIST);
