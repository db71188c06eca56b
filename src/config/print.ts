import { Document, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Check } from "../check/model.js";
import { OWN_CHECKS } from "../findings/own.js";
import { escapeUnsafe, printable } from "../report/safe.js";
import type { Configuration, Key } from "./model.js";
import { isFolderName, shownPath } from "./paths.js";
import { type Settings, settingOf, settle } from "./settle.js";

/** What `--print-config` prints about. */
export interface Printing {
	/** The document asked about, as named; null for the run. */
	document: string | null;
	/** Its absolute path. */
	path: string | null;
	/** Checks of the packs chosen, those turned off included. */
	checks: readonly Check[];
	/** Patterns of `--ignore-pattern`. */
	patterns: readonly string[];
	cwd: string;
}

const UNSET: readonly Key[] = [
	"award",
	"awards",
	"files",
	"maxWarnings",
	"baseline",
	"suppressions",
	"changes",
];

/** The settings that hold, as a configuration file in which each value says where it comes from. */
export function printConfig(configuration: Configuration, printing: Printing): string {
	const { document, path, cwd } = printing;
	const settings = settle(configuration, path);
	const yaml = new Document({});
	const root = yaml.contents as unknown as YAMLMap;
	const put = (key: string, value: unknown, place: string): void => {
		const node = yaml.createNode(value) as Scalar | YAMLSeq | YAMLMap;
		if ("items" in node) node.commentBefore = ` ${place}`;
		else node.comment = ` ${place}`;
		root.add(yaml.createPair(key, node));
	};
	for (const key of [
		"packs",
		"stage",
		"award",
		"awards",
		"files",
		"failLevel",
		"maxWarnings",
		"baseline",
		"suppressions",
		"assumeAgreement",
		"changes",
	] as const) {
		const value = shownValue(settings[key], key, cwd);
		if (value !== null && value !== undefined) put(key, value, settings.places[key] ?? "default");
	}
	const ignore = [
		...settings.ignore,
		...printing.patterns.map((pattern) => ({ pattern, place: "command line" })),
	];
	if (ignore.length > 0)
		root.add(
			yaml.createPair(
				"ignore",
				commented(
					yaml,
					ignore.map(({ pattern, place }) => [pattern, place]),
				),
			),
		);
	const checks = effective(printing.checks, settings);
	if (checks.length > 0) {
		const map = yaml.createNode({}) as unknown as YAMLMap;
		for (const [id, setting, place] of checks) {
			const node = yaml.createNode(setting) as Scalar;
			node.comment = ` ${place}`;
			map.add(yaml.createPair(id, node));
		}
		root.add(yaml.createPair("checks", map));
	}
	const unset = UNSET.filter((key) => settings[key] === undefined || settings[key] === null);
	const some = configuration.layers.filter(({ files }) => files !== null).length;
	const head = [
		document === null ? "The settings of this run." : `The settings for ${printable(document)}.`,
		`Read: ${configuration.sources.map((source) => printable(shownPath(source, cwd))).join(", ") || "no configuration file"}.`,
		...(document === null && some > 0
			? ["Overrides hold for some documents; name one to see its settings."]
			: []),
		...(unset.length > 0 ? [`Not set: ${unset.join(", ")}.`] : []),
	];
	return `${head.map((line) => `# ${line}\n`).join("")}${escapeUnsafe(yaml.toString({ lineWidth: 0 }))}`;
}

function commented(yaml: Document, rows: readonly (readonly [string, string])[]): YAMLSeq {
	const list = yaml.createNode([]) as YAMLSeq;
	for (const [value, place] of rows) {
		const node = yaml.createNode(value) as Scalar;
		node.comment = ` ${place}`;
		list.add(node);
	}
	return list;
}

/** Each check that something sets, with its severity and where it was set. */
function effective(
	checks: readonly Check[],
	settings: Settings,
): [id: string, setting: string, place: string][] {
	const rows: [string, string, string][] = [];
	for (const check of checks) {
		const found = settingOf(check, settings.checks);
		if (found) rows.push([check.id, found.setting, found.place]);
	}
	for (const id of Object.keys(OWN_CHECKS)) {
		const found = settings.checks.findLast(({ key }) => key === id);
		if (found) rows.push([id, found.setting, found.place]);
	}
	return rows;
}

function shownValue(value: Settings[Key], key: Key, cwd: string): unknown {
	const shown = (path: string): string => shownPath(path, cwd);
	if (key === "packs")
		return (value as string[]).map((pack) => {
			if (!isFolderName(pack)) return pack;
			const path = shown(pack);
			return isFolderName(path) ? path : `./${path}`;
		});
	if (key === "awards" || key === "baseline" || key === "suppressions")
		return value === undefined ? value : shown(value as string);
	return value;
}
