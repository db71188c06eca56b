import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lint } from "../src/api.js";

const DRAFT = readFileSync(join(import.meta.dirname, "../examples/draft-with-faults.md"));

describe("lint", () => {
	it("says the same of text and of bytes", async () => {
		const report = await lint(DRAFT, { path: "draft.md" });
		expect(await lint(DRAFT.toString(), { path: "draft.md" })).toEqual(report);
		expect(report.path).toBe("draft.md");
		expect(report.findings.length).toBeGreaterThan(0);
		expect(report).not.toHaveProperty("text");
	});

	it("tells Markdown by its content where there is no name", async () => {
		const named = await lint(DRAFT, { path: "draft.md" });
		const { results } = await lint(DRAFT);
		expect(results).toEqual(named.results);
	});

	it("runs the packs or the checks asked for", async () => {
		const { results } = await lint(DRAFT, { packs: ["nasro"] });
		expect(new Set(results.map(({ check }) => check.split("/")[0]))).toEqual(new Set(["nasro"]));
		const one = await lint(DRAFT, { checks: ["cops-mou/ferpa"] });
		expect(one.results.map(({ check }) => check)).toEqual(["cops-mou/ferpa"]);
	});

	it("follows stage, award and the word that it is an agreement", async () => {
		const verdictsOf = async (options: Parameters<typeof lint>[1], text: string) =>
			new Set((await lint(text, { packs: ["cops-mou"], ...options })).results.map(({ verdict }) => verdict));
		const excerpt = "The SRO shall not enforce school rules.";
		expect(await verdictsOf({}, excerpt)).toEqual(new Set(["not-applicable", "contradicted"]));
		expect((await verdictsOf({ assumeAgreement: true }, excerpt)).has("missing")).toBe(true);
		const away = async (options: Parameters<typeof lint>[1]) =>
			(await lint(DRAFT, options)).results.filter(({ verdict }) => verdict === "not-applicable").length;
		expect(await away({ stage: "submission" })).toBeLessThan(await away({ stage: "draft" }));
		expect(await away({ award: "none" })).toBeGreaterThan(await away({}));
	});

	it("refuses what it cannot follow, in a sentence that names it", async () => {
		await expect(lint(DRAFT, { packs: ["cops-mow"] })).rejects.toThrow("cops-mow");
		await expect(lint(DRAFT, { checks: ["no-such"] })).rejects.toThrow("no-such");
		await expect(lint(DRAFT, { stage: "final" as never })).rejects.toThrow("final");
		await expect(lint(DRAFT, { asOf: "2026-02-30" })).rejects.toThrow("2026-02-30");
		await expect(lint(new TextEncoder().encode("%PDF-1.7"), { path: "scan.pdf" })).rejects.toThrow(
			"scan.pdf",
		);
		await expect(lint("", { path: "empty.md" })).rejects.toThrow("empty.md");
	});
});
