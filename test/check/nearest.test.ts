import { expect, test } from "vitest";
import { lint } from "../../src/api.js";

const AGREEMENT = `# Memorandum of Understanding

The Town of Orrin and the Fen Valley School District agree that one officer serves at the junior high school.

`;

/** The line that is told as the nearest to a missing clause; null when none is. */
async function nearestTo(check: string, more: string): Promise<number | null> {
	const report = await lint(AGREEMENT + more, { path: "a.md", checks: [check], assumeAgreement: true });
	const [finding] = report.findings.filter((row) => row.check === check);
	expect(finding?.verdict).toBe("missing");
	return finding?.nearest?.line ?? null;
}

test("a missing clause names the line that comes closest", async () => {
	const far = "Notices go by post.\n\nThe Town insures its own cars.\n\n";
	const near = "Copies of this paper lie at the front desk of the school for whoever asks.";
	expect(await nearestTo("cops-mou/copy-to-sros", `${far}${near}\n\nKeys are returned in June.\n`)).toBe(9);
});

test("where nothing comes close, no line is named", async () => {
	const far =
		"Notices go by post to the clerk of the Town.\n\nThe Town insures its own cars, and the District its buses.\n";
	expect(await nearestTo("cops-mou/hipaa", far)).toBeNull();
	expect(await nearestTo("cops-mou/copy-to-sros", far)).toBeNull();
});
