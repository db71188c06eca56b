import { basename } from "node:path";
import { type BuildOptions, build, type Plugin, transform } from "esbuild";
import { ADDRESS } from "../../start/chunks.js";
import { ascii } from "./ascii.js";

/**
 * Bundles the program into CommonJS chunks that are loaded when needed, for the npm package and the executable alike:
 * only CommonJS can be compiled from a code cache.
 * @param target the Node that runs them, in esbuild's words
 * @returns JavaScript in ASCII by chunk name, the same bytes for the same sources
 */
export async function chunksOf(
	entryPoints: Record<string, string>,
	target: string,
	plugins: NonNullable<BuildOptions["plugins"]> = [],
): Promise<Map<string, string>> {
	const { outputFiles } = await build({
		bundle: true,
		splitting: true,
		format: "esm",
		platform: "node",
		target,
		minifySyntax: true,
		minifyWhitespace: true,
		legalComments: "none",
		chunkNames: "[name]-[hash]",
		logLevel: "warning",
		entryPoints,
		// Names of chunks hang on it, so that it must not hang on the machine.
		outdir: "/program",
		write: false,
		define: { MOULINT_BUNDLED: "true", "import.meta.url": ADDRESS },
		plugins: [withoutProcesses, ...plugins],
	});
	const chunks = new Map<string, string>();
	for (const { path, text } of outputFiles) {
		const { code } = await transform(text, {
			format: "cjs",
			platform: "node",
			target,
			supported: { "dynamic-import": false },
			minifySyntax: true,
			minifyWhitespace: true,
		});
		chunks.set(basename(path), ascii(code));
	}
	return new Map([...chunks].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Commander can start other programs, which moulint never does: Node's module for that is not even loaded. */
const withoutProcesses: Plugin = {
	name: "without-processes",
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
			/[\\/]commander[\\/]/.test(importer) ? { path: "none", namespace: "processes" } : undefined,
		);
		onLoad({ filter: /.*/, namespace: "processes" }, () => ({ contents: "module.exports = {};" }));
	},
};
