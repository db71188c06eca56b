import type { CheckInfo, DocumentReport, Finding, Report, ReportResult } from "../../src/findings/model.js";
import { summarise } from "../../src/findings/summary.js";

export const ESC = "\u001b";
export const RLO = "\u202e";

const TEXT = [
	"# Memorandum of Understanding",
	"",
	'1. The Officer may, "where practical", <b>consult</b> education records & share them.',
	`2. The Officer shall not${RLO} discipline students${ESC}[31m, unless asked by the principal 👩🏽‍🏫 of Peña High.`,
	"3. The parties   |  strive to meet yearly",
	"   and to revise this agreement when they see fit; see https://example.org/@team#12.",
	"4. The Officer disciplines students when asked.",
	"",
	"______________________________   Chief of Police      Date: ________",
].join("\n");

const ODD_PATH = `agreements/=cmd|' , "odd" 100% <b>&${ESC}[31m${RLO}fdp: Peña #2.md`;

/** Checks of which one is no shipped one, so that nothing depends on the catalogue. */
export const CHECKS: CheckInfo[] = [
	info("cops-mou/ferpa", "must", "FERPA governs education records"),
	info("cops-mou/no-discipline", "must", "The SRO does not discipline students"),
	info("cops-mou/annual-review", "should", "The agreement is reviewed each year"),
	info("cops-mou/submission-90-days", "must", "The agreement is filed within 90 days"),
	info("cops-mou/mentoring", "may", "The SRO mentors students"),
	info("hygiene/undefined-abbreviation", "may", "Every abbreviation is explained"),
	info("hygiene/personal-data", "should", "No personal data stands in the agreement"),
	info("hygiene/not-an-sro-agreement", "must", "The document is an SRO agreement"),
];

/** One report with everything that can go wrong in the characters of a document, a path or a message. */
export function oddReport(): Report {
	const documents = [odd(), clean(), other()];
	return {
		schema: "moulint-report/1",
		version: "0.1.0",
		run: {
			packs: ["cops-mou", "hygiene"],
			stage: "draft",
			asOf: "2026-11-25",
			documents: documents.length,
			checks: CHECKS.length,
		},
		documents,
		summary: summarise(documents),
		checks: CHECKS,
	};
}

function odd(): DocumentReport {
	const line3 = {
		line: 3,
		column: 4,
		endLine: 3,
		endColumn: 85,
		section: 'Memorandum of Understanding > "Records" & <use>',
	};
	const findings: Finding[] = [
		finding("cops-mou/submission-90-days", "missing", "error", {
			message: "nothing says that the signed agreement is filed within 90 days of the award letter",
			alsoAsked: ["cops-mou/mentoring"],
		}),
		finding("cops-mou/ferpa", "weak", "error", {
			message: `"where practical" takes the duty back, see ${ESC}]0;title\u0007 <script>alert(1)</script> & =1+1`,
			location: { kind: "span", ...line3 },
			evidence: [
				{
					...line3,
					text: 'The Officer may, "where practical", <b>consult</b> education records & share them.',
					spokeFor: ["education records"],
					spokeAgainst: ["may", "where practical"],
				},
			],
			fingerprint: "00000000000000aa",
		}),
		finding("cops-mou/no-discipline", "contradicted", "error", {
			message: "a later sentence takes the rule back:\nline 7",
			location: { kind: "span", line: 4, column: 16, endLine: 5, endColumn: 14, section: "Duties" },
			related: [
				{
					line: 7,
					column: 4,
					text: "The Officer disciplines students when asked.",
					note: "says the opposite",
				},
			],
		}),
		finding("cops-mou/annual-review", "missing", "warning", {
			message: "nothing says that the agreement is reviewed each year, 100% of it: see @team, #12 and `code`",
			location: { kind: "section", line: 1, column: 1, endLine: 1, endColumn: 30, section: "Memorandum" },
			searched: ["Memorandum of Understanding", "Term | Review"],
			nearest: {
				line: 5,
				text: "The parties | strive to meet yearly and to revise this agreement",
				lacks: ["a yearly interval", "a binding verb"],
			},
		}),
		finding("hygiene/personal-data", "contradicted", "warning", {
			message: "a birth date stands in the text",
			location: { kind: "span", line: 9, column: 1, endLine: 9, endColumn: 31, section: "" },
			suppressed: { reason: 'agreed by counsel, "for now" <2027>', where: `${ODD_PATH}:9` },
			fingerprint: "00000000000000bb",
		}),
		finding("hygiene/undefined-abbreviation", "contradicted", "info", {
			message: 'the abbreviation "SRO" is never explained',
			location: { kind: "span", line: 4, column: 7, endLine: 4, endColumn: 20, section: "Duties" },
			fingerprint: "00000000000000cc",
		}),
		finding("hygiene/undefined-abbreviation", "contradicted", "info", {
			message: 'the abbreviation "SRO" is never explained',
			location: { kind: "span", line: 6, column: 4, endLine: 6, endColumn: 20, section: "Duties" },
			fingerprint: "00000000000000cc",
		}),
	];
	return {
		path: ODD_PATH,
		kind: "sro-agreement",
		notRead: [{ what: `text box <${RLO}1>`, count: 2 }],
		notes: [`1 tracked change read as <accepted>${RLO}`],
		results: [
			result("cops-mou/annual-review", "missing"),
			result("cops-mou/ferpa", "weak"),
			result("cops-mou/mentoring", "missing"),
			result("cops-mou/no-discipline", "contradicted"),
			result("cops-mou/submission-90-days", "missing"),
			result("hygiene/personal-data", "contradicted"),
			result("hygiene/undefined-abbreviation", "contradicted"),
			result("hygiene/undefined-abbreviation", "contradicted"),
		],
		findings,
		award: { status: "overdue", filingDeadline: "2026-11-20", daysLeft: -5, coverage: "stops-short" },
		text: TEXT,
	};
}

function clean(): DocumentReport {
	const evidence = [
		{ line: 2, column: 1, endLine: 2, endColumn: 18, section: "Records", text: "FERPA governs." },
	];
	return {
		path: "agreements/clean.md",
		kind: "sro-agreement",
		notRead: [],
		results: [
			{ ...result("cops-mou/ferpa", "satisfied"), evidence },
			result("cops-mou/no-discipline", "satisfied"),
			result("cops-mou/submission-90-days", "not-applicable"),
			// Left out of the findings by a filter: no format may call it passed.
			result("cops-mou/annual-review", "inconclusive"),
		],
		findings: [],
		award: { status: "pending", filingDeadline: "2026-12-31", daysLeft: 36, coverage: "covers" },
		text: "# Records\r\nFERPA governs.\r\n",
	};
}

function other(): DocumentReport {
	return {
		path: "/srv/policy/minutes.txt",
		kind: "other",
		notRead: [],
		results: [result("hygiene/not-an-sro-agreement", "contradicted")],
		findings: [
			finding("hygiene/not-an-sro-agreement", "contradicted", "error", {
				message: "this is no SRO agreement; it looks like board minutes",
			}),
		],
		text: "Minutes of the board",
	};
}

function info(id: string, level: CheckInfo["level"], title: string): CheckInfo {
	return {
		id,
		title,
		level,
		requirement: `${title}, as the source asks.`,
		help: `Say that ${title.toLowerCase()}.`,
		source: { document: "Sample source", place: "section 1" },
	};
}

function result(check: string, verdict: ReportResult["verdict"]): ReportResult {
	const level = CHECKS.find(({ id }) => id === check)?.level ?? "should";
	return { check, level, verdict, elements: [], evidence: [] };
}

function finding(
	check: string,
	verdict: Finding["verdict"],
	severity: Finding["severity"],
	rest: Partial<Finding> & { message: string },
): Finding {
	return {
		check,
		element: null,
		verdict,
		severity,
		location: { kind: "document", section: "" },
		searched: [],
		nearest: null,
		related: [],
		help: "say it in so many words",
		source: { title: "Sample source", place: "section 1", quote: "so many words" },
		fingerprint: "0123456789abcdef",
		suppressed: null,
		alsoAsked: [],
		evidence: [],
		...rest,
	};
}
