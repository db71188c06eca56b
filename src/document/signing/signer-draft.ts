import type { Signatory, Span } from "../model.js";
import type { SigningEvent } from "./events.js";
import { type Standing, sideOfParty } from "./officials.js";
import { rankOf, standingOf } from "./titles.js";

/** A signatory as far as the lines read so far tell. */
export interface Draft {
	name: string;
	title: string;
	party: string;
	formal: boolean;
	/** It stands in a list of witnesses, which ends where the parties' heads sign. */
	listed: boolean;
	signature: Signatory["signature"];
	/** Only the label of a rule to sign on so far. */
	label: boolean;
	date: Signatory["date"];
	dateValue: string | null;
	span: Span;
}

/** Whether somebody has a rule to sign on, and is known by name or office. */
export function isComplete({ signature, name, title }: Draft): boolean {
	return signature !== "none" && (name !== "" || title !== "");
}

export function startsWith(text: string, start: string): boolean {
	return text.toLowerCase().startsWith(start.toLowerCase());
}

/** The smallest span that holds two others. */
export function cover(a: Span, b: Span): Span {
	return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The side and rank of a signatory, by office, by the rank in front of the name or by party. */
export function standingOfDraft(draft: Draft): Standing {
	const { side, top } = standingOf(draft.title === "" ? rankOf(draft.name) : draft.title, draft.party);
	return { side: side ?? sideOfParty(draft.party), top };
}

/** The finished signatory. */
export function signatoryOf(draft: Draft, { side, top }: Standing): Signatory {
	return {
		name: draft.name,
		title: draft.title,
		party: draft.party,
		side,
		topOfficial: top && !draft.formal,
		formal: draft.formal,
		signature: draft.signature,
		date: draft.date,
		dateValue: draft.dateValue,
		span: draft.span,
	};
}

/** Whether people are named under the rule they sign on, by the order of what a stream says. */
export function namesUnderRules(kinds: readonly SigningEvent["kind"][]): boolean {
	const rule = kinds.indexOf("signature");
	if (rule < 0) return false;
	const first = kinds.slice(0, rule);
	const last = kinds.slice(kinds.lastIndexOf("signature") + 1);
	const formal = last.indexOf("formal");
	const end = formal < 0 ? last : last.slice(0, formal);
	// A party in capitals may look like a name or an office; then name and office proper come under the rules.
	const named = end.includes("name") && (!first.includes("title") || end.includes("title"));
	return named || !first.some((kind) => kind === "name" || kind === "title");
}

/** Whether somebody complete stands here and a signature for somebody else follows. */
export function belongsToNext(current: Draft | null, next: readonly SigningEvent[]): boolean {
	if (!current || current.signature === "none" || current.name === "" || current.title === "") return false;
	return next.find(({ kind }) => kind === "signature" || kind === "date")?.kind === "signature";
}

/** Whether an office goes on in a second line that looks like a name: "Community Programs", then the date. */
export function officeGoesOn({ title, signature, date }: Draft, next: readonly SigningEvent[]): boolean {
	const upcoming = next.find(({ kind }) => kind === "signature" || kind === "date");
	return title !== "" && signature !== "none" && date === "none" && upcoming?.kind === "date";
}
