import type { BuildOptions } from "esbuild";

/** How moulint is bundled, for the npm package and the executable alike: chunks that are loaded when needed. */
export const BUNDLE = {
	bundle: true,
	splitting: true,
	format: "esm",
	platform: "node",
	target: "node20",
	minifySyntax: true,
	minifyWhitespace: true,
	legalComments: "none",
	chunkNames: "[name]-[hash]",
	logLevel: "warning",
} as const satisfies BuildOptions;
