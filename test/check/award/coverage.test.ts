import { describe, expect, it } from "vitest";
import { judgeCoverage, type Terms } from "../../../src/check/award/coverage.js";

const award: Terms = {
	start: "2024-07-01",
	end: null,
	openEnd: false,
	renewal: "none",
	conflict: false,
	assumed: false,
	awardStart: "2024-10-01",
	awardEnd: "2029-09-30",
	firstDeployment: null,
};

describe("coverage of the award term", () => {
	const cases: [string, Partial<Terms>, string, string | null][] = [
		["15 the same days", { start: "2024-10-01", end: "2029-09-30" }, "covers", null],
		["16 ends early", { end: "2027-06-30" }, "stops-short", "error"],
		["17 renews by itself", { end: "2025-06-30", renewal: "automatic" }, "renews", null],
		["18 may be renewed", { end: "2025-06-30", renewal: "permissive" }, "unassured", "warning"],
		[
			"19 late start, before deployment",
			{ start: "2024-11-20", openEnd: true, firstDeployment: "2025-01-06" },
			"late-start",
			"warning",
		],
		[
			"20 starts after deployment",
			{ start: "2025-01-15", openEnd: true, firstDeployment: "2024-12-02" },
			"starts-too-late",
			"error",
		],
		[
			"21 the award was extended",
			{ start: "2024-10-01", end: "2029-09-30", awardEnd: "2030-09-30" },
			"stops-short",
			"error",
		],
		["22 two effective dates", { conflict: true }, "conflict", "warning"],
		["23 one school year", { start: "2024-07-01", end: "2025-06-30", assumed: true }, "stops-short", "error"],
	];
	for (const [name, terms, state, severity] of cases)
		it(name, () => expect(judgeCoverage({ ...award, ...terms })).toMatchObject({ state, severity }));

	it("counts the days of a late start", () => {
		expect(
			judgeCoverage({ ...award, start: "2024-11-20", openEnd: true, firstDeployment: "2025-01-06" }).because,
		).toContain("50 days");
	});
});
