import { resolve } from "node:path";
import type { Check, Level } from "../check/model.js";
import { escapeUnsafe, visible } from "../report/safe.js";
import { knowledgeFor } from "./configuration.js";
import type { ConfigFlags } from "./flags.js";
import type { Terminal } from "./program.js";
import { chooseChecks } from "./select.js";

const LEVELS: readonly Level[] = ["must", "should", "may"];

/** Prints packs and checks: grouped and counted by pack and level, or as JSON (contract: design, section 4). */
export async function listChecks(
	flags: ConfigFlags & { pack?: string[]; format: string },
	terminal: Terminal,
): Promise<void> {
	const known = await knowledgeFor(flags, terminal.cwd);
	const checks = chooseChecks(known.checks, {
		// A folder of one's own is known by its name from here on.
		pack: (flags.pack ?? ["all"]).map((name) => known.folders.get(resolve(terminal.cwd, name)) ?? name),
	});
	if (flags.format === "json") {
		const rows = checks.map(({ id, pack, level, title }) => ({ id, pack, level, title }));
		terminal.out(`${escapeUnsafe(JSON.stringify(rows, null, 2))}\n`);
		return;
	}
	let text = "";
	for (const pack of known.packs) {
		const own = checks.filter((check) => check.pack === pack.name);
		if (own.length === 0) continue;
		const counts = LEVELS.map((level) => `${own.filter((check) => check.level === level).length} ${level}`);
		text += `${pack.name}: ${pack.title} (${own.length}: ${counts.join(", ")})\n`;
		for (const level of LEVELS) text += rowsOf(own.filter((check) => check.level === level));
		text += "\n";
	}
	terminal.out(`${visible(text)}${checks.length} checks. Read one with: moulint explain <check>\n`);
}

function rowsOf(checks: readonly Check[]): string {
	return checks
		.map((check) => `  ${check.level.padEnd(6)}  ${check.id.padEnd(46)}  ${check.title}\n`)
		.join("");
}
