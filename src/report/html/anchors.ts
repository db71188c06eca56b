import type { Verdict } from "../../check/model.js";
import type { DocumentReport, Finding } from "../../findings/model.js";
import { SEVERITIES } from "../../findings/severity.js";
import { openFindings } from "../verdicts.js";

/** One document with the names that links go by. */
export interface Anchored {
	document: DocumentReport;
	/** `d1`, `d2` … */
	id: string;
	/** Findings that are not suppressed, numbered from 1 in this order: worst first, then as in the report. */
	findings: readonly Finding[];
	/** Number of the finding that speaks for a check, its own or one that also asks for it. */
	numbers: ReadonlyMap<string, number>;
	/** The lines of the text by their number in the file, in order; empty when it is not shown. */
	lines: ReadonlyMap<number, string>;
}

/** One letter a verdict, told apart without colour. */
export const LETTER: Record<Verdict, string> = {
	satisfied: "S",
	weak: "W",
	contradicted: "C",
	missing: "M",
	inconclusive: "I",
	"not-applicable": "–",
};

/** Gives a document and its findings their names. @param index position in the report, from 0 */
export function anchor(document: DocumentReport, index: number): Anchored {
	const open = openFindings(document);
	const findings = SEVERITIES.flatMap((severity) => open.filter((finding) => finding.severity === severity));
	const numbers = new Map<string, number>();
	for (const own of [true, false])
		findings.forEach((finding, i) => {
			for (const check of own ? [finding.check] : finding.alsoAsked)
				if (!numbers.has(check)) numbers.set(check, i + 1);
		});
	const texts = document.text === undefined ? [] : document.text.split(/\r\n|\r|\n/);
	const lines = new Map(texts.map((text, i) => [i + 1, text]));
	return { document, id: `d${index + 1}`, findings, numbers, lines };
}

/** `line 12`, as a link where the text is shown. */
export function lineLink(at: Anchored, line: number): string {
	return at.lines.has(line) ? `<a href="#${at.id}-L${line}">line ${line}</a>` : `line ${line}`;
}
