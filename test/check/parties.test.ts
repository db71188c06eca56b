import { describe, expect, it } from "vitest";
import { resultOn } from "./support.js";

async function verdictOn(text: string): Promise<string> {
	return (await resultOn(text, "cops-mou/purpose-parties")).verdict;
}

describe("who the parties are", () => {
	it.each([
		"This Agreement is between the Sheriff of Tarn County and the Tarn County Board of Education.",
		"This is between the Town of Mossby, for its Police Department, and the Mossby School Board.",
		"This letter is the agreement between the Quarry Hill Police Department and Quarry Hill Union School District about our officer.",
		"THIS CONTRACT is made by and between the SHERIFF OF TARN COUNTY and the BOARD OF EDUCATION OF TARN COUNTY.",
	])("is told by names of their own: %s", async (text) => expect(await verdictOn(text)).toBe("satisfied"));

	it.each([
		"This Agreement is between the Police Department and the School District.",
		"This Agreement is between the ________ Police Department and the ________ School District.",
		"This Agreement is between local law enforcement and the area schools.",
		"The Quarry Hill Police Department supplies the officer named in this Agreement.",
	])("is not told by: %s", async (text) => expect(await verdictOn(text)).not.toBe("satisfied"));
});
