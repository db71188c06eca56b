import type { DefinedTerm } from "../../document/model.js";
import type { Detector, Fault } from "./fault.js";
import { sectionAt } from "./places.js";

/** A short form that stands for two parties, and a definition that nothing uses. LEA has a check of its own. */
export const abbreviationRedefined: Detector = (_check, { document }) => {
	const faults: Fault[] = [];
	const first = new Map<string, DefinedTerm>();
	const counts = wordCounts(document.source.text);
	for (const term of document.terms) {
		const name = term.term.replace(/s$/, "");
		const place = { span: term.span, section: sectionAt(document, term.span.start) };
		const before = first.get(name);
		if (!before) first.set(name, term);
		if (before?.role && term.role && before.role !== term.role && name !== "LEA") {
			const related = [
				{ span: before.span, section: sectionAt(document, before.span.start), note: "defined here first" },
			];
			faults.push({ ...place, message: `"${term.term}" is defined twice, for different parties`, related });
		} else if (!before && NAMED.test(term.term) && unused(term.term, counts))
			faults.push({ ...place, message: `"${term.term}" is defined and never used` });
	}
	return faults;
};

/** Quoted words in lower case are no short form; an abbreviation beside the name of a law helps even when used once. */
const NAMED = /^[A-Z][A-Za-z]*[a-z]/;

/** A word of the term occurs nowhere but in its definition. */
function unused(term: string, counts: ReadonlyMap<string, number>): boolean {
	return wordsOf(term).some((word) => counts.get(word) === 1);
}

function wordCounts(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

/** Words in lower case without a plural's or a possessive's ending, so that forms of one word count together. */
function wordsOf(text: string): string[] {
	return (text.toLowerCase().match(/[a-z]+/g) ?? [])
		.filter((word) => word.length > 2)
		.map((word) => word.replace(/(?:ies|y|s)$/, ""));
}
