import type { Counting } from "../check/award/deadline.js";
import type { Stage } from "../check/model.js";
import type { Severity } from "../findings/model.js";

/** Flags by which a command finds its configuration, as commander gives them. */
export interface ConfigFlags {
	/** A file's name; false for `--no-config`. */
	config?: string | false;
}

/** Flags of the lint command. */
export interface LintFlags extends ConfigFlags {
	printConfig?: boolean;
	pack?: string[];
	check?: string[];
	stage?: Stage;
	awardDate?: string;
	/** Name of the awards file. */
	awards?: string;
	award?: boolean;
	asOf?: string;
	submissionDays?: number;
	count?: Counting["count"];
	rollover?: Counting["rollover"];
	format?: string[];
	failLevel?: Severity;
	maxWarnings?: number;
	exitZero?: boolean;
	quiet?: boolean;
	verbose?: boolean;
	ignorePattern?: string[];
	baseline?: string;
	updateBaseline?: boolean;
	assumeAgreement?: boolean;
	changes?: "accept" | "reject";
	/** Worker threads. */
	jobs?: number;
	cache?: boolean;
	cacheLocation?: string;
	stdin?: boolean;
	stdinFilename?: string;
	color?: boolean;
}
