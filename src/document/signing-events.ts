import { findDates } from "./dates.js";
import { isBody, isName, isOffice } from "./officials.js";

/** What a piece of a signature block says. */
export type SigningEvent =
	/** `label`: only "By:" or "Signature:", the rule to sign on may follow on the next line. */
	| { kind: "signature"; filled: boolean; label?: boolean }
	| { kind: "date"; filled: boolean; iso: string | null }
	| { kind: "name" | "title" | "party"; text: string }
	| { kind: "formal"; lasting: boolean }
	/** `Signature` or `Date` printed under the rule it belongs to. */
	| { kind: "caption"; of: "signature" | "date" | "none" }
	| { kind: "agreed" }
	| { kind: "copies" };

const FORM =
	"(?:the )?(?:form|legality|legal form|legal sufficiency|correctness|insurance|content|funds|availability|counsel|legal|law)";
const FORMAL = new RegExp(
	`\\b(?:attest(?:ed)?|witness(?:es|ed)?|notary(?: public)?|(?:form )?(?:approved|approval|reviewed|certified)(?: (?:as to|for|by|as)) ${FORM}|form approved|approved as|(?:as to|for) (?:form|legality)|reviewed|seen|certified|examined|funds available|acknowledg(?:ed|ment)(?: of receipt)?|received by|subscribed and sworn|prepared by|typed by|drafted by|recorded)\\b`,
	"i",
);
const AGREED =
	/^(?:made and |read and |accepted and |acknowledged and |seen and )?(?:agreed|accepted|approved|signed|executed|thus done|concurred|signatures?|sign here)(?: and (?:agreed|accepted|signed))?(?:,? to)?(?: by)?(?:,? (?:for|on behalf of))?/i;
const LABEL_DATE =
	/(?:^|[\s(,])(?:date|dated|date signed|day signed|signed on|date of (?:signature|signing|execution)|on|this|when)\s{0,9}[:)]?\s{0,9}$|^(?:the )?(?:date|day|month|year)[a-z, ]{0,24}:\s*$/i;
const LABEL_NAME =
	/(?:^|[\s(])(?:name|printed name|print name|print|typed name|name \(print(?:ed)?\))\s{0,9}[:)]?\s{0,9}$/i;
const LABEL_TITLE =
	/(?:^|[,;:(])\s{0,9}(?:title|its|office|position|title\/office|rank|job)\s{0,9}[:)]?\s{0,9}$/i;
const BLANK = /_{3,}(?:\s?\/\s?(?:20)?_+){0,3}|\[(?:signature|sign here|date|name|title)\]/gi;
const STAMP =
	/(?:\b(?:docusigned|electronically signed|digitally signed|e-signed|signed electronically)|^signed) by\s*:?\s*/i;
const SCRIPT = /(?:^|\s)(?:\/s\/|\(signed\)|\[signed\])\s*/i;

/** "Title: Sheriff  Signature: ____" holds two labels. */
const BEFORE_LABEL =
	/(?<=\S)\s+(?=(?:signature|printed name|print name|title|date(?: signed)?|name(?: \(print(?:ed)?\))?|by)\s?:)/i;
/** Longer pieces are prose. */
const LONGEST_PIECE = 400;

/**
 * The events in one piece of a signature block, in order.
 * @param raw the piece, such as `By: ______ Date: ____` or `Dr. Ann Poe, Superintendent`
 */
export function eventsOf(raw: string): SigningEvent[] {
	const text = raw.replace(/\(?\b(?:seal|l\.s\.)\b\)?$|\([A-Z ]*SEAL\)/i, "").trim();
	const events: SigningEvent[] = [];
	if (text.length > LONGEST_PIECE) return [];
	if (/^cc\b/i.test(text)) return [{ kind: "copies" }];
	// "Executed this ____ day of ____, 20__."
	if (/\bday of\b/i.test(text) && dated(text, events)) return events;
	let at = 0;
	let signed = false;
	for (const blank of text.matchAll(BLANK)) {
		const before = text.slice(at, blank.index);
		const after = text.slice(blank.index + blank[0].length, blank.index + blank[0].length + 24);
		at = blank.index + blank[0].length;
		const kind = blankKind(before, after, blank[0], signed);
		const labelled = before.split(BEFORE_LABEL);
		labelled.forEach((part, i) => {
			words(part, events, false, i === labelled.length - 1);
		});
		if (kind === "signature") {
			signed = true;
			events.push({ kind: "signature", filled: false });
		} else if (kind === "date") events.push({ kind: "date", filled: false, iso: null });
	}
	words(text.slice(at), events, at > 0);
	return events;
}

function blankKind(
	before: string,
	after: string,
	blank: string,
	signed: boolean,
): "signature" | "date" | "name" | "title" {
	const caption =
		/^\s*\(?(signature|date|printed name|print name|name|title)\)?/i.exec(after)?.[1]?.toLowerCase() ?? "";
	if (/^\s*\(/.test(after) && caption !== "") {
		return caption === "date"
			? "date"
			: caption === "signature"
				? "signature"
				: caption === "title"
					? "title"
					: "name";
	}
	if (blank.includes("/") || /date/i.test(blank) || LABEL_DATE.test(before)) return "date";
	if (/^\[(?:name|title)/i.test(blank) || LABEL_NAME.test(before)) return "name";
	if (LABEL_TITLE.test(before)) return "title";
	return signed && before.trim() === "" && blank.length < 16 ? "date" : "signature";
}

/** Words between blanks: labels fall away, the rest is a name, an office, a party, a date or a formality. */
function words(raw: string, events: SigningEvent[], afterBlank = false, beforeBlank = false): void {
	let text = raw.replace(/[\s\t]+/g, " ").trim();
	const signed = SCRIPT.exec(text) ?? STAMP.exec(text);
	if (signed) {
		words(text.slice(0, signed.index), events);
		text = text.slice(signed.index + signed[0].length);
		events.push({ kind: "signature", filled: true });
		withDate(text, events);
		return;
	}
	const caption =
		/^\(?(signature|signed|authorized signature|date|date signed|printed name|print name|name|title)\)?$/i.exec(
			text,
		)?.[1];
	if (caption) {
		if (beforeBlank) return;
		const of = /date/i.test(caption) ? "date" : /sign/i.test(caption) ? "signature" : "none";
		if (!afterBlank) events.push({ kind: "caption", of });
		return;
	}
	const slot =
		/^(by|signature|signed|date|dated|date signed|day signed|name|printed name|print name|title|its|position|rank|job)\s*:\s*(\S.*)?$/i.exec(
			text,
		);
	if (beforeBlank && slot && slot[2] === undefined) return;
	if (slot && !(slot[1] ?? "").match(/^signed$/i)) {
		const label = (slot[1] as string).toLowerCase();
		const rest = slot[2] ?? "";
		if (/date|day/.test(label)) {
			if (rest === "" || !dated(rest, events)) events.push({ kind: "date", filled: false, iso: null });
		} else if (/^(?:title|its|position|rank|job)$/.test(label)) {
			if (rest !== "") events.push({ kind: "title", text: rest });
		} else if (label.includes("name")) {
			if (rest !== "" && !/^\[/.test(rest)) events.push({ kind: "name", text: rest });
		} else {
			const filled = label === "signature" && isName(rest);
			events.push({ kind: "signature", filled, label: rest === "" });
			people(rest, events);
		}
		return;
	}
	text = strip(text);
	if (text === "") return;
	withDate(text, events);
}

/** Words about people that may end in a date: "Jane Poe, Chief of Police 8/1/2025", "Ann Low on May 2, 2025". */
function withDate(text: string, events: SigningEvent[]): void {
	const date = text.length < 200 ? findDates({ text, starts: [0], offsets: [0] }).at(-1) : undefined;
	if (date?.iso?.length === 10 && text.endsWith(date.raw) && text.length > date.raw.length + 8) {
		people(
			text.slice(0, -date.raw.length).replace(/(?:,|\b(?:dated?|on|at))?\s{0,9}:?\s{0,9}$/i, ""),
			events,
		);
		events.push({ kind: "date", filled: true, iso: date.iso });
	} else people(text, events);
}

/** Without the labels of the blank that follows. */
function strip(text: string): string {
	return text
		.replace(
			/^(?:by|x|on|date|dated|date signed|day signed|signature|signed|signed by|sign here|its|title|name|printed name)\s{0,9}:?\s{0,9}(?=$|[A-Z[])/i,
			"",
		)
		.replace(
			/(?<![\s,;:(–—-])[\s,;:(–—-]*\b(?:by|x|on|date|dated|date signed|day signed|signature|signed|sign here|its|title|name|printed name)\s{0,9}[:)]?$/i,
			"",
		)
		.replace(/^[\s,;:()–—-]+|(?<![\s,;:(–—-])[\s,;:(–—-]+$/g, "")
		.replace(/^([^(]*)\)$/, "$1");
}

function people(raw: string, events: SigningEvent[]): void {
	const text = raw.replace(/^[\s,;:–—-]+|(?<![\s,;:–—-])[\s,;:–—-]+$/g, "");
	if (text === "") return;
	if (dated(text, events)) return;
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
function person(raw: string, events: SigningEvent[]): void {
	const text = raw.replace(/^[\s,;:–—-]+|(?<![\s,;:–—-])[\s,;:–—-]+$/g, "").replace(/'s$/i, "");
	const forParty = /^(?:signed )?(?:for|on behalf of)(?: the)? (.+)$/i.exec(text);
	if (forParty) return void events.push({ kind: "party", text: forParty[1] as string });
	if (isName(text)) return void events.push({ kind: "name", text: placeholder(text) });
	// "Name, Title", "Name - Title", "Level: Name — Title"
	for (const cut of [/,\s*/g, /\s[–—-]+\s/g, /:\s+/g]) {
		for (const found of text.matchAll(cut)) {
			const left = text.slice(0, found.index);
			const right = text.slice(found.index + found[0].length);
			if (
				isName(left) &&
				right !== "" &&
				!/^(?:jr|sr|ii|iii|esq|ed\.?d|ph\.?d|j\.?d|m\.?ed|ed\.?s|m\.?a|mba|cpa)\.?(?:,|$)/i.test(right)
			) {
				events.push({ kind: "name", text: placeholder(left) }, { kind: "title", text: right });
				return;
			}
			if (cut.source.startsWith(":") && isName(right.split(/,| [–—-] /)[0] ?? ""))
				return void person(right, events);
			if (isOffice(left) && !isBody(left) && isName(right)) {
				events.push({ kind: "title", text: left }, { kind: "name", text: right });
				return;
			}
		}
	}
	// "Sheriff Odessa Crane"
	const led =
		/^((?:(?:acting|interim|deputy|assistant|under) ?)?(?:sheriff|chief(?: of police)?|superintendent|principal|mayor|marshal|constable|sgt\.?|sergeant|lt\.?|lieutenant|capt\.?|captain|president|director))\s+(\S.*)$/i.exec(
			text,
		);
	if (led && isName(led[2] as string)) {
		events.push({ kind: "title", text: led[1] as string }, { kind: "name", text: led[2] as string });
		return;
	}
	const ledTitle = led && /^(.(?:(?!, ).)*), (.+)$/.exec(led[2] as string);
	if (ledTitle && isName(ledTitle[1] as string)) {
		events.push(
			{ kind: "name", text: text.slice(0, text.indexOf(",")) },
			{ kind: "title", text: `${led[1]}, ${ledTitle[2]}` },
		);
		return;
	}
	if (/^(?:sheriff|board|chief|superintendent|marshal)$/i.test(text))
		return void events.push({ kind: /board/i.test(text) ? "party" : "title", text });
	if (isOffice(text) && !isParty(text)) return void events.push({ kind: "title", text });
	if (isBody(text) || isOffice(text) || text === text.toUpperCase())
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
function dated(text: string, events: SigningEvent[]): boolean {
	if (text.length > 60) return false;
	const m = { text, starts: [0], offsets: [0] };
	const date = findDates(m)[0];
	if (!date || text.length - date.raw.length > 14) return false;
	events.push({ kind: "date", filled: date.iso !== null, iso: date.iso });
	return true;
}
