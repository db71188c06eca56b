import { expect, it } from "vitest";
import { resultOn } from "./support.js";

const CLAUSE = "An SRO shall receive no health information that HIPAA protects unless that law permits it.";
const REST = "The parties keep their own records and insure their own cars.\n\n".repeat(30);

async function verdictOn(id: string, text: string): Promise<string> {
	return (await resultOn(text, id, "a.md")).verdict;
}

it.each([`~~${CLAUSE}~~`, `[Drafting note: ${CLAUSE}]`, ""])(
	"what is struck or a drafting note is as missing as what is not there: %j",
	async (clause) => {
		expect(await verdictOn("cops-mou/hipaa", `${REST}${CLAUSE}\n`)).toBe("satisfied");
		expect(await verdictOn("cops-mou/hipaa", `${REST}${clause}\n`)).toBe("missing");
	},
);

it.each([
	"The SRO shall handle criminal conduct and leave routine student discipline to the principal.",
	"The SRO may take part in school assemblies but not in student discipline.",
	"The SRO will handle crimes, never student discipline.",
])("a verb with an object of its own takes nothing back: %s", async (other) => {
	const granted = "SROs shall not be involved in routine school discipline, even if staff ask them to.";
	const text = `${REST}${granted}\n\n${other}\n`;
	expect(await verdictOn("cops-mou/routine-discipline-exclusion", text)).toBe("satisfied");
});
