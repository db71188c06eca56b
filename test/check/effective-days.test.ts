import { describe, expect, it } from "vitest";
import { effectiveDays } from "../../src/check/effective-days.js";
import { documentFrom } from "../document/support.js";
import { resultOn } from "./support.js";

const daysIn = async (text: string): Promise<string[]> =>
	effectiveDays(await documentFrom(text)).map(({ value }) => value);

describe("the days on which an agreement takes effect", () => {
	it.each([
		["This Memorandum is effective August 11, 2025, and ends two years after that day.", "2025-08-11"],
		["This Restated Agreement shall be effective as of August 18, 2025.", "2025-08-18"],
		["Whatever stands above, this Contract shall first become effective on 1 September 2025.", "2025-09-01"],
		["This Memorandum is between the City and the Board. It becomes effective July 1, 2026.", "2026-07-01"],
		["The effective date of this Memorandum of Understanding is July 1, 2026.", "2026-07-01"],
		["This Agreement becomes operative on the first day of January, 2028.", "2028-01-01"],
		[
			'This Compact (the "Compact"), effective August 1, 2025, is made between the City and the Board.',
			"2025-08-01",
		],
	])("are found: %s", async (text, day) => {
		expect(await daysIn(text)).toEqual([day]);
	});

	it.each([
		"This Second Amendment is effective October 1, 2025.",
		"The original Agreement was made in 2021; the prior Agreement is effective until July 1, 2026.",
		"This Agreement is effective when both have signed; the school year begins August 11, 2025.",
		"Each renewal term of this Agreement begins on July 1, 2026.",
		"Billing under this Agreement starts September 1, 2026.",
		"The collective bargaining agreement is effective January 1, 2024.",
		"The grant agreement takes effect October 1, 2025.",
		"The District has adopted a protocol on searches. It takes effect August 1, 2025.",
		"The District's calendar, effective as adopted on April 14, 2026, is attached to this Agreement.",
	])("are no other days: %s", async (text) => {
		expect(await daysIn(text)).toEqual([]);
	});

	it("contradict each other when they differ, wherever they stand", async () => {
		const verdict = async (second: string): Promise<string> => {
			const first = "This Agreement takes effect on July 1, 2026 and ends on June 30, 2028.";
			const text = `${first}\n\nThe Chief chooses the officer.\n\n${second}`;
			return (await resultOn(text, "cops-mou/effective-date")).verdict;
		};
		expect(await verdict("This Agreement is effective as of August 18, 2026.")).toBe("contradicted");
		expect(await verdict("This Agreement takes effect on July 1, 2026.")).toBe("satisfied");
	});
});
