import type { DocumentReport, Finding, RunReport } from "../findings/model.js";
import { summaryLines } from "./summary.js";
import { counted, paint, printable, type Style, shorten, WIDTH, wrap } from "./text.js";

const INDENT = "                 ";

/**
 * The default format: for each finding what, where, evidence or nearest miss, source, what to do.
 * Errors and warnings are never left out; info findings are summed up unless verbose.
 */
export function* full(report: RunReport, style: Style): Generator<string> {
	for (const document of report.documents) yield documentText(document, style);
	yield summaryLines(report, style);
}

function documentText(document: DocumentReport, style: Style): string {
	let text = "";
	for (const finding of document.findings)
		if (!finding.suppressed && (style.verbose || finding.severity !== "info"))
			text += `${findingText(document.path, finding, style)}\n`;
	if (style.verbose) text += checklist(document, style);
	const infos = document.findings.filter(
		(finding) => finding.severity === "info" && !finding.suppressed,
	).length;
	if (infos > 0 && !style.verbose) {
		const line = `info: ${printable(document.path)}: ${counted(infos, "finding")} at the level of may or weaker (see them with --verbose)`;
		text += `${wrap(line, "", "  ").replace("info", paint(style, "info", "info"))}\n`;
	}
	for (const part of document.notRead)
		text += `${style.color.dim("note")}: ${printable(document.path)}: not read: ${printable(part.what)} (${part.count})\n`;
	for (const note of document.notes ?? [])
		text += `${wrap(`note: ${printable(document.path)}: ${printable(note)}`, "", "  ").replace("note", style.color.dim("note"))}\n`;
	return text === "" ? "" : `${text}\n`;
}

function findingText(path: string, finding: Finding, style: Style): string {
	const head = `${finding.severity}[${finding.check}]: `;
	const lines = [
		wrap(printable(finding.message), head, "  ").replace(
			head,
			`${paint(style, finding.severity, head.slice(0, -2))}: `,
		),
	];
	lines.push(`  ${style.color.blue("-->")} ${where(path, finding)}`);
	for (const item of finding.evidence) lines.push(field("text", `${item.line} | ${quoted(item.text)}`));
	for (const item of finding.evidence.slice(0, 1)) {
		if (item.spokeFor.length > 0) lines.push(field("for", item.spokeFor.join(", ")));
		if (item.spokeAgainst.length > 0) lines.push(field("against", item.spokeAgainst.join(", ")));
	}
	if (finding.searched.length > 0)
		lines.push(field("looked in", finding.searched.map((path) => printable(shorten(path, 60))).join("; ")));
	if (finding.nearest) {
		lines.push(field("nearest", `${finding.nearest.line} | ${quoted(finding.nearest.text)}`));
		if (finding.nearest.lacks.length > 0) lines.push(field("", `lacks: ${finding.nearest.lacks.join("; ")}`));
	}
	for (const other of finding.related)
		lines.push(field("see also", `${other.line} | ${quoted(other.text)} (${other.note})`));
	if (finding.alsoAsked.length > 0) lines.push(field("also asked", finding.alsoAsked.join(", ")));
	const { source } = finding;
	lines.push(field("source", `${source.title}, ${source.place}${source.quote ? `: "${source.quote}"` : ""}`));
	lines.push(field("help", `${finding.help} (see: moulint explain ${finding.check})`));
	return `${lines.join("\n")}\n`;
}

function where(path: string, finding: Finding): string {
	const { location } = finding;
	if (location.kind === "document") return `${printable(path)}  (whole document)`;
	const place = `${printable(path)}:${location.line}:${location.column}`;
	const room = WIDTH - place.length - 18;
	if (location.section === "" || room < 12) return place;
	return `${place}  section "${printable(shorten(location.section, room))}"`;
}

function field(name: string, text: string): string {
	const label = name === "" ? INDENT : `   = ${`${name}:`.padEnd(12)}`;
	return wrap(printable(text), label, INDENT);
}

function quoted(text: string): string {
	return shorten(printable(text), 320);
}

function checklist(document: DocumentReport, style: Style): string {
	let text = "";
	for (const result of document.results) {
		if (result.verdict !== "satisfied") continue;
		const evidence = result.evidence[0];
		const changed = result.changed ? " (in text that is a tracked change)" : "";
		const at = evidence ? `${evidence.line} | ${shorten(printable(evidence.text), 100)}${changed}` : "";
		text += `${wrap(`[${result.check}] ${at}`, "satisfied ", "          ")}\n`.replace(
			"satisfied",
			style.color.green("satisfied"),
		);
	}
	return text;
}
