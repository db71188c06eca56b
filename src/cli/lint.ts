import { resolve } from "node:path";
import type { Cache } from "../cache/cache.js";
import { settle } from "../config/settle.js";
import { groupFindings } from "../findings/group.js";
import type { DocumentReport, Severity, Summary } from "../findings/model.js";
import { DocumentReports } from "../findings/reports.js";
import { atLeast, SEVERITIES } from "../findings/severity.js";
import { addTo, emptySummary } from "../findings/summary.js";
import { FORMATTERS } from "../report/index.js";
import { counted } from "../report/text.js";
import { openAccepted, openMarking } from "./accepted.js";
import { openAwards, sayUnchecked } from "./awards.js";
import { openConfiguration, openKnowledge } from "./configuration.js";
import type { LintFlags } from "./flags.js";
import { type Inputs, inputsOf } from "./inputs.js";
import { lintAll } from "./lint-all.js";
import { openTargets, protectFiles } from "./output.js";
import { severitiesOf } from "./plan.js";
import { printSettings } from "./print-settings.js";
import type { Terminal } from "./program.js";
import { progressOf } from "./progress.js";
import { say, someOf } from "./say.js";
import { runWith } from "./setup.js";
import { assemble, shownOf, writeReport } from "./write.js";

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
	const withText = targets.some(({ format }) => format.text);
	const verdictsOnly = !targets.some(({ format: { evidence } }) =>
		evidence === "verbose" ? flags.verbose : evidence,
	);
	const given = await inputsOf(paths, flags, configuration, settings, terminal);
	const { inputs } = given;
	sayLeftOut(given, flags, terminal);
	const accepted = await openAccepted(settings, configuration, known, flags, cwd);
	const names = inputs.map(({ path }) => path);
	const awards = await openAwards(settings, names, flags, terminal);
	const sources = [...configuration.sources, ...accepted.sources, ...awards.sources];
	await protectFiles(targets, [...names, ...given.named], sources, cwd);
	const run = runWith({ configuration, flags, cwd, withText, verdictsOnly, awards: awards.facts }, known);
	const { planFor } = run;
	// All plans are made first: a name that is wrong stops the run before any document is read.
	const asked = new Set(inputs.flatMap(({ path }) => planFor(path).options.checks));
	const checks = known.checks.filter((check) => asked.has(check));
	const cache = flags.cache ? await openCache(flags.cacheLocation ?? ".moulint-cache", terminal) : null;
	const marking = await openMarking(accepted, planFor, paths, flags, terminal);
	const progress = progressOf(inputs.length, terminal);
	const documents = new DocumentReports();
	const filings: Pick<DocumentReport, "path" | "award">[] = [];
	const found = emptySummary();
	const shown = emptySummary();
	const faults: string[] = [];
	/** Checks that spoke though nobody asked: of what is no agreement it is said so. */
	const spoke = new Set<string>();
	try {
		for await (const outcome of lintAll(inputs, run, { jobs: flags.jobs ?? null, cache })) {
			if ("report" in outcome) {
				const { path, award, findings } = outcome.report;
				for (const { check } of findings) spoke.add(check);
				if (award) filings.push({ path, award });
				const report = groupFindings(
					marking.mark(outcome.report),
					checks,
					known.tensions,
					severitiesOf(planFor(path)),
				);
				addTo(found, report);
				const document = shownOf(report, checks, flags);
				addTo(shown, document);
				documents.add(document);
			} else {
				progress.clear();
				say(terminal, outcome.fault);
				faults.push(outcome.fault);
			}
			progress.step();
		}
		progress.clear();
		if (awards.facts) sayUnchecked(filings, flags, terminal);
		await marking.finish();
		// Where all that was named is ignored, nothing is printed, but what an earlier run left in files must not stand.
		const wanted = inputs.length > 0 ? targets : targets.filter(({ file }) => file !== null);
		if (documents.size > 0 || inputs.length === 0) {
			const told = {
				checks: known.checks.filter((check) => asked.has(check) || spoke.has(check.id)),
				stage: settings.stage,
				asOf: flags.asOf ?? null,
				faults,
			};
			await writeReport(assemble(documents, shown, told), found, wanted, flags, terminal);
		}
	} finally {
		documents.close();
	}
	if (faults.length > 0) return 2;
	return flags.exitZero ? 0 : statusOf(found, settings.failLevel, settings.maxWarnings);
}

/** The cache in a folder of the working folder; what is wrong with it is said, and the run goes on without. */
async function openCache(folder: string, terminal: Terminal): Promise<Cache | null> {
	const { Cache } = await import("../cache/cache.js");
	return Cache.open(resolve(terminal.cwd, folder), (text) => say(terminal, text));
}

/** A number of warnings that is allowed decides about warnings, whatever the fail level. */
function statusOf({ errors, warnings, infos }: Summary, failLevel: Severity, maxWarnings?: number): number {
	const counts: Record<Severity, number> = { error: errors, warning: warnings, info: infos };
	const fails = (severity: Severity): boolean =>
		severity === "warning" && maxWarnings !== undefined
			? warnings > maxWarnings
			: counts[severity] > 0 && atLeast(severity, failLevel);
	return SEVERITIES.some(fails) ? 1 : 0;
}

/** Says what is not linted, so that nobody takes silence for a clean draft; ignored files only when nothing else is left. */
function sayLeftOut({ inputs, ignored, passedOver }: Inputs, flags: LintFlags, terminal: Terminal): void {
	const verbose = flags.verbose ?? false;
	if (verbose) for (const path of ignored) say(terminal, `${path} is ignored`);
	else if (inputs.length === 0)
		say(
			terminal,
			`${someOf(ignored, verbose)} ${ignored.length === 1 ? "is" : "are"} ignored (by .gitignore, .moulintignore, or a pattern of the call or the configuration)`,
		);
	if (passedOver.length > 0)
		say(
			terminal,
			`${counted(passedOver.length, "file")} of other kinds passed over: ${someOf(passedOver, verbose)}; name one to have it read, or to hear how to convert it`,
		);
}
