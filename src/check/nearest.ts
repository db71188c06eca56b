import type { Document } from "../document/model.js";
import type { Passage } from "../judge/passages.js";
import { type Profile, profileOf, similarity, termsOf } from "../match/similarity.js";
import type { Check, Nearest } from "./model.js";

/** Less alike than this, and a passage or section has nothing to do with the check. */
const LEAST_PASSAGE = 0.12;
const LEAST_SECTION = 0.25;
const SECTIONS_SHOWN = 3;

const profiles = new WeakMap<Check, { text: Profile; headings: Profile }>();

/** The sections where a check's clause would be looked for first, best first; empty when none is near. */
export function sectionsNear(check: Check, document: Document): number[] {
	const { headings } = profilesOf(check);
	return document.sections
		.map((section) => ({ index: section.index, score: similarity(headings, termsOf(section.title)) }))
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
	passages: readonly Passage[],
	lacks: (passage: Passage) => string[],
): Nearest | null {
	const { text } = profilesOf(check);
	let best: Passage | null = null;
	let most = LEAST_PASSAGE;
	for (const passage of passages) {
		if (passage.clauses.length > 1) continue;
		const score = similarity(text, termsOf(passage.text));
		if (score > most) {
			most = score;
			best = passage;
		}
	}
	return best ? { span: best.span, section: best.section, text: best.text, lacks: lacks(best) } : null;
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
