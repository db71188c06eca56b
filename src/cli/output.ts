import { rmSync } from "node:fs";
import { lstat, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Formatter } from "../report/index.js";
import { Fault } from "./exit.js";
import type { Terminal } from "./program.js";

/** Characters that are written at once. */
const CHUNK = 65_536;

/** One `--format`: what makes the text, and where it goes; `file` null is standard output. */
export interface Target {
	name: string;
	format: Formatter;
	file: string | null;
	/** Writes a text that is made piece by piece. */
	write: (pieces: Iterable<string>, terminal: Terminal) => Promise<void>;
}

/**
 * Reads the values of `--format`: `name` or `name=file`; `-` is standard output.
 * @throws Fault for an unknown format, or when two would go to standard output
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
			write: async (pieces, terminal) =>
				file === null
					? writeOut(pieces, terminal)
					: replaceFile(resolve(terminal.cwd, file), chunks(pieces), file),
		};
	});
	if (targets.filter((target) => target.file === null).length > 1)
		throw new Fault(
			"two formats cannot both go to standard output; give one of them a file: --format json=report.json",
		);
	return targets;
}

/**
 * Refuses to write a report over a document that is being linted, a file that the run goes by, or another report,
 * by whatever name: links are followed where the report is written.
 * @throws Fault
 */
export async function protectFiles(
	targets: readonly Target[],
	inputs: readonly string[],
	sources: readonly string[],
	cwd: string,
): Promise<void> {
	const files = targets.flatMap(({ file }) => file ?? []);
	if (files.length === 0) return;
	const placesOf = async (paths: readonly string[]): Promise<Set<string>> =>
		new Set(await Promise.all(paths.map((path) => placeOf(resolve(cwd, path)))));
	const [linted, read, written] = [await placesOf(inputs), await placesOf(sources), new Set<string>()];
	for (const file of files) {
		const place = await placeOf(resolve(cwd, file));
		if (linted.has(place))
			throw new Fault(`--format would write over ${file}, which is being linted; choose another name`);
		if (read.has(place))
			throw new Fault(`--format would write over ${file}, which this run goes by; choose another name`);
		if (written.has(place)) throw new Fault(`two formats cannot both be written to ${file}`);
		written.add(place);
	}
}

/** What all names of a file have in common: the file itself, or, where there is none yet, its name in its real folder. */
async function placeOf(file: string): Promise<string> {
	const stats = await stat(file, { bigint: true }).catch(() => null);
	if (stats) return `${stats.dev}:${stats.ino}`;
	return join(await realpath(dirname(file)).catch(() => dirname(file)), basename(file));
}

/** Writes to standard output, no faster than it is read, and no more once nobody reads it. */
async function writeOut(pieces: Iterable<string>, terminal: Terminal): Promise<void> {
	for (const chunk of chunks(pieces)) {
		terminal.out(chunk);
		if (terminal.drained && !(await terminal.drained())) return;
	}
}

/** Small pieces put together, so that each write is worth the call. */
function* chunks(pieces: Iterable<string>): Generator<string> {
	let chunk = "";
	for (const piece of pieces) {
		chunk += piece;
		if (chunk.length < CHUNK) continue;
		yield chunk;
		chunk = "";
	}
	if (chunk !== "") yield chunk;
}

/**
 * Writes beside the final name and renames, so that no half file ever stands under it; a device or link is written through.
 * @param file absolute
 * @throws Fault that names the file as `shown`
 */
export async function replaceFile(
	file: string,
	text: string | Uint8Array | Iterable<string>,
	shown: string,
): Promise<void> {
	let part: string | null = null;
	try {
		const path = await realpath(file).catch(() => file);
		const stats = await lstat(path).catch(() => null);
		if (stats && !stats.isFile()) return await writeFile(path, text);
		part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
		const unguard = guarded(part);
		try {
			await writeFile(part, text, { flush: true, flag: "wx" });
			await rename(part, path);
		} finally {
			unguard();
		}
	} catch (error) {
		if (part !== null) await rm(part, { force: true });
		const { code } = error as NodeJS.ErrnoException;
		// Without a code it is no fault of the disk's, but of the program where the text is made.
		if (code === undefined) throw error;
		throw new Fault(`cannot write ${shown}: ${code}`);
	}
}

/** Takes a half-written file away when a signal ends the run, which then ends as it would have. @returns what ends this */
function guarded(part: string): () => void {
	const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
	const unguard = (): void => {
		for (const signal of signals) process.removeListener(signal, stop);
	};
	const stop = (signal: NodeJS.Signals): void => {
		rmSync(part, { force: true });
		unguard();
		process.kill(process.pid, signal);
	};
	for (const signal of signals) process.on(signal, stop);
	return unguard;
}
