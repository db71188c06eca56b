import { describe, expect, it } from "vitest";
import { resultOn } from "./support.js";

const LINE = "______________________________  Date: ______________";

function blockOf(agency: string, district: string): string {
	return `For the Department:\n\n${LINE}\n${agency}\n\nFor the District:\n\n${LINE}\n${district}\n`;
}

async function verdictOn(agency: string, district: string): Promise<string> {
	const text = `The Chief keeps a roster.\n\n${blockOf(agency, district)}`;
	return (await resultOn(text, "cops-mou/signatures")).verdict;
}

describe("who signs", () => {
	it("is the head of each side", async () => {
		expect(await verdictOn("Nell Harrow, Chief of Police", "Ira Pell, Superintendent")).toBe("satisfied");
	});

	it.each([
		["Sgt. Nell Harrow, Community Unit", "Ira Pell, Superintendent"],
		["Captain Nell Harrow, Patrol Division", "Ira Pell, Superintendent"],
		["Nell Harrow, Chief of Police", "Ira Pell, Assistant Principal"],
	])("is nobody without the authority: %s, %s", async (agency, district) => {
		expect(await verdictOn(agency, district)).toBe("contradicted");
	});

	it("falls short where an office may have the authority and is not the head's", async () => {
		expect(await verdictOn("Nell Harrow, City Manager", "Ira Pell, Superintendent")).toBe("weak");
		expect(await verdictOn("Deputy Chief Nell Harrow", "Ira Pell, Superintendent")).toBe("weak");
	});
});

describe("what is said beside the block", () => {
	const BOUND = "cops-mou/all-parties-sign-and-abide";
	const block = blockOf("Nell Harrow, Chief of Police", "Ira Pell, Superintendent");

	it("is asked for where a check asks for it", async () => {
		const agreed = "The Department and the District agree to abide by all terms of this Agreement.";
		expect((await resultOn(`${agreed}\n\n${block}`, BOUND)).verdict).toBe("satisfied");
		const silent = await resultOn(`The Chief keeps a roster.\n\n${block}`, BOUND);
		expect(silent.verdict).toBe("weak");
		expect(silent.elements).toContainEqual(
			expect.objectContaining({ id: "commitment-to-comply", verdict: "missing" }),
		);
		const denied = "The parties are not bound by this Agreement and need not follow it.";
		expect((await resultOn(`${denied}\n\n${block}`, BOUND)).verdict).toBe("contradicted");
	});

	it("shows no element of a block that is not there", async () => {
		const words = "The Chief of Police and the Superintendent sign and date this Agreement.";
		const result = await resultOn(words, "cops-mou/signatures");
		expect(result.verdict).toBe("missing");
		expect(result.elements.filter(({ verdict }) => verdict === "satisfied")).toEqual([]);
	});
});
