import type { Check, Evidence, Result } from "../check/model.js";
import type { Document, Span } from "../document/model.js";
import { filePlace } from "../document/position.js";
import { fingerprintOf, fingerprintOfFaults } from "./fingerprint.js";
import type {
	DocumentReport,
	Finding,
	FindingEvidence,
	Location,
	Place,
	ReportResult,
	Severity,
} from "./model.js";
import { severityOf } from "./severity.js";

/** Severity set by configuration for a check, if any. */
export type SeveritySetting = (check: Check) => Severity | undefined;

/**
 * Turns the results of one document into its report: places as lines and columns, findings in total order
 * (position, then check id), the same clause asked for by several checks printed once.
 */
export function reportOf(
	document: Document,
	results: readonly Result[],
	setting: SeveritySetting,
): DocumentReport {
	const findings = results
		.filter((result) => result.verdict !== "satisfied" && result.verdict !== "not-applicable")
		.map((result) =>
			findingOf(
				document,
				result,
				setting(result.check) ?? result.severity ?? severityOf(result.check, result.verdict),
			),
		);
	return {
		path: document.source.path,
		kind: document.kind,
		notRead: document.notRead.map(({ what, count }) => ({ what, count })),
		...(document.notes?.length ? { notes: document.notes } : {}),
		results: results
			.map((result) => reportResult(document, result))
			.sort((a, b) => compare(a.check, b.check)),
		findings: findings.sort(byPlace),
	};
}

/** Where a span stands, in lines and columns of the source. */
export function placeOf(document: Document, span: Span, section: number): Place {
	const from = filePlace(document.source, span.start);
	const to = filePlace(document.source, span.end);
	return {
		line: from.line,
		column: from.column,
		endLine: to.line,
		endColumn: to.column,
		section: document.sections[section]?.path ?? "",
	};
}

function findingOf(document: Document, result: Result, severity: Severity): Finding {
	const { check } = result;
	const location = locationOf(document, result);
	const evidence = result.evidence.map((item) => evidenceOf(document, item, check));
	const faults = evidence.flatMap(({ fingerprint }) => fingerprint ?? []);
	const text = evidence[0]?.text ?? "";
	return {
		check: check.id,
		element: null,
		verdict: result.verdict,
		severity,
		message: isChanged(document, result)
			? `${result.because} (in text that is a tracked change)`
			: result.because,
		location,
		searched: result.searched
			.map((index) => document.sections[index]?.path ?? "")
			.filter((path) => path !== ""),
		nearest: result.nearest
			? {
					line: filePlace(document.source, result.nearest.span.start).line,
					text: result.nearest.text,
					lacks: result.nearest.lacks,
				}
			: null,
		related: result.related.map(({ span, note }) => ({
			...filePlace(document.source, span.start),
			text: document.source.text.slice(span.start, span.end).replace(/\s+/g, " ").trim(),
			note,
		})),
		help: check.help,
		source: { title: check.source.document, place: check.source.place, quote: check.source.quote ?? "" },
		fingerprint:
			faults.length > 0
				? fingerprintOfFaults(check.id, faults)
				: fingerprintOf({ check: check.id, element: null, section: location.section, text }),
		suppressed: null,
		alsoAsked: [],
		evidence,
	};
}

function evidenceOf(document: Document, item: Evidence, { id, kind }: Check): FindingEvidence {
	const { text, spokeFor = [], spokeAgainst = [] } = item;
	const place = placeOf(document, item.span, item.section);
	const shown = { ...place, text, spokeFor, spokeAgainst };
	if (kind !== "hygiene") return shown;
	const { section } = place;
	return { ...shown, fingerprint: fingerprintOf({ check: id, element: null, section, text }) };
}

function reportResult(document: Document, result: Result): ReportResult {
	return {
		check: result.check.id,
		level: result.check.level,
		verdict: result.verdict,
		elements: result.elements.map(({ id, verdict }) => ({ id, verdict })),
		evidence: result.evidence.map((item) => ({
			...placeOf(document, item.span, item.section),
			text: item.text,
		})),
		...(isChanged(document, result) ? { changed: true as const } : {}),
	};
}

/** Whether a passage that decided is part of a tracked change, or lost words to one. */
function isChanged({ changed = [] }: Document, { evidence }: Result): boolean {
	if (changed.length === 0) return false;
	return evidence.some(({ span }) =>
		changed.some(({ start, end }) =>
			start === end ? span.start <= start && start <= span.end : start < span.end && span.start < end,
		),
	);
}

function locationOf(document: Document, result: Result): Location {
	const { at } = result;
	if (at.kind === "document") return { kind: "document", section: "" };
	if (at.kind === "span") return { kind: "span", ...placeOf(document, at.span, at.section) };
	const section = document.sections[at.section];
	if (!section || section.heading.end === section.heading.start) return { kind: "document", section: "" };
	return { kind: "section", ...placeOf(document, section.heading, at.section) };
}

/** Document-level findings first, then by position, then by check id. */
export function byPlace(a: Finding, b: Finding): number {
	const [la, ca] = positionOf(a.location);
	const [lb, cb] = positionOf(b.location);
	return la - lb || ca - cb || compare(a.check, b.check);
}

function positionOf(location: Location): [number, number] {
	return location.kind === "document" ? [0, 0] : [location.line, location.column];
}

/** Order by code unit: the same on every machine. */
export function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
