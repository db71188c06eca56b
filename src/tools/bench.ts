/**
 * `npm run bench`: times the built command against a bare `node -e 0` and a bundled program that only parses
 * with remark-parse, in the same run, and prints ratios of medians. Timings are never part of the tests.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildParser, timingEnvironment } from "./bench/parser.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const WORDS = 3500;
const RUNS = Number(process.env.BENCH_RUNS ?? 21);

const folder = mkdtempSync(join(tmpdir(), "moulint-bench-"));
try {
	const markdown = wordsOf(readFileSync(`${ROOT}examples/compliant.md`, "utf8"));
	const text = wordsOf(readFileSync(`${ROOT}examples/interlocal-with-recitals.txt`, "utf8"));
	writeFileSync(join(folder, "agreement.md"), markdown);
	writeFileSync(join(folder, "agreement.txt"), text);
	const parser = await buildParser(folder);

	const program = `${ROOT}dist/moulint.js`;
	const cases: [name: string, args: string[]][] = [
		["node -e 0", ["-e", "0"]],
		["bare remark-parse, Markdown", [parser, join(folder, "agreement.md")]],
		["moulint, Markdown, default packs", [program, "--exit-zero", join(folder, "agreement.md")]],
		["moulint, Markdown, all packs", [program, "--exit-zero", "--pack", "all", join(folder, "agreement.md")]],
		[
			"moulint, Markdown, cops-mou",
			[program, "--exit-zero", "--pack", "cops-mou", join(folder, "agreement.md")],
		],
		["moulint, text, default packs", [program, "--exit-zero", join(folder, "agreement.txt")]],
		["moulint --version", [program, "--version"]],
	];
	const times = new Map(cases.map(([name]) => [name, [] as number[]]));
	// Round robin, so that a slow minute of the machine falls on all alike.
	for (let run = 0; run < RUNS; run++) for (const [name, args] of cases) times.get(name)?.push(timed(args));
	const median = (name: string): number =>
		[...(times.get(name) as number[])].sort((a, b) => a - b)[RUNS >> 1] as number;
	for (const [name] of cases) console.log(`${name.padEnd(36)} ${median(name).toFixed(1)} ms`);
	console.log("");
	const ratio = (name: string, a: string, b: string): void =>
		console.log(`${name.padEnd(62)} ${(median(a) / median(b)).toFixed(2)}`);
	ratio(
		"Markdown, default packs / bare remark-parse",
		"moulint, Markdown, default packs",
		"bare remark-parse, Markdown",
	);
	ratio(
		"Markdown, all packs / bare remark-parse",
		"moulint, Markdown, all packs",
		"bare remark-parse, Markdown",
	);
	ratio(
		"Markdown, all packs / cops-mou alone",
		"moulint, Markdown, all packs",
		"moulint, Markdown, cops-mou",
	);
	ratio("text, default packs / node -e 0", "moulint, text, default packs", "node -e 0");
} finally {
	rmSync(folder, { recursive: true });
}

/** An agreement of about 3,500 words: the example, repeated or cut at a paragraph. */
function wordsOf(source: string): string {
	const paragraphs: string[] = [];
	let words = 0;
	while (words < WORDS)
		for (const paragraph of source.split(/\n\s*\n/)) {
			if (words >= WORDS) break;
			paragraphs.push(paragraph);
			words += paragraph.split(/\s+/).length;
		}
	return `${paragraphs.join("\n\n")}\n`;
}

function timed(args: readonly string[]): number {
	const start = process.hrtime.bigint();
	const result = spawnSync(process.execPath, args, { env: timingEnvironment(), stdio: "ignore" });
	if (result.status !== 0) throw new Error(`${args.join(" ")} ended with ${result.status}`);
	return Number(process.hrtime.bigint() - start) / 1e6;
}
