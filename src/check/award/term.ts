import type { Clause, DateMention, Document, Span } from "../../document/model.js";
import { type RenewalClause, renewalOf } from "./renewal.js";
import { lengthIn, rolesOf } from "./term-dates.js";
import {
	AFTER_AWARD,
	APPROVED,
	FRAGMENT,
	GOES_ON,
	INSTRUMENT,
	MONEY,
	OF_AWARD,
	OPEN_END,
	SCHOOL_YEAR,
	SIGNED,
	STANDS,
	START,
	TERM_HEADING,
	WITH_AWARD,
} from "./term-words.js";

/** The agreement's term as its text gives it. Days ISO `YYYY-MM-DD`. */
export interface TextTerm {
	/** null when no day is given; `startHangsOn` may say why. */
	start: string | null;
	startHangsOn: "signature" | "approval" | null;
	end: string | null;
	/** A length to count from the start, where no end is given. */
	length: { years: number; months: number } | null;
	openEnd: boolean;
	/** It lasts as long as the award, by reference. */
	withAward: boolean;
	renewals: RenewalClause[];
	conflict: boolean;
	assumed: boolean;
	/** Where it stands, in order. */
	spans: { span: Span; section: number }[];
}

/** Longest part of a clause that is looked at, in characters: a term is stated in less. */
const REACH = 1200;

const read = new WeakMap<Document, TextTerm>();

/** Finds the term: the first day given for each end counts, and two different effective dates are a conflict. */
export function termOf(document: Document): TextTerm {
	let term = read.get(document);
	if (!term) {
		term = find(document);
		read.set(document, term);
	}
	return term;
}

interface Found {
	term: TextTerm;
	/** Days that the text calls the effective date outright. */
	stated: Set<string>;
	/** A start that is only implied ("made and entered into as of"). */
	implied: string | null;
}

function find(document: Document): TextTerm {
	const term: TextTerm = {
		start: null,
		startHangsOn: null,
		end: null,
		length: null,
		openEnd: false,
		withAward: false,
		renewals: [],
		conflict: false,
		assumed: false,
		spans: [],
	};
	const found: Found = { term, stated: new Set(), implied: null };
	headings(document, found);
	let dates = 0;
	let before: Clause | null = null;
	for (const clause of document.clauses) {
		while ((document.dates[dates]?.span.end ?? Number.POSITIVE_INFINITY) <= clause.span.start) dates++;
		if (clause.standing !== "operative" && clause.standing !== "recital") continue;
		if (!aboutTerm(clause, before, document)) continue;
		const own: DateMention[] = [];
		for (let i = dates; i < document.dates.length; i++) {
			const date = document.dates[i] as DateMention;
			if (date.span.start >= clause.span.end) break;
			own.push(date);
		}
		if (take(clause, own, document, found)) {
			term.spans.push({ span: clause.span, section: clause.section });
			before = clause;
		}
	}
	return settled(found);
}

function aboutTerm(clause: Clause, before: Clause | null, document: Document): boolean {
	const text = clause.text.slice(0, REACH);
	if (!STANDS.test(text) && !START_WORD.test(text) && !END_WORD.test(text) && !SCHOOL_YEAR.test(text))
		return false;
	if (clause.standing === "recital") return INSTRUMENT.test(text) && /\b(?:effective|as of)\b/i.test(text);
	if (TERM_HEADING.test(document.sections[clause.section]?.title ?? "")) return true;
	if (MONEY.test(text) && !INSTRUMENT_FIRST.test(clause.own)) return false;
	if (INSTRUMENT.test(text) || FRAGMENT.test(clause.own)) return true;
	return before !== null && before.section === clause.section && GOES_ON.test(clause.own);
}

const INSTRUMENT_FIRST = new RegExp(`^\\W{0,20}(?:\\d[\\d.]{0,20}\\W{1,20})?(?:${INSTRUMENT.source})`, "i");
const START_WORD = new RegExp(START.source, "i");
const END_WORD = /\b(?:ends?|expires?|terminates?)\b/i;

/** Takes from one clause what it says of the term. @returns whether it said anything */
function take(clause: Clause, dates: readonly DateMention[], document: Document, found: Found): boolean {
	const { term } = found;
	const text = clause.text.slice(0, REACH);
	const roles = rolesOf(clause, dates, document);
	let said = false;
	for (const { iso, role, outright } of roles) {
		if (role === "start") {
			if (clause.standing === "operative" && outright) found.stated.add(iso);
			else found.implied ??= iso;
			if (outright) term.start ??= iso;
		} else term.end ??= iso;
		said = true;
	}
	if (clause.standing !== "operative") return said;
	const starts = START_WORD.exec(text);
	if (starts && !roles.some(({ role }) => role === "start")) {
		// "until terminated upon approval": what ends it, or stands in front of the start, is not what it hangs on.
		const words = text.slice(starts.index).replace(/\b(?:until|unless|terminat)[^.;]*/i, "");
		const hangs = SIGNED.test(words) ? "signature" : APPROVED.test(words) ? "approval" : null;
		if (hangs) said = true;
		term.startHangsOn ??= hangs;
	}
	const length = lengthIn(text);
	if (length && !roles.some(({ role }) => role === "end")) {
		term.length ??= length;
		said = true;
	}
	const year = roles.length === 0 ? SCHOOL_YEAR.exec(text) : null;
	if (year && STANDS.test(text)) {
		const from = year[1] ?? year[3];
		const to = year[2] ?? year[4];
		if (term.start === null && term.end === null && Number(to) === (Number(from) + 1) % 100) {
			term.start = `${from}-07-01`;
			term.end = `${Number(from) + 1}-06-30`;
			term.assumed = true;
			said = true;
		}
	}
	if (OPEN_END.test(text) && STANDS.test(text) && !/\bemploy|\bassign/i.test(text)) {
		term.openEnd = true;
		said = true;
	}
	if (WITH_AWARD.test(text) && STANDS.test(text) && !AFTER_AWARD.test(text)) {
		term.withAward = true;
		said = true;
	}
	const renewal = renewalOf(text);
	if (renewal) {
		term.renewals.push(renewal);
		said = true;
	}
	return said;
}

/** An effective date in the title counts like one in the text. */
function headings(document: Document, found: Found): void {
	let dates = 0;
	for (const block of document.blocks) {
		while ((document.dates[dates]?.span.end ?? Number.POSITIVE_INFINITY) <= block.span.start) dates++;
		const date = document.dates[dates];
		if (block.kind !== "heading" || block.standing === "cover" || block.standing === "superseded") continue;
		if (date?.iso?.length !== 10 || date.span.start >= block.span.end) continue;
		const { text } = block.content;
		if (text.length > REACH || !/\beffective\b/i.test(text) || OF_AWARD.test(text)) continue;
		found.stated.add(date.iso);
		found.term.start ??= date.iso;
		found.term.spans.push({ span: block.span, section: block.section });
	}
}

function settled({ term, stated, implied }: Found): TextTerm {
	if (stated.size > 1) return { ...term, conflict: true };
	return { ...term, start: term.start ?? (term.startHangsOn ? null : implied) };
}
