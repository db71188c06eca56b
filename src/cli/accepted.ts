import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Configuration } from "../config/model.js";
import type { Known } from "../config/packs.js";
import { inside } from "../config/paths.js";
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
	/** With `--update-baseline` writes the baseline, once all reports are marked. @throws Fault */
	finish: () => Promise<void>;
}

/** Opens what was accepted before for the documents of a run. */
export async function openMarking(
	accepted: Accepted,
	planFor: (path: string) => Plan,
	flags: LintFlags,
	terminal: Terminal,
): Promise<Marking> {
	const { cwd } = terminal;
	const suppress = await openSuppressions(accepted.suppressions, planFor, cwd);
	if (!accepted.baseline) return { mark: suppress, finish: async () => {} };
	const { KnownFindings } = await import("../findings/baseline.js");
	const known = new KnownFindings(accepted.baseline, cwd);
	const before = accepted.baseline.entries;
	return {
		mark: (report) => {
			const suppressed = suppress(report);
			if (flags.updateBaseline) known.take(suppressed, accepted.ids);
			return known.mark(suppressed);
		},
		finish: async () => {
			if (flags.updateBaseline) await writeBaseline(known.baseline, before, terminal);
		},
	};
}

async function openSuppressions(
	suppressions: readonly SidecarEntry[],
	planFor: (path: string) => Plan,
	cwd: string,
): Promise<Marking["mark"]> {
	if (suppressions.length === 0) return (report) => report;
	const { applySidecar } = await import("../findings/suppress-sidecar.js");
	return (report) => {
		const path = resolve(cwd, report.path);
		const own = suppressions.filter(({ document }) => document === path);
		const { options, settings } = planFor(report.path);
		return applySidecar(report, own, options.asOf, settings);
	};
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
	return access(path).then(
		() => path,
		() => null,
	);
}
