/** `npm run build`: bundles the command and compiles the check files into `dist/`. */
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { loadPacks } from "../check/load.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DIST = `${ROOT}dist`;

await rm(DIST, { recursive: true, force: true });
await mkdir(DIST);
await build({
	entryPoints: { moulint: `${ROOT}bin/moulint.ts` },
	outdir: DIST,
	bundle: true,
	splitting: true,
	format: "esm",
	platform: "node",
	target: "node20",
	minifySyntax: true,
	minifyWhitespace: true,
	legalComments: "none",
	define: { MOULINT_BUNDLED: "true" },
	chunkNames: "[name]-[hash]",
	// CommonJS packages in the bundle ask for Node's own modules.
	banner: {
		js: 'import{createRequire as __nodeRequire}from"node:module";const require=__nodeRequire(import.meta.url);',
	},
	logLevel: "warning",
});
const { packs, checks, lexicon, tensions } = await loadPacks(`${ROOT}checks`);
await writeFile(`${DIST}/knowledge.json`, JSON.stringify({ packs, checks, lexicon, tensions }));
await copyFile(`${ROOT}checks/judge.weights`, `${DIST}/judge.weights`);
