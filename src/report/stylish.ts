import type { DocumentReport, Finding, RunReport } from "../findings/model.js";
import { summaryLines } from "./summary.js";
import { paint, printable, type Style, shorten, wrap } from "./text.js";

/** A table of findings under each path, in the shape many linters share. */
export function* stylish(report: RunReport, style: Style): Generator<string> {
	for (const document of report.documents) yield documentTable(document, style);
	yield summaryLines(report, style);
}

function documentTable(document: DocumentReport, style: Style): string {
	const shown = document.findings.filter(
		(finding) => !finding.suppressed && (style.verbose || finding.severity !== "info"),
	);
	const notes = [
		...document.notRead.map(({ what, count }) => `not read: ${what} (${count})`),
		...(document.notes ?? []),
	];
	if (shown.length === 0 && notes.length === 0) return "";
	const rows = shown.map(
		(finding) => [position(finding), finding.severity, finding.verdict, finding.check] as const,
	);
	const width = [0, 1, 2, 3].map((column) =>
		rows.reduce((most, row) => Math.max(most, (row[column] as string).length), 0),
	);
	let text = `${style.color.underline(printable(document.path))}\n`;
	rows.forEach((row, i) => {
		const finding = shown[i] as Finding;
		const severity = paint(style, finding.severity, row[1].padEnd(width[1] as number));
		const cells = [row[0].padStart(width[0] as number), severity, row[2].padEnd(width[2] as number), row[3]];
		text += `  ${cells.join("  ")}\n    ${style.color.dim(shorten(printable(finding.message), 74))}\n`;
	});
	for (const note of notes) text += `${wrap(printable(note), "  note: ", "    ")}\n`;
	return `${text}\n`;
}

function position(finding: Finding): string {
	return finding.location.kind === "document" ? "-" : `${finding.location.line}:${finding.location.column}`;
}
