import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { PROGRAM, ROOT } from "../built.js";
import { call } from "./call.js";

const MANIFEST = join(ROOT, ".pre-commit-hooks.yaml");
const missing = ["pre-commit", "git"].filter((name) => spawnSync(name, ["--version"]).status !== 0);
const because = missing.length > 0 ? ` (skipped: ${missing.join(" and ")} not installed)` : "";

const GOOD = readFileSync(join(ROOT, "examples/compliant.md"), "utf8");
const BAD = readFileSync(join(ROOT, "examples/draft-with-faults.md"), "utf8");

let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "moulint-hooks-"));
	if (missing.length === 0) command("git", "init", "-q");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function command(name: string, ...args: string[]): { status: number | null; stdout: string } {
	const { status, stdout } = spawnSync(name, args, {
		cwd: folder,
		encoding: "utf8",
		env: { ...process.env, PRE_COMMIT_HOME: join(folder, ".git/pre-commit"), GIT_CONFIG_GLOBAL: "/dev/null" },
	});
	return { status, stdout };
}

/** Writes the configuration of a hook that runs this build instead of an installed one. */
function hookOf(hook: Record<string, unknown>): void {
	const entry = `"${process.execPath}" "${PROGRAM}" -f concise`;
	const hooks = [{ ...hook, entry, language: "system" }];
	writeFileSync(
		join(folder, ".pre-commit-config.yaml"),
		stringify({ repos: [{ repo: "local", hooks }] }, { lineWidth: 0 }),
	);
}

describe.skipIf(missing.length > 0)(`pre-commit${because}`, { timeout: 90_000 }, () => {
	it("finds the manifest in order", () => {
		expect(command("pre-commit", "validate-manifest", MANIFEST)).toMatchObject({ status: 0 });
	});

	it("finds what init writes in order", async () => {
		await call(["init"], folder);
		expect(command("pre-commit", "validate-config")).toMatchObject({ status: 0 });
		const [manifest] = parse(readFileSync(MANIFEST, "utf8"));
		const [repo] = parse(readFileSync(join(folder, ".pre-commit-config.yaml"), "utf8")).repos;
		const { files, require_serial } = manifest;
		expect(repo.hooks[0]).toMatchObject({ files, require_serial });
	});

	it("lints what is staged and nothing else, and fails on a fault that is planted there", () => {
		const [manifest] = parse(readFileSync(MANIFEST, "utf8"));
		hookOf(manifest);
		for (const [name, text] of [
			["signed.md", BAD],
			["draft.md", GOOD],
			["notes.rst", BAD],
			["old.TXT", GOOD],
		] as const)
			writeFileSync(join(folder, name), text);
		command("git", "add", "draft.md", "notes.rst");
		expect(command("pre-commit", "run")).toMatchObject({ status: 0 });

		writeFileSync(join(folder, "draft.md"), BAD);
		command("git", "add", "draft.md");
		const { status, stdout } = command("pre-commit", "run");
		expect(status).toBe(1);
		expect(stdout).toContain("exit code: 1");
		expect(stdout).toMatch(/^draft\.md:\d+:\d+: error cops-mou\//m);
		expect(stdout).not.toContain("signed.md");
		expect(stdout).not.toContain("notes.rst");
		expect(command("pre-commit", "run", "--files", "old.TXT").stdout).toContain("Passed");
	});

	it("does not lint a staged file that is ignored", () => {
		writeFileSync(join(folder, ".moulintignore"), "draft.md\n");
		expect(command("pre-commit", "run")).toMatchObject({ status: 0 });
		const { stdout } = command("pre-commit", "run", "--verbose");
		expect(stdout).toContain("draft.md is ignored");
		expect(stdout).not.toMatch(/^draft\.md:\d/m);
		rmSync(join(folder, ".moulintignore"));
	});
});
