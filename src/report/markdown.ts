import type { DocumentReport, Finding, RunReport } from "../findings/model.js";
import { code, prose } from "./markdown-text.js";
import { byUrgency, type Row, rowOf } from "./rows.js";
import { printable } from "./safe.js";
import { counted, shorten } from "./text.js";
import { openFindings, resultsByCheck } from "./verdicts.js";

const SHOWN = 320;

/** A report for a memo or a pull request: a table of the documents, then the findings of each. */
export function* markdown(report: RunReport): Generator<string> {
	const { run, summary } = report;
	const scope = [
		counted(run.documents, "document"),
		counted(run.checks, "check"),
		`stage ${run.stage}`,
		...(run.asOf ? [`as of ${run.asOf}`] : []),
		`packs ${run.packs.map(prose).join(", ")}`,
	].join(", ");
	yield `# SRO agreement report\n\n${totals(report)} (${scope}).\n\n`;
	yield* overview(report);
	yield "\n";
	for (const document of report.documents) yield `${documentText(document)}\n`;
	if (summary.suppressed > 0) yield `${counted(summary.suppressed, "suppressed finding")} left out.\n\n`;
	yield `Information, not legal advice. moulint ${report.version}\n`;
}

/** The job summary of a workflow run: totals and the table, without the findings. */
export function* githubSummary(report: RunReport): Generator<string> {
	const left =
		report.summary.suppressed > 0
			? ` ${counted(report.summary.suppressed, "suppressed finding")} left out.`
			: "";
	yield `## SRO agreements\n\n${totals(report)}.${left}\n\n`;
	yield* overview(report);
	yield "\nInformation, not legal advice.\n";
}

function totals({ summary }: RunReport): string {
	return `**${counted(summary.errors, "error")}, ${counted(summary.warnings, "warning")}, ${summary.infos} info**`;
}

function* overview({ documents }: RunReport): Generator<string> {
	const rows: (Row & { satisfied: number; open: number })[] = [];
	for (const document of documents) rows.push(overviewRow(document));
	const awards = rows.some(({ award }) => award);
	const header = ["Document", "Errors", "Warnings", "Info", "Satisfied", "Open"];
	if (awards) header.splice(1, 0, "Days left", "Filing deadline", "Status");
	const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |\n`;
	yield line(header);
	yield line(
		header.map((name) => (["Document", "Filing deadline", "Status"].includes(name) ? "---" : "---:")),
	);
	for (const { path, kind, award, errors, warnings, infos, satisfied, open } of byUrgency(rows))
		yield line([
			code(path, true) + (kind === "other" ? " (not an SRO agreement)" : ""),
			...(awards ? [award?.daysLeft ?? "", award?.filingDeadline ?? "", prose(award?.status ?? "")] : []),
			errors,
			warnings,
			infos,
			satisfied,
			open,
		]);
}

function overviewRow(document: DocumentReport): Row & { satisfied: number; open: number } {
	const verdicts = [...resultsByCheck(document).values()].map(({ verdict }) => verdict);
	const satisfied = verdicts.filter((verdict) => verdict === "satisfied").length;
	const away = verdicts.filter((verdict) => verdict === "not-applicable").length;
	return { ...rowOf(document), satisfied, open: verdicts.length - satisfied - away };
}

function documentText(document: DocumentReport): string {
	const findings = openFindings(document);
	const lines = [`## ${code(document.path)}`, ""];
	for (const { what, count } of document.notRead) lines.push(`Not read: ${prose(what)} (${count}).`, "");
	for (const note of document.notes ?? []) lines.push(`Note: ${prose(note)}.`, "");
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
