import { findDates } from "../dates/dates.js";
import { HALF_SCRIPT } from "../lines/signature-lines.js";
import { dated, people, person } from "./people.js";
import { endsInDayLabel, isDayCaption, ruled } from "./text.js";
import { namesPerson } from "./titles.js";

/** What a piece of a signature block says. */
export type SigningEvent =
	/** `label`: only "By:" or "Signature:", the rule to sign on may follow on the next line. */
	| { kind: "signature"; filled: boolean; label?: boolean }
	| { kind: "date"; filled: boolean; iso: string | null }
	/** `behind`: the name follows an office and a comma, where a place may stand too. */
	| { kind: "name"; text: string; behind?: boolean }
	| { kind: "title" | "party"; text: string }
	| { kind: "formal"; lasting: boolean }
	/** `Signature` or `Date` printed under the rule it belongs to. */
	| { kind: "caption"; of: "signature" | "date" | "none" }
	| { kind: "agreed" }
	| { kind: "copies" };

const LABEL_NAME =
	/(?:^|[\s(])(?:name|printed name|print name|print(?:ed)?|typed name|name \(print(?:ed)?\))\s{0,9}[:)]?\s{0,9}$/i;
const LABEL_TITLE =
	/(?:^|[,;:(])\s{0,9}(?:title|its|office|position|title\/office|rank|job|capacity)\s{0,9}[:)]?\s{0,9}$/i;
/** Rules for things that are no part of signing: fees, numbers, initials, places in a book. */
const LABEL_OTHER =
	/(?:^|[\s(,;])(?:no|number|fee|book|page|p|pp|fol|folio|bk|vol|phone|telephone|tel|fax|e-?mail|address|amount|badge|commission(?: expires)?|expires|received|initials?|\$)\s{0,3}[.:#)]{0,2}\s{0,3}$/i;
const BLANK =
	/_{1,12}\s?\/\s?_{1,12}\s?\/\s?(?:20)?_{1,12}|_{3,}(?:\s?\/\s?(?:20)?_+){0,3}|\[(?:signature|sign here|date|name|title)\]/gi;
const STAMP =
	/(?:\b(?:docusigned|electronically signed|digitally signed|e-signed|signed electronically)|^signed) by\s*:?\s*/i;
const SCRIPT = /(?:^|\s)(?:\/s\/|\(signed\)|\[signed\])\s*/i;

/** "Title: Sheriff  Signature: ____" holds two labels. */
const BEFORE_LABEL =
	/(?<=\S)\s+(?=(?:signature|printed name|print name|title|its|date(?: signed)?|name(?: \(print(?:ed)?\))?|by)\s?:|(?:signature|date)$)/i;
/** The parties' own words above their signatures, not a witness's. */
const WITNESS_OUR_HANDS =
	/^(?:in (?:witness|testimony|token) (?:whereof|of which|thereof|hereof|of this)|in witness$|witness (?:our|the|their|my|his|her|whereof)\b|(?:thus )?(?:done|executed|signed|passed) (?:and (?:signed|passed|done) )?(?:in|at|by|before|on)\b)/i;
/** Longer pieces are prose. */
const LONGEST_PIECE = 400;

/**
 * The events in one piece of a signature block, in order.
 * @param raw the piece, such as `By: ______ Date: ____` or `Dr. Ann Poe, Superintendent`
 */
export function eventsOf(raw: string): readonly SigningEvent[] {
	let events = known.get(raw);
	if (!events) {
		events = read(raw);
		if (known.size >= MOST_KNOWN) known.clear();
		known.set(raw, events);
	}
	return events;
}

/** A piece is asked about when its zone is looked for, when its column is, and when its people are. */
const known = new Map<string, readonly SigningEvent[]>();
const MOST_KNOWN = 2000;

function read(raw: string): SigningEvent[] {
	const text = ruled(raw)
		.replace(/\(?\b(?:seal|l\.s\.)\b\)?$|\([A-Z ]*SEAL\)/i, "")
		.trim();
	const events: SigningEvent[] = [];
	if (text.length > LONGEST_PIECE) return [];
	if (/^cc\b/i.test(text)) return [{ kind: "copies" }];
	// "Executed this ____ day of ____, 20__."
	if (/\bday of\b|\b(?:executed|signed|dated|done)\b/i.test(text) && dated(text, events)) return events;
	if (WITNESS_OUR_HANDS.test(text) && !text.includes("__")) return [{ kind: "agreed" }];
	let at = 0;
	let signed = false;
	const blanks = [...text.matchAll(BLANK)];
	blanks.forEach((blank, n) => {
		const end = blank.index + blank[0].length;
		const before = text.slice(at, blank.index);
		const after = text.slice(end, blanks[n + 1]?.index ?? text.length);
		const kind = blankKind(before, after, blank[0], signed, n === blanks.length - 1);
		at = end;
		const labelled = before.split(BEFORE_LABEL);
		labelled.forEach((part, i) => {
			words(
				part,
				events,
				n > 0,
				i === labelled.length - 1 && kind !== "signature" ? kind : i === labelled.length - 1,
			);
		});
		if (kind === "signature") signed = true;
		if (kind === "signature") events.push({ kind: "signature", filled: false });
		else if (kind === "date") events.push({ kind: "date", filled: false, iso: null });
	});
	words(text.slice(at), events, at > 0);
	return dateBehind(events);
}

/** "Dated: ____ THE TOWN, by ____, Ann Poe, Chief": the day is that of the one person who signs on the line. */
function dateBehind(events: SigningEvent[]): SigningEvent[] {
	const date = events.findIndex(({ kind }) => kind === "date");
	const sign = events.findIndex(({ kind }) => kind === "signature");
	if (date < 0 || sign < date || events.filter(({ kind }) => kind === "date").length > 1) return events;
	if (events.filter(({ kind }) => kind === "signature").length > 1) return events;
	return [...events.slice(0, date), ...events.slice(date + 1), events[date] as SigningEvent];
}

type BlankKind = "signature" | "date" | "name" | "title" | "other";

function blankKind(before: string, after: string, blank: string, signed: boolean, last: boolean): BlankKind {
	const caption =
		/^\s*\((signature|date|day signed|printed name|print name|name|title)\)/i
			.exec(after)?.[1]
			?.toLowerCase() ?? "";
	if (caption !== "") {
		if (/date|day/.test(caption)) return "date";
		return caption === "signature" ? "signature" : caption === "title" ? "title" : "name";
	}
	if (blank.includes("/") || /date/i.test(blank) || endsInDayLabel(before)) return "date";
	if (/^\[(?:name|title)/i.test(blank) || LABEL_NAME.test(before)) return "name";
	if (LABEL_TITLE.test(before)) return "title";
	if (LABEL_OTHER.test(before)) return "other";
	if (last && isDayCaption(after)) return "date";
	return signed && before.trim() === "" && blank.length < 16 ? "date" : "signature";
}

/** Words between blanks: labels fall away, the rest is a name, an office, a party, a date or a formality. */
function words(
	raw: string,
	events: SigningEvent[],
	afterBlank = false,
	before: BlankKind | boolean = false,
): void {
	const beforeBlank = before !== false;
	let text = raw
		.replace(/[\s\t]+/g, " ")
		.replace(/[·•|]/g, ",")
		.trim();
	if (before === "other") text = text.replace(LABEL_OTHER, "");
	const signed = SCRIPT.exec(text) ?? HALF_SCRIPT.exec(text) ?? (beforeBlank ? null : STAMP.exec(text));
	if (signed) {
		words(text.slice(0, signed.index), events);
		text = text.slice(signed.index + signed[0].length);
		events.push({ kind: "signature", filled: true });
		withDate(text, events);
		return;
	}
	const caption =
		/^\(?(signature|signed|authori[sz]ed signature|printed name|print name|print(?:ed)?|name|title)\)?$/i.exec(
			text,
		)?.[1];
	const day = isDayCaption(text) && !text.includes(":");
	if (caption || day) {
		if (beforeBlank) return;
		const of = day ? "date" : /sign/i.test(caption ?? "") ? "signature" : "none";
		if (!afterBlank) events.push({ kind: "caption", of });
		return;
	}
	const slot =
		/^(by|signature|signed|date|dated|date signed|day signed|name|printed name|print name|printed|print|title|its|position|capacity|rank|job)\s*:\s*(\S.*)?$/i.exec(
			text,
		);
	if (beforeBlank && slot && slot[2] === undefined) return;
	const label = slot?.[1]?.toLowerCase() ?? "";
	if (slot && (label !== "signed" || namesPerson(slot[2] ?? ""))) {
		const rest = slot[2] ?? "";
		if (/date|day/.test(label)) {
			if (rest === "" || !dated(rest, events)) events.push({ kind: "date", filled: false, iso: null });
		} else if (/^(?:title|its|position|capacity|rank|job)$/.test(label)) {
			if (rest !== "") events.push({ kind: "title", text: rest });
		} else if (/name|print/.test(label)) {
			if (rest !== "" && !/^\[/.test(rest)) named(rest, events);
		} else {
			const filled = /^sign/.test(label) && namesPerson(rest);
			events.push({ kind: "signature", filled, label: rest === "" });
			people(rest, events);
		}
		return;
	}
	text = strip(text);
	if (text === "") return;
	withDate(text, events);
}

/** What stands behind "Name:": a name, or a name and an office. */
function named(text: string, events: SigningEvent[]): void {
	const parts: SigningEvent[] = [];
	person(text, parts);
	if (parts.some(({ kind }) => kind === "name") || parts[0]?.kind === "formal")
		for (const part of parts) events.push(part);
	else if (parts[0]?.kind === "title") events.push(parts[0]);
	else events.push({ kind: "name", text });
}

/** Words about people that may end in a date: "Jane Poe, Chief of Police 8/1/2025", "Ann Low on May 2, 2025". */
function withDate(text: string, events: SigningEvent[]): void {
	const date = text.length < 200 ? findDates({ text, starts: [0], offsets: [0] }).at(-1) : undefined;
	if (date?.iso?.length === 10 && text.endsWith(date.raw) && text.length > date.raw.length + 8) {
		const about = text.slice(0, -date.raw.length).replace(/(?:,|\b(?:dated?|on|at))?\s{0,9}:?\s{0,9}$/i, "");
		const signed = /, signed$/i.test(about);
		people(signed ? about.slice(0, -", signed".length) : about, events);
		if (signed) events.push({ kind: "signature", filled: true });
		events.push({ kind: "date", filled: true, iso: date.iso });
	} else people(text, events);
}

/** Without the labels of the blank that follows. */
function strip(raw: string): string {
	let text = raw.replace(FIRST_LABEL, "");
	for (let i = 0; i < 3; i++) {
		const cut = text.replace(LAST_LABEL, "").replace(/^[\s,;:()–—-]+|(?<![\s,;:(–—-])[\s,;:(–—-]+$/g, "");
		if (cut === text) break;
		text = cut;
	}
	return text.replace(/^([^(]*)\)$/, "$1");
}

const LABELS =
	"by|x|on|on the day of|date|dated|date signed|day signed|signature|signed|sign here|its|title|name|printed name|printed|print";
const FIRST_LABEL = new RegExp(`^(?:signed by|${LABELS})(?!\\p{L})\\s{0,9}:?\\s{0,9}(?=$|[A-Z[])`, "iu");
const LAST_LABEL = new RegExp(
	`(?<![\\s,;:(–—-])[\\s,;:(–—-]*(?<![\\p{L}])(?:${LABELS})\\s{0,9}[:)]{0,2}$`,
	"iu",
);
