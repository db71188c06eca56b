import { resolve } from "node:path";
import { IgnoreFiles, type Patterns } from "../config/ignore.js";
import type { Configuration } from "../config/model.js";
import type { Settings } from "../config/settle.js";
import { readPlain } from "../read/file.js";
import { Fault } from "./exit.js";
import { findFiles } from "./files.js";
import type { LintFlags } from "./flags.js";
import type { Terminal } from "./program.js";

/** One document to lint: the path it is reported under, and its bytes when they are wanted. */
export interface Input {
	path: string;
	bytes: () => Promise<Uint8Array>;
	/** Whether the path is a file that any thread can read; standard input is not. */
	file: boolean;
}

/** What the arguments of a call name. */
export interface Inputs {
	inputs: Input[];
	/** Paths that were left out. */
	ignored: string[];
	/** Those of them that were named by their own names, as hooks do. */
	named: string[];
	/** Files in folders that are of kinds which are not searched for. */
	passedOver: string[];
}

/**
 * The documents that paths, `-` and `--stdin` name. When a hook names ignored files one by one there may be none left.
 * @throws Fault when a path names nothing, or a folder or glob holds ignored files only
 */
export async function inputsOf(
	paths: readonly string[],
	flags: LintFlags,
	configuration: Configuration,
	settings: Settings,
	terminal: Terminal,
): Promise<Inputs> {
	const { cwd } = terminal;
	const others = paths.filter((path) => path !== "-");
	const stdin = flags.stdin || others.length < paths.length;
	if (others.length === 0 && !stdin)
		throw new Fault("no files given; name a file or folder, or - for standard input");
	const patterns: Patterns[] = [
		{ folder: configuration.folder, patterns: settings.ignore.map(({ pattern }) => pattern) },
		{ folder: cwd, patterns: flags.ignorePattern ?? [] },
	];
	const ignoreFiles = new IgnoreFiles(cwd, patterns);
	const inputs: Input[] = [];
	const ignored: string[] = [];
	if (stdin) {
		const path = flags.stdinFilename || "<stdin>";
		if (flags.stdinFilename && (await ignoreFiles.ignores(path))) ignored.push(path);
		else inputs.push({ path, bytes: () => terminal.stdin(), file: false });
	}
	const named = [...ignored];
	const found = await findFiles(others, {
		cwd,
		ignores: (path) => ignoreFiles.ignores(path),
		globs: settings.files ?? null,
		folder: configuration.folder,
	});
	for (const path of found.files)
		inputs.push({ path, bytes: () => readPlain(resolve(cwd, path)), file: true });
	ignored.push(...found.ignored);
	named.push(...found.named);
	if (inputs.length === 0 && named.length === 0)
		throw new Fault("nothing to lint: every file found is ignored");
	return { inputs, ignored, named, passedOver: found.passedOver };
}
