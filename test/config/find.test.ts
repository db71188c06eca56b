import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findConfig } from "../../src/config/find.js";

let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "moulint-config-"));
	for (const name of ["a/b/c", "two", "dependency/deep"]) mkdirSync(join(folder, name), { recursive: true });
	writeFileSync(join(folder, "package.json"), '{ "moulint": {} }');
	writeFileSync(join(folder, "a/.moulint.yml"), "");
	writeFileSync(join(folder, "two/.moulint.yaml"), "");
	writeFileSync(join(folder, "two/package.json"), '{ "moulint": {} }');
	writeFileSync(join(folder, "dependency/package.json"), '{ "dependencies": { "moulint": "1" } }');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("findConfig", () => {
	it("goes upwards to the nearest file", async () => {
		expect(await findConfig(join(folder, "a/b/c"))).toBe(join(folder, "a/.moulint.yml"));
		expect(await findConfig(folder)).toBe(join(folder, "package.json"));
	});

	it("passes by a package.json that only depends on moulint", async () => {
		expect(await findConfig(join(folder, "dependency/deep"))).toBe(join(folder, "package.json"));
	});

	it("does not choose between two in one folder", async () => {
		await expect(findConfig(join(folder, "two"))).rejects.toThrow(/two configurations/);
	});
});
