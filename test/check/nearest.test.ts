import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lint } from "../../src/api.js";

const DRAFT = readFileSync(new URL("../../examples/draft-with-faults.md", import.meta.url), "utf8");

/** The words that are told as the nearest to a missing clause of the draft; null when none are. */
async function nearestTo(check: string): Promise<string | null> {
	const { findings } = await lint(DRAFT, { path: "draft.md", packs: ["all"] });
	const finding = findings.find((row) => row.check === check);
	expect(finding?.verdict).toBe("missing");
	return finding?.nearest?.text ?? null;
}

test.each([
	["cops-mou/named-supervisor", "reports to the shift supervisor"],
	["nasro/annual-safety-training", "annual training of the SRO and the annual budget"],
])("a missing clause names the words that come closest: %s", async (check, words) => {
	expect(await nearestTo(check)).toContain(words);
});

test.each(["cops-mou/hipaa", "cops-mou/court-time", "cops-mou/civil-rights-laws"])(
	"where nothing comes close, no words are named: %s",
	async (check) => {
		expect(await nearestTo(check)).toBeNull();
	},
);
