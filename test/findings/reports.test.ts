import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DocumentReport } from "../../src/findings/model.js";
import { DocumentReports } from "../../src/findings/reports.js";

const temporary = process.env.TMPDIR;
let folder = "";

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "moulint-reports-"));
	process.env.TMPDIR = folder;
});

afterEach(() => {
	if (temporary === undefined) delete process.env.TMPDIR;
	else process.env.TMPDIR = temporary;
	rmSync(folder, { recursive: true, force: true });
});

const report = (path: string, text = ""): DocumentReport => ({
	path,
	kind: "sro-agreement",
	notRead: [],
	results: [],
	findings: [],
	text,
});

function filled(reports: readonly DocumentReport[], budget: number): DocumentReports {
	const documents = new DocumentReports(budget);
	for (const one of reports) documents.add(one);
	return documents;
}

describe("reports of a run", () => {
	const texts = fc.array(fc.string({ unit: "binary", maxLength: 300 }), { maxLength: 12 });

	it("come out in order and unchanged, as often as they are gone through, however many memory holds", () => {
		fc.assert(
			fc.property(texts, fc.integer({ min: 0, max: 800 }), (all, budget) => {
				const reports = all.map((text, i) => report(`${i}.md`, text));
				const documents = filled(reports, budget);
				expect(documents.size).toBe(reports.length);
				for (const _ of [1, 2]) expect([...documents]).toEqual(reports);
				documents.close();
			}),
			{ numRuns: 50 },
		);
	});

	it("can be gone through twice at a time", () => {
		const documents = filled([report("a.md", "x".repeat(50)), report("b.md", "y"), report("c.md")], 0);
		const pairs: string[] = [];
		for (const one of documents) for (const other of documents) pairs.push(`${one.path}${other.path}`);
		expect(pairs).toHaveLength(9);
		expect(pairs[5]).toBe("b.mdc.md");
		documents.close();
	});

	it("are gone through in part and then from the start", () => {
		const documents = filled([report("a.md", "x"), report("b.md")], 0);
		for (const { path } of documents) if (path === "a.md") break;
		expect([...documents].map(({ path }) => path)).toEqual(["a.md", "b.md"]);
		documents.close();
	});

	it("leave no file behind, not even while they are in use", () => {
		const documents = filled([report("a.md", "secret"), report("b.md")], 0);
		if (process.platform !== "win32") expect(readdirSync(folder)).toEqual([]);
		documents.close();
		expect(readdirSync(folder)).toEqual([]);
	});

	it("write nothing while there is room", () => {
		process.env.TMPDIR = join(folder, "missing");
		const documents = filled([report("a.md")], 10_000);
		expect([...documents]).toEqual([report("a.md")]);
		documents.close();
		expect(existsSync(join(folder, "missing"))).toBe(false);
	});

	it("stay in memory where no file can be written", () => {
		process.env.TMPDIR = join(folder, "missing");
		const reports = ["a.md", "b.md", "c.md"].map((path) => report(path, path));
		const documents = filled(reports, 0);
		expect([...documents]).toEqual(reports);
		documents.close();
	});
});
