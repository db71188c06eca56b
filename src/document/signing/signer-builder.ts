import type { Signatory, Span } from "../model.js";
import type { SigningEvent } from "./events.js";
import { isSamePerson } from "./people.js";
import {
	belongsToNext,
	cover,
	type Draft,
	isComplete,
	namesUnderRules,
	officeGoesOn,
	signatoryOf,
	standingOfDraft,
	startsWith,
} from "./signer-draft.js";
import { standingOf } from "./titles.js";

/** Longest office or party put together from several lines, in characters. */
const LONGEST = 200;

/**
 * Puts the events of one stream together, person by person. Names may stand under the rule, in front of it or
 * above it; what comes next tells to whom a line belongs.
 */
export class SignerBuilder {
	private readonly people: Signatory[] = [];
	private current: Draft | null = null;
	private party = "";
	/** The party was named and nobody has signed for it yet. */
	private fresh = false;
	private witnesses = false;
	/** Witnesses had rules without names, so a name with a high office is a party's. */
	private bareWitnesses = false;
	private over = false;
	/** People are named under the rule they sign on, not in front of it. */
	private readonly under: boolean;
	/** No rule was kept in the text: a bare label stands for one. */
	private readonly bare: boolean;

	constructor(kinds: readonly SigningEvent["kind"][]) {
		this.under = namesUnderRules(kinds);
		this.bare = !kinds.includes("signature");
	}

	/** @param closes the event's line stands right under the one before, and a blank line follows */
	add(event: SigningEvent, span: Span, next: readonly SigningEvent[], closes = false): void {
		if (this.over) return;
		switch (event.kind) {
			case "copies":
				this.over = true;
				return;
			case "agreed":
				if (this.current?.signature !== "none" || this.current?.name) this.flush();
				this.witnesses = false;
				return;
			case "formal":
				this.addFormal(event.lasting, span, next);
				return;
			case "party":
				this.addParty(event.text, span, next, closes);
				return;
			case "caption":
				if (this.bare && event.of === "signature")
					this.addSignature({ kind: "signature", filled: false }, span);
				else if (this.bare && event.of === "date")
					this.addDate({ kind: "date", filled: false, iso: null }, span);
				else this.caption(event.of);
				return;
			case "signature":
				this.addSignature(event, span);
				return;
			case "date":
				this.addDate(event, span);
				return;
			case "name":
				this.addName(event, span, next);
				return;
			case "title":
				this.addTitle(event.text, span, next, closes);
		}
	}

	done(): Signatory[] {
		this.flush();
		return this.people;
	}

	private addFormal(lasting: boolean, span: Span, next: readonly SigningEvent[]): void {
		const { current } = this;
		const unnamed =
			current !== null && current.signature !== "none" && current.name === "" && current.title === "";
		const upcoming = next.find(({ kind }) => kind === "signature" || kind === "name" || kind === "title");
		// "________ Ann Poe (witness)": the rule in front is the witness's own.
		if (!unnamed || upcoming?.kind === "signature") this.flush();
		this.witnesses = lasting;
		const draft = this.draft(span);
		draft.formal = true;
		draft.listed = lasting;
	}

	private addSignature(event: SigningEvent & { kind: "signature" }, span: Span): void {
		const { current } = this;
		const labelled = current?.label === true && event.label !== true;
		if (current && current.signature !== "none" && !labelled) this.flush();
		const draft = this.draft(span);
		draft.signature = event.filled ? "filled" : "line";
		draft.label = event.label === true;
	}

	private addName(event: SigningEvent & { kind: "name" }, span: Span, next: readonly SigningEvent[]): void {
		const { current } = this;
		const { text } = event;
		if (this.under && next[0]?.kind === "signature" && (!current || isComplete(current)))
			return void this.addParty(text, span, next, false);
		// "Ann Poe", then "Marshal, Fifth Ward": a place behind the office.
		if (event.behind && current && current.name !== "" && current.title !== "") {
			if (current.title.length < LONGEST) current.title += `, ${text}`;
			return;
		}
		if (current && current.name !== "" && !isSamePerson(current.name, text)) {
			if (officeGoesOn(current, next)) {
				if (current.title.length < LONGEST) current.title += `, ${text}`;
				return;
			}
			this.flush();
		}
		if (belongsToNext(current, next)) this.flush();
		const draft = this.draft(span);
		if (draft.name.length < text.length || !isSamePerson(draft.name, text)) draft.name = text;
	}

	private addTitle(text: string, span: Span, next: readonly SigningEvent[], closes: boolean): void {
		const { current } = this;
		const same =
			this.under &&
			current?.signature !== "none" &&
			(closes || (current?.title && startsWith(text, current.title)));
		if (current && current.title !== "" && !same) {
			const upcoming = next.find(({ kind }) => kind === "signature" || kind === "date");
			const ahead = !this.under && current.signature !== "none" && upcoming?.kind === "signature";
			// "Superintendent Ann Poe": the name behind it is another person's.
			const other =
				upcoming?.kind === "signature" && standingOf(text, "").side !== standingOf(current.title, "").side;
			if (ahead || other || belongsToNext(current, next) || (current.name !== "" && next[0]?.kind === "name"))
				this.flush();
		}
		const draft = this.draft(span);
		const known = draft.title.toLowerCase();
		if (known === "" || text.toLowerCase().includes(known)) draft.title = text;
		else if (known.length < LONGEST && !known.includes(text.toLowerCase()))
			draft.title = `${draft.title}, ${text}`;
	}

	private addParty(text: string, span: Span, next: readonly SigningEvent[], closes: boolean): void {
		const { current } = this;
		const upcoming = next.find((event) => event.kind !== "party" && event.kind !== "caption");
		const complete =
			current !== null && (current.name !== "" || current.title !== "" || current.signature !== "none");
		const heads = upcoming?.kind === "signature" || upcoming?.kind === "name" || upcoming?.kind === "title";
		// "Ann Poe / Chief / City of Ald", then the rule to sign on: all of it is one person's.
		if (
			!this.under &&
			current?.title &&
			current.name !== "" &&
			current.signature === "none" &&
			upcoming?.kind === "signature"
		) {
			if (text.length < LONGEST) current.party = text;
			return;
		}
		const own =
			closes &&
			this.under &&
			current?.signature !== "none" &&
			(current?.name !== "" || current?.title !== "");
		if (complete && (!heads || own)) {
			if (current.party.length < LONGEST)
				current.party = current.party === "" ? text : `${current.party}, ${text}`;
			current.span = cover(current.span, span);
			return;
		}
		if (complete) this.flush();
		const continues =
			current === null && this.party !== "" && this.people.at(-1)?.title !== this.party && this.fresh;
		this.party = continues && this.party.length < LONGEST ? `${this.party} ${text}` : text;
		this.fresh = true;
		if (this.current) this.current.party = this.party;
	}

	private addDate(event: SigningEvent & { kind: "date" }, span: Span): void {
		// A date before anybody: one for all, or the date of a letter.
		if (!this.current) return;
		const draft = this.draft(span);
		if (draft.date === "filled") return;
		draft.date = event.filled ? "filled" : "line";
		draft.dateValue = event.iso;
	}

	private caption(of: "signature" | "date" | "none"): void {
		const { current } = this;
		if (!current || of !== "date") return;
		// The rule above was for the date: the one for the signature came before it.
		if (current.date === "none") current.date = "line";
		const previous = this.people.at(-1);
		if (
			current.name === "" &&
			current.title === "" &&
			previous &&
			previous.date === "none" &&
			previous.signature !== "none"
		) {
			previous.date = "line";
			this.current = null;
		}
	}

	private draft(span: Span): Draft {
		if (!this.current) {
			this.current = {
				name: "",
				title: "",
				party: this.party,
				formal: this.witnesses,
				listed: this.witnesses,
				signature: "none",
				label: false,
				date: "none",
				dateValue: null,
				span,
			};
		}
		this.fresh = false;
		this.current.span = cover(this.current.span, span);
		return this.current;
	}

	private flush(): void {
		const draft = this.current;
		this.current = null;
		if (draft?.listed && draft.name === "" && draft.title === "") this.bareWitnesses = true;
		if (!draft || (draft.name === "" && draft.title === "" && draft.party === "")) return;
		if (draft.signature === "none" && draft.date === "none" && (draft.name === "" || draft.title === ""))
			return;
		const standing = standingOfDraft(draft);
		if (draft.listed && this.bareWitnesses && standing.top && draft.signature !== "none") {
			draft.formal = false;
			this.witnesses = false;
		}
		this.people.push(signatoryOf(draft, standing));
	}
}
