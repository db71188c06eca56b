import type { DocumentReport, Summary } from "./model.js";

/** Totals over all documents: findings by severity, suppressed ones apart, and results by verdict. */
export function summarise(documents: readonly DocumentReport[]): Summary {
	const summary: Summary = {
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
	for (const document of documents) {
		for (const finding of document.findings) {
			if (finding.suppressed) summary.suppressed++;
			else if (finding.severity === "error") summary.errors++;
			else if (finding.severity === "warning") summary.warnings++;
			else summary.infos++;
		}
		for (const result of document.results)
			summary[result.verdict === "not-applicable" ? "notApplicable" : result.verdict]++;
	}
	return summary;
}
