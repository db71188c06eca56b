import { datedOf } from "./date-order.js";
import type { Detector } from "./fault.js";
import { sectionAt } from "./places.js";

const RENEWAL =
	/\b(?:renew(?:s|ed|al)?|extends? automatically|automatically extend(?:s|ed)?|until (?:it is )?(?:terminated|replaced|superseded))\b/i;
/** What renews: not a certificate. */
const INSTRUMENT = /\b(?:agreement|contract|compact|mou|moa|memorandum|term|it)\b/i;
const NEVER = /\b(?:not|no|without)\b[^.;]{0,30}\brenew/i;

/** The term ended before the day of the run (`--as-of`), and nothing renews it. Without that day nothing is said. */
export const expiredTerm: Detector = (_check, { document, options }) => {
	const { asOf } = options;
	if (asOf === null) return [];
	const renews = document.clauses.some(
		({ standing, text }) =>
			standing === "operative" && RENEWAL.test(text) && INSTRUMENT.test(text) && !NEVER.test(text),
	);
	if (renews) return [];
	const last = datedOf(document)
		.filter(({ role, own }) => role === "end" && own)
		.sort((a, b) => (a.mention.iso < b.mention.iso ? -1 : 1))
		.at(-1);
	if (!last || last.mention.iso >= asOf) return [];
	const { span, raw } = last.mention;
	return [
		{ span, section: sectionAt(document, span.start), message: `the term ended on ${raw}, before ${asOf}` },
	];
};
