import type { Clause, DateMention, Document } from "../../document/model.js";
import { END, LENGTH, NOT_ITS_LENGTH, numberOf, OF_AWARD, START, TO } from "./term-words.js";

/** A day of the agreement's own term. */
export interface TermDate {
	iso: string;
	role: "start" | "end";
	/** The text calls it the first day, where "entered into as of" only dates the paper. */
	outright: boolean;
}

const OUTRIGHT =
	/\b(?:effective|effect|in(?:to)? force|force from|first day|begin\w*|commenc\w+|start\w*|runs?|lasts?|terms?|period|duration)\b/i;

/** How far in front of a date its words are looked for, in characters. */
const REACH = 110;

/** What the words in front of each full date make of it; days of the award are left out. */
export function rolesOf(clause: Clause, dates: readonly DateMention[], document: Document): TermDate[] {
	const { text } = document.source;
	const roles: TermDate[] = [];
	let last: "start" | "end" | "award" | null = null;
	let from = clause.span.start;
	/** A day that no word explains; it begins a term when the next one ends it: "July 1, 2024 to June 30, 2025". */
	let bare: string | null = null;
	for (const { iso, span } of dates) {
		const between = text.slice(Math.max(from, span.start - REACH), span.start).replace(/\s+/g, " ");
		from = span.end;
		if (iso?.length !== 10) continue;
		const joined = TO.test(between) && between.trim().length <= 24;
		if (OF_AWARD.test(between) || (joined && last === "award")) {
			last = "award";
			// "before the grant begins on September 1, to June 30": the next day is the agreement's again.
			if (/\b(?:before|prior to|after)\b/i.test(between)) last = null;
			continue;
		}
		const behind = text.slice(span.end, span.end + 60).replace(/\s+/g, " ");
		const role = roleBehind(behind) ?? roleOf(between);
		if (role === "end" && joined && bare) roles.push({ iso: bare, role: "start", outright: true });
		if (role) roles.push({ iso, role, outright: roleBehind(behind) !== null || OUTRIGHT.test(between) });
		bare = role ? null : iso;
		last = role;
	}
	return roles;
}

function roleOf(before: string): TermDate["role"] | null {
	if (TO.test(before)) return "end";
	const start = lastOf(before, START);
	const end = lastOf(before, END);
	if (start < 0 && end < 0) return null;
	return end > start ? "end" : "start";
}

/** "July 1, 2025 is the day this agreement takes effect" */
function roleBehind(after: string): TermDate["role"] | null {
	if (!/^,? (?:is|shall be) (?:the|its) (?:first |last |final |effective )?(?:day|date)\b/i.test(after))
		return null;
	const said =
		/\b(?:takes? effect|effective|begins?|starts?|commences?|first day)\b|\b(?:ends?|expires?|last day|final day)\b/i.exec(
			after,
		);
	if (!said) return null;
	return /^(?:e[nx]|l|fin)/i.test(said[0]) ? "end" : "start";
}

function lastOf(text: string, words: RegExp): number {
	let at = -1;
	for (const match of text.matchAll(words)) at = match.index;
	return at;
}

/** The length of the term that a clause states ("for three (3) years"), or null. */
export function lengthIn(text: string): { years: number; months: number } | null {
	if (!/\b(?:term|in effect|in force|effective|runs?|lasts?|continues?|remains?|binds)\b/i.test(text))
		return null;
	for (const match of text.matchAll(LENGTH)) {
		const before = text.slice(Math.max(0, match.index - 40), match.index);
		const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
		// "one-year terms" are those of renewals; "three years after" counts from elsewhere.
		if (
			NOT_ITS_LENGTH.test(before) ||
			/^(?:\W{1,2}(?:terms|periods|renewal)|[- ](?:after|notice|of experience))/i.test(after)
		)
			continue;
		if (OF_AWARD.test(before) || OF_AWARD.test(after)) continue;
		const count = numberOf(match[1] as string);
		if (count > 0)
			return (match[2] as string).toLowerCase() === "year"
				? { years: count, months: 0 }
				: { years: 0, months: count };
	}
	return null;
}
