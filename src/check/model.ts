import type { Span, Standing } from "../document/model.js";
import type { Severity } from "../findings/model.js";

export type Level = "must" | "should" | "may";
export type Stage = "draft" | "executed" | "submission";
export type Verdict = "satisfied" | "weak" | "contradicted" | "missing" | "inconclusive" | "not-applicable";

/** How a check is decided. One file in `src/check/kinds/` each. */
export const KINDS = [
	"clause", // one passage of the document decides
	"list", // each element may stand anywhere; `need` says how many
	"signature", // the signature block decides
	"effective-date",
	"award-term",
	"deadline", // the 90-day filing
	"parties",
	"title",
	"blocks", // the core blocks, each a group of other checks
	"confirm", // no text can show it: confirm by hand at the submission stage
	"hygiene", // looks for a fault; the detector has the check's name, in src/check/hygiene/
] as const;
export type Kind = (typeof KINDS)[number];

/** The checks of one source (`pack.yaml`). */
export interface PackInfo {
	name: string;
	title: string;
	about: string;
}

/** Where the sources pull in different directions (`checks/tensions.yaml`). */
export interface Tension {
	id: string;
	title: string;
	/** What each source wants. */
	conflict: string;
	/** How the checks deal with it, and what a drafter should do. */
	advice: string;
	/** Set where one text cannot satisfy everybody: the checks of each side. */
	sides?: string[][];
}

export interface CheckSource {
	document: string;
	place: string;
	/** At most eight words of the source; absent where it forbids reproduction. */
	quote?: string;
	/** ISO date on which a person last held the check against the source. */
	reviewed: string;
}

export interface Element {
	id: string;
	/** What must be found, in our own words; completes "lacks …". */
	check: string;
	/** An optional element never fails a check. */
	optional: boolean;
	/** Patterns (see src/match/pattern.ts) that show the element in a clause. */
	signs: string[];
	/** For kind `signature`: what of the signature block shows it; absent for what the text says. */
	block?: "line" | "signed" | "dated" | "named" | "complete" | "elsewhere";
	/** Whose line that is; both sides' when absent. */
	side?: Side;
}

/** The sides of an agreement that sign it. */
export type Side = "law-enforcement" | "school";

/** A text of which the verdict is known; `moulint test` runs it. */
export interface Example {
	text: string;
	/** `not-satisfied`: any verdict but satisfied is right. */
	verdict: Verdict | "not-satisfied";
	/** For a failing one: what is wrong with it. */
	why?: string;
	stage?: Stage;
	/** The day to count from, `YYYY-MM-DD`. */
	asOf?: string;
}

/**
 * Ways to undo a clause: saying the opposite, taking the force out of its verb, giving it to the other party, adding
 * an exception that swallows it.
 */
export type Change = "negate" | "weaken" | "swap" | "widen";

/** One requirement, as loaded from `checks/<pack>/<name>.yaml`. */
export interface Check {
	id: string;
	pack: string;
	title: string;
	level: Level;
	kind: Kind;
	stage: Stage;
	source: CheckSource;
	requirement: string;
	reason: string;
	help: string;
	/** Completes the finding's first line when missing: "nothing says that …". */
	message: string;
	sections: string[];
	elements: Element[];
	/** For kind `list`: how many of the elements that are not optional must be found; default all. */
	need?: number;
	/**
	 * Patterns for the whole check. `needs`: each must stand in a passage, or it cannot satisfy, whatever else it says;
	 * every way to name the one thing that the check is about. `among`, for kind `list`: each must stand in some passage
	 * about the check.
	 */
	signs: { needs: string[]; among: string[]; satisfies: string[]; contradicts: string[]; weakens: string[] };
	/** Checks that the same passage satisfies, or that are about the same subject. */
	overlaps: string[];
	/** Checks that ask for the same and at least as much: where one of them is satisfied, so is this one. */
	satisfiedBy: string[];
	/** Changes of its clause after which the check is still satisfied. */
	withstands: Change[];
	/** For kind `confirm`: why no text can show it. */
	unlintable?: string;
	/** Clauses that state no duty but may satisfy this check all the same (a purpose in a recital). */
	also: Standing[];
	/** Ids of the tensions (`checks/tensions.yaml`) that this check takes part in. */
	tensions: string[];
	/** True when the check concerns a federal award and falls away with `--no-award`. */
	award: boolean;
	/** For kind `blocks`: element id → checks of which one must be met. */
	blocks: Record<string, string[]>;
	examples: Example[];
}

/** The text that decided a verdict. */
export interface Evidence {
	span: Span;
	section: number;
	text: string;
	/** Words that spoke for and against, strongest first; filled where the judge decided. */
	spokeFor?: string[];
	spokeAgainst?: string[];
}

export interface ElementResult {
	id: string;
	verdict: Verdict;
	evidence: Evidence | null;
}

/** The passage that came closest to satisfying a check, and what it lacks. */
export interface Nearest {
	span: Span;
	section: number;
	text: string;
	lacks: string[];
}

/** What one check says of one document. */
export interface Result {
	check: Check;
	verdict: Verdict;
	elements: ElementResult[];
	evidence: Evidence[];
	/** Why the verdict is not satisfied, one sentence without the check's own title. */
	because: string;
	/** Sections looked at first, by index. */
	searched: number[];
	nearest: Nearest | null;
	/** Where a finding is shown when no evidence carries it. */
	at:
		| { kind: "span"; span: Span; section: number }
		| { kind: "section"; section: number }
		| { kind: "document" };
	/** Hygiene checks may find several places; one result each. */
	related: { span: Span; section: number; note: string }[];
	/** Set where facts outside the text decide and say how grave it is. */
	severity?: Severity;
}
