import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../cli/call.js";

const GOLDEN = join(import.meta.dirname, "golden", "matrix.csv");
const UPDATE = process.env.UPDATE_GOLDEN === "1";
const CHECKS = [
	"ninety-day-submission",
	"term-covers-award",
	"no-implementation-before-acceptance",
	"annual-review",
];

const folder = mkdtempSync(join(tmpdir(), "moulint-matrix-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const AWARD = "2026-10-01,2029-09-30";
const ROWS: [file: string, term: string, row: string][] = [
	["pending-long", "ends on September 30, 2029", `N-1,chp,2026-11-01,${AWARD},,,,2026-05-01`],
	["pending-short", "ends on June 30, 2028", `N-2,chp,2026-09-01,${AWARD},,,,2025-05-01`],
	["overdue", "continues until terminated", `N-3,chp,2026-06-01,${AWARD},,,2026-11-02,`],
	[
		"on-time",
		"ends on September 30, 2029",
		`N-4,chp,2026-06-01,${AWARD},2026-08-01,2026-09-01,2026-10-05,2026-09-09`,
	],
	["late", "ends on September 30, 2029", `N-5,chp,2026-06-01,${AWARD},2026-10-01,,,`],
	["no-letter", "ends on September 30, 2029", `N-6,chp,,${AWARD},2026-10-01,,,`],
	["broken-day", "ends on September 30, 2029", `N-7,chp,2026-06-31,${AWARD},,,,`],
	["another-program", "ends on September 30, 2029", `N-8,other,,,,,,,`],
];

beforeAll(() => {
	mkdirSync(join(folder, "mou"));
	for (const [file, term] of [...ROWS, ["no-row", "ends on June 30, 2027"] as const])
		writeFileSync(
			join(folder, "mou", `${file}.md`),
			`# School Resource Officer Agreement\n\n## Term\n\nThis Agreement is effective October 1, 2026 and ${term}.\n\n## Review\n\nThe Department and the District shall review this Agreement together every year and update it for changes in law or policy.\n`,
		);
	const head =
		"mou_file,award_number,award_program,letter_date,award_start,award_end,submission_date,acceptance_date,first_deployment_date,last_review_date";
	writeFileSync(
		join(folder, "awards.csv"),
		`${[head, ...ROWS.map(([file, , row]) => `mou/${file}.md,${row}`)].join("\r\n")}\r\n`,
	);
});

async function matrix(...argv: string[]): Promise<string> {
	const checks = CHECKS.map((name) => `cops-mou/${name}`).join(",");
	const common = ["mou", "--awards", "awards.csv", "--check", checks, "--assume-agreement", "--no-config"];
	return (await call([...common, ...argv], folder)).out;
}

describe("the compliance matrix of an awards file", () => {
	it("is the golden one as csv, most urgent first (UPDATE_GOLDEN=1 writes it anew)", async () => {
		const text = await matrix("-f", "csv", "--as-of", "2026-11-25");
		if (UPDATE) writeFileSync(GOLDEN, text);
		expect(text).toBe(readFileSync(GOLDEN, "utf8"));
	});
	it("has the same order and days left as html", async () => {
		const csv = await matrix("-f", "csv", "--as-of", "2026-11-25");
		const html = await matrix("-f", "html", "--as-of", "2026-11-25");
		const files = csv
			.split("\n")
			.slice(1)
			.flatMap((line) => /^mou\/([\w-]+\.md)/.exec(line)?.[1] ?? []);
		const body = html.slice(html.indexOf("<tbody>"), html.indexOf("</tbody>"));
		const places = files.map((file) => body.indexOf(`>${file}<`));
		expect(places.every((place) => place > 0)).toBe(true);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(body).toContain(">-87</td>");
	});
	it("has every row of the awards file, whatever could be checked", async () => {
		const text = await matrix("-f", "csv");
		for (const [file] of ROWS) expect(text).toContain(`mou/${file}.md,`);
		expect(text).toContain("unable to check: needs --as-of");
	});
});
