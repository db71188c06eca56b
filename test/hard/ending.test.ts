import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROGRAM } from "../built.js";
import { AGREEMENT, type Ended, lay, moulint, ownFolder, shell } from "./support.js";

const folder = ownFolder();
const NAMES = Array.from({ length: 40 }, (_, i) => `many/${String(i).padStart(3, "0")}.md`);
lay(
	folder,
	Object.fromEntries(NAMES.map((name, i) => [name, `${AGREEMENT}\n${"Another line. ".repeat(i)}\n`])),
);
lay(folder, { "draft.md": AGREEMENT });
const SOME = NAMES.slice(0, 5);

/** Starts a run over many documents and sends a signal as soon as the first of them is done. */
async function interrupted(signal: NodeJS.Signals, args: readonly string[]): Promise<Ended> {
	const cache = join(folder, `cache-${signal}-${args.length}`);
	const child = spawn(process.execPath, [PROGRAM, "many", ...args, "--cache", "--cache-location", cache], {
		cwd: folder,
	});
	let [stdout, stderr] = ["", ""];
	child.stdout.on("data", (data) => {
		stdout += data;
	});
	child.stderr.on("data", (data) => {
		stderr += data;
	});
	const begun = () =>
		existsSync(cache) && readdirSync(cache).some((name) => /^[0-9a-f]{32}\.json$/.test(name));
	while (!begun() && child.exitCode === null) await new Promise((done) => setTimeout(done, 5));
	child.kill(signal);
	return new Promise((done) =>
		child.on("close", (status, by) => done({ status, signal: by, stdout, stderr })),
	);
}

describe("a run that is interrupted", () => {
	for (const [signal, number] of [
		["SIGINT", 2],
		["SIGTERM", 15],
	] as const)
		for (const jobs of ["1", "2"])
			it(`ends by ${signal} with nothing half-written and nothing said, with --jobs ${jobs}`, async () => {
				writeFileSync(join(folder, "report.json"), "an earlier report\n");
				const more = jobs === "1" ? [] : ["--no-color"];
				const ended = await interrupted(signal, ["--jobs", jobs, "-f", "json=report.json", ...more]);
				// A shell tells it as 128 and the signal's number.
				const status = ended.signal === null ? ended.status : 128 + number;
				expect({ status, stdout: ended.stdout, stderr: ended.stderr }).toEqual({
					status: 128 + number,
					stdout: "",
					stderr: "",
				});
				expect(readFileSync(join(folder, "report.json"), "utf8")).toBe("an earlier report\n");
				expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
			});

	it("leaves a cache that the next run can use", async () => {
		await interrupted("SIGINT", ["--jobs", "2", "-f", "concise", "--verbose"]);
		const again = ["many/000.md", "many/001.md", "-f", "concise", "--exit-zero"];
		const cached = moulint(folder, [...again, "--cache", "--cache-location", "cache-SIGINT-5"]);
		expect(cached).toEqual(moulint(folder, again));
	});
});

describe("a reader that has seen enough", () => {
	for (const args of [
		"draft.md -f concise",
		"draft.md -f json",
		"draft.md --verbose",
		"checks",
		"explain cops-mou/ferpa",
	])
		it(`ends ${args} without a word`, () => {
			const ended = shell(folder, `$MOULINT ${args} | head -1`);
			expect(ended.stderr).toBe("");
			expect(ended.stdout.split("\n")).toHaveLength(2);
			expect(ended.status).toBe(args.startsWith("draft") ? 1 : 0);
		});

	it("may be gone before the first byte", () => {
		expect(shell(folder, "$MOULINT draft.md -f json | true").stderr).toBe("");
	});

	it("gets in the way of no report that goes to a file", () => {
		const ended = shell(folder, "$MOULINT draft.md --verbose -f full -f json=beside.json | head -1");
		expect(ended).toMatchObject({ status: 1, stderr: "" });
		expect(JSON.parse(readFileSync(join(folder, "beside.json"), "utf8")).run.documents).toBe(1);
	});
});

describe("a long report of a run that fails", () => {
	for (const format of ["json", "full"])
		it(`arrives whole through a pipe: ${format}`, () => {
			const whole = moulint(folder, [...SOME, "-f", `${format}=whole.${format}`, "-f", "stylish"]);
			expect(whole.status).toBe(1);
			const piped = shell(folder, `$MOULINT ${SOME.join(" ")} -f ${format} | (sleep 0.5; cat)`);
			expect(piped.status).toBe(1);
			expect(piped.stdout.length).toBeGreaterThan(65_536);
			expect(piped.stdout).toBe(readFileSync(join(folder, `whole.${format}`), "utf8"));
		});
});

describe("a disk that is full", () => {
	it("is told for standard output, with status 2", () => {
		const ended = shell(folder, "$MOULINT draft.md -f json > /dev/full");
		expect(ended).toMatchObject({ status: 2, stderr: "moulint: cannot write the report: ENOSPC\n" });
	});

	it("is told for a file by its name, with status 2", () => {
		expect(moulint(folder, ["draft.md", "-f", "json=/dev/full"])).toMatchObject({
			status: 2,
			stdout: "",
			stderr: "moulint: cannot write /dev/full: ENOSPC\n",
		});
	});

	// A file may grow to 4 blocks of 1024 bytes here, as if there were no more room.
	const LIMITED = "trap '' XFSZ; ulimit -f 4; $MOULINT draft.md";
	for (const [what, args, name] of [
		["a report", "-f json=full/report.json", "report.json"],
		["a page", "-f html=full/report.html", "report.html"],
		["a baseline", "--baseline full/baseline.json --update-baseline -f concise", "baseline.json"],
	] as const)
		it(`leaves no half of ${what} under its name, and what was there before as it was`, () => {
			mkdirSync(join(folder, "full"), { recursive: true });
			const before =
				name === "baseline.json" ? '{ "schema": "moulint-baseline/1", "entries": [] }\n' : "before\n";
			for (const there of [true, false]) {
				for (const old of readdirSync(join(folder, "full"))) shell(folder, `rm -f full/${old}`);
				if (there) writeFileSync(join(folder, "full", name), before);
				const ended = shell(folder, `${LIMITED} ${args}`);
				expect(ended.status).toBe(2);
				expect(ended.stderr).toMatch(new RegExp(`^moulint: cannot write full/${name}: E[A-Z]+\\n$`));
				expect(readdirSync(join(folder, "full"))).toEqual(there ? [name] : []);
				if (there) expect(readFileSync(join(folder, "full", name), "utf8")).toBe(before);
			}
		});

	it("costs a cache nothing but the time", () => {
		const limited = shell(folder, `${LIMITED} -f concise --cache --cache-location small`);
		expect(limited).toEqual(moulint(folder, ["draft.md", "-f", "concise"]));
	});
});
