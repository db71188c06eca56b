import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { build, type Plugin, transform } from "esbuild";
import { BUNDLE } from "../build/options.js";

/** Where the chunks think they are: a place that no file is read from, and an address that Windows takes as well. */
const NOWHERE = "file:///C:/moulint/moulint.js";

/**
 * Bundles the command for the executable: the chunks of the npm package, as CommonJS, since the code inside an
 * executable of Node 24 can be nothing else, and with its data read from inside.
 * @param root the project's folder, with a slash at its end
 * @returns JavaScript by chunk name, the same bytes for the same sources
 */
export async function executableChunks(root: string): Promise<Map<string, string>> {
	const { outputFiles } = await build({
		...BUNDLE,
		entryPoints: { moulint: `${root}bin/moulint.ts`, thread: `${root}src/tools/package/thread.ts` },
		outdir: `${root}build`,
		write: false,
		define: { MOULINT_BUNDLED: "true", "import.meta.url": JSON.stringify(NOWHERE) },
		plugins: [insideOut(root)],
	});
	const chunks = new Map<string, string>();
	for (const { path, text } of outputFiles) {
		const { code } = await transform(text, {
			format: "cjs",
			platform: "node",
			target: "node24",
			supported: { "dynamic-import": false },
			minifySyntax: true,
			minifyWhitespace: true,
		});
		chunks.set(basename(path), code);
	}
	return new Map([...chunks].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * What the sources do differently inside an executable: `bin/moulint.ts` waits inside a function, for CommonJS knows
 * no await at the top; what `src/cli/knowledge.ts` reads beside the program comes from the executable's assets; and
 * threads start from there too.
 */
function insideOut(root: string): Plugin {
	const instead = (name: string) => ({ path: `${root}src/tools/package/${name}.ts` });
	return {
		name: "inside-out",
		setup({ onLoad, onResolve }) {
			onLoad({ filter: /[\\/]bin[\\/]moulint\.ts$/ }, async ({ path }) => ({
				loader: "ts",
				contents: waitingInside(await readFile(path, "utf8")),
			}));
			onResolve({ filter: /^node:fs\/promises$/ }, ({ importer }) =>
				/[\\/]src[\\/]cli[\\/]knowledge\.ts$/.test(importer) ? instead("assets") : undefined,
			);
			onResolve({ filter: /^\.\/pool\.js$/ }, ({ importer }) =>
				/[\\/]src[\\/]cli[\\/][\w-]+\.ts$/.test(importer) ? instead("pool") : undefined,
			);
		},
	};
}

/** Puts all but the imports of a module into an async function; `done` is its promise. */
function waitingInside(source: string): string {
	const lines = source.split("\n").filter((line) => !line.startsWith("#!"));
	const imports = lines.filter((line) => line.startsWith("import "));
	const rest = lines.filter((line) => !line.startsWith("import "));
	return [...imports, "export const done = (async () => {", ...rest, "})();"].join("\n");
}
