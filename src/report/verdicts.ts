import type { Level, Verdict } from "../check/model.js";
import type { CheckInfo, DocumentReport, Finding, ReportResult } from "../findings/model.js";

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
export class CheckInfos {
	readonly #infos = new Map<string, CheckInfo>();

	constructor(checks: readonly CheckInfo[] = []) {
		for (const info of checks) this.#infos.set(info.id, info);
	}

	get byId(): ReadonlyMap<string, CheckInfo> {
		return this.#infos;
	}

	/** Takes in what a document says of the checks that were asked of it. */
	learn({ results, findings }: DocumentReport): void {
		for (const { check, level } of results)
			if (!this.#infos.has(check)) this.#infos.set(check, infoFrom(check, level));
		for (const { check, help, source } of findings) {
			const known = this.#infos.get(check);
			if (known && known.help !== "") continue;
			this.#infos.set(check, {
				...(known ?? infoFrom(check, "should")),
				help,
				source: { document: source.title, place: source.place },
			});
		}
	}
}

function infoFrom(id: string, level: Level): CheckInfo {
	const title = id.slice(id.indexOf("/") + 1).replaceAll("-", " ");
	return { id, title, level, requirement: "", help: "", source: { document: "", place: "" } };
}
