import { resolve } from "node:path";
import { runExamples } from "../check/examples.js";
import type { Check, Example } from "../check/model.js";
import { counted } from "../report/text.js";
import { Fault } from "./exit.js";
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
		checks = await ownChecks(folder, terminal.cwd);
	}
	let failures = 0;
	let examples = 0;
	for (const check of checks) {
		const idle = assertsNothing(check);
		if (idle) {
			failures++;
			terminal.out(`${check.id}: its examples assert nothing: ${idle}\n`);
		}
		for (const { example, verdict, right } of await runExamples(check, shipped)) {
			examples++;
			if (right) continue;
			failures++;
			terminal.out(`${check.id}: expected ${example.verdict}, got ${verdict}: ${excerpt(example)}\n`);
		}
	}
	terminal.out(
		`${counted(checks.length, "check")}, ${counted(examples, "example")}, ${counted(failures, "failure")}\n`,
	);
	return failures > 0 ? 1 : 0;
}

/** Why the examples of a check could not fail whatever the check did; null when they can. */
function assertsNothing(check: Check): string | null {
	// What no text can show has no examples (src/check/kinds/confirm.ts).
	if (check.kind === "confirm") return null;
	if (!check.examples.some(({ verdict }) => verdict === "satisfied")) return "none is satisfied";
	if (!check.examples.some(({ verdict }) => verdict !== "satisfied")) return "all are satisfied";
	return null;
}

/** The checks of a folder: a pack, or a folder of packs. @throws Fault when it holds none or one cannot be used */
async function ownChecks(folder: string, cwd: string): Promise<Check[]> {
	const { loadPack } = await import("../check/load.js");
	const { CheckFileError } = await import("../check/parse.js");
	try {
		const { checks } = await loadPack(resolve(cwd, folder));
		if (checks.length === 0) throw new Fault(`no checks in ${folder}: looked for .yaml files`);
		return checks;
	} catch (error) {
		if (error instanceof CheckFileError) throw new Fault(error.message);
		if (error instanceof Fault) throw error;
		throw new Fault(
			`${folder} is no folder of checks: ${(error as NodeJS.ErrnoException).code ?? "unknown error"}`,
		);
	}
}

function excerpt(example: Example): string {
	const text = example.text.replace(/\s+/g, " ").trim();
	return text.length > 100 ? `${text.slice(0, 97)}...` : text;
}
