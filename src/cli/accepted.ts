import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Configuration } from "../config/model.js";
import type { Known } from "../config/packs.js";
import { inside } from "../config/paths.js";
import type { Settings } from "../config/settle.js";
import type { Baseline } from "../findings/baseline.js";
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

/** Marks in the reports what was accepted before; with `--update-baseline` the baseline is written first. @throws Fault */
export async function applyAccepted(
	reports: readonly DocumentReport[],
	accepted: Accepted,
	planFor: (path: string) => Plan,
	flags: LintFlags,
	terminal: Terminal,
): Promise<DocumentReport[]> {
	const { cwd } = terminal;
	let marked = [...reports];
	if (accepted.suppressions.length > 0) {
		const { applySidecar } = await import("../findings/suppress-sidecar.js");
		marked = marked.map((report) => {
			const own = accepted.suppressions.filter(({ document }) => document === resolve(cwd, report.path));
			const { options, settings } = planFor(report.path);
			return applySidecar(report, own, options.asOf, settings);
		});
	}
	if (!accepted.baseline) return marked;
	const { applyBaseline, baselineText, updatedBaseline } = await import("../findings/baseline.js");
	let { baseline } = accepted;
	if (flags.updateBaseline) {
		const before = new Set(baseline.entries.map((entry) => JSON.stringify(entry)));
		baseline = updatedBaseline(baseline, marked, accepted.ids, cwd);
		const added = baseline.entries.filter((entry) => !before.delete(JSON.stringify(entry))).length;
		await replaceFile(baseline.path, baselineText(baseline), inside(baseline.path, cwd) ?? baseline.path);
		terminal.err(
			`moulint: the baseline holds ${counted(baseline.entries.length, "finding")} (${added} added, ${before.size} gone)\n`,
		);
	}
	return marked.map((report) => applyBaseline(report, baseline, cwd));
}

async function besideConfig(folder: string): Promise<string | null> {
	const path = join(folder, SIDECAR);
	return access(path).then(
		() => path,
		() => null,
	);
}
