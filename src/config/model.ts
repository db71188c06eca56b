import type { Stage } from "../check/model.js";
import type { Severity } from "../findings/model.js";
import type { AwardFacts } from "../lint.js";

/** What a check may be set to. */
export type Setting = Severity | "off";

/** What one layer of configuration may set; paths are absolute, patterns relative to the configuration's folder. */
export interface Values {
	/** Names of packs, `all`, or absolute folders of one's own. */
	packs?: string[];
	/** By check id, `pack/*`, or level. */
	checks?: Record<string, Setting>;
	stage?: Stage;
	award?: "none" | AwardFacts;
	/** CSV file with award facts for each document. */
	awards?: string;
	/** Globs that a folder is searched for. */
	files?: string[];
	/** Patterns in the syntax of .gitignore. */
	ignore?: string[];
	failLevel?: Severity;
	maxWarnings?: number;
	baseline?: string;
	suppressions?: string;
	assumeAgreement?: boolean;
	changes?: "accept" | "reject";
}

export type Key = keyof Values;

/** Where settings come from: the defaults, a file, one override of a file, or the command line. */
export interface Layer {
	kind: "default" | "file" | "command line";
	values: Values;
	/** Globs of the documents it speaks of; null for all. */
	files: readonly string[] | null;
	/** The place of a value in words: `default`, `.moulint.yaml:4`, `command line`. */
	place: (path: readonly (string | number)[]) => string;
}

/** A whole configuration, weakest layer first. */
export interface Configuration {
	layers: Layer[];
	/** Absolute folder that patterns are relative to: the found file's, else the working folder. */
	folder: string;
	/** Absolute paths of the files it was read from, the found one first. */
	sources: string[];
}
