import { stringify } from "csv-stringify/sync";
import { compare } from "../findings/build.js";
import type { DocumentReport, Report } from "../findings/model.js";
import { visible } from "./safe.js";
import { openFindings, resultsByCheck } from "./verdicts.js";

/**
 * The compliance matrix: a row an agreement, a column a check. Most urgent first: days left to the filing deadline,
 * then errors, then path. Cells that a spreadsheet would run as formulas get a leading apostrophe.
 */
export function csv(report: Report): string {
	const awards = report.documents.some((document) => document.award);
	const checks = [
		...new Set(report.documents.flatMap(({ results }) => results.map(({ check }) => check))),
	].sort(compare);
	const header = [
		"document",
		"kind",
		...(awards ? ["days left", "filing deadline", "coverage", "status"] : []),
		"errors",
		"warnings",
		...checks,
	];
	const rows = byUrgency(report.documents).map((document) => {
		const results = resultsByCheck(document);
		const { award } = document;
		const facts = [
			award?.daysLeft ?? "",
			award?.filingDeadline ?? "",
			award?.coverage ?? "",
			award?.status ?? "",
		];
		return [
			cell(document.path),
			document.kind,
			...(awards ? facts : []),
			countOf(document, "error"),
			countOf(document, "warning"),
			...checks.map((check) => results.get(check)?.verdict ?? ""),
		];
	});
	return stringify([header, ...rows], { escape_formulas: true });
}

/** Documents, most urgent first; those without a deadline after those with one. */
export function byUrgency(documents: readonly DocumentReport[]): DocumentReport[] {
	const left = (document: DocumentReport): number => document.award?.daysLeft ?? Number.POSITIVE_INFINITY;
	const errors = new Map(documents.map((document) => [document, countOf(document, "error")]));
	return [...documents].sort((a, b) => {
		const [one, other] = [left(a), left(b)];
		if (one !== other) return one < other ? -1 : 1;
		return (errors.get(b) ?? 0) - (errors.get(a) ?? 0) || compare(a.path, b.path);
	});
}

/** Findings of one severity that are not suppressed. */
export function countOf(document: DocumentReport, severity: "error" | "warning" | "info"): number {
	return openFindings(document).filter((finding) => finding.severity === severity).length;
}

/** A leading tab or carriage return is guarded too, although it is shown as its code point. */
function cell(text: string): string {
	return /^[\t\r\n]/.test(text) ? `'${oneLine(text)}` : oneLine(text);
}

function oneLine(text: string): string {
	return visible(text).replace(/[\t\n]/g, (character) => (character === "\t" ? "\\u{9}" : "\\u{a}"));
}
