import type { Finding } from "../../findings/model.js";
import { SEVERITIES } from "../../findings/severity.js";
import type { Anchored } from "./anchors.js";
import { escaped } from "./escape.js";
import { cutLines, type Piece } from "./marks.js";

/** The document's lines with numbers, findings marked in place; `marked` are the numbers of those that have a mark. */
export function textHtml(at: Anchored): { html: string; marked: ReadonlySet<number> } {
	const pieces = cutLines(at.lines, at.findings);
	const marked = new Set<number>();
	const html = [...at.lines].map(([number, line]) => {
		const cut = pieces.get(number);
		const words = cut ? cut.map((piece) => pieceHtml(piece, at, marked)).join("") : escaped(line);
		return `<div class="${classOf(line)}" id="${at.id}-L${number}"><span class="no">${number}</span>${words}</div>`;
	});
	return { html: html.join("\n"), marked };
}

function pieceHtml(piece: Piece, at: Anchored, marked: Set<number>): string {
	const text = escaped(piece.text);
	if (piece.findings.length === 0) return text;
	const fresh = piece.starts.filter((number) => !marked.has(number));
	for (const number of fresh) marked.add(number);
	const [own, ...others] = fresh;
	const anchors = others.map((number) => `<span id="${at.id}-m${number}"></span>`).join("");
	const named = own === undefined ? "" : ` id="${at.id}-m${own}"`;
	const [first = 0] = worstFirst(piece.findings, at.findings);
	const severity = (at.findings[first - 1] as Finding).severity;
	const label = piece.findings.map((number) => labelOf(number, at.findings)).join("; ");
	const refs = piece.findings.map((number) => `${at.id}-f${number}`).join(" ");
	// Only where a finding starts is a stop for the keyboard; its further lines are the same link.
	const stop = piece.starts.length > 0 ? "" : ' tabindex="-1"';
	const ends = piece.ends.length > 0 ? `<sup>${piece.ends.join(",")}</sup>` : "";
	return `${anchors}<mark${named} class="${severity}" data-findings="${refs}" aria-label="${escaped(label)}"><a href="#${at.id}-f${first}"${stop}>${text}${ends}</a></mark>`;
}

function labelOf(number: number, findings: readonly Finding[]): string {
	const { severity, verdict, check } = findings[number - 1] as Finding;
	return `${severity}, finding ${number}: ${verdict}, ${check}`;
}

function worstFirst(numbers: readonly number[], findings: readonly Finding[]): number[] {
	const rank = (number: number): number => SEVERITIES.indexOf((findings[number - 1] as Finding).severity);
	return [...numbers].sort((a, b) => rank(a) - rank(b) || a - b);
}

/** Lines that are laid out with spaces or bars keep their columns; headings of Markdown stand out a little. */
function classOf(line: string): string {
	if (line.trim() === "") return "line blank";
	if (/^\s*[|+]/.test(line) || line.includes("   ", line.length - line.trimStart().length))
		return "line aligned";
	return /^#{1,6}\s/.test(line) ? "line heading" : "line";
}
