import { lstat, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Formatter } from "../report/index.js";
import { Fault } from "./exit.js";
import type { Terminal } from "./program.js";

/** One `--format`: what makes the text, and where it goes; `file` null is standard output. */
export interface Target {
	name: string;
	format: Formatter;
	file: string | null;
	write: (text: string, terminal: Terminal) => Promise<void>;
}

/**
 * Reads the values of `--format`: `name` or `name=file`; `-` is standard output.
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
		const given = rest.length > 0 ? rest.join("=") : null;
		const file = given === "-" ? null : given;
		if (file === "") throw new Fault(`--format ${value}: the file's name is missing`);
		return {
			name,
			format,
			file,
			write: async (text, terminal) =>
				file === null ? terminal.out(text) : replaceFile(resolve(terminal.cwd, file), text, file),
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

/** Refuses to write a report over a document that is being linted, or a file that the run goes by. @throws Fault */
export function protectInputs(
	targets: readonly Target[],
	inputs: readonly string[],
	sources: readonly string[],
	cwd: string,
): void {
	const paths = new Set(inputs.map((input) => resolve(cwd, input)));
	for (const { file } of targets) {
		if (file !== null && paths.has(resolve(cwd, file)))
			throw new Fault(`--format would write over ${file}, which is being linted; choose another name`);
		if (file !== null && sources.includes(resolve(cwd, file)))
			throw new Fault(`--format would write over ${file}, which this run goes by; choose another name`);
	}
}

/**
 * Writes beside the final name and renames, so that no half file ever stands under it; a device or link is written through.
 * @param file absolute
 * @throws Fault that names the file as `shown`
 */
export async function replaceFile(file: string, text: string | Uint8Array, shown: string): Promise<void> {
	let part: string | null = null;
	try {
		const path = await realpath(file).catch(() => file);
		const stats = await lstat(path).catch(() => null);
		if (stats && !stats.isFile()) return await writeFile(path, text);
		part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
		await writeFile(part, text, { flush: true, flag: "wx" });
		await rename(part, path);
	} catch (error) {
		if (part !== null) await rm(part, { force: true });
		throw new Fault(`cannot write ${shown}: ${(error as NodeJS.ErrnoException).code ?? "unknown error"}`);
	}
}
