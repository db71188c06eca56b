import { lstat, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
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
 * @throws Fault for an unknown format, or when two would go to one place
 */
export function openTargets(
	values: readonly string[],
	formatters: Readonly<Record<string, Formatter>>,
): Target[] {
	const targets = values.map((value): Target => {
		const [name = "", ...rest] = value.split("=");
		const format = Object.hasOwn(formatters, name) ? formatters[name] : undefined;
		if (!format) throw new Fault(`unknown format "${name}"; known are ${Object.keys(formatters).join(", ")}`);
		const file = rest.length > 0 ? rest.join("=") : null;
		if (file === "") throw new Fault(`--format ${value}: the file's name is missing`);
		return {
			format,
			file,
			write: async (text, terminal) =>
				file === null ? terminal.out(text) : writeWhole(file, text, terminal),
		};
	});
	if (targets.filter((target) => target.file === null).length > 1)
		throw new Fault(
			"two formats cannot both go to standard output; give one of them a file: --format json=report.json",
		);
	const files = targets.flatMap((target) => target.file ?? []);
	const twice = files.find((file, i) => files.indexOf(file) !== i);
	if (twice) throw new Fault(`two formats cannot both be written to ${twice}`);
	return targets;
}

/** Refuses to write a report over a document that is being linted. @throws Fault */
export function protectInputs(targets: readonly Target[], inputs: readonly string[], cwd: string): void {
	const paths = new Set(inputs.map((input) => resolve(cwd, input)));
	for (const { file } of targets)
		if (file !== null && paths.has(resolve(cwd, file)))
			throw new Fault(`--format would write over ${file}, which is being linted; choose another name`);
}

/** Writes beside the final name and renames, so that no half report ever stands under it; a device or link is written through. */
async function writeWhole(file: string, text: string, terminal: Terminal): Promise<void> {
	let part: string | null = null;
	try {
		const path = await realpath(resolve(terminal.cwd, file)).catch(() => resolve(terminal.cwd, file));
		const stats = await lstat(path).catch(() => null);
		if (stats && !stats.isFile()) return await writeFile(path, text);
		part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
		await writeFile(part, text, { flush: true, flag: "wx" });
		await rename(part, path);
	} catch (error) {
		if (part !== null) await rm(part, { force: true });
		throw new Fault(`cannot write ${file}: ${(error as NodeJS.ErrnoException).code ?? "unknown error"}`);
	}
}
