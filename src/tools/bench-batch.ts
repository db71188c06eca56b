/**
 * `npm run bench-batch [-- <documents>]`: times a folder of agreements of 3,500 words, all packs, two threads, against
 * remark-parse alone over the same files; then again with a cache. Prints ratios and peak memory.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeAgreements } from "./bench/agreements.js";
import { buildParser, timingEnvironment } from "./bench/parser.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const COUNT = Number(process.argv[2] ?? 300);

const folder = mkdtempSync(join(tmpdir(), "moulint-batch-"));
try {
	const agreements = join(folder, "agreements");
	writeAgreements(agreements, COUNT);
	const parser = await buildParser(folder);
	const moulint = (...more: string[]): string[] => [
		`${ROOT}dist/moulint.js`,
		"--exit-zero",
		"--pack",
		"all",
		"--jobs",
		"2",
		"-f",
		`concise=${join(folder, "report.txt")}`,
		...more,
		agreements,
	];
	const cache = ["--cache", "--cache-location", join(folder, "cache")];
	const parse = timed("remark-parse alone", [
		parser,
		...readdirSync(agreements).map((name) => join(agreements, name)),
	]);
	const lint = timed("moulint, two threads", moulint());
	const first = timed("moulint, filling the cache", moulint(...cache));
	const second = timed("moulint, from the cache", moulint(...cache));
	console.log(`\nall packs / remark-parse alone   ${(lint / parse).toFixed(2)}`);
	console.log(`second run / first, with a cache  ${(second / first).toFixed(3)}`);
} finally {
	rmSync(folder, { recursive: true });
}

/** Seconds; prints them with the peak memory, which GNU time tells (Debian: time). @throws Error without it */
function timed(name: string, args: readonly string[]): number {
	const start = process.hrtime.bigint();
	const result = spawnSync("/usr/bin/time", ["-f", "%M", process.execPath, ...args], {
		env: timingEnvironment(),
		encoding: "utf8",
	});
	if (result.status !== 0) throw new Error(`${name} ended with ${result.status}: ${result.stderr}`);
	const seconds = Number(process.hrtime.bigint() - start) / 1e9;
	const memory = Number(result.stderr.trim().split("\n").at(-1)) / 1024;
	console.log(`${name.padEnd(30)} ${seconds.toFixed(2)} s  ${memory.toFixed(0)} MB`);
	return seconds;
}
