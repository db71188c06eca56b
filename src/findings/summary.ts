import type { DocumentReport, Summary } from "./model.js";

/** Totals over documents: findings by severity, suppressed ones apart, and results by verdict. */
export function summarise(documents: Iterable<DocumentReport>): Summary {
	const summary = emptySummary();
	for (const document of documents) addTo(summary, document);
	return summary;
}

/** The totals of no document. */
export function emptySummary(): Summary {
	return {
		errors: 0,
		warnings: 0,
		infos: 0,
		satisfied: 0,
		weak: 0,
		contradicted: 0,
		missing: 0,
		inconclusive: 0,
		notApplicable: 0,
		suppressed: 0,
	};
}

/** Counts one more document in. */
export function addTo(summary: Summary, { findings, results }: DocumentReport): void {
	for (const finding of findings) {
		if (finding.suppressed) summary.suppressed++;
		else if (finding.severity === "error") summary.errors++;
		else if (finding.severity === "warning") summary.warnings++;
		else summary.infos++;
	}
	for (const { verdict } of results) summary[verdict === "not-applicable" ? "notApplicable" : verdict]++;
}
