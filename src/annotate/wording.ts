import type { DocumentReport, Finding } from "../findings/model.js";
import { summarise } from "../findings/summary.js";
import { verdictCounts } from "../report/summary.js";
import { counted, printable, shorten } from "../report/text.js";
import type { CommentLine } from "./comment-xml.js";

/** What a finding's comment says: severity and check, what, why, what to do. */
export function wordingOf(finding: Finding): CommentLine[] {
	const { source, related, nearest, alsoAsked } = finding;
	const lines: CommentLine[] = [
		{ text: `${finding.severity} [${finding.check}]`, bold: true },
		{ text: printable(finding.message) },
	];
	if (nearest && finding.location.kind !== "span") {
		const lacks = nearest.lacks.length > 0 ? ` (lacks: ${nearest.lacks.join("; ")})` : "";
		lines.push({ text: `Nearest: "${quoted(nearest.text)}"${printable(lacks)}` });
	}
	for (const other of related.slice(0, 3))
		lines.push({ text: `See also: "${quoted(other.text)}" (${printable(other.note)})` });
	lines.push({ text: printable(`Source: ${source.title}, ${source.place}`) });
	if (alsoAsked.length > 0) lines.push({ text: printable(`Also asked: ${alsoAsked.join(", ")}`) });
	lines.push({ text: printable(`Help: ${finding.help}`) });
	return lines;
}

/**
 * What the comment on the title says: counts, what was not read, how tracked changes were.
 * @param stage the stage the document was held against
 * @param notes what was decided in reading, in sentences
 */
export function summaryWording(
	report: DocumentReport,
	stage: string,
	notes: readonly string[],
): CommentLine[] {
	const summary = summarise([report]);
	return [
		{
			text: `${counted(summary.errors, "error")}, ${counted(summary.warnings, "warning")}, ${summary.infos} info`,
			bold: true,
		},
		{ text: `${counted(report.results.length, "check")} at the ${stage} stage: ${verdictCounts(summary)}` },
		...report.notRead.map(({ what, count }) => ({ text: printable(`Not read: ${what} (${count})`) })),
		...notes.map((note) => ({ text: printable(`Note: ${note}`) })),
		{ text: "Information, not legal advice." },
	];
}

function quoted(text: string): string {
	return shorten(printable(text), 160);
}
