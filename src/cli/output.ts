import { rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Formatter } from "../report/index.js";
import { Fault } from "./exit.js";
import type { Terminal } from "./program.js";

/** One `--format`: what makes the text, and where it goes; `file` null is standard output. */
export interface Target {
	format: Formatter;
	file: string | null;
	write: (text: string, terminal: Terminal) => Promise<void>;
}

/**
 * Reads the values of `--format`: `name` or `name=file`.
 * @throws Fault for an unknown format, or when two would share standard output
 */
export function openTargets(
	values: readonly string[],
	formatters: Readonly<Record<string, Formatter>>,
): Target[] {
	const targets = values.map((value): Target => {
		const [name = "", ...rest] = value.split("=");
		const format = formatters[name];
		if (!format) throw new Fault(`unknown format "${name}"; known are ${Object.keys(formatters).join(", ")}`);
		const file = rest.length > 0 ? rest.join("=") : null;
		if (file === "") throw new Fault(`--format ${value}: the file's name is missing`);
		return {
			format,
			file,
			write: (text, terminal) => (file === null ? print(text, terminal) : writeWhole(file, text, terminal)),
		};
	});
	if (targets.filter((target) => target.file === null).length > 1)
		throw new Fault(
			"two formats cannot both go to standard output; give one of them a file: --format json=report.json",
		);
	return targets;
}

async function print(text: string, terminal: Terminal): Promise<void> {
	terminal.out(text);
}

/** Writes beside the final name and renames, so that no half report ever stands under it. */
async function writeWhole(file: string, text: string, terminal: Terminal): Promise<void> {
	const path = resolve(terminal.cwd, file);
	const part = `${path}.part`;
	try {
		await writeFile(part, text, { flush: true });
		await rename(part, path);
	} catch (error) {
		await rm(part, { force: true });
		throw new Fault(`cannot write ${file}: ${(error as NodeJS.ErrnoException).code ?? "unknown error"}`);
	}
}
