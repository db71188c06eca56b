import { expect, test } from "vitest";
import { resultOn } from "./support.js";

const AGREEMENT = `The Department shall assign one officer to the school, and the District shall pay half of the salary.

${"The parties keep their own records and insure their own cars.\n\n".repeat(30)}
`;

async function verdicts(text: string): Promise<string[]> {
	const ids = ["cops-mou/annual-review", "cops-mou/hipaa"];
	return Promise.all(ids.map(async (id) => (await resultOn(text, id, "a.md")).verdict));
}

test("what may stand in a part that was not read is inconclusive, not missing", async () => {
	expect(await verdicts(AGREEMENT)).toEqual(["missing", "missing"]);
	expect(await verdicts(`${AGREEMENT}\n![page two, scanned](page2.png)\n`)).toEqual([
		"inconclusive",
		"inconclusive",
	]);
});
