import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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

	it("goes by the link to a file that is ignored under its own name", async () => {
		mkdirSync(join(folder, "linked/archive"), { recursive: true });
		mkdirSync(join(folder, "linked/current"));
		writeFileSync(join(folder, "linked/archive/x.md"), "x");
		symlinkSync("../archive/x.md", join(folder, "linked/current/x.md"));
		const ignores = async (path: string) => path.includes("archive");
		const cwd = join(folder, "linked");
		const { files, ignored } = await findFiles(["."], { cwd, ignores, globs: null, folder });
		expect({ files, ignored }).toEqual({ files: ["current/x.md"], ignored: ["archive/x.md"] });
	});

	it("names files of other kinds in folders, unless ignored or searched for by globs", async () => {
		expect((await find(".")).passedOver).toEqual(["d.pdf"]);
		expect((await find("b.MD")).passedOver).toEqual([]);
		const options = { cwd: join(folder, "here"), ignores: async () => false, globs: null, folder };
		const ignores = async (path: string) => path.endsWith(".pdf");
		expect((await findFiles(["."], { ...options, ignores })).passedOver).toEqual([]);
		expect((await findFiles(["."], { ...options, globs: ["**/*.txt"] })).passedOver).toEqual([]);
	});

	it("finds nothing in silence nowhere", async () => {
		await expect(find("nowhere.md")).rejects.toThrow(/no such file/);
		await expect(find("*.rst")).rejects.toThrow(/no file matches/);
	});
});
