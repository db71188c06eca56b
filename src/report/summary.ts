import type { Report, Summary } from "../findings/model.js";
import { counted, paint, type Style, wrap } from "./text.js";

/** The closing lines of the formats a person reads: totals, and what the tool is not. */
export function summaryLines({ summary, run }: Pick<Report, "summary" | "run">, style: Style): string {
	const findings = [
		summary.errors > 0 ? paint(style, "error", counted(summary.errors, "error")) : "0 errors",
		summary.warnings > 0 ? paint(style, "warning", counted(summary.warnings, "warning")) : "0 warnings",
		`${summary.infos} info`,
	].join(", ");
	const scope = `${counted(run.documents, "document")}, ${counted(run.checks, "check")}, stage ${run.stage}`;
	return `${findings} (${scope})\n${wrap(verdictCounts(summary), "", "  ")}\nInformation, not legal advice.\n`;
}

/** How many checks came out how, in words; what there is none of for its own reasons is left out. */
export function verdictCounts(summary: Summary): string {
	const counts = [
		`${summary.satisfied} satisfied`,
		`${summary.weak} weak`,
		`${summary.contradicted} contradicted`,
		`${summary.missing} missing`,
		`${summary.inconclusive} inconclusive`,
	];
	if (summary.notApplicable > 0) counts.push(`${summary.notApplicable} not applicable`);
	if (summary.suppressed > 0) counts.push(`${summary.suppressed} suppressed`);
	return counts.join(", ");
}
