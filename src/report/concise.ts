import type { Report } from "../findings/model.js";
import { printable } from "./text.js";

/** One line a finding, for grep and editors: `path:line:column: severity check: message`. */
export function concise(report: Report): string {
	let text = "";
	for (const document of report.documents)
		for (const finding of document.findings) {
			if (finding.suppressed) continue;
			const { location } = finding;
			const at = location.kind === "document" ? "" : `:${location.line}:${location.column}`;
			text += `${printable(document.path)}${at}: ${finding.severity} ${finding.check}: ${printable(finding.message)}\n`;
		}
	return text;
}
