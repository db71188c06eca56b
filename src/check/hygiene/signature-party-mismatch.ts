import type { Detector } from "./fault.js";
import { sectionAt } from "./places.js";

/** A signature block in which one of the two sides has no line. Lines that cannot be placed speak for either. */
export const signaturePartyMismatch: Detector = (_check, { document }) => {
	const { signatureSpan, signatories } = document;
	const parties = signatories.filter(({ formal }) => !formal);
	if (!signatureSpan || parties.length === 0 || parties.some(({ side }) => side === null || side === "other"))
		return [];
	const sides = new Set(parties.map(({ side }) => side));
	const agency = document.terms.find(
		// A sheriff is a party in person.
		({ role, term }) => role === "agency" || (role === "chief" && /sheriff/i.test(term)),
	);
	const district = document.terms.find(({ role }) => role === "district");
	if (!agency || !district) return [];
	const section = sectionAt(document, signatureSpan.start);
	const missing = [
		...(sides.has("law-enforcement") ? [] : [agency]),
		...(sides.has("school") ? [] : [district]),
	];
	return missing.map(({ term, span }) => ({
		span: signatureSpan,
		section,
		message: `the ${term} is a party and has no line to sign on`,
		related: [{ span, section: sectionAt(document, span.start), note: "named as a party" }],
	}));
};
