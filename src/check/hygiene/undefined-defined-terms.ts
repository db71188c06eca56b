import type { Detector } from "./fault.js";
import { bodyBlocks, matchFaults } from "./places.js";

/** Words that drafters capitalise as terms of art. Titles of posts and names of bodies are none. */
const TERMS_OF_ART =
	/(?<=[a-z,;] (?:the |an? )?)(?:Exigent Circumstances?|School Personnel|Confidential Information|Covered (?:Events?|Persons?|Incidents?)|Qualified Officers?|Emergency Situations?|Serious (?:Incidents?|Offenses?)|Reportable (?:Offenses?|Incidents?)|Program (?:Costs?|Year|Services)|Base (?:Year|Salary)|Work Product|Service Area|Regular (?:Duties|Hours)|Special Events?|Effective Date|Initial Term|Renewal Term|Contract Year)(?= [a-z]|[.,;])/g;

/** Capitalised terms that no definition explains, each at its first use. */
export const undefinedDefinedTerms: Detector = (_check, { document }) => {
	const known = new Set(document.terms.map(({ term }) => singular(term)));
	for (const match of document.source.text.matchAll(/["“]([A-Z][A-Za-z ]{2,40})["”]/g))
		known.add(singular(match[1] as string));
	for (const { title } of document.sections) known.add(singular(title));
	return matchFaults(bodyBlocks(document), TERMS_OF_ART, ([term], block) => {
		const key = singular(term);
		if (block.kind === "heading" || block.kind === "row" || known.has(key)) return null;
		known.add(key);
		return `"${term}" is written like a defined term and has no definition`;
	});
};

function singular(term: string): string {
	return term.trim().toLowerCase().replace(/s$/, "");
}
