import { findDates } from "../dates/dates.js";
import type { SigningEvent } from "./events.js";
import { namesBody, namesOffice, namesPerson } from "./titles.js";

const FORM =
	"(?:the )?(?:form|legality|legal form|legal sufficiency|correctness|insurance|content|funds|availability|counsel|legal|law)";
const FORMAL = new RegExp(
	`\\b(?:attest(?:ed)?|witness(?:es|ed)?|notary(?: public)?|(?:form )?(?:approved|approval|reviewed|certified)(?: (?:as to|for|by|as)) ${FORM}|form approved|approved as|(?:as to|for) (?:form|legality)|reviewed|seen|certified|examined|funds available|acknowledg(?:ed|ment)(?: of receipt)?|received by|subscribed and sworn|prepared by|typed by|drafted by|recorded)\\b`,
	"i",
);
const AGREED =
	/^(?:so |made and |read and |accepted and |acknowledged and |seen and )?(?:agreed|accepted|approved|signed|executed|thus done|concurred|signatures?|sign here)(?: and (?:agreed|accepted|signed))?(?:,? to)?(?: by)?(?:,? (?:for|on behalf of))?/i;
/** Words without labels: a date, a formality, words of agreement, or about a person. */
export function people(raw: string, events: SigningEvent[]): void {
	const text = raw.replace(/^[\s,;:–—-]+|(?<![\s,;:–—-])[\s,;:–—-]+$/g, "");
	if (text === "") return;
	if (dated(text, events)) return;
	const by =
		/^(?:signed|executed|accepted|agreed|approved) (?:for|on behalf of) (?:the )?(.{3,80}?),? by (?:the |its )?(.{3,60})$/i.exec(
			text,
		);
	if (by && namesOffice(by[2] as string)) {
		events.push({ kind: "party", text: by[1] as string });
		person(by[2] as string, events);
		return;
	}
	// What an e-signature service prints under a stamp.
	if (/^[0-9A-F-]{8,40}\.{0,3}$/.test(text)) return;
	const formal = FORMAL.exec(text);
	if (formal && !/^approved\s*:?$/i.test(text)) {
		events.push({ kind: "formal", lasting: /^witnesses$/i.test(formal[0]) });
		const rest = text.slice(formal.index + formal[0].length).replace(/^[\s,:)]+(?:by\s*:?)?/i, "");
		if (formal.index > 0) person(text.slice(0, formal.index).replace(/\s{0,9}\($/, ""), events);
		if (rest !== "") person(rest, events);
		return;
	}
	const agreed = AGREED.exec(text);
	if (agreed) {
		events.push({ kind: "agreed" });
		const rest = text
			.slice(agreed[0].length)
			.replace(/^[\s,:]+/, "")
			.replace(/^(?:for|by|on behalf of) (?:the )?/i, "");
		if (rest !== "" && rest.split(" ").length <= 10) person(rest, events);
		return;
	}
	if (/^(?:sincerely|respectfully|yours|very truly|cordially|with thanks|regards)\b/i.test(text)) return;
	person(text, events);
}

/** A name, an office, both, or a party. */
export function person(raw: string, events: SigningEvent[]): void {
	const text = raw.replace(/^[\s,;:–—-]+|(?<![\s,;:–—-])[\s,;:–—-]+$/g, "").replace(/'s$/i, "");
	const forParty = /^(?:signed )?(?:for|on behalf of)(?: the)? ([^:]+)(?:: (.+))?$/i.exec(text);
	const its =
		/^(?:(?:signed )?(?:for|on behalf of)(?: the)? )?(.{3,120}?),? (?:by )?(?:and through )?its ([A-Z].{2,80})$/.exec(
			text,
		);
	if (its && namesOffice(its[2] as string) && !namesPerson(its[1] as string)) {
		events.push({ kind: "party", text: its[1] as string });
		person(its[2] as string, events);
		return;
	}
	if (forParty) {
		events.push({ kind: "party", text: forParty[1] as string });
		if (forParty[2]) person(forParty[2], events);
		return;
	}
	const byHand = /^(.{3,120}?), by$/.exec(text);
	if (byHand) return void events.push({ kind: "party", text: byHand[1] as string });
	if (namesPerson(text)) return void events.push({ kind: "name", text: placeholder(text) });
	// "Name, Title", "Name - Title", "Level: Name — Title"
	for (const cut of [/,\s*/g, /\s[–—-]+\s/g, /:\s+/g]) {
		for (const found of text.matchAll(cut)) {
			const left = text.slice(0, found.index);
			const right = text.slice(found.index + found[0].length);
			if (
				namesPerson(left) &&
				right !== "" &&
				!/^(?:inc|llc|l\.l\.c|ltd|corp|pllc|p\.c)\b/i.test(right) &&
				!/^(?:jr|sr|ii|iii|esq|ed\.?d|ph\.?d|j\.?d|m\.?ed|ed\.?s|m\.?a|mba|cpa)\.?(?:,|$)/i.test(right)
			) {
				events.push({ kind: "name", text: placeholder(left) }, { kind: "title", text: right });
				return;
			}
			if (cut.source.startsWith(":") && namesPerson(right.split(/,| [–—-] /)[0] ?? ""))
				return void person(right, events);
			// "Pine School District — Ann Poe, Superintendent"; "PSD — Ann Poe, Superintendent"
			const [who, ...what] = right.split(/,\s*/) as [string, ...string[]];
			if (
				/[–—]/.test(found[0]) &&
				namesPerson(who) &&
				(namesBody(left) || (!namesPerson(left) && namesOffice(what.join(", "))))
			) {
				events.push({ kind: "party", text: left });
				person(right, events);
				return;
			}
			if (namesOffice(left) && !namesBody(left) && namesPerson(right)) {
				events.push({ kind: "title", text: left }, { kind: "name", text: right, behind: true });
				return;
			}
		}
	}
	// "Sheriff Odessa Crane"
	const led =
		/^((?:(?:acting|interim|deputy|assistant|under) ?)?(?:sheriff|chief(?: of police)?|superintendent|principal|mayor|marshal|constable|sgt\.?|sergeant|lt\.?|lieutenant|capt\.?|captain|president|director))\s+(\S.*)$/i.exec(
			text,
		);
	if (led && namesPerson(led[2] as string)) {
		events.push({ kind: "title", text: led[1] as string }, { kind: "name", text: led[2] as string });
		return;
	}
	const ledTitle = led && /^(.(?:(?!, ).)*), (.+)$/.exec(led[2] as string);
	if (ledTitle && namesPerson(ledTitle[1] as string)) {
		events.push(
			{ kind: "name", text: text.slice(0, text.indexOf(",")) },
			{ kind: "title", text: `${led[1]}, ${ledTitle[2]}` },
		);
		return;
	}
	if (/^(?:sheriff|board|chief|superintendent|marshal)$/i.test(text))
		return void events.push({ kind: /board/i.test(text) ? "party" : "title", text });
	if (namesOffice(text) && !isParty(text)) return void events.push({ kind: "title", text });
	if (namesBody(text) || namesOffice(text) || (text === text.toUpperCase() && /\p{L}/u.test(text)))
		return void events.push({ kind: "party", text });
}

/** "SHERIFF OF RILL COUNTY", "Office of the City Attorney": bodies though they hold the word of an office. */
function isParty(text: string): boolean {
	const board = /^(?:the )?board of [a-z ]{3,60}$/i.test(text);
	return (
		(board && !/\b(?:president|chair\w*|clerk|secretary)$/i.test(text)) ||
		(/^(?:the )?(?:sheriff of|office of)\b/i.test(text) && text === text.toUpperCase()) ||
		/'s office\b|\bsheriff'?s department\b/i.test(text)
	);
}

function placeholder(name: string): string {
	return /^\[/.test(name) ? "" : name;
}

/** Adds a date when the text is one and little more. */
export function dated(text: string, events: SigningEvent[]): boolean {
	if (text.length > 60) return false;
	const m = { text, starts: [0], offsets: [0] };
	const date = findDates(m)[0];
	if (!date || text.length - date.raw.length > 14) return false;
	events.push({ kind: "date", filled: date.iso !== null, iso: date.iso });
	return true;
}

/** Whether two names are one person's: "A. Poe" or "Ann Poe" signs over "Dr. Ann B. Poe, Ed.D.". */
export function isSamePerson(one: string, other: string): boolean {
	const [less, more] = [one, other]
		.map((name): string[] => name.toLowerCase().match(/[\p{L}'-]+/gu) ?? [])
		.sort((a, b) => a.length - b.length) as [string[], string[]];
	const stands = (word: string, i: number): boolean =>
		more.includes(word) ||
		(i === 0 && more.some((whole) => initialOf(word, whole) || initialOf(whole, word)));
	return one === other || (less.length > 1 && less.every(stands));
}

function initialOf(short: string, whole: string): boolean {
	return short.length === 1 && whole.startsWith(short);
}
