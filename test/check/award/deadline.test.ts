import { describe, expect, it } from "vitest";
import { DEFAULT_COUNTING, type Filing, judgeFiling } from "../../../src/check/award/deadline.js";

const L = "2025-09-30";

describe("the 90-day filing", () => {
	const cases: [string, Filing, string | null, string, string | null, string | null][] = [
		["1 day 89", { letterDate: L, submissionDate: "2025-12-28" }, null, "on-time", null, "2025-12-29"],
		["2 day 90", { letterDate: L, submissionDate: "2025-12-29" }, null, "boundary", "info", "2025-12-29"],
		["3 day 91", { letterDate: L, submissionDate: "2025-12-30" }, null, "late", "error", "2025-12-29"],
		[
			"4 only a Sunday between",
			{ letterDate: "2024-09-30", submissionDate: "2024-12-30" },
			null,
			"late-arguable",
			"warning",
			"2024-12-29",
		],
		[
			"5 a business day between",
			{ letterDate: "2024-09-30", submissionDate: "2024-12-31" },
			null,
			"late",
			"error",
			"2024-12-29",
		],
		[
			"6 a holiday between",
			{ letterDate: "2025-10-03", submissionDate: "2026-01-02" },
			null,
			"late-arguable",
			"warning",
			"2026-01-01",
		],
		[
			"7 leap year",
			{ letterDate: "2023-12-01", submissionDate: "2024-02-29" },
			null,
			"boundary",
			"info",
			"2024-02-29",
		],
		["8 pending", { letterDate: "2024-12-01" }, "2025-02-20", "pending", "warning", "2025-03-01"],
		[
			"9 before the last signature",
			{ letterDate: L, submissionDate: "2025-12-15", signedOn: ["2025-12-01", "2025-12-18"] },
			null,
			"impossible",
			"error",
			"2025-12-29",
		],
		[
			"10 the filing itself is in time",
			{ letterDate: L, submissionDate: "2025-12-10" },
			null,
			"on-time",
			null,
			"2025-12-29",
		],
		[
			"11 letter date, not project start",
			{ letterDate: "2024-09-30", submissionDate: "2024-12-30" },
			null,
			"late-arguable",
			"warning",
			"2024-12-29",
		],
		["12 another program", { program: "other" }, null, "not-applicable", null, null],
		[
			"13 extension",
			{ letterDate: L, extensionTo: "2026-01-31", submissionDate: "2026-01-15" },
			null,
			"on-time",
			"info",
			"2026-01-31",
		],
		["14 no letter date", { program: "chp" }, null, "unable-to-check", "warning", null],
	];
	for (const [name, filing, asOf, state, severity, limit] of cases)
		it(name, () => expect(judgeFiling(filing, asOf)).toMatchObject({ state, severity, limit }));

	it("counts the letter date as day 1 when told to", () => {
		const result = judgeFiling({ letterDate: L, submissionDate: "2025-12-29" }, null, {
			...DEFAULT_COUNTING,
			count: "inclusive",
		});
		expect(result.state).toBe("late");
	});
	it("gives days left and the safe target", () => {
		expect(judgeFiling({ letterDate: "2024-12-01" }, "2025-02-20")).toMatchObject({
			daysLeft: 9,
			safeTarget: "2025-02-28",
		});
	});
	it("is overdue the day after the last day and not before", () => {
		expect(judgeFiling({ letterDate: L }, "2025-12-29").state).toBe("pending");
		expect(judgeFiling({ letterDate: L }, "2025-12-30").state).toBe("overdue");
	});
	it("rolls over a weekend only when told to", () => {
		const rolled = { ...DEFAULT_COUNTING, rollover: "next-business-day" as const };
		expect(judgeFiling({ letterDate: "2024-09-30", submissionDate: "2024-12-30" }, null, rolled).state).toBe(
			"boundary",
		);
	});
	it("finds a submission before the letter impossible", () => {
		expect(judgeFiling({ letterDate: L, submissionDate: "2025-09-01" }, null).state).toBe("impossible");
	});
});
