import { runExamples } from "../check/examples.js";
import type { Example } from "../check/model.js";
import { counted } from "../report/text.js";
import { loadShipped } from "./knowledge.js";
import type { Terminal } from "./program.js";

/**
 * Runs the examples of the shipped checks, or of a folder of one's own, and says which are judged otherwise than they claim.
 * @returns exit status: 0 all as claimed, 1 some not
 */
export async function testPacks(folder: string | undefined, terminal: Terminal): Promise<number> {
	const shipped = await loadShipped();
	let checks = shipped.checks;
	if (folder !== undefined) {
		const { loadPack } = await import("../check/load.js");
		checks = (await loadPack(folder)).checks;
	}
	let failures = 0;
	let examples = 0;
	for (const check of checks)
		for (const { example, verdict, right } of await runExamples(check, shipped)) {
			examples++;
			if (right) continue;
			failures++;
			terminal.out(`${check.id}: expected ${example.verdict}, got ${verdict}: ${excerpt(example)}\n`);
		}
	terminal.out(
		`${counted(checks.length, "check")}, ${counted(examples, "example")}, ${counted(failures, "failure")}\n`,
	);
	return failures > 0 ? 1 : 0;
}

function excerpt(example: Example): string {
	const text = example.text.replace(/\s+/g, " ").trim();
	return text.length > 100 ? `${text.slice(0, 97)}...` : text;
}
