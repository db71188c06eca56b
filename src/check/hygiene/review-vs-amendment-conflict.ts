import type { Clause } from "../../document/model.js";
import type { Detector } from "./fault.js";

const PAPER = "(?:agreement|mou|moa|memorandum(?: of (?:understanding|agreement))?|contract)";
const FROZEN = new RegExp(
	`\\b(?:this|the) ${PAPER} (?:shall|may|will|can) not be (?:amended|modified|changed|altered)\\b`,
	"i",
);
const UPDATED = new RegExp(
	`\\b${PAPER} (?:shall|will|is|must)(?: also)? (?:be )?(?:reviewed and )?(?:updated|revised|amended) (?:annually|yearly|each year|every year)\\b|\\b(?:update|revise|amend) (?:this|the) ${PAPER} (?:annually|yearly|each year|every year)\\b`,
	"i",
);
const RENEWS = new RegExp(
	`\\b${PAPER}\\b[^.;]{0,40}\\b(?:renews?|(?:be )?renewed|extends?) (?:itself )?automatically\\b|\\b${PAPER}\\b[^.;]{0,40}\\bautomatically (?:renews?|be renewed|extends?)\\b`,
	"i",
);
const ENDS = new RegExp(
	`\\b(?:this|the) ${PAPER}\\b[^.;]{0,60}\\b(?:(?:shall|may|will|can|does) not (?:be )?(?:renew(?:ed)?|extend(?:ed)?)|without (?:any )?(?:right of )?(?:renewal|extension))\\b`,
	"i",
);
const CONDITION = /\b(?:unless|except|without|until|other than|save|orally|provided)\b/i;

const PAIRS: readonly [RegExp, RegExp, string][] = [
	[FROZEN, UPDATED, "the paper cannot be changed here and is updated each year elsewhere"],
	[ENDS, RENEWS, "the paper cannot be renewed here and renews itself elsewhere"],
];

/** Clauses on change and renewal that cannot both hold. */
export const reviewVsAmendmentConflict: Detector = (_check, { document }) => {
	const operative = document.clauses.filter(({ standing }) => standing === "operative");
	return PAIRS.flatMap(([closed, open, message]) => {
		const one = operative.find((clause) => closed.test(clause.text) && !isConditional(clause, closed));
		const other = operative.find((clause) => clause !== one && open.test(clause.text));
		if (!one || !other) return [];
		return [
			{
				span: one.span,
				section: one.section,
				message,
				related: [{ span: other.span, section: other.section, note: "the other clause" }],
			},
		];
	});
};

/** What is forbidden only on a condition is allowed otherwise; the condition may stand anywhere in the clause. */
function isConditional({ text }: Clause, closed: RegExp): boolean {
	return CONDITION.test(text.replace(closed, " "));
}
