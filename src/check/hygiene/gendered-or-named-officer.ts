import type { Detector, Fault } from "./fault.js";

const NAMED =
	/\b(?:Officer|Deputy|SRO|Ofc\.|Dep\.|Patrolman) (?!Chief|Sheriff|Super|Director|Program|Deput|Officer|Clerk|City|County|Commission|Town|Mayor|Safety|Liaison|Resource|School)(?:[A-Z]\. )?[A-Z][a-z]+(?:[- ][A-Z][a-z]+)? (?:shall|will|must|is (?:hereby )?assigned|serves|has been assigned)\b/;
const ATTACHED = /\b(?:exhibit|appendix|attachment|schedule|annex|addendum|assignments?)\b/i;

/** An officer named in a clause that is to outlast the assignment. Tables and exhibits are the place for names. */
export const genderedOrNamedOfficer: Detector = (_check, { document }) => {
	const faults: Fault[] = [];
	for (const { standing, kind, text, span, section } of document.clauses) {
		if (standing !== "operative" || kind === "row" || ATTACHED.test(document.sections[section]?.path ?? ""))
			continue;
		const found = NAMED.exec(text);
		if (found)
			faults.push({ span, section, message: `a duty is laid on one officer by name: "${found[0]}"` });
	}
	return faults;
};
