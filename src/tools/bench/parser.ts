import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Parses every file named on its command line with remark-parse, and does nothing else. */
const SOURCE = `import { readFileSync } from "node:fs";
import remarkParse from "remark-parse";
import { unified } from "unified";
const parser = unified().use(remarkParse);
for (const path of process.argv.slice(2))
	if (parser.parse(readFileSync(path, "utf8")).children.length === 0) process.exitCode = 1;
`;

/** Bundles the program that moulint is timed against into a folder, and gives its path. */
export async function buildParser(folder: string): Promise<string> {
	const [source, program] = [join(folder, "parse.ts"), join(folder, "parse.mjs")];
	writeFileSync(source, SOURCE);
	await build({
		entryPoints: [source],
		outfile: program,
		bundle: true,
		format: "esm",
		platform: "node",
		minify: true,
		nodePaths: [fileURLToPath(new URL("../../../node_modules", import.meta.url))],
		logLevel: "error",
	});
	return program;
}

/** The environment of a timed run: a certificate bundle in it costs Node 20 some 60 ms at every start. */
export function timingEnvironment(): NodeJS.ProcessEnv {
	const env = { ...process.env };
	delete env.NODE_EXTRA_CA_CERTS;
	return env;
}
