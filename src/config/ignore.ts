import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import ignore, { type Ignore } from "ignore";
import { readPlain } from "../read/file.js";
import { inside } from "./paths.js";

const NAMES = [".gitignore", ".moulintignore"];

/** Patterns from elsewhere than an ignore file: `ignore` of the configuration, `--ignore-pattern`. */
export interface Patterns {
	/** Absolute folder that they are relative to. */
	folder: string;
	patterns: readonly string[];
}

/**
 * Tells which files are left out: by .gitignore and .moulintignore in the file's folder and those above it, up to the
 * repository's (without a repository: up to the working folder), read as git reads them, and by patterns, which come last.
 */
export class IgnoreFiles {
	private readonly folders = new Map<string, Promise<Rules>>();
	private readonly groups: Rules[];

	constructor(
		private readonly cwd: string,
		patterns: readonly Patterns[],
	) {
		this.groups = patterns
			.filter((group) => group.patterns.length > 0)
			.map(({ folder, patterns }) => ({ folder, rules: ignore({ ignorecase: false }).add([...patterns]) }));
	}

	/** @param path absolute, or relative to the working folder */
	async ignores(path: string): Promise<boolean> {
		const file = resolve(this.cwd, path);
		for (const group of [...this.groups].reverse()) {
			const said = verdictOf(group, file);
			if (said !== null) return said;
		}
		return verdictOf(await this.rulesIn(dirname(file)), file) ?? false;
	}

	private rulesIn(folder: string): Promise<Rules> {
		let rules = this.folders.get(folder);
		if (!rules) {
			rules = readRules(folder, this.cwd);
			this.folders.set(folder, rules);
		}
		return rules;
	}
}

/** Patterns, and the absolute folder that they are relative to. */
interface Rules {
	folder: string;
	rules: Ignore;
}

function verdictOf({ folder, rules }: Rules, file: string): boolean | null {
	let name = inside(file, folder);
	// A folder that is taken back in takes its files with it.
	while (name !== null) {
		const { ignored, unignored } = rules.test(name);
		if (ignored || unignored) return ignored;
		const cut = name.lastIndexOf("/", name.length - 2);
		name = cut < 0 ? null : name.slice(0, cut + 1);
	}
	return null;
}

/** The ignore files that speak of a folder, as one set of rules: deeper ones come later and so win, as in git. */
async function readRules(folder: string, cwd: string): Promise<Rules> {
	const top = (await repositoryOf(folder)) ?? (inside(folder, cwd) === null ? folder : cwd);
	const rules = ignore({ ignorecase: false });
	const levels = [folder];
	for (let level = folder; level !== top; level = dirname(level)) levels.unshift(dirname(level));
	for (const level of levels)
		for (const name of NAMES) {
			const text = await readPlain(join(level, name)).then(String, () => "");
			if (text !== "")
				rules.add(lowered(text.replace(/^\ufeff/, "").split(/\r?\n/), inside(level, top) ?? ""));
		}
	return { folder: top, rules };
}

/** The nearest folder upwards that holds `.git`, or null. */
async function repositoryOf(folder: string): Promise<string | null> {
	if (await stat(join(folder, ".git")).catch(() => null)) return folder;
	const parent = dirname(folder);
	return parent === folder ? null : repositoryOf(parent);
}

/** Patterns of a nested ignore file, written as those of the top folder. */
function lowered(patterns: readonly string[], below: string): string[] {
	if (below === "") return [...patterns];
	const folder = below.replace(/[\\*?[\]]/g, "\\$&");
	return patterns.flatMap((line) => {
		if (line.trim() === "" || line.startsWith("#")) return [];
		const not = line.startsWith("!") ? "!" : "";
		const pattern = line.slice(not.length);
		// A pattern with a slash before its end is bound to its folder; any other holds at every depth.
		const bound = pattern.trimEnd().slice(0, -1).includes("/");
		return `${not}/${folder}/${bound ? pattern.replace(/^\//, "") : `**/${pattern.replace(/^\//, "")}`}`;
	});
}
