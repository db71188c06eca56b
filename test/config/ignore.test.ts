import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { IgnoreFiles } from "../../src/config/ignore.js";

const made: string[] = [];
afterAll(() => {
	for (const folder of made) rmSync(folder, { recursive: true });
});

function repository(files: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), "moulint-ignore-"));
	made.push(folder);
	execFileSync("git", ["init", "-q", folder]);
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

/** What git itself says. */
function gitIgnores(folder: string, path: string): boolean {
	try {
		execFileSync("git", ["-C", folder, "check-ignore", "-q", "--no-index", path]);
		return true;
	} catch {
		return false;
	}
}

describe("IgnoreFiles", () => {
	it("reads nested ignore files as git does", async () => {
		const folder = repository({
			".gitignore": "# all\n*.tmp.md\ndrafts/\n/top.md\nlogs/*\n!logs/keep.md\nReadme.md\nspace\\ .md\n",
			"a/.gitignore": "!keep.tmp.md\n!drafts/\nonly.md\n/here.md\nx/y.md\nsub/\n**/deep.md\n",
			"a/drafts/.gitignore": "two.md\n",
			"a [1]/.gitignore": "odd.md\n\\#hash.md\n!\n",
			"logs/.gitignore": "",
		});
		const paths = [
			"one.tmp.md a/keep.tmp.md a/other.tmp.md keep.tmp.md drafts/one.md a/drafts/one.md a/drafts/two.md",
			"top.md a/top.md logs/one.md logs/keep.md readme.md Readme.md a/only.md a/b/only.md only.md a/here.md",
			"a/b/here.md a/x/y.md a/b/x/y.md a/sub/z.md a/b/sub/z.md sub/z.md a/q/deep.md a/deep.md deep.md",
		]
			.join(" ")
			.split(" ");
		paths.push("a [1]/odd.md", "a 1/odd.md", "a [1]/b/odd.md", "a [1]/#hash.md", "space .md", "b/space .md");
		const ignoreFiles = new IgnoreFiles(folder, []);
		for (const path of paths)
			expect([path, await ignoreFiles.ignores(path)]).toEqual([path, gitIgnores(folder, path)]);
	});

	it("reads the repository's ignore files from a folder inside it", async () => {
		const folder = repository({ ".moulintignore": "old/\n", "a/old/x.md": "", "a/new/x.md": "" });
		const ignoreFiles = new IgnoreFiles(join(folder, "a"), []);
		expect(await ignoreFiles.ignores("old/x.md")).toBe(true);
		expect(await ignoreFiles.ignores("new/x.md")).toBe(false);
	});

	it("lets patterns speak last, the later group before the earlier", async () => {
		const folder = repository({ ".gitignore": "a.md\n" });
		const groups = [
			{ folder, patterns: ["!a.md", "sub/"] },
			{ folder: join(folder, "sub"), patterns: ["!keep/"] },
		];
		const ignoreFiles = new IgnoreFiles(folder, groups);
		expect(await ignoreFiles.ignores("a.md")).toBe(false);
		expect(await ignoreFiles.ignores("sub/b.md")).toBe(true);
		expect(await ignoreFiles.ignores("sub/keep/b.md")).toBe(false);
		expect(await ignoreFiles.ignores("../outside/a.md")).toBe(false);
	});
});
