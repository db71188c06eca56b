import type { Plugin } from "esbuild";
import { chunksOf } from "../build/chunks.js";

/** The chunks of the executable. */
export function executableChunks(root: string): Promise<Map<string, string>> {
	const entryPoints = { moulint: `${root}bin/moulint.ts`, thread: `${root}src/tools/package/thread.ts` };
	return chunksOf(entryPoints, "node24", [insideOut(root)]);
}

/**
 * What the sources do differently inside an executable: what `src/cli/knowledge.ts` reads beside the program comes from
 * the executable's assets, and threads start from there too.
 */
function insideOut(root: string): Plugin {
	const instead = (name: string) => ({ path: `${root}src/tools/package/${name}.ts` });
	return {
		name: "inside-out",
		setup({ onResolve }) {
			onResolve({ filter: /^node:fs$/ }, ({ importer }) =>
				/[\\/]src[\\/]cli[\\/]knowledge\.ts$/.test(importer) ? instead("assets") : undefined,
			);
			onResolve({ filter: /^\.\/pool\.js$/ }, ({ importer }) =>
				/[\\/]src[\\/]cli[\\/][\w-]+\.ts$/.test(importer) ? instead("pool") : undefined,
			);
		},
	};
}
