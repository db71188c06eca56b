import type { Clause } from "../../document/model.js";
import { effectiveDays } from "../effective-days.js";
import type { Detector, Fault } from "./fault.js";

const WORDS: Record<string, number> = {
	ten: 10,
	fifteen: 15,
	twenty: 20,
	thirty: 30,
	"forty-five": 45,
	sixty: 60,
	"seventy-five": 75,
	ninety: 90,
	"one hundred twenty": 120,
	"one hundred eighty": 180,
};
const SPELLED = Object.keys(WORDS).reverse().join("|").replaceAll("hundred ", "hundred (?:and )?");
const DAYS = new RegExp(
	`(?<!\\bhundred (?:and )?)\\b(?:(\\d{1,3})|(${SPELLED})(?: \\(\\d{1,3}\\))?)\\)?(?:[ -](?:calendar|business|school|working))?[ -]days?\\b`,
	"gi",
);
const ENDS_IT =
	/\b(?:end|ends|terminate[sd]?|cancel|withdraw from|termination of) (?:participation in )?(?:this |the )(?:agreement|mou|moa|memorandum|contract)\b/i;

/** Conditions that rightly have a term of their own. */
const SPECIAL =
	/\b(?:cause|breach|default|cure|fail(?:s|ure)?|non-?payment|appropriat|fund|award|grant|emergency|renew|amend|after|if|unless|upon)\b/i;
const NOTICE = /\bnotice\b/i;

/** Two lengths of notice for ending the agreement, or two days on which it takes effect. */
export const conflictingValues: Detector = (_check, { document }) => {
	const operative = document.clauses.filter(
		({ standing, kind }) => standing === "operative" && kind !== "row",
	);
	const notices = operative
		.filter(({ text }) => ENDS_IT.test(text) && NOTICE.test(text) && !SPECIAL.test(text))
		.flatMap((clause) => noticesIn(clause));
	return [
		...differing(notices, "notice to end the agreement"),
		...differing(effectiveDays(document), "the day it takes effect"),
	];
};

interface Stated {
	clause: Clause;
	value: string;
	shown: string;
}

function noticesIn(clause: Clause): Stated[] {
	const found = [...clause.text.matchAll(DAYS)];
	const [only] = found;
	if (!only || found.length > 1) return [];
	const value = only[1] ?? String(WORDS[(only[2] ?? "").toLowerCase().replace(" and ", " ")]);
	return [{ clause, value, shown: `${value} days` }];
}

function differing(stated: readonly Stated[], what: string): Fault[] {
	const [first] = stated;
	if (!first) return [];
	return stated
		.filter(({ value }) => value !== first.value)
		.map(({ clause, shown }) => ({
			span: clause.span,
			section: clause.section,
			message: `${what}: ${shown} here, ${first.shown} elsewhere`,
			related: [{ span: first.clause.span, section: first.clause.section, note: first.shown }],
		}));
}
