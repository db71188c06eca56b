import type { DateMention, Document } from "../../document/model.js";
import type { Detector, Fault } from "./fault.js";
import { sectionAt } from "./places.js";

/** Words in front of a date that make it the first or the last day of something. */
const START =
	/\b(?:effective|takes? effect|begin(?:s|ning)?|commenc(?:es|ing)|starts?|starting|from)\b[^.;:]{0,40}$/i;
const END = /\b(?:ends?|ending|expires?|expiring|terminates?|through|until|to|and ending)\b[^.;:]{0,30}$/i;
const OF_AGREEMENT =
	/\b(?:this|the|the term of this) (?:agreement|mou|moa|memorandum(?: of (?:understanding|agreement))?|contract|term)\b/i;

/** How far in front of a date its words are looked for, in characters. */
const REACH = 110;

export interface Dated {
	mention: DateMention & { iso: string };
	role: "start" | "end" | null;
	/** Whether the sentence is about the agreement itself. */
	own: boolean;
	sentence: number;
}

/** Terms that end before they start, and signatures given after the term is over. */
export const dateOrder: Detector = (_check, { document }) => {
	const dated = datedOf(document);
	const faults: Fault[] = [];
	const place = ({ mention }: Dated) => ({
		span: mention.span,
		section: sectionAt(document, mention.span.start),
	});
	dated.forEach((end, i) => {
		const start = dated[i - 1];
		if (end.role !== "end" || start?.role !== "start" || start.sentence !== end.sentence) return;
		if (end.mention.iso >= start.mention.iso) return;
		faults.push({
			...place(end),
			message: `the end, ${end.mention.raw}, comes before the start, ${start.mention.raw}`,
			related: [{ ...place(start), note: "the start" }],
		});
	});
	const starts = dated.filter(({ role, own }) => role === "start" && own);
	const ends = dated.filter(({ role, own }) => role === "end" && own);
	const [start] = starts;
	const [end] = ends;
	if (
		faults.length === 0 &&
		start &&
		end &&
		starts.length === 1 &&
		ends.length === 1 &&
		end.mention.iso < start.mention.iso
	)
		faults.push({
			...place(end),
			message: `the agreement ends on ${end.mention.raw}, before it starts on ${start.mention.raw}`,
			related: [{ ...place(start), note: "the start" }],
		});
	if (end && ends.length === 1) faults.push(...signedTooLate(document, end, place(end)));
	return faults;
};

function signedTooLate(
	document: Document,
	end: Dated,
	place: { span: DateMention["span"]; section: number },
): Fault[] {
	return document.signatories
		.filter(
			({ formal, dateValue }) =>
				!formal && dateValue !== null && dateValue.length === 10 && dateValue > end.mention.iso,
		)
		.map(({ span, name, dateValue }) => ({
			span,
			section: sectionAt(document, span.start),
			message: `${name || "a party"} signed on ${dateValue}, after the term ended on ${end.mention.raw}`,
			related: [{ ...place, note: "the end of the term" }],
		}));
}

/** Full dates of the operative text, each with what the words in front of it make of it. */
export function datedOf(document: Document): Dated[] {
	const { text } = document.source;
	const clauses = document.clauses.filter(({ standing }) => standing === "operative");
	const dated: Dated[] = [];
	let at = 0;
	for (const mention of document.dates) {
		const { iso, span } = mention;
		if (iso?.length !== 10) continue;
		while (at < clauses.length && (clauses[at]?.span.end ?? 0) <= span.start) at++;
		const clause = clauses[at];
		if (!clause || clause.span.start > span.start) continue;
		const previous = dated.at(-1);
		const from = Math.max(clause.span.start, span.start - REACH, previous?.mention.span.end ?? 0);
		const before = text.slice(from, span.start).replace(/\s+/g, " ");
		const role = END.test(before) ? "end" : START.test(before) ? "start" : null;
		const lead = text
			.slice(clause.span.start, Math.min(span.start, clause.span.start + 200))
			.replace(/\s+/g, " ");
		dated.push({
			mention: { ...mention, iso },
			role,
			own: OF_AGREEMENT.test(lead) && !/\baward\b/i.test(before),
			sentence: clause.index,
		});
	}
	return dated;
}
