import { describe, expect, it } from "vitest";
import { documentFrom } from "./support.js";

/** Name, side, signature and day of each party that has signed or is to sign. */
async function signers(block: string): Promise<string[][]> {
	const { signatories } = await documentFrom(`The Chief keeps a roster of deputies.\n\n${block}`);
	return signatories
		.filter(({ formal }) => !formal)
		.map(({ name, side, signature, date }) => [name, side ?? "", signature, date]);
}

describe("typed signatures", () => {
	it.each([
		[
			"over dashes, in two columns",
			`CITY OF ALD                          ALD SCHOOL DISTRICT

/s/ Orla Finch                       /s/ Dr. Amos Reed
------------------------------       ------------------------------
Orla Finch                           Dr. Amos Reed
Chief of Police                      Superintendent

Date: July 20, 2026                  Date: July 14, 2026
`,
		],
		[
			"whose sign lost its first stroke",
			"s/ Orla Finch, Chief of Police  Date 7-20-26\n\ns/ Dr. Amos Reed, Superintendent  Date 7-14-26\n",
		],
	])("%s", async (_, block) => {
		expect(await signers(block)).toEqual([
			["Orla Finch", "law-enforcement", "filled", "filled"],
			["Dr. Amos Reed", "school", "filled", "filled"],
		]);
	});

	it("are not found in a sentence", async () => {
		expect(await signers("s/ he shall not be asked to enforce school rules.\n")).toEqual([]);
	});
});
