import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Configuration } from "../config/model.js";
import type { Known } from "../config/packs.js";
import { inside, toldPath } from "../config/paths.js";
import type { Settings } from "../config/settle.js";
import type { Baseline, BaselineEntry } from "../findings/baseline.js";
import type { DocumentReport } from "../findings/model.js";
import type { SidecarEntry } from "../findings/suppress-sidecar.js";
import { counted } from "../report/text.js";
import { Fault } from "./exit.js";
import type { LintFlags } from "./flags.js";
import { replaceFile } from "./output.js";
import type { Plan } from "./plan.js";
import type { Terminal } from "./program.js";
import { say } from "./say.js";

/** The name under which suppressions lie beside a configuration. */
const SIDECAR = ".moulint-suppressions.yaml";

/** What was accepted before, in files beside the documents. */
export interface Accepted {
	suppressions: readonly SidecarEntry[];
	baseline: Baseline | null;
	/** The ids of all checks there are. */
	ids: string[];
	/** Absolute paths of the files it was read from. */
	sources: string[];
}

/**
 * Reads the suppressions and the baseline that hold for a run.
 * @throws Fault for a file that is missing or broken, and for `--update-baseline` without a baseline
 */
export async function openAccepted(
	settings: Settings,
	configuration: Configuration,
	known: Known,
	flags: LintFlags,
	cwd: string,
): Promise<Accepted> {
	if (flags.updateBaseline && settings.baseline === undefined)
		throw new Fault(
			"--update-baseline needs the baseline's name: --baseline <file>, or baseline: in the configuration",
		);
	const sidecar =
		settings.suppressions ?? (flags.config === false ? null : await besideConfig(configuration.folder));
	const ids = known.checks.map(({ id }) => id);
	return {
		ids,
		suppressions: sidecar
			? await (await import("../findings/suppress-sidecar.js")).readSidecar(sidecar, ids, cwd)
			: [],
		baseline:
			settings.baseline === undefined
				? null
				: await (await import("../findings/baseline.js")).readBaseline(
						settings.baseline,
						flags.updateBaseline ?? false,
						cwd,
					),
		sources: [sidecar, settings.baseline].flatMap((path) => path ?? []),
	};
}

/** Marks in reports, one at a time, what was accepted before. */
export interface Marking {
	mark: (report: DocumentReport) => DocumentReport;
	/**
	 * Once all reports are marked: says which suppressions were not held against a day or a document, and with
	 * `--update-baseline` writes the baseline.
	 * @throws Fault
	 */
	finish: () => Promise<void>;
}

/**
 * Opens what was accepted before for the documents of a run.
 * @param paths what the call names: suppressions in its folders are expected to have their documents
 */
export async function openMarking(
	accepted: Accepted,
	planFor: (path: string) => Plan,
	paths: readonly string[],
	flags: LintFlags,
	terminal: Terminal,
): Promise<Marking> {
	const suppressions = await openSuppressions(accepted.suppressions, planFor, paths, terminal);
	if (!accepted.baseline) return suppressions;
	const { KnownFindings } = await import("../findings/baseline.js");
	const known = new KnownFindings(accepted.baseline, terminal.cwd);
	const before = accepted.baseline.entries;
	return {
		mark: (report) => {
			const suppressed = suppressions.mark(report);
			if (flags.updateBaseline) known.take(suppressed, accepted.ids);
			return known.mark(suppressed);
		},
		finish: async () => {
			await suppressions.finish();
			if (flags.updateBaseline) await writeBaseline(known.baseline, before, terminal);
		},
	};
}

async function openSuppressions(
	suppressions: readonly SidecarEntry[],
	planFor: (path: string) => Plan,
	paths: readonly string[],
	terminal: Terminal,
): Promise<Marking> {
	if (suppressions.length === 0) return { mark: (report) => report, finish: async () => {} };
	const { applySidecar } = await import("../findings/suppress-sidecar.js");
	const { cwd } = terminal;
	let undated = 0;
	return {
		mark: (report) => {
			const path = resolve(cwd, report.path);
			const own = suppressions.filter(({ document }) => document === path);
			const { options, settings } = planFor(report.path);
			if (options.asOf === null) undated += own.filter(({ expires }) => expires !== undefined).length;
			return applySidecar(report, own, options.asOf, settings);
		},
		finish: async () => {
			if (undated > 0)
				say(
					terminal,
					`${counted(undated, "suppression")} with a last day not held against it: give the day with --as-of`,
				);
			for (const { where, check, document } of await orphans(suppressions, paths, cwd))
				say(
					terminal,
					`${where}: the suppression of ${check} is unused: there is no ${toldPath(document, cwd)}`,
				);
		},
	};
}

/** The suppressions whose documents should lie in a folder that the call names, and are not there. */
async function orphans(
	suppressions: readonly SidecarEntry[],
	paths: readonly string[],
	cwd: string,
): Promise<SidecarEntry[]> {
	const found: SidecarEntry[] = [];
	for (const entry of suppressions) {
		const covered = paths.some((path) => inside(entry.document, resolve(cwd, path)) !== null);
		if (covered && !(await isThere(entry.document))) found.push(entry);
	}
	return found;
}

async function writeBaseline(
	baseline: Baseline,
	entries: readonly BaselineEntry[],
	terminal: Terminal,
): Promise<void> {
	const { baselineText } = await import("../findings/baseline.js");
	const before = new Set(entries.map((entry) => JSON.stringify(entry)));
	const added = baseline.entries.filter((entry) => !before.delete(JSON.stringify(entry))).length;
	await replaceFile(
		baseline.path,
		baselineText(baseline),
		inside(baseline.path, terminal.cwd) ?? baseline.path,
	);
	terminal.err(
		`moulint: the baseline holds ${counted(baseline.entries.length, "finding")} (${added} added, ${before.size} gone)\n`,
	);
}

async function besideConfig(folder: string): Promise<string | null> {
	const path = join(folder, SIDECAR);
	return (await isThere(path)) ? path : null;
}

function isThere(path: string): Promise<boolean> {
	return access(path).then(
		() => true,
		() => false,
	);
}
