import { resolve } from "node:path";
import type { Cache } from "../cache/cache.js";
import { settle } from "../config/settle.js";
import { groupFindings } from "../findings/group.js";
import type { DocumentReport, Severity } from "../findings/model.js";
import { atLeast } from "../findings/severity.js";
import { FORMATTERS } from "../report/index.js";
import { applyAccepted, openAccepted } from "./accepted.js";
import { openAwards, sayUnchecked } from "./awards.js";
import { openConfiguration, openKnowledge } from "./configuration.js";
import type { LintFlags } from "./flags.js";
import { inputsOf } from "./inputs.js";
import { lintAll } from "./lint-all.js";
import { openTargets, protectInputs } from "./output.js";
import { printSettings } from "./print-settings.js";
import type { Terminal } from "./program.js";
import { progressOf } from "./progress.js";
import { runWith } from "./setup.js";
import { assemble, writeReport } from "./write.js";

/**
 * Lints what the paths name and writes one report to each format asked for.
 * @returns exit status 0 or 1, or 2 when a file could not be read
 * @throws Fault when nothing could be linted
 */
export async function lintCommand(
	paths: readonly string[],
	flags: LintFlags,
	terminal: Terminal,
): Promise<number> {
	const { cwd } = terminal;
	const configuration = await openConfiguration(flags, cwd);
	const known = await openKnowledge(configuration, cwd);
	if (flags.printConfig) return printSettings(paths, flags, configuration, known, terminal);
	const targets = openTargets(flags.format ?? ["full"], FORMATTERS);
	const settings = settle(configuration, null);
	const withText = targets.some(({ name }) => name === "html");
	const { inputs, ignored } = await inputsOf(paths, flags, configuration, settings, terminal);
	if (flags.verbose) for (const path of ignored) terminal.err(`moulint: ${path} is ignored\n`);
	const accepted = await openAccepted(settings, configuration, known, flags, cwd);
	const names = inputs.map(({ path }) => path);
	const awards = await openAwards(settings, names, flags, terminal);
	protectInputs(targets, names, [...configuration.sources, ...accepted.sources, ...awards.sources], cwd);
	const run = runWith({ configuration, flags, cwd, withText, awards: awards.facts }, known);
	const { planFor } = run;
	// All plans are made first: a name that is wrong stops the run before any document is read.
	const asked = new Set(inputs.flatMap(({ path }) => planFor(path).options.checks));
	const checks = known.checks.filter((check) => asked.has(check));
	const cache = flags.cache ? await openCache(flags.cacheLocation ?? ".moulint-cache", terminal) : null;
	const reports: DocumentReport[] = [];
	const progress = progressOf(inputs.length, terminal);
	let faults = 0;
	for await (const outcome of lintAll(inputs, run, { jobs: flags.jobs ?? null, cache })) {
		if ("report" in outcome) reports.push(outcome.report);
		else {
			progress.clear();
			terminal.err(`moulint: ${outcome.fault}\n`);
			faults++;
		}
		progress.step();
	}
	progress.clear();
	if (awards.facts) sayUnchecked(reports, flags, terminal);
	const documents = (await applyAccepted(reports, accepted, planFor, flags, terminal)).map((report) =>
		groupFindings(report, checks, known.tensions),
	);
	if (documents.length > 0) {
		const told = { checks, stage: settings.stage, asOf: flags.asOf ?? null };
		await writeReport(assemble(documents, told, flags), documents, targets, flags, terminal);
	}
	if (faults > 0) return 2;
	return flags.exitZero ? 0 : statusOf(documents, settings.failLevel, settings.maxWarnings);
}

/** The cache in a folder of the working folder; what is wrong with it is said, and the run goes on without. */
async function openCache(folder: string, terminal: Terminal): Promise<Cache | null> {
	const { Cache } = await import("../cache/cache.js");
	return Cache.open(resolve(terminal.cwd, folder), (text) => terminal.err(`moulint: ${text}\n`));
}

function statusOf(documents: readonly DocumentReport[], failLevel: Severity, maxWarnings?: number): number {
	const open = documents.flatMap((document) => document.findings).filter((finding) => !finding.suppressed);
	const warnings = open.filter((finding) => finding.severity === "warning").length;
	if (maxWarnings !== undefined && warnings > maxWarnings) return 1;
	return open.some((finding) => atLeast(finding.severity, failLevel)) ? 1 : 0;
}
