import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runChecks } from "../../src/check/run.js";
import { loadShipped } from "../../src/cli/knowledge.js";
import { documentFrom } from "../document/support.js";

const AGREEMENT = readFileSync(join(import.meta.dirname, "../../examples/compliant.md"), "utf8");

describe("the core parts of an agreement", () => {
	it("are all there when a sergeant signs for the chief", async () => {
		const known = await loadShipped();
		const options = { stage: "draft" as const, asOf: null, award: null, assumeAgreement: false };
		const document = await documentFrom(
			AGREEMENT.replace("| Title | Chief of Police |", "| Title | Sergeant |"),
			"agreement.md",
		);
		const results = runChecks(document, { ...options, checks: known.checks }, known);
		const verdictOf = (id: string): string | undefined =>
			results.find(({ check }) => check.id === id)?.verdict;
		expect(verdictOf("cops-mou/signatures")).toBe("contradicted");
		expect(verdictOf("cops-mou/core-content-minimum")).toBe("satisfied");
	});
});
