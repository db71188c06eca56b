import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Chalk } from "chalk";
import { afterAll, describe, expect, it } from "vitest";
import { loadShipped } from "../../src/cli/knowledge.js";
import { outcomeOf } from "../../src/cli/run.js";
import { assemble } from "../../src/cli/write.js";
import type { DocumentReport } from "../../src/findings/model.js";
import { DocumentReports } from "../../src/findings/reports.js";
import { summarise } from "../../src/findings/summary.js";
import { FORMATTERS } from "../../src/report/index.js";
import { whole } from "../report/whole.js";
import { call } from "./call.js";

const FORMATS = Object.keys(FORMATTERS);
const DRAFT = readFileSync(new URL("../../examples/draft-with-faults.md", import.meta.url), "utf8");
const folder = mkdtempSync(join(tmpdir(), "moulint-many-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("more documents than memory is to hold", () => {
	it("print the same bytes in every format", async () => {
		const { reports, checks } = await linted();
		const printed = async (budget: number): Promise<Record<string, string>> => {
			const documents = new DocumentReports(budget);
			for (const report of reports) documents.add(report);
			const told = { checks, stage: "draft", asOf: "2026-11-25" } as const;
			const report = assemble(documents, summarise(reports), told);
			const texts: Record<string, string> = {};
			for (const [name, { print }] of Object.entries(FORMATTERS))
				texts[name] = whole(await print(report, { color: new Chalk({ level: 0 }), verbose: true }));
			documents.close();
			return texts;
		};
		const held = await printed(Number.POSITIVE_INFINITY);
		for (const text of Object.values(held)) expect(text).not.toBe("");
		for (const budget of [0, 250_000]) expect(await printed(budget)).toEqual(held);
	});

	it("are linted to the same files with and without a folder for temporary files", async () => {
		// More text than is held, which the html format carries along.
		const code = `\n\n\`\`\`\n${`${"x".repeat(100_000)}\n`.repeat(8)}\`\`\`\n`;
		mkdirSync(join(folder, "drafts"));
		for (let i = 0; i < 4; i++)
			writeFileSync(join(folder, "drafts", `draft-${i}.md`), `${DRAFT.slice(0, 1500)} ${i}${code}`);
		const temporary = process.env.TMPDIR;
		try {
			await lint("spilled", FORMATS);
			process.env.TMPDIR = join(folder, "missing");
			await lint("held", FORMATS);
		} finally {
			if (temporary === undefined) delete process.env.TMPDIR;
			else process.env.TMPDIR = temporary;
		}
		for (const name of FORMATS) expect(written("spilled", name)).toBe(written("held", name));
		const { summary, documents } = JSON.parse(written("spilled", "json"));
		expect(documents).toHaveLength(4);
		expect(summary).toEqual(summarise(documents));
		// A format that needs only verdicts shows the same where nothing carries more.
		await lint("alone", ["junit", "csv"]);
		for (const name of ["junit", "csv"]) expect(written("alone", name)).toBe(written("held", name));
	});
});

/** Lints the drafts and writes each format to a file that begins with a name. */
async function lint(name: string, formats: readonly string[]): Promise<void> {
	const written = formats.flatMap((one) => ["-f", `${one}=${name}.${one}`]);
	const checks = "cops-mou/ferpa,cops-mou/annual-review";
	const { status, err } = await call(["drafts", "--check", checks, ...written], folder);
	expect({ status, err }).toEqual({ status: 1, err: "" });
}

function written(name: string, format: string): string {
	return readFileSync(join(folder, `${name}.${format}`), "utf8");
}

async function linted(): Promise<{
	reports: DocumentReport[];
	checks: Parameters<typeof assemble>[2]["checks"];
}> {
	const known = { ...(await loadShipped()), folders: new Map<string, string>() };
	const { checks } = known;
	const award = { letterDate: "2026-09-30", awardEnd: "2028-09-30", program: "chp" };
	const options = { checks, stage: "draft" as const, asOf: "2026-11-25", award, assumeAgreement: false };
	const plan = { options, settings: [], changes: "accept" as const };
	const configuration = { layers: [], folder: "", sources: [] };
	const told = { setup: { configuration, flags: {}, cwd: "", withText: true }, known, planFor: () => plan };
	const reports: DocumentReport[] = [];
	for (const text of [
		DRAFT,
		DRAFT.replaceAll("Officer", "\u202e Ofizier \u{1f46e}"),
		"# Lunch menu\n\nPizza.\n",
	]) {
		const bytes = async () => new TextEncoder().encode(text);
		const outcome = await outcomeOf({ path: `agreements/${reports.length}.md`, bytes }, told);
		if ("report" in outcome) reports.push(outcome.report);
	}
	return { reports, checks };
}
