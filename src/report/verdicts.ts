import type { Level, Verdict } from "../check/model.js";
import type { CheckInfo, DocumentReport, Finding, Report, ReportResult } from "../findings/model.js";

/** Verdicts, the one that needs most care first. */
export const VERDICTS: readonly Verdict[] = [
	"contradicted",
	"missing",
	"weak",
	"inconclusive",
	"satisfied",
	"not-applicable",
];

/** Severities in words that need no colour. */
export const LEVELS: readonly Level[] = ["must", "should", "may"];

/** One result a check: a check that found several faults counts with the worst. In the order of the results. */
export function resultsByCheck(document: DocumentReport): Map<string, ReportResult> {
	const results = new Map<string, ReportResult>();
	for (const result of document.results) {
		const known = results.get(result.check);
		if (!known || VERDICTS.indexOf(result.verdict) < VERDICTS.indexOf(known.verdict))
			results.set(result.check, result);
	}
	return results;
}

/** Findings that are not suppressed, in the report's order. */
export function openFindings(document: DocumentReport): Finding[] {
	return document.findings.filter((finding) => !finding.suppressed);
}

/** What is known of every check that occurs, by id: from the report's own list, else from results and findings. */
export function checkInfos(report: Report): Map<string, CheckInfo> {
	const infos = new Map<string, CheckInfo>();
	for (const info of report.checks ?? []) infos.set(info.id, info);
	for (const document of report.documents) {
		for (const { check, level } of document.results)
			if (!infos.has(check)) infos.set(check, infoFrom(check, level));
		for (const { check, help, source } of document.findings) {
			const known = infos.get(check);
			if (known && known.help !== "") continue;
			infos.set(check, {
				...(known ?? infoFrom(check, "should")),
				help,
				source: { document: source.title, place: source.place },
			});
		}
	}
	return infos;
}

function infoFrom(id: string, level: Level): CheckInfo {
	const title = id.slice(id.indexOf("/") + 1).replaceAll("-", " ");
	return { id, title, level, requirement: "", help: "", source: { document: "", place: "" } };
}
