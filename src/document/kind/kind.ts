import type { Document } from "../model.js";
import { type Evidence, evidenceOf, type KindParts } from "./evidence.js";
import { TOO_LITTLE } from "./signs.js";

export interface Kind {
	kind: Document["kind"];
	/** For `other`: what it looks like instead, in words; empty for an SRO agreement. */
	reason: string;
}

/** Fewer words are an excerpt. */
const TOO_SHORT = 70;
/** Names for the officer in the school, a thousand words, below which the paper is about something else … */
const SUBJECT = 1;
const MENTIONS = 3;
/** … unless it speaks of one officer so often, and of the usual subjects. */
const SINGLE = 4;
const TOPICS = 4;
const ALL_TOPICS = 6;
const ENOUGH = 5;
/** From so many of the wider subjects on, a paper that begins with both sides is about an officer, whatever his name … */
const WIDE = 12;
/** … and with so few it is hardly an agreement, unless both sign it. */
const NARROW = 9;
/** Points of a sign of another paper below which it says nothing. */
const FAINT = 4;
/** A union that joins an agreement, or minutes that are bound with it, weigh no more than this against both signatures. */
const MOST_AGAINST = 8;
/** Officers of any kind, a thousand words, that a paper on something else would not speak of. */
const OFTEN = 4;
/** Promises of both sides together that make up for a signature line that could not be placed. */
const PROMISES = 5;

/**
 * Whether a document is an SRO agreement, by signs of every sort weighed against those of other papers on the same
 * subjects. No sign decides alone, but three: too few words, no officer in a school, no promise on paper.
 */
export function kindOf(parts: KindParts): Kind {
	const evidence = evidenceOf(parts);
	if (evidence.words < TOO_SHORT) return { kind: "other", reason: TOO_LITTLE };
	const { other } = evidence;
	const about = other.weight >= FAINT ? other.name : "";
	if (!aboutOfficer(evidence)) return { kind: "other", reason: about === "" ? elsewhere(evidence) : about };
	if (scoreOf(evidence) < ENOUGH) return { kind: "other", reason: about === "" ? unlike(evidence) : about };
	return { kind: "sro-agreement", reason: "" };
}

function aboutOfficer(evidence: Evidence): boolean {
	const {
		officer,
		mentions,
		single,
		police,
		topics,
		law,
		school,
		lawSigns,
		schoolSigns,
		lawDuties,
		schoolDuties,
	} = evidence;
	if (officer >= SUBJECT && mentions >= MENTIONS) return true;
	if (single >= SINGLE && topics >= TOPICS && law !== null && school !== null) return true;
	if (law !== "opening" || school !== "opening") return false;
	if (goesThroughAll(evidence)) return true;
	// Whatever the officer is called: a police agency and a school that sign, and promise, on the usual subjects.
	if (lawSigns && schoolSigns && (topics >= ALL_TOPICS || (single >= SINGLE && topics >= TOPICS - 1)))
		return true;
	if (lawDuties + schoolDuties < PROMISES) return false;
	return topics >= ALL_TOPICS
		? lawSigns || schoolSigns
		: topics >= TOPICS && lawSigns && schoolSigns && police >= OFTEN;
}

/** Both sides from the first lines on, and nearly all that such agreements speak of. */
function goesThroughAll({ law, school, breadth, other }: Evidence): boolean {
	return law === "opening" && school === "opening" && breadth >= WIDE && other.weight < FAINT;
}

/** Points for an SRO agreement less those for the likeliest other paper. */
function scoreOf(evidence: Evidence): number {
	const {
		officer,
		single,
		police,
		titled,
		concluded,
		self,
		law,
		school,
		lawDuties,
		schoolDuties,
		terms,
		signed,
		lawSigns,
		schoolSigns,
		topics,
	} = evidence;
	const named = Math.max(officer, single / 2);
	const subject = (named >= 8 ? 3 : named >= 3 ? 2 : 1) + (police >= 8 ? 1 : 0);
	const form = (titled ? 2 : 0) + (concluded ? 1.5 : 0) + (self >= 4 ? 2 : self >= 1 ? 1 : 0);
	const sides = (law === "opening" ? 1 : law ? 0.5 : -2) + (school === "opening" ? 1 : school ? 0.5 : -2);
	const bothSign = lawSigns && schoolSigns;
	const both = Math.min(lawDuties, schoolDuties);
	const mutual = both >= 2 ? 2 : both === 1 ? 1 : 0;
	const closing = (terms >= 4 ? 2 : terms >= 2 ? 1 : 0) + Math.min(signed, 2) + (bothSign ? 1.5 : 0);
	const all = goesThroughAll(evidence);
	// A paper that calls itself no agreement, promises nothing in its own name and is not signed by both is about one.
	const silent = bothSign || all ? 0 : form < 1 ? -4 : !titled && !concluded && self < 6 ? -3 : 0;
	// A side that neither promises nor signs is only spoken of.
	const spokenOf = lawDuties === 0 && !lawSigns && !all ? -4 : 0;
	const reach = all ? 3 : evidence.breadth <= NARROW && !bothSign ? -2 : 0;
	return (
		subject +
		form +
		sides +
		mutual +
		closing +
		(topics >= 4 ? 1 : 0) +
		reach +
		silent +
		spokenOf -
		(titled && bothSign ? Math.min(MOST_AGAINST, evidence.other.weight) : evidence.other.weight)
	);
}

function elsewhere({ titled, concluded }: Evidence): string {
	return titled || concluded
		? "an agreement about something other than officers in schools"
		: "a paper about something other than officers in schools";
}

function unlike({ titled, law, school }: Evidence): string {
	if (!law || !school) return "a paper without a law enforcement agency and a school as its parties";
	return titled ? "a paper that binds nobody" : "a paper about officers in schools that is no agreement";
}
