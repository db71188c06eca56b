import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceRanges, sentencesOf } from "../../src/document/clauses/sentences.js";
import { mapped } from "./support.js";

const split = (text: string): string[] => sentenceRanges(text).map(([from, to]) => text.slice(from, to));

describe("sentences", () => {
	it.each([
		["The SRO reports to Sgt. Ames. The Sgt. reports to Lt. Bo.", 2],
		["Records fall under 20 U.S.C. § 1232g and 34 C.F.R. Part 99. No other law is meant.", 2],
		["See Sec. 3.2 and Art. IV for hours. Ofc. J. Smith keeps the log.", 2],
		["The bell rings at 7:40 a.m. and again at 3 p.m. The SRO stays until 4 p.m. Monday through Friday.", 2],
		["Acme Schools, Inc. operates two campuses. It is a party.", 2],
		["Acme Schools, Inc. The District joins.", 2],
		["Award No. 14 was announced on Aug. 4, 2025. It pays for one officer.", 2],
		["Minor matters, e.g. Tardiness, are for staff. Crimes vs. rules: i.e. The law decides.", 2],
		["The list is Exhibit A. The map is Exhibit B.", 2],
		["It costs 2.5 percent of $1.2 million. That is all.", 2],
		["(a) The officer walks the halls. (b) The officer teaches.", 2],
		['He asked, "May I?" The officer said no. (See Section 4.) The end.', 4],
		["Notices go to Dr. Ann Poe, Ed.D. and to the Sheriff.", 1],
		["No. The SRO does not.", 2],
		["Either may leave on notice... except in term time.", 1],
	])("%s", (text, count) => {
		expect(split(text)).toHaveLength(count);
	});

	it("keeps a list label with its sentence", () => {
		expect(split("2. The law governs. 3. Notices are mailed.")).toEqual([
			"2. The law governs.",
			"3. Notices are mailed.",
		]);
	});

	it("separates sentences that a scanner ran together", () => {
		expect(split("A copy is kept on file.The District posts it.")).toEqual([
			"A copy is kept on file.",
			"The District posts it.",
		]);
	});

	it("keeps positions", () => {
		const [, second] = sentencesOf({ text: "One stands. Two falls.", starts: [0], offsets: [100] });
		expect(second).toMatchObject({ text: "Two falls.", offsets: [112] });
		expect(sentencesOf(mapped(""))).toEqual([]);
	});

	it("covers every word once and in order", () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 200 }), (text) => {
				const joined = split(text).join("").replace(/\s/g, "");
				expect(joined).toBe(text.replace(/\s/g, ""));
			}),
		);
	});
});
