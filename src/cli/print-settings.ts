import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Configuration } from "../config/model.js";
import type { Known } from "../config/packs.js";
import { settle } from "../config/settle.js";
import type { LintFlags } from "./flags.js";
import { checksOfPacks } from "./plan.js";
import type { Terminal } from "./program.js";

/**
 * `--print-config`: prints the settings of the run, or of the one document named.
 * @returns exit status 0
 * @throws Fault for an unknown pack on the command line
 */
export async function printSettings(
	paths: readonly string[],
	flags: LintFlags,
	configuration: Configuration,
	known: Known,
	terminal: Terminal,
): Promise<number> {
	const { cwd } = terminal;
	const named = paths.length === 1 && paths[0] !== "-" ? paths[0] : flags.stdinFilename;
	const path = named ? resolve(cwd, named) : null;
	const folder = path !== null && ((await stat(path).catch(() => null))?.isDirectory() ?? false);
	const { printConfig } = await import("../config/print.js");
	const document = named && !folder ? named : null;
	terminal.out(
		printConfig(configuration, {
			document,
			path: document === null ? null : path,
			checks: checksOfPacks(settle(configuration, document === null ? null : path), known),
			patterns: flags.ignorePattern ?? [],
			cwd,
		}),
	);
	return 0;
}
