import type { Fault } from "../hygiene/fault.js";
import { DETECTORS } from "../hygiene/index.js";
import type { Check, Result } from "../model.js";
import type { Examination } from "../run.js";

/** A check for a fault of drafting: satisfied when there is none, contradicted with every place where there is. */
export function decideHygiene(check: Check, examination: Examination): Result {
	const detector = DETECTORS[check.id];
	const faults = (detector?.(check, examination) ?? []).sort(
		(a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0),
	);
	const first = faults[0];
	return {
		check,
		verdict: first ? "contradicted" : "satisfied",
		elements: [],
		evidence: faults.flatMap((fault) => evidenceOf(fault, examination)),
		because: first ? sentence(first, faults.length) : check.title,
		searched: [],
		nearest: null,
		at: first?.span ? { kind: "span", span: first.span, section: first.section } : { kind: "document" },
		related: faults.flatMap((fault) => fault.related ?? []),
	};
}

function evidenceOf({ span, section }: Fault, { document }: Examination): Result["evidence"] {
	if (!span) return [];
	const text = document.source.text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
	return [{ span, section, text }];
}

function sentence(first: Fault, count: number): string {
	return count > 1 ? `${first.message} (and ${count - 1} more)` : first.message;
}
