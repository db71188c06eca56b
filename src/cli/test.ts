import { resolve } from "node:path";
import { runExamples } from "../check/examples.js";
import type { Check, Example } from "../check/model.js";
import type { Known } from "../config/packs.js";
import { ReadError } from "../read/error.js";
import { counted, printable } from "../report/text.js";
import { knowledgeFor } from "./configuration.js";
import { Fault } from "./exit.js";
import type { ConfigFlags } from "./flags.js";
import type { Terminal } from "./program.js";

/**
 * Runs the examples of the shipped checks and the configuration's own, or of one folder, and says which are judged otherwise than they claim.
 * @returns exit status: 0 all as claimed, 1 some not
 */
export async function testPacks(
	folder: string | undefined,
	flags: ConfigFlags,
	terminal: Terminal,
): Promise<number> {
	const known = await knowledgeFor(flags, terminal.cwd);
	const { checks, knowledge } =
		folder === undefined
			? { checks: known.checks, knowledge: known }
			: await withFolder(resolve(terminal.cwd, folder), known, terminal.cwd);
	let failures = 0;
	let examples = 0;
	for (const check of checks) {
		const idle = assertsNothing(check);
		if (idle) {
			failures++;
			terminal.out(`${check.id}: its examples assert nothing: ${idle}\n`);
		}
		for (const { example, verdict, right } of await runExamples(check, knowledge).catch(unreadable(check))) {
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

/** The checks of a folder, and what is known with them in the place of those of the same ids. @throws Fault */
async function withFolder(
	folder: string,
	known: Known,
	cwd: string,
): Promise<{ checks: Check[]; knowledge: Known }> {
	const { loadOwnPack, verifyOwn } = await import("../config/packs.js");
	const { info, checks } = await loadOwnPack(folder, cwd);
	const ids = new Set(checks.map(({ id }) => id));
	const knowledge = { ...known, checks: [...checks, ...known.checks.filter(({ id }) => !ids.has(id))] };
	await verifyOwn(new Map([[folder, info.name]]), knowledge, cwd);
	return { checks, knowledge };
}

/** An example that is no text, as a fault of its check. */
function unreadable({ id }: Check): (error: unknown) => never {
	return (error) => {
		throw error instanceof ReadError
			? new Fault(`an example of ${id} cannot be read: ${error.message}`)
			: error;
	};
}

/** Why the examples of a check could not fail whatever the check did; null when they can. */
function assertsNothing(check: Check): string | null {
	// What no text can show has no examples (src/check/kinds/confirm.ts).
	if (check.kind === "confirm") return null;
	if (!check.examples.some(({ verdict }) => verdict === "satisfied")) return "none is satisfied";
	if (!check.examples.some(({ verdict }) => verdict !== "satisfied")) return "all are satisfied";
	return null;
}

function excerpt(example: Example): string {
	const text = printable(example.text).trim();
	return text.length > 100 ? `${text.slice(0, 97)}...` : text;
}
