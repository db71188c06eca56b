import type { Document, Span } from "../../document/model.js";
import type { Check, Evidence, Result, Verdict } from "../model.js";

/** A result with the parts that most deciders leave empty. */
export function resultOf(
	check: Check,
	verdict: Verdict,
	because: string,
	parts: Partial<Result> = {},
): Result {
	const first = parts.evidence?.[0];
	return {
		check,
		verdict,
		elements: [],
		evidence: [],
		because,
		searched: [],
		nearest: null,
		at: first ? { kind: "span", span: first.span, section: first.section } : { kind: "document" },
		related: [],
		...parts,
	};
}

/** A stretch of the source as evidence. */
export function evidenceAt(document: Document, span: Span): Evidence {
	const text = document.source.text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
	return { span, section: sectionAt(document, span.start), text };
}

/** Index of the innermost section that holds an offset. */
export function sectionAt(document: Document, offset: number): number {
	let found = 0;
	for (const section of document.sections)
		if (section.heading.start <= offset && section.index > 0) found = section.index;
	return found;
}
