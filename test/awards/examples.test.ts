import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/findings/model.js";
import { call } from "../cli/call.js";

const folder = mkdtempSync(join(tmpdir(), "moulint-awards-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILING = "cops-mou/ninety-day-submission";
const COVERAGE = "cops-mou/term-covers-award";
const START = "cops-mou/no-implementation-before-acceptance";

const TERM = "This Agreement is in effect from July 1, 2024 until either party ends it in writing.";

/** An agreement around the words of its term. */
function agreement(term: string, signatures = ""): string {
	return `# Agreement on School Resource Officers

This agreement is between the Alder Police Department (the "Department") and the Alder School District (the "District"). The Department assigns a School Resource Officer to the schools of the District.

## 1. Duties

The School Resource Officer shall protect the students and the staff of the schools.

## 2. Term

${term}
${signatures}`;
}

interface Outcome {
	award: NonNullable<Report["documents"][number]["award"]>;
	verdict: (check: string) => string | undefined;
	severity: (check: string) => string | null;
	message: (check: string) => string;
}

async function lint(row: Record<string, string>, text: string, argv: string[] = []): Promise<Outcome> {
	writeFileSync(join(folder, "mou.md"), text);
	const cells: Record<string, string> = { mou_file: "mou.md", ...row };
	writeFileSync(
		join(folder, "awards.csv"),
		`${Object.keys(cells).join(",")}\n${Object.values(cells).join(",")}\n`,
	);
	return outcomeOf(["mou.md", "--awards", "awards.csv", ...argv]);
}

async function outcomeOf(argv: string[]): Promise<Outcome> {
	const checks = [FILING, COVERAGE, START].join(",");
	const common = ["-f", "json", "--check", checks, "--exit-zero", "--no-config", "--assume-agreement"];
	const { status, out, err } = await call([...argv, ...common], folder);
	expect({ status, err: status === 0 ? "" : err }).toEqual({ status: 0, err: "" });
	const [document] = (JSON.parse(out) as Report).documents;
	const finding = (check: string) => document?.findings.find((found) => found.check === check);
	return {
		award: document?.award as Outcome["award"],
		verdict: (check) => document?.results.find((result) => result.check === check)?.verdict,
		severity: (check) => finding(check)?.severity ?? null,
		message: (check) => finding(check)?.message ?? "",
	};
}

const L = "2025-09-30";
const CHP = { award_program: "chp" };

describe("the worked examples of the 90-day filing, through an awards file", () => {
	const cases: [
		name: string,
		row: Record<string, string>,
		argv: string[],
		status: string,
		severity: string | null,
	][] = [
		["1 day 89", { letter_date: L, submission_date: "2025-12-28" }, [], "on-time", null],
		["2 day 90", { letter_date: L, submission_date: "2025-12-29" }, [], "boundary", "info"],
		[
			"2 day 90, counted from day 1",
			{ letter_date: L, submission_date: "2025-12-29" },
			["--count", "inclusive"],
			"late",
			"error",
		],
		["3 day 91", { letter_date: L, submission_date: "2025-12-30" }, [], "late", "error"],
		[
			"4 a Sunday between",
			{ letter_date: "2024-09-30", submission_date: "2024-12-30" },
			[],
			"late-arguable",
			"warning",
		],
		[
			"5 a business day between",
			{ letter_date: "2024-09-30", submission_date: "2024-12-31" },
			[],
			"late",
			"error",
		],
		[
			"6 a holiday between",
			{ letter_date: "2025-10-03", submission_date: "2026-01-02" },
			[],
			"late-arguable",
			"warning",
		],
		["7 leap year", { letter_date: "2023-12-01", submission_date: "2024-02-29" }, [], "boundary", "info"],
		["8 pending", { letter_date: "2024-12-01" }, ["--as-of", "2025-02-20"], "pending", "warning"],
		[
			"9 sent before the last signature",
			{ letter_date: L, submission_date: "2025-12-15", school_signed_on: "2025-12-18" },
			[],
			"impossible",
			"error",
		],
		[
			"10 filed in time",
			{
				letter_date: L,
				submission_date: "2025-12-10",
				acceptance_date: "2026-01-20",
				first_deployment_date: "2025-11-03",
			},
			[],
			"on-time",
			null,
		],
		[
			"11 the letter's date, not the project's start",
			{ letter_date: "2024-09-30", award_start: "2024-10-01", submission_date: "2024-12-30" },
			[],
			"late-arguable",
			"warning",
		],
		["12 another program", { award_program: "other" }, [], "not-applicable", null],
		[
			"13 extension",
			{ letter_date: L, extension_to: "2026-01-31", submission_date: "2026-01-15" },
			[],
			"on-time",
			null,
		],
		[
			"14 no letter date",
			{ letter_date: "", submission_date: "2025-12-10" },
			["--stage", "executed"],
			"unable to check: needs letter_date",
			"warning",
		],
	];
	for (const [name, row, argv, status, severity] of cases)
		it(name, async () => {
			const outcome = await lint({ ...CHP, ...row }, agreement(TERM), argv);
			expect(outcome.award.status).toBe(status);
			expect(outcome.severity(FILING)).toBe(severity);
		});

	it("8 gives the days left and the safe target", async () => {
		const outcome = await lint({ ...CHP, letter_date: "2024-12-01" }, agreement(TERM), [
			"--as-of",
			"2025-02-20",
		]);
		expect(outcome.award).toMatchObject({ daysLeft: 9, filingDeadline: "2025-03-01" });
		expect(outcome.message(FILING)).toContain("2025-02-28");
	});
	it("9 takes the signature's date from the text too", async () => {
		const signatures = `
## Signatures

/s/ Ann Poe, Chief of Police        Date: December 1, 2025

/s/ Lee Roe, Superintendent of Schools        Date: December 18, 2025
`;
		const row = { ...CHP, letter_date: L, submission_date: "2025-12-15" };
		expect((await lint(row, agreement(TERM, signatures))).award.status).toBe("impossible");
	});
	it("10 finds the deployment before acceptance an error of its own", async () => {
		const row = {
			letter_date: L,
			submission_date: "2025-12-10",
			acceptance_date: "2026-01-20",
			first_deployment_date: "2025-11-03",
		};
		const outcome = await lint({ ...CHP, ...row }, agreement(TERM));
		expect(outcome.severity(START)).toBe("error");
		expect(outcome.award.acceptance).toBe("before-acceptance");
	});
	it("13 says that the extension counts", async () => {
		const row = { letter_date: L, extension_to: "2026-01-31", submission_date: "2026-01-15" };
		expect((await lint({ ...CHP, ...row }, agreement(TERM))).award.because).toContain(
			"extension to 2026-01-31",
		);
	});
});

describe("the worked examples of coverage, through an awards file", () => {
	const award = { letter_date: "2024-09-30", award_start: "2024-10-01", award_end: "2029-09-30" };
	const cases: [
		name: string,
		term: string,
		row: Record<string, string>,
		coverage: string,
		severity: string | null,
	][] = [
		["15", "This Agreement runs from October 1, 2024 through September 30, 2029.", {}, "covers", null],
		["16", "This Agreement is effective July 1, 2024 and ends on June 30, 2027.", {}, "stops-short", "error"],
		[
			"17",
			"The term of this Agreement is July 1, 2024 to June 30, 2025. It renews automatically each July 1.",
			{},
			"renews",
			null,
		],
		[
			"18",
			"This Agreement is in effect from July 1, 2024 to June 30, 2025. It may be renewed annually by agreement of the parties.",
			{},
			"unassured",
			"warning",
		],
		[
			"19",
			"This Agreement takes effect on the date of the last signature and remains in effect until terminated by either party.",
			{ le_signed_on: "2024-11-20", school_signed_on: "2024-11-12", first_deployment_date: "2025-01-06" },
			"late-start",
			"warning",
		],
		[
			"20",
			"This Agreement is effective January 15, 2025 and continues until terminated.",
			{ first_deployment_date: "2024-12-02" },
			"starts-too-late",
			"error",
		],
		[
			"21",
			"This Agreement is effective October 1, 2024 and expires on September 30, 2029.",
			{ award_end: "2030-09-30", award_end_original: "2029-09-30" },
			"stops-short",
			"error",
		],
		["23", "This Agreement is in effect for the 2024-2025 school year.", {}, "stops-short", "error"],
	];
	for (const [name, term, row, coverage, severity] of cases)
		it(name, async () => {
			const outcome = await lint({ ...award, ...row }, agreement(term));
			expect(outcome.award.coverage).toBe(coverage);
			expect(outcome.severity(COVERAGE)).toBe(severity);
		});
	it("19 counts the days of the late start", async () => {
		const signed = { le_signed_on: "2024-11-20", school_signed_on: "2024-11-12" };
		const term =
			"This Agreement takes effect upon the last signature and remains in effect until terminated.";
		expect((await lint({ ...award, ...signed }, agreement(term))).message(COVERAGE)).toContain("50 days");
	});
	it("22 uses neither of two effective dates", async () => {
		const text = agreement("This Agreement is effective 7/1/2024 and ends on September 30, 2029.").replace(
			"# Agreement on School Resource Officers",
			"# Agreement on School Resource Officers, Effective 8/1/2024",
		);
		const outcome = await lint(award, text);
		expect(outcome.award.coverage).toBe("conflict");
		expect(outcome.severity(COVERAGE)).toBe("warning");
	});
	it("23 says that the dates come from the school year", async () => {
		const outcome = await lint(
			award,
			agreement("This Agreement is in effect for the 2024-2025 school year."),
		);
		expect(outcome.message(COVERAGE)).toContain("school year");
	});
});

describe("the short form", () => {
	it("gives the same as an awards file of one row", async () => {
		const asOf = ["--as-of", "2025-12-20"];
		const file = await lint({ letter_date: L }, agreement(TERM), asOf);
		const flag = await outcomeOf(["mou.md", "--award-date", L, ...asOf]);
		expect(flag.award).toEqual(file.award);
		for (const check of [FILING, COVERAGE, START]) {
			expect(flag.verdict(check)).toBe(file.verdict(check));
			expect(flag.message(check)).toBe(file.message(check));
		}
	});
	it("judges nothing that hangs on today without --as-of", async () => {
		const outcome = await lint({ letter_date: L }, agreement(TERM));
		expect(outcome.award).toMatchObject({ status: "unable to check: needs --as-of", daysLeft: null });
		expect(outcome.verdict(FILING)).toBe("inconclusive");
	});
});
