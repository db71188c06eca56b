import { numberOf } from "./term-words.js";

/** What a clause says of renewal, graver promises first (dates.md, section 2). */
export type Renewal = "automatic" | "assured" | "permissive" | "none";

export interface RenewalClause {
	renewal: Renewal;
	/** So many years in all that renewals may add; null when no number is given. */
	years: number | null;
}

const MENTIONS =
	/\b(?:renew|exten(?:d|sion)|option(?:al)? (?:year|term|period)|evergreen|rolls over|year to year|(?:for|taken as) another (?:year|term))/i;
/** What lengthens the award is no renewal of the agreement. */
const EXTENDED_AWARD =
	/\bextensions? (?:of|to) (?:the|that|any|such|said|it\b)?[^.;,]{0,40}\b(?:award|grant)|\b(?:award|grant)(?: [a-z]+){0,3} (?:is|be|was|as) extended|\bas (?:that|it|the)(?: [a-z]+){0,2} (?:may be|is) extended|\bany extension\b[^.;,]{0,30}\b(?:gives|grants|allows)/gi;
const NEVER =
	/\b(?:shall|will|may|does|do|can|is|are) not (?:be |automatically |again |thereby )?(?:renew|exten)|\b(?:no|without|neither) (?:automatic |right of |promise of |further )?(?:renew|exten|option)|\bnot (?:be )?renewable\b|\brenews nothing\b|\bnor (?:be )?(?:renew|exten)/i;
const INTERVAL =
	/\b(?:each|every|annual(?:ly)?|yearly|successive|year to year|anniversary|year-to-year|one-year)\b/i;
const BY_ITSELF =
	/\b(?:automatic(?:ally)?|by itself|itself|by its own terms|of its own force|without further (?:action|act)|without (?:any )?action|without anyone|deemed (?:to be )?(?:renewed|extended)|taken as renewed|evergreen|rolls over|unless (?:it is |sooner |either |one |any |a |written |the |notice |terminated |earlier )|until (?:terminated|either|one))\b/i;
const BOUND =
	/\b(?:shall|will|must)\b|\b(?:is|are) (?:to be )?(?:hereby )?(?:renewed|extended)\b|\brenews\b/i;
const PERMITS =
	/\b(?:may|might|can|could|option(?:s|al)?|discretion|discuss|confer|consider|if (?:both|either|the parties|they|it)|by (?:a )?(?:new |mutual |written |joint ){0,2}(?:agreement|consent|vote|amendment)|upon (?:mutual|written|agreement|approval)|only (?:by|if|upon|with)|subject to (?:the )?(?:mutual|approval|agreement|vote)|eligible)\b/i;
/** A right of ending or of saying no leaves an automatic renewal what it is. */
const WAY_OUT = /\b(?:unless|until|except)\b/i;

const COUNTED =
	/\b(one|two|three|four|five|six|seven|eight|nine|ten|a|\d{1,2}) (?:\(\d{1,2}\) )?(?:(?:single|additional|successive|further|consecutive|more|optional|automatic) ){0,2}(?:option year|renewal of (?:one year|twelve months)|(?:one|1)(?: \(1\))?[- ]year|12-month|twelve-month|year|renewal|extension|option)s?\b/i;
const COUNT_OF_RENEWALS =
	/\b(?:additional|further|successive|consecutive|more|option|renewals?|extensions?|renewed for|extended for|up to)\b/i;

/** Reads one clause about the agreement; null when it says nothing of renewal. */
export function renewalOf(clause: string): RenewalClause | null {
	const text = clause.replace(EXTENDED_AWARD, "");
	if (!MENTIONS.test(text)) return null;
	if (NEVER.test(text)) return { renewal: "none", years: null };
	const said = withoutWayOut(text);
	const byItself = BY_ITSELF.test(text);
	const permits = PERMITS.test(said);
	const regular = INTERVAL.test(text);
	const years =
		regular && /\b(?:each|every|annual(?:ly)?|yearly|year to year)\b/i.test(text) ? null : countIn(text);
	if (byItself && !permits && (regular || years !== null || /automatic|evergreen/i.test(text)))
		return { renewal: "automatic", years };
	if (BOUND.test(said) && !permits && regular) return { renewal: "assured", years };
	return { renewal: "permissive", years };
}

/** A clause up to its way out, which goes on to the end. */
function withoutWayOut(text: string): string {
	const last = text.lastIndexOf(";") + 1;
	const out = WAY_OUT.exec(text.slice(last));
	return out ? text.slice(0, last + out.index) : text;
}

function countIn(text: string): number | null {
	const count = COUNTED.exec(text);
	// "for successive one year terms" says how long each is, not how many there are.
	const endless =
		count && /\b(?:successive|consecutive|like|further|additional) $/i.test(text.slice(0, count.index));
	return count && !endless && COUNT_OF_RENEWALS.test(text) ? numberOf(count[1] as string) : null;
}
