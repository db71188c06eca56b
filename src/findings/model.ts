import type { CheckSource, Level, Verdict } from "../check/model.js";

export type Severity = "error" | "warning" | "info";

/** A place as printed. `line` and `column` are 1-based in the source file; the end is exclusive. */
export interface Place {
	line: number;
	column: number;
	endLine: number;
	endColumn: number;
	section: string;
}

export type Location = ({ kind: "span" | "section" } & Place) | { kind: "document"; section: "" };

/** One line of the report (contract: design section 5). */
export interface Finding {
	check: string;
	element: string | null;
	verdict: Verdict;
	severity: Severity;
	message: string;
	location: Location;
	searched: string[];
	nearest: { line: number; text: string; lacks: string[] } | null;
	related: { line: number; column: number; text: string; note: string }[];
	help: string;
	source: { title: string; place: string; quote: string };
	fingerprint: string;
	suppressed: { reason: string; where: string } | null;
	/** Other checks that ask for the same clause and are not printed on their own. */
	alsoAsked: string[];
	/** The passages that decided, as shown; empty for missing clauses. */
	evidence: FindingEvidence[];
}

export interface FindingEvidence extends Place {
	text: string;
	spokeFor: string[];
	spokeAgainst: string[];
	/** Present where each passage is a fault of its own: the finding is accepted when all of them are. */
	fingerprint?: string;
}

export interface ReportResult {
	check: string;
	level: "must" | "should" | "may";
	verdict: Verdict;
	elements: { id: string; verdict: Verdict }[];
	evidence: (Place & { text: string })[];
	/** Set where the passage that decided is part of a tracked change, as made. */
	changed?: true;
}

export interface DocumentReport {
	path: string;
	kind: "sro-agreement" | "other";
	notRead: { what: string; count: number }[];
	/** What was decided in reading, in sentences; present when there is any. */
	notes?: string[];
	results: ReportResult[];
	findings: Finding[];
	/** Present when award facts were given for the document. */
	award?: AwardOutcome;
	/** The whole source text, for formats that show it; never part of the json format. */
	text?: string;
}

/** What the facts of a federal award come to for one document. Days ISO `YYYY-MM-DD`. */
export interface AwardOutcome {
	/** State of the filing, such as `pending`, `overdue` or `on-time`. */
	status: string;
	/** Last day for the filing; null when it cannot be known. */
	filingDeadline: string | null;
	/** Days from the as-of date to the deadline, negative after it; null when there is nothing to count. */
	daysLeft: number | null;
	/** Whether the term covers the award, such as `covers` or `stops-short`; null when not judged. */
	coverage: string | null;
	/** The award's number, where it is given. */
	number?: string;
	/** One sentence on the status. */
	because?: string;
	/** Whether the award's work began before acceptance, where a day of it is given. */
	acceptance?: string;
	/** Whether the yearly review is overdue, where reviews are recorded. */
	review?: string;
}

/** What a format may say about a check besides its findings. */
export interface CheckInfo {
	id: string;
	title: string;
	level: Level;
	requirement: string;
	help: string;
	source: Pick<CheckSource, "document" | "place">;
}

export interface Summary {
	errors: number;
	warnings: number;
	infos: number;
	satisfied: number;
	weak: number;
	contradicted: number;
	missing: number;
	inconclusive: number;
	notApplicable: number;
	suppressed: number;
}

/** The whole report, exactly as the json format prints it. */
export interface Report {
	schema: "moulint-report/1";
	version: string;
	run: {
		packs: string[];
		stage: "draft" | "executed" | "submission";
		asOf: string | null;
		documents: number;
		checks: number;
	};
	documents: DocumentReport[];
	summary: Summary;
	/** The checks that were run, for formats that describe them; never part of the json format. */
	checks?: CheckInfo[];
	/** What could not be linted, a sentence each, for formats that tell of the run; never part of the json format. */
	faults?: string[];
}

/** A report as formats read it: its documents come in order, one at a time, as often as they are gone through. */
export interface RunReport extends Omit<Report, "documents"> {
	documents: Iterable<DocumentReport>;
}
