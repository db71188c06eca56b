import { describe, expect, it } from "vitest";
import { runChecks } from "../../src/check/run.js";
import { loadShipped } from "../../src/cli/knowledge.js";
import { documentFrom } from "../document/support.js";

const shipped = await loadShipped();
const checks = shipped.checks.filter(({ id }) => id === "cops-mou/signatures");
const LINE = "______________________________  Date: ______________";

async function verdictOn(agency: string, district: string): Promise<string | undefined> {
	const text = `The Chief keeps a roster.\n\nFor the Department:\n\n${LINE}\n${agency}\n\nFor the District:\n\n${LINE}\n${district}\n`;
	const options = { checks, stage: "draft" as const, asOf: null, award: null, assumeAgreement: true };
	return runChecks(await documentFrom(text), options, shipped)[0]?.verdict;
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
