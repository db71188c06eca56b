import { expect, it } from "vitest";
import { runChecks } from "../../src/check/run.js";
import { loadShipped } from "../../src/cli/knowledge.js";
import { documentFrom } from "../document/support.js";

const shipped = await loadShipped();
const checks = shipped.checks.filter(({ id }) => id === "cops-mou/instrument-title");
const BODY = "The Chief keeps a roster of those who serve.";

async function verdictOf(text: string): Promise<string | undefined> {
	const options = { checks, stage: "draft" as const, asOf: null, award: null, assumeAgreement: true };
	return runChecks(await documentFrom(text), options, shipped)[0]?.verdict;
}

it.each([
	`# Interagency Agreement: School Resource Officer Program\n\n${BODY}\n`,
	`MEMORANDUM OF AGREEMENT\n\nSCHOOL RESOURCE OFFICERS\n\n1. ROSTER\n\n${BODY}\n`,
	`# Memorandum of Understanding\n\nIt concerns the placement of school resource officers.\n`,
])("a title above the first clause says what the paper is: %j", async (text) => {
	expect(await verdictOf(text)).toBe("satisfied");
});

it.each([
	`# School Resource Officer Handbook\n\n${BODY}\n`,
	`# Memorandum of Understanding\n\n${BODY}\n\n## School Resource Officers\n\nThe Chief pays.\n`,
])("a title without the instrument or its subject does not: %j", async (text) => {
	expect(await verdictOf(text)).not.toBe("satisfied");
});
