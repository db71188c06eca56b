import { expect, test } from "vitest";
import type { Check } from "../../src/check/model.js";
import { runChecks } from "../../src/check/run.js";
import { loadShipped } from "../../src/cli/knowledge.js";
import { documentOf } from "../../src/document/index.js";
import { read } from "../../src/read/index.js";

const AGREEMENT = `The Department shall assign one officer to the school, and the District shall pay half of the salary.

${"The parties keep their own records and insure their own cars.\n\n".repeat(30)}
`;

async function verdicts(text: string): Promise<string[]> {
	const shipped = await loadShipped();
	const ids = ["cops-mou/annual-review", "cops-mou/hipaa"];
	const checks = shipped.checks.filter(({ id }: Check) => ids.includes(id));
	const document = documentOf(await read(new TextEncoder().encode(text), "a.md"));
	const options = { checks, stage: "draft" as const, asOf: null, award: null, assumeAgreement: true };
	return runChecks(document, options, shipped).map(({ verdict }) => verdict);
}

test("what may stand in a part that was not read is inconclusive, not missing", async () => {
	expect(await verdicts(AGREEMENT)).toEqual(["missing", "missing"]);
	expect(await verdicts(`${AGREEMENT}\n![page two, scanned](page2.png)\n`)).toEqual([
		"inconclusive",
		"inconclusive",
	]);
});
