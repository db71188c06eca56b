import type { AwardsByDocument } from "../awards/match.js";
import type { AwardRow } from "../awards/read.js";
import type { Settings } from "../config/settle.js";
import type { DocumentReport } from "../findings/model.js";
import { counted, printable } from "../report/text.js";
import type { LintFlags } from "./flags.js";
import type { Terminal } from "./program.js";
import { say, someOf } from "./say.js";

/** What an awards file comes to for a run. */
export interface OpenedAwards {
	/** null where no file is named. */
	facts: AwardsByDocument | null;
	/** Absolute paths of the files it was read from. */
	sources: string[];
}

/**
 * Reads the awards file that the settings name and holds it against the documents; what is odd about it is said on
 * standard error.
 * @param documents paths as reported
 * @throws Fault for a file that cannot be used
 */
export async function openAwards(
	settings: Settings,
	documents: readonly string[],
	flags: LintFlags,
	terminal: Terminal,
): Promise<OpenedAwards> {
	// The command line's --no-award goes before an awards file of the configuration.
	if (settings.awards === undefined || flags.award === false) return { facts: null, sources: [] };
	const [{ readAwards }, { matchAwards }] = await Promise.all([
		import("../awards/read.js"),
		import("../awards/match.js"),
	]);
	const { cwd } = terminal;
	const awards = await readAwards(settings.awards, cwd);
	const { facts, without, unused } = await matchAwards(awards, documents, cwd);
	for (const warning of awards.warnings) say(terminal, warning);
	const gone = unused.filter(({ exists }) => !exists);
	for (const { line, file } of gone)
		say(terminal, `${awards.shown}:${line}: no such file: ${printable(file)}`);
	const idle = unused.filter(({ exists }) => exists);
	if (idle.length > 0) say(terminal, idleRows(idle, awards.shown, flags.verbose ?? false));
	if (without.length > 0)
		say(
			terminal,
			`${without.length === 1 ? "1 document has" : `${without.length} documents have`} no row in ${awards.shown} and ${without.length === 1 ? "is" : "are"} judged from the text alone: ${someOf(without, flags.verbose ?? false)}`,
		);
	return { facts, sources: [awards.path] };
}

/** Says for which documents nothing could be checked against their awards, so that no table hides it. */
export function sayUnchecked(
	reports: readonly Pick<DocumentReport, "path" | "award">[],
	flags: LintFlags,
	terminal: Terminal,
): void {
	const unchecked = reports.filter(({ award }) => award?.status.startsWith("unable to check"));
	if (unchecked.length === 0) return;
	const names = unchecked.map(
		({ path, award }) => `${path} (${award?.status.slice("unable to check: ".length)})`,
	);
	say(
		terminal,
		`unable to check the 90-day filing of ${counted(unchecked.length, "document")}: ${someOf(names, flags.verbose ?? false)}`,
	);
}

function idleRows(rows: readonly AwardRow[], shown: string, verbose: boolean): string {
	const [first] = rows;
	if (rows.length === 1 && first)
		return `${shown}:${first.line}: ${printable(first.file)} is not among the documents linted`;
	const names = rows.map(({ line, file }) => `${printable(file)} (line ${line})`);
	return `${shown}: ${rows.length} rows name documents that are not among those linted: ${someOf(names, verbose)}`;
}
