import type { DocumentReport, Finding, Report } from "../findings/model.js";
import { byUrgency, countOf } from "./csv.js";
import { code, prose } from "./markdown-text.js";
import { printable } from "./safe.js";
import { counted, shorten } from "./text.js";
import { openFindings, resultsByCheck } from "./verdicts.js";

const SHOWN = 320;

/** A report for a memo or a pull request: a table of the documents, then the findings of each. */
export function markdown(report: Report): string {
	const { run, summary } = report;
	const scope = [
		counted(run.documents, "document"),
		counted(run.checks, "check"),
		`stage ${run.stage}`,
		...(run.asOf ? [`as of ${run.asOf}`] : []),
		`packs ${run.packs.map(prose).join(", ")}`,
	].join(", ");
	return [
		"# SRO agreement report",
		"",
		`${totals(report)} (${scope}).`,
		"",
		overview(report),
		"",
		...report.documents.map(documentText),
		...(summary.suppressed > 0 ? [`${counted(summary.suppressed, "suppressed finding")} left out.`, ""] : []),
		`Information, not legal advice. moulint ${report.version}`,
		"",
	].join("\n");
}

/** The job summary of a workflow run: totals and the table, without the findings. */
export function githubSummary(report: Report): string {
	const left =
		report.summary.suppressed > 0
			? ` ${counted(report.summary.suppressed, "suppressed finding")} left out.`
			: "";
	return `## SRO agreements\n\n${totals(report)}.${left}\n\n${overview(report)}\n\nInformation, not legal advice.\n`;
}

function totals({ summary }: Report): string {
	return `**${counted(summary.errors, "error")}, ${counted(summary.warnings, "warning")}, ${summary.infos} info**`;
}

function overview({ documents }: Report): string {
	const awards = documents.some((document) => document.award);
	const header = ["Document", "Errors", "Warnings", "Info", "Satisfied", "Open"];
	if (awards) header.splice(1, 0, "Days left", "Filing deadline", "Status");
	const rows = byUrgency(documents).map((document) => {
		const verdicts = [...resultsByCheck(document).values()].map(({ verdict }) => verdict);
		const satisfied = verdicts.filter((verdict) => verdict === "satisfied").length;
		const away = verdicts.filter((verdict) => verdict === "not-applicable").length;
		const { award } = document;
		return [
			code(document.path, true) + (document.kind === "other" ? " (not an SRO agreement)" : ""),
			...(awards ? [award?.daysLeft ?? "", award?.filingDeadline ?? "", prose(award?.status ?? "")] : []),
			...(["error", "warning", "info"] as const).map((severity) => countOf(document, severity)),
			satisfied,
			verdicts.length - satisfied - away,
		];
	});
	const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
	const rule = line(
		header.map((name) => (["Document", "Filing deadline", "Status"].includes(name) ? "---" : "---:")),
	);
	return [line(header), rule, ...rows.map(line)].join("\n");
}

function documentText(document: DocumentReport): string {
	const findings = openFindings(document);
	const lines = [`## ${code(document.path)}`, ""];
	for (const { what, count } of document.notRead) lines.push(`Not read: ${prose(what)} (${count}).`, "");
	if (findings.length === 0) lines.push("No findings.", "");
	for (const severity of ["error", "warning", "info"] as const) {
		const group = findings.filter((finding) => finding.severity === severity);
		if (group.length === 0) continue;
		const body = group.map(findingText).join("\n");
		// Info findings are many and minor: folded, not left out.
		if (severity === "info")
			lines.push(
				`<details><summary>${counted(group.length, "info finding")}</summary>`,
				"",
				body,
				"",
				"</details>",
				"",
			);
		else lines.push(`### ${severity === "error" ? "Errors" : "Warnings"}`, "", body, "");
	}
	return lines.join("\n");
}

function findingText(finding: Finding): string {
	const { location, evidence, nearest, related, source, alsoAsked } = finding;
	const section =
		location.section === "" ? "" : `, section ${prose(shorten(printable(location.section), 80))}`;
	const where = location.kind === "document" ? "whole document" : `line ${location.line}${section}`;
	const lines = [`- **${finding.verdict}** \`${finding.check}\` (${where}): ${prose(finding.message)}`];
	for (const item of evidence) lines.push(`text, line ${item.line}: ${quoted(item.text)}`);
	if (nearest) {
		const lacks = nearest.lacks.length > 0 ? `; lacks ${prose(nearest.lacks.join("; "))}` : "";
		lines.push(`nearest, line ${nearest.line}: ${quoted(nearest.text)}${lacks}`);
	}
	for (const item of related)
		lines.push(`see also line ${item.line}: ${quoted(item.text)} (${prose(item.note)})`);
	if (alsoAsked.length > 0) lines.push(`also asked by ${alsoAsked.map((id) => code(id)).join(", ")}`);
	lines.push(`source: ${prose(`${source.title}, ${source.place}`)}`, `help: ${prose(finding.help)}`);
	return lines.join("\n  - ");
}

function quoted(text: string): string {
	return code(shorten(printable(text), SHOWN));
}
