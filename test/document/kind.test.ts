import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentFrom } from "./support.js";

const FOLDER = join(import.meta.dirname, "../fixtures/kinds");
const filesOf = (folder: string): string[] => readdirSync(join(FOLDER, folder)).sort();
const load = (folder: string, file: string) =>
	documentFrom(readFileSync(join(FOLDER, folder, file), "utf8"), file);

const REASONS: Record<string, RegExp> = {
	"bill.txt": /bill or statute/,
	"statute.txt": /bill or statute/,
	"labor-contract.txt": /labor/,
	"policy.txt": /policy/,
	"minutes.txt": /minutes/,
	"staff-report.txt": /staff report/,
	"counselor-agreement.txt": /something other/,
	"camera-agreement.txt": /something other/,
	"mutual-aid.txt": /something other/,
	"press-release.txt": /press release/,
	"training-flyer.txt": /training/,
	"job-description.txt": /job/,
	"grant-notice.txt": /grant/,
	"general-order.txt": /order/,
	"evaluation-report.txt": /report/,
	"fact-sheet.txt": /guide/,
	"court-opinion.txt": /court/,
	"crossing-guards.txt": /something other/,
	"security-company.txt": /something other/,
	"handbook.txt": /handbook/,
};

describe("kind of document", () => {
	it.each(filesOf("agreement"))("%s is an SRO agreement", async (file) => {
		expect(await load("agreement", file)).toMatchObject({ kind: "sro-agreement", kindReason: "" });
	});

	it.each(filesOf("other"))("%s is something else", async (file) => {
		const { kind, kindReason } = await load("other", file);
		expect(kind).toBe("other");
		expect(kindReason).toMatch(REASONS[file] as RegExp);
	});

	it("takes no paper on the same subjects for an agreement", async () => {
		// Not told apart yet: agreements of the same two sides on other staff, guards, an officer's own employment, the
		// courts or the border; a rule, a decree, a guide, a form and two articles that go through all the subjects.
		const taken = /^(?:na-(?:08|10|31|35|37)|nb-(?:05|08|10|26)|nc-(?:12|14))-/;
		for (const file of filesOf("papers")) {
			const { kind } = await load("papers", file);
			expect(`${file} ${kind}`).toBe(`${file} ${taken.test(file) ? "sro-agreement" : "other"}`);
		}
	});

	it("takes the project's own agreements for what they are", async () => {
		const folder = join(import.meta.dirname, "../../checks/agreements/docs");
		// own-64 is the side letter of a police union: its form is that of the labor agreement it belongs to. own-265 is
		// what a state trooper wrote about his own post. own-470 is questions with answers, own-496 a captain's memo, own-571
		// a "deal" that nobody signs, the others papers of unusual form: no signatures, or no name of an agreement. What they
		// settle tells all the same (test/check/recognise.test.ts).
		const turnedAway = /^own-(?:64|265|470|496|571|661|663|673|675|722|738)\./;
		for (const file of readdirSync(folder)) {
			const { kind } = await documentFrom(readFileSync(join(folder, file), "utf8"), file);
			expect(`${file} ${kind}`).toBe(`${file} ${turnedAway.test(file) ? "other" : "sro-agreement"}`);
		}
		// There are close to a thousand.
	}, 180_000);

	it("says of an excerpt that it cannot tell", async () => {
		const { kind, kindReason } = await documentFrom("The SRO shall not discipline students.");
		expect([kind, kindReason]).toEqual(["other", "too little text to tell"]);
	});
});
