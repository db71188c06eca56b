import type { Document } from "../document/model.js";
import type { Judge } from "../judge/judge.js";
import type { Passage } from "../judge/passages.js";
import { type Profile, profileOf, similarity, termsOf, termsOfTokens } from "../match/similarity.js";
import { counts } from "./kinds/passage.js";
import type { Check, Nearest } from "./model.js";

/** Less alike than this, and a passage or section has nothing to do with the check. */
const LEAST_PASSAGE = 0.12;
const LEAST_SECTION = 0.25;
/** Log odds of the check over anything else; further away, a passage is the least strange of all that are strange to it. */
const LEAST_ABOUT = -1;
const SECTIONS_SHOWN = 3;

const profiles = new WeakMap<Check, { text: Profile; headings: Profile }>();

/** The sections where a check's clause would be looked for first, best first; empty when none is near. */
export function sectionsNear(check: Check, document: Document): number[] {
	const { headings } = profilesOf(check);
	return headingTerms(document)
		.map((title, index) => ({ index, score: similarity(headings, title) }))
		.filter(({ score }) => score >= LEAST_SECTION)
		.sort((a, b) => b.score - a.score || a.index - b.index)
		.slice(0, SECTIONS_SHOWN)
		.map(({ index }) => index);
}

/**
 * The passage that came closest to a missing clause: as the judge weighs it; for a check that it has not learned, by
 * likeness to the check's own words and examples.
 * @param lacks elements that the passage does not show, in words
 * @returns null where nothing comes close
 */
export function nearestMiss(
	check: Check,
	judge: Judge,
	lacks: (passage: Passage) => string[],
): Nearest | null {
	const best = judge.knows(check.id) ? mostAbout(check, judge) : mostAlike(check, judge);
	return best ? { span: best.span, section: best.section, text: best.text, lacks: lacks(best) } : null;
}

/** Of two passages alike the earlier. What shares no words is near by chance. */
function mostAbout(check: Check, judge: Judge): Passage | null {
	const { text } = profilesOf(check);
	let best: Passage | null = null;
	let most = LEAST_ABOUT;
	for (const { passage, about } of judge.readings(check.id)) {
		if (about <= most || passage.clauses.length > 1 || !counts(check, passage)) continue;
		if (similarity(text, termsIn(passage, judge)) < LEAST_PASSAGE) continue;
		most = about;
		best = passage;
	}
	return best;
}

function mostAlike(check: Check, judge: Judge): Passage | null {
	const { text } = profilesOf(check);
	let best: Passage | null = null;
	let most = LEAST_PASSAGE;
	for (const { passage, terms } of likeliest(text, judge)) {
		const score = similarity(text, terms);
		if (score > most) {
			most = score;
			best = passage;
		}
	}
	return best;
}

/** Passages compared in full: those that share most with the profile for their length. */
const COMPARED = 4;

function likeliest(profile: Profile, judge: Judge): Indexed[] {
	const { passages, holders } = indexOf(judge);
	const shares = new Float64Array(passages.length);
	for (const [term, at] of profile.terms)
		for (const i of holders.get(term) ?? []) shares[i]! += profile.weights[at] as number;
	for (let i = 0; i < passages.length; i++)
		shares[i]! /= Math.sqrt(Math.max(1, (passages[i] as Indexed).terms.size));
	const top: number[] = [];
	for (let i = 0; i < passages.length; i++) {
		const share = shares[i] as number;
		if (share === 0 || (top.length === COMPARED && share <= (shares[top.at(-1) as number] as number)))
			continue;
		let place = top.length;
		while (place > 0 && (shares[top[place - 1] as number] as number) < share) place--;
		top.splice(place, 0, i);
		if (top.length > COMPARED) top.pop();
	}
	return top.map((i) => passages[i] as Indexed);
}

interface Indexed {
	passage: Passage;
	terms: Set<string>;
}

/** Which of the single clauses hold a term, by their place. */
interface Index {
	passages: Indexed[];
	holders: Map<string, number[]>;
}

function termsIn(passage: Passage, judge: Judge): Set<string> {
	return termsOfTokens(judge.readingsOf(passage).flatMap((reading) => reading.tokens));
}

const indexes = new WeakMap<Judge, Index>();

/** The terms of all single clauses, from their words as read; gone through once, however many checks ask. */
function indexOf(judge: Judge): Index {
	let index = indexes.get(judge);
	if (!index) {
		const passages = judge.passages
			.filter(({ clauses }) => clauses.length === 1)
			.map((passage) => ({ passage, terms: termsIn(passage, judge) }));
		const holders = new Map<string, number[]>();
		passages.forEach(({ terms }, i) => {
			for (const term of terms) {
				const known = holders.get(term);
				if (known) known.push(i);
				else holders.set(term, [i]);
			}
		});
		index = { passages, holders };
		indexes.set(judge, index);
	}
	return index;
}

const headings = new WeakMap<Document, Set<string>[]>();

function headingTerms(document: Document): Set<string>[] {
	let found = headings.get(document);
	if (!found) {
		found = document.sections.map((section) => termsOf(section.title));
		headings.set(document, found);
	}
	return found;
}

function profilesOf(check: Check): { text: Profile; headings: Profile } {
	let found = profiles.get(check);
	if (!found) {
		const passing = check.examples
			.filter((example) => example.verdict === "satisfied")
			.map((example) => example.text);
		const elements = check.elements.map((element) => element.check);
		found = {
			text: profileOf([check.title, check.requirement, ...check.sections, ...elements, ...passing]),
			headings: profileOf([check.title, ...check.sections]),
		};
		profiles.set(check, found);
	}
	return found;
}
