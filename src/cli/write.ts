import { Chalk } from "chalk";
import type { Check } from "../check/model.js";
import { compare } from "../findings/build.js";
import type { DocumentReport, ReportResult, RunReport, Summary } from "../findings/model.js";
import type { DocumentReports } from "../findings/reports.js";
import type { LintOptions } from "../lint.js";
import { counted } from "../report/text.js";
import { VERSION } from "../version.js";
import type { LintFlags } from "./flags.js";
import type { Target } from "./output.js";
import type { Terminal } from "./program.js";

/** A document as formats show it: results for every check of the run; `--quiet` leaves only errors. */
export function shownOf(
	document: DocumentReport,
	checks: readonly Check[],
	{ quiet }: Pick<LintFlags, "quiet">,
): DocumentReport {
	return {
		...document,
		results: completed(document.results, checks),
		findings: quiet ? document.findings.filter(({ severity }) => severity === "error") : document.findings,
	};
}

/**
 * The whole report of a run.
 * @param documents as shown
 * @param summary of these documents
 * @param run `checks` are those of all documents together, `faults` what could not be linted
 */
export function assemble(
	documents: DocumentReports,
	summary: Summary,
	run: Pick<LintOptions, "stage" | "asOf"> & { checks: readonly Check[]; faults?: string[] },
): RunReport {
	return {
		schema: "moulint-report/1",
		version: VERSION,
		run: {
			packs: [...new Set(run.checks.map((check) => check.pack))],
			stage: run.stage,
			asOf: run.asOf,
			documents: documents.size,
			checks: run.checks.length,
		},
		documents,
		checks: run.checks.map(({ id, title, level, requirement, help, source }) => {
			return { id, title, level, requirement, help, source };
		}),
		faults: run.faults ?? [],
		summary,
	};
}

/** Results for every check of the run: one that is not asked of this document does not apply to it. */
function completed(results: readonly ReportResult[], checks: readonly Check[]): ReportResult[] {
	if (results.length === checks.length) return [...results];
	const judged = new Set(results.map(({ check }) => check));
	const others = checks
		.filter(({ id }) => !judged.has(id))
		.map(({ id, level }): ReportResult => {
			return { check: id, level, verdict: "not-applicable", elements: [], evidence: [] };
		});
	return [...results, ...others].sort((a, b) => compare(a.check, b.check));
}

/**
 * Writes the report to each target, and says on standard error what `--quiet` hides.
 * @param found totals of what was found, shown or not
 * @throws Fault
 */
export async function writeReport(
	report: RunReport,
	found: Summary,
	targets: readonly Target[],
	flags: LintFlags,
	terminal: Terminal,
): Promise<void> {
	for (const target of targets) {
		const color = target.file === null && (flags.color ?? colorWanted(terminal));
		const pieces = await target.format.print(report, {
			color: new Chalk({ level: color ? 1 : 0 }),
			verbose: flags.verbose ?? false,
		});
		await target.write(pieces, terminal);
	}
	if (!flags.quiet) return;
	const { warnings, infos } = found;
	if (warnings + infos > 0)
		terminal.err(`moulint: --quiet hides ${counted(warnings, "warning")} and ${infos} info\n`);
}

/** NO_COLOR and FORCE_COLOR (no-color.org, force-color.org) before what the terminal can do. */
function colorWanted(terminal: Terminal): boolean {
	const forced = terminal.env.FORCE_COLOR;
	if (forced !== undefined && !["", "0", "false"].includes(forced)) return true;
	if (terminal.env.NO_COLOR !== undefined && terminal.env.NO_COLOR !== "") return false;
	return terminal.colors && terminal.env.TERM !== "dumb";
}
