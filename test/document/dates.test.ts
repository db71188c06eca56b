import { describe, expect, it } from "vitest";
import { findDates } from "../../src/document/dates/dates.js";
import { mapped } from "./support.js";

describe("dates", () => {
	it.each([
		["on August 4, 2025 and", "2025-08-04"],
		["on 4 August 2025", "2025-08-04"],
		["Aug. 4th, 2025", "2025-08-04"],
		["this 4th day of August, 2025", "2025-08-04"],
		["the first day of July, 2024", "2024-07-01"],
		["the thirtieth day of June, 2029", "2029-06-30"],
		["the twenty-first day of May, two thousand twenty-six", "2026-05-21"],
		["the first day of October in the year 2025", "2025-10-01"],
		["SEPTEMBER 30, 2028", "2028-09-30"],
		["2025-08-04", "2025-08-04"],
		["8/1/2024", "2024-08-01"],
		["8-1-24", "2024-08-01"],
		["08/01/25", "2025-08-01"],
		["30/06/2025", "2025-06-30"],
		["signed 2025-08-04 | 10:12 AM PDT", "2025-08-04"],
		["in July 2025", "2025-07"],
		["by June 30", null],
		["____ day of ____, 20__", null],
		["this ___ day of August, 20__", null],
		["___/___/20__", null],
		["[MONTH] [DAY], [YEAR]", null],
	])("%s", (text, iso) => {
		const found = findDates(mapped(text));
		expect(found).toHaveLength(1);
		expect(found[0]?.iso).toBe(iso);
	});

	it("knows days that do not exist and dates that read both ways", () => {
		expect(
			findDates(mapped("June 31, 2025; 2/30/2025; 13/13/2025")).map((date) => [date.iso, date.impossible]),
		).toEqual([
			[null, true],
			[null, true],
			[null, true],
		]);
		expect(findDates(mapped("February 29, 2028, February 29, 2027")).map((date) => date.impossible)).toEqual([
			false,
			true,
		]);
		expect(findDates(mapped("03/04/25, 03/14/25, 4/4/25")).map((date) => date.ambiguous)).toEqual([
			true,
			false,
			false,
		]);
	});

	it.each([
		"The SRO may 10 times a year",
		"award 15JCOPS-25-GG-04417",
		"call 319-555-0142 or 555-0148",
		"for the 2024-25 school year",
		"Policy 5-12-10 and section 8.1.24",
		"students march in the parade",
		"20 U.S.C. 1232g; 34 CFR 99.31",
	])("finds none in: %s", (text) => {
		expect(findDates(mapped(text))).toEqual([]);
	});

	it("gives the raw text and where it stands", () => {
		const [date] = findDates({ text: "from August 4, 2025 on", starts: [0], offsets: [50] });
		expect(date).toMatchObject({ raw: "August 4, 2025", span: { start: 55, end: 69 } });
	});
});
