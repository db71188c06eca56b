import { dirname, resolve } from "node:path";
import { findConfig } from "../config/find.js";
import type { Configuration, Layer, Values } from "../config/model.js";
import type { Known } from "../config/packs.js";
import { isFolderName } from "../config/paths.js";
import { DEFAULTS } from "../config/settle.js";
import { Fault } from "./exit.js";
import type { ConfigFlags, LintFlags } from "./flags.js";
import { loadShipped } from "./knowledge.js";

/**
 * The configuration of a run: defaults, then the file found upwards from the working folder or named, then the command line.
 * @throws Fault for a file that cannot be used, and for flags that contradict each other
 */
export async function openConfiguration(flags: LintFlags, cwd: string): Promise<Configuration> {
	const path =
		flags.config === false
			? null
			: flags.config === undefined
				? await findConfig(cwd)
				: resolve(cwd, flags.config);
	if (path === null) return { layers: [DEFAULTS, commandLine(flags, cwd)], folder: cwd, sources: [] };
	// The YAML and schema libraries are loaded only where there is a file to read.
	const { loadConfig } = await import("../config/load.js");
	const { layers, sources } = await loadConfig(path, cwd);
	return { layers: [DEFAULTS, ...layers, commandLine(flags, cwd)], folder: dirname(path), sources };
}

/**
 * The shipped checks and the folders of one's own that a configuration names; its names are held against them.
 * @throws Fault for an unknown name or a folder that cannot be used
 */
export async function openKnowledge(configuration: Configuration, cwd: string): Promise<Known> {
	const shipped = await loadShipped();
	const folders = configuration.layers.flatMap(({ values }) => (values.packs ?? []).filter(isFolderName));
	const known: Known =
		folders.length === 0
			? { ...shipped, folders: new Map() }
			: await (await import("../config/packs.js")).withOwnPacks(shipped, folders, cwd);
	if (configuration.sources.length > 0)
		(await import("../config/names.js")).verifyNames(configuration, known.checks);
	return known;
}

/** What the configuration and the command line know together, for commands that lint nothing. @throws Fault */
export async function knowledgeFor(flags: ConfigFlags, cwd: string): Promise<Known> {
	return openKnowledge(await openConfiguration(flags, cwd), cwd);
}

function commandLine(flags: LintFlags, cwd: string): Layer {
	if (flags.award === false && flags.awardDate !== undefined)
		throw new Fault(
			"--no-award says there is no federal award, --award-date gives its date; leave one of them out",
		);
	if (flags.awards !== undefined && (flags.award === false || flags.awardDate !== undefined))
		throw new Fault(
			`--awards gives the awards of many agreements, ${flags.award === false ? "--no-award says there is none" : "--award-date the date of one"}; leave one of them out`,
		);
	const values: Values = {};
	if (flags.pack) values.packs = flags.pack.map((pack) => (isFolderName(pack) ? resolve(cwd, pack) : pack));
	if (flags.stage) values.stage = flags.stage;
	if (flags.award === false) values.award = "none";
	if (flags.awardDate !== undefined) values.award = { letterDate: flags.awardDate };
	if (flags.awards !== undefined) values.awards = resolve(cwd, flags.awards);
	if (flags.failLevel) values.failLevel = flags.failLevel;
	if (flags.maxWarnings !== undefined) values.maxWarnings = flags.maxWarnings;
	if (flags.changes) values.changes = flags.changes;
	if (flags.assumeAgreement) values.assumeAgreement = true;
	if (flags.baseline !== undefined) values.baseline = resolve(cwd, flags.baseline);
	return { kind: "command line", values, files: null, place: () => "command line" };
}
