import type { Verdict } from "../check/model.js";

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
	/** The passage that decided, as shown; empty for missing clauses. */
	evidence: (Place & { text: string; spokeFor: string[]; spokeAgainst: string[] })[];
}

export interface ReportResult {
	check: string;
	level: "must" | "should" | "may";
	verdict: Verdict;
	elements: { id: string; verdict: Verdict }[];
	evidence: (Place & { text: string })[];
}

export interface DocumentReport {
	path: string;
	kind: "sro-agreement" | "other";
	notRead: { what: string; count: number }[];
	results: ReportResult[];
	findings: Finding[];
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
}
