import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Cache, keyOf, stampOf } from "../../src/cache/cache.js";
import type { DocumentReport } from "../../src/findings/model.js";

const report = (path: string): DocumentReport => ({
	path,
	kind: "sro-agreement",
	notRead: [],
	results: [],
	findings: [],
});

let folder: string;
let notes: string[];
const open = (): Promise<Cache | null> => Cache.open(folder, (text) => notes.push(text));

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "moulint-cache-"));
	notes = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a cache of reports", () => {
	test("gives back what was put under the same key alone", async () => {
		const cache = (await open()) as Cache;
		await cache.put("a.md", "k1", report("a.md"));
		expect(await cache.get("a.md", "k1")).toEqual(report("a.md"));
		expect(await cache.get("a.md", "k2")).toBeNull();
		expect(await cache.get("b.md", "k1")).toBeNull();
	});

	test("keeps one file a document, however often it changes", async () => {
		const cache = (await open()) as Cache;
		for (const key of ["k1", "k2", "k3"]) await cache.put("a.md", key, report("a.md"));
		expect(readdirSync(folder)).toHaveLength(["mark", ".gitignore", "entry"].length);
	});

	test("does without a damaged entry, and says so once", async () => {
		const cache = (await open()) as Cache;
		await cache.put("a.md", "k", report("a.md"));
		await cache.put("b.md", "k", report("b.md"));
		for (const name of readdirSync(folder).filter((name) => name !== "moulint-cache.json"))
			writeFileSync(join(folder, name), readFileSync(join(folder, name), "utf8").slice(0, 20));
		expect(await cache.get("a.md", "k")).toBeNull();
		expect(await cache.get("b.md", "k")).toBeNull();
		expect(notes).toHaveLength(1);
	});

	test("leaves a folder of somebody else alone", async () => {
		writeFileSync(join(folder, "letter.txt"), "mine");
		expect(await open()).toBeNull();
		expect(readdirSync(folder)).toEqual(["letter.txt"]);
		expect(notes).toHaveLength(1);
	});

	test("is harmless to two runs at once", async () => {
		const [one, two] = [(await open()) as Cache, (await open()) as Cache];
		await Promise.all(
			Array.from({ length: 40 }, (_, i) => (i % 2 ? one : two).put("a.md", `k${i % 4}`, report("a.md"))),
		);
		const found = await Promise.all(["k0", "k1", "k2", "k3"].map((key) => one.get("a.md", key)));
		expect(found.filter((entry) => entry !== null)).toEqual([report("a.md")]);
		expect(notes).toEqual([]);
	});
});

test("a key depends on every byte and on what the run was told", () => {
	const bytes = new TextEncoder().encode("text");
	const stamp = stampOf(["1.0", ["a/b"], { stage: "draft" }]);
	expect(keyOf(stamp, bytes)).toBe(keyOf(stamp, bytes));
	expect(keyOf(stamp, new TextEncoder().encode("texT"))).not.toBe(keyOf(stamp, bytes));
	expect(keyOf(stampOf(["1.0", ["a/b"], { stage: "executed" }]), bytes)).not.toBe(keyOf(stamp, bytes));
});
