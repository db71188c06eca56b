import picomatch from "picomatch";
import type { Check, Stage } from "../check/model.js";
import type { Severity } from "../findings/model.js";
import type { AwardFacts } from "../lint.js";
import type { Configuration, Key, Layer, Setting, Values } from "./model.js";
import { inside } from "./paths.js";

/** Packs that are checked when none are named. */
export const DEFAULT_PACKS = ["cops-mou", "hygiene"];

/** The weakest layer. */
export const DEFAULTS: Layer = {
	kind: "default",
	values: { packs: DEFAULT_PACKS, stage: "draft", failLevel: "warning", assumeAgreement: false },
	files: null,
	place: () => "default",
};

/** One line of `checks:` in one layer. */
export interface CheckSetting {
	/** Check id, `pack/*`, or level. */
	key: string;
	setting: Setting;
	place: string;
	/** Number of its layer; a later one wins. */
	layer: number;
}

/** What holds for one document, or, without a document, for the run. */
export interface Settings extends Omit<Values, "checks" | "award" | "ignore"> {
	packs: string[];
	stage: Stage;
	award: AwardFacts | "none" | null;
	failLevel: Severity;
	assumeAgreement: boolean;
	/** Weakest first. */
	checks: CheckSetting[];
	ignore: { pattern: string; place: string }[];
	/** Where each value that is set comes from. */
	places: Partial<Record<Key, string>>;
}

/**
 * Makes one set of settings of all layers: a later layer wins; `checks` and `ignore` add up, in order.
 * Award facts of the command line complete those of a file; all other values replace.
 * @param path absolute path of the document, for overrides; null leaves overrides out
 */
export function settle(configuration: Configuration, path: string | null): Settings {
	const settings: Settings = {
		packs: [],
		stage: "draft",
		award: null,
		failLevel: "warning",
		assumeAgreement: false,
		checks: [],
		ignore: [],
		places: {},
	};
	for (const [number, layer] of configuration.layers.entries()) {
		if (!speaksOf(layer, path, configuration.folder)) continue;
		const { checks, ignore, award, ...values } = layer.values;
		for (const [key, setting] of Object.entries(checks ?? {}))
			settings.checks.push({ key, setting, place: layer.place(["checks", key]), layer: number });
		for (const [i, pattern] of (ignore ?? []).entries())
			settings.ignore.push({ pattern, place: layer.place(["ignore", i]) });
		if (award !== undefined) {
			const before = typeof settings.award === "object" ? settings.award : null;
			settings.award =
				layer.kind === "command line" && typeof award === "object" ? { ...before, ...award } : award;
		}
		Object.assign(settings, values);
		for (const key of Object.keys(layer.values) as Key[])
			if (layer.values[key] !== undefined) {
				const before = key === "award" && layer.kind === "command line" ? settings.places.award : undefined;
				settings.places[key] = [before, layer.place([key])].filter(Boolean).join(", ");
			}
	}
	return settings;
}

/** What a check is set to: the last layer that speaks of it, and in one layer id before pack before level. */
export function settingOf(check: Check, settings: readonly CheckSetting[]): CheckSetting | undefined {
	const keys = [check.id, `${check.pack}/*`, check.level];
	let best: CheckSetting | undefined;
	for (const setting of settings) {
		const rank = keys.indexOf(setting.key);
		if (rank < 0) continue;
		if (!best || setting.layer > best.layer || rank <= keys.indexOf(best.key)) best = setting;
	}
	return best;
}

const matchers = new WeakMap<Layer, (path: string) => boolean>();

/** Whether a layer holds for a document; globs are matched from the configuration's folder. */
export function speaksOf(layer: Layer, path: string | null, folder: string): boolean {
	if (layer.files === null) return true;
	const name = path === null ? null : inside(path, folder);
	if (name === null) return false;
	let matches = matchers.get(layer);
	if (!matches) {
		matches = matcherOf(layer.files);
		matchers.set(layer, matches);
	}
	return matches(name);
}

/** One test of globs; those that begin with `!` take back what others match, or of all documents where there are no others. */
function matcherOf(files: readonly string[]): (path: string) => boolean {
	const globs = files.map((glob) => glob.replace(/^(!?)\.\//, "$1"));
	const wanted = globs.filter((glob) => !glob.startsWith("!"));
	const unwanted = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
	return picomatch(wanted.length > 0 ? wanted : ["**"], { dot: true, ignore: unwanted });
}
