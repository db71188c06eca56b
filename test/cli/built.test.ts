import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROGRAM, ROOT } from "../built.js";

let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "moulint-built-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function moulint(...args: string[]): { status: number | null; stdout: string; stderr: string } {
	const options = { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 } as const;
	const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], options);
	return { status, stdout, stderr };
}

describe("the built command", () => {
	it("finds no error and nothing to warn of in the compliant example, whatever the pack", () => {
		const { status, stdout } = moulint("examples/compliant.md", "--pack", "all");
		expect({ status, stdout: status === 0 ? "" : stdout }).toEqual({ status: 0, stdout: "" });
	});

	for (const example of ["draft-with-faults.md", "converted-from-word.txt", "template-unfilled.md"])
		it(`finds faults in ${example}`, () => expect(moulint(`examples/${example}`).status).toBe(1));

	it("calls the faults of the draft by their names", () => {
		const { stdout } = moulint("examples/draft-with-faults.md", "-f", "json");
		const verdicts = new Map(
			JSON.parse(stdout).documents[0].results.map((row: { check: string; verdict: string }) => [
				row.check,
				row.verdict,
			]),
		);
		expect(verdicts.get("cops-mou/routine-discipline-exclusion")).toBe("contradicted");
		expect(verdicts.get("cops-mou/chain-of-command")).toBe("contradicted");
		expect(verdicts.get("cops-mou/court-time")).toBe("missing");
		expect(verdicts.get("cops-mou/signatures")).toBe("contradicted");
		expect(verdicts.get("hygiene/unfilled-placeholder")).toBe("contradicted");
	});

	it("prints the same bytes twice", () => {
		const first = moulint("examples", "-f", "json", "--pack", "all");
		expect(moulint("examples", "-f", "json", "--pack", "all").stdout).toBe(first.stdout);
	});

	it("prints the same bytes under settings that its code caches were not made for", () => {
		const args = [PROGRAM, "examples", "-f", "json", "--pack", "all"];
		const other = spawnSync(process.execPath, ["--expose-gc", ...args], { cwd: ROOT, maxBuffer: 1 << 28 });
		expect(other.stderr.toString()).toBe("");
		expect(other.stdout.toString()).toBe(moulint(...args.slice(1)).stdout);
	});

	it.each(["judge.weights", "checks.json", "lexicon.json", "examples.json"])(
		"says in a sentence that its own %s is missing",
		(name) => {
			const copy = join(folder, name);
			cpSync(join(ROOT, "dist"), copy, { recursive: true });
			rmSync(join(copy, name));
			const args = [join(copy, "moulint.js"), "examples/draft-with-faults.md"];
			const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
			expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
			expect(stderr).toMatch(new RegExp(`^moulint: .*${name}.*\\n$`));
		},
	);

	it("has totals that add up", () => {
		const report = JSON.parse(moulint("examples", "-f", "json", "--pack", "all").stdout);
		const { summary, documents, run } = report;
		const results = documents.flatMap((document: { results: unknown[] }) => document.results);
		const findings: { alsoAsked: string[] }[] = documents.flatMap(
			(document: { findings: unknown[] }) => document.findings,
		);
		expect(run.documents).toBe(documents.length);
		expect(results).toHaveLength(run.documents * run.checks);
		expect(summary.errors + summary.warnings + summary.infos + summary.suppressed).toBe(findings.length);
		const { satisfied, weak, contradicted, missing, inconclusive, notApplicable } = summary;
		expect(satisfied + weak + contradicted + missing + inconclusive + notApplicable).toBe(results.length);
		const asked = findings.reduce((sum, { alsoAsked }) => sum + 1 + alsoAsked.length, 0);
		expect(weak + contradicted + missing + inconclusive).toBe(asked);
	});

	it("points every finding at its words", () => {
		const report = JSON.parse(moulint("examples", "-f", "json", "--pack", "all").stdout);
		for (const { path, findings } of report.documents) {
			const lines = readFileSync(join(ROOT, path), "utf8").split("\n");
			for (const { location } of findings) {
				if (location.kind === "document") continue;
				const line = lines[location.line - 1] ?? "";
				expect(location.column).toBeLessThanOrEqual(line.length + 1);
				expect(line.slice(location.column - 1).trim()).not.toBe("");
			}
		}
	});

	it("prints the same with threads, of files and of what cannot be read", () => {
		writeFileSync(join(folder, "nothing.md"), "");
		const call = ["examples", join(folder, "nothing.md"), "-f", "json", "--jobs"];
		const alone = moulint(...call, "1");
		expect(alone.stderr).toContain("nothing.md");
		expect(moulint(...call, "2")).toEqual(alone);
		expect(alone.status).toBe(2);
	});

	it("writes a long report into a pipe to its end, though there are findings", () => {
		const { stdout } = spawnSync(
			"sh",
			["-c", `"${process.execPath}" "${PROGRAM}" examples -f json --pack all | (sleep 1; cat); echo`],
			{ cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 },
		);
		expect(stdout.length).toBeGreaterThan(64 * 1024);
		expect(JSON.parse(stdout).summary.errors).toBeGreaterThan(0);
	});

	it("says which folder and which file it may not read", () => {
		// Root may read anything: it hands the call to nobody.
		const uid = process.getuid?.() === 0 ? 65534 : undefined;
		const closed = join(folder, "closed");
		mkdirSync(closed);
		writeFileSync(join(closed, "draft.md"), "text");
		writeFileSync(join(folder, "locked.md"), "text");
		chmodSync(folder, 0o755);
		chmodSync(closed, 0o600);
		chmodSync(join(folder, "locked.md"), 0o000);
		mkdirSync(join(folder, "around/shut"), { recursive: true });
		writeFileSync(join(folder, "around/draft.md"), "text");
		chmodSync(join(folder, "around/shut"), 0o000);
		for (const [path, name] of [
			["closed/draft.md", "closed/draft.md"],
			["locked.md", "locked.md"],
			["around", "around/shut"],
		] as const) {
			const call = [PROGRAM, path, "--no-config"];
			const { status, stderr } = spawnSync(process.execPath, call, {
				cwd: folder,
				encoding: "utf8",
				...(uid && { uid }),
			});
			expect({ status, stderr }).toEqual({
				status: 2,
				stderr: `moulint: ${name} cannot be read: permission denied\n`,
			});
		}
	});

	it("lets a reader close the pipe", () => {
		const { stderr } = spawnSync(
			"sh",
			["-c", `"${process.execPath}" "${PROGRAM}" examples -f json --pack all | head -c 10`],
			{ cwd: ROOT, encoding: "utf8" },
		);
		expect(stderr).toBe("");
	});

	it("says in one sentence what is wrong with a file, and is done soon", () => {
		const cases: [string, string | Uint8Array][] = [
			["empty.txt", ""],
			["binary.txt", Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) % 256)],
			["large.txt", "The officer shall review the plan. ".repeat(600_000)],
			["line.txt", "a".repeat(5_000_000)],
			["word.docx", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0])],
			["scan.pdf", "%PDF-1.7 rest"],
		];
		for (const [name, content] of cases) {
			writeFileSync(join(folder, name), content);
			const { status, stdout, stderr } = moulint(join(folder, name));
			expect({ name, status, stdout }).toEqual({ name, status: 2, stdout: "" });
			expect(stderr.trim().split("\n")).toHaveLength(1);
			expect(stderr).toContain(name);
		}
	});

	it("reads what is left of half-broken UTF-8, and says so", () => {
		const whole = readFileSync(join(ROOT, "examples/compliant.md"), "utf8").replaceAll('"', "\u201d");
		const text = new TextEncoder().encode(whole);
		for (let i = 1000; i < text.length; i += 5000) text[i] = 0xff;
		writeFileSync(join(folder, "broken.md"), text);
		const report = JSON.parse(moulint(join(folder, "broken.md"), "-f", "json").stdout);
		expect(report.documents[0].notRead[0].count).toBeGreaterThan(0);
	});
});
