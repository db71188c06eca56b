import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFiles } from "../../src/cli/files.js";

let folder = "";
beforeAll(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), "moulint-files-")));
	mkdirSync(join(folder, "here/deep"), { recursive: true });
	for (const file of ["a.md", "here/b.MD", "here/deep/c.txt", "here/d.pdf"])
		writeFileSync(join(folder, file), "x");
});
afterAll(() => rmSync(folder, { recursive: true }));

const find = (...paths: string[]) =>
	findFiles(paths, { cwd: join(folder, "here"), ignores: async () => false, globs: null, folder });

describe("findFiles", () => {
	it("names files from the working folder, one name each", async () => {
		const { files } = await find(".", "b.MD", join(folder, "here/b.MD"), "./deep/../deep/c.txt");
		expect(files).toEqual(["b.MD", "deep/c.txt"]);
	});

	it("names a file outside as it was named: from here, or absolute", async () => {
		expect((await find("../a.md")).files).toEqual(["../a.md"]);
		expect((await find(join(folder, "a.md"))).files).toEqual([join(folder, "a.md")]);
	});

	it("finds nothing in silence nowhere", async () => {
		await expect(find("nowhere.md")).rejects.toThrow(/no such file/);
		await expect(find("*.rst")).rejects.toThrow(/no file matches/);
	});
});
