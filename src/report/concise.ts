import type { DocumentReport, RunReport } from "../findings/model.js";
import { printable } from "./text.js";

/** One line a finding, for grep and editors: `path:line:column: severity check: message`. */
export function* concise(report: RunReport): Generator<string> {
	for (const document of report.documents) yield linesOf(document);
}

function linesOf(document: DocumentReport): string {
	let text = "";
	for (const finding of document.findings) {
		if (finding.suppressed) continue;
		const { location } = finding;
		const at = location.kind === "document" ? "" : `:${location.line}:${location.column}`;
		text += `${printable(document.path)}${at}: ${finding.severity} ${finding.check}: ${printable(finding.message)}\n`;
	}
	return text;
}
