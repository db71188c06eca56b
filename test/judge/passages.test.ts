import { describe, expect, it } from "vitest";
import { rangesOf } from "../../src/judge/passages.js";
import { documentFrom } from "../document/support.js";

/** Clauses in each passage of three and more. */
async function longOnes(markdown: string): Promise<number[]> {
	const document = await documentFrom(markdown, "agreement.md");
	return rangesOf(document)
		.map(([from, to]) => to - from)
		.filter((clauses) => clauses > 2);
}
const table = (rows: number, cell = "65%"): string =>
	`| Cost | City | District |\n|---|---|---|\n${Array.from({ length: rows }, (_, i) => `| Item ${i} | 35% | ${cell} |\n`).join("")}`;

describe("clauses read together", () => {
	it("are the sentences of a paragraph", async () =>
		expect(await longOnes("The SRO shall call. The SRO shall write. The SRO shall ask.")).toEqual([3]));

	it("are the rows of a table, up to ten", async () => {
		expect(await longOnes(table(3))).toEqual([3]);
		expect(await longOnes(table(10))).toEqual([10]);
		expect(await longOnes(table(11))).toEqual([]);
	});

	it("are not rows under different headers, nor a row that says several things", async () => {
		expect(
			await longOnes(`${table(2)}\n| Day | In | Out |\n|---|---|---|\n| Monday | 7:30 | 3:00 |\n`),
		).toEqual([]);
		const long = "The deputy shall walk the halls and the lots. ".repeat(12);
		const ranges = await longOnes(table(3, long));
		expect(ranges.every((clauses) => clauses !== 3)).toBe(true);
	});
});
