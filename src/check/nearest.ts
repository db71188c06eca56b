import type { Document } from "../document/model.js";
import type { Judge } from "../judge/judge.js";
import type { Passage } from "../judge/passages.js";
import { type Profile, profileOf, shareOf, similarity, termsOf, termsOfTokens } from "../match/similarity.js";
import type { Check, Nearest } from "./model.js";

/** Less alike than this, and a passage or section has nothing to do with the check. */
const LEAST_PASSAGE = 0.12;
const LEAST_SECTION = 0.25;
const SECTIONS_SHOWN = 3;

const profiles = new WeakMap<Check, { text: Profile; headings: Profile }>();

/** The sections where a check's clause would be looked for first, best first; empty when none is near. */
export function sectionsNear(check: Check, document: Document): number[] {
	const { headings } = profilesOf(check);
	return headingTerms(document)
		.map((title, index) => ({ index, score: shareOf(headings, title) > 0 ? similarity(headings, title) : 0 }))
		.filter(({ score }) => score >= LEAST_SECTION)
		.sort((a, b) => b.score - a.score || a.index - b.index)
		.slice(0, SECTIONS_SHOWN)
		.map(({ index }) => index);
}

/**
 * The passage that came closest to a missing clause: by likeness to the check's own words and examples.
 * @param lacks elements that the passage does not show, in words
 */
export function nearestMiss(
	check: Check,
	judge: Judge,
	lacks: (passage: Passage) => string[],
): Nearest | null {
	const { text } = profilesOf(check);
	let best: Passage | null = null;
	let most = LEAST_PASSAGE;
	for (const passage of likeliest(text, judge)) {
		const score = similarity(text, termsIn(passage, judge));
		if (score > most) {
			most = score;
			best = passage;
		}
	}
	return best ? { span: best.span, section: best.section, text: best.text, lacks: lacks(best) } : null;
}

/** Passages compared in full: those that share most with the profile for their length. */
const COMPARED = 8;

function likeliest(profile: Profile, judge: Judge): Passage[] {
	return judge.passages
		.filter((passage) => passage.clauses.length === 1)
		.map((passage) => ({ passage, share: shareOf(profile, termsIn(passage, judge)) }))
		.filter(({ share }) => share > 0)
		.sort((a, b) => b.share - a.share || a.passage.span.start - b.passage.span.start)
		.slice(0, COMPARED)
		.map(({ passage }) => passage);
}

const terms = new WeakMap<Passage, Set<string>>();

/** The terms of a passage, from its words as read; each passage once, however many checks ask. */
function termsIn(passage: Passage, judge: Judge): Set<string> {
	let found = terms.get(passage);
	if (!found) {
		found = termsOfTokens(judge.readingsOf(passage).flatMap((reading) => reading.tokens));
		terms.set(passage, found);
	}
	return found;
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
