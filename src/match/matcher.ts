import type { Lexicon } from "./lexicon.js";
import type { Alternative, Step } from "./pattern.js";
import type { ClauseReading } from "./reading.js";

/** Where a pattern was found: tokens `from` (inclusive) to `to` (exclusive). */
export interface PatternHit {
	from: number;
	to: number;
}

/** A pattern ready to be looked for, from a token of the clause on. */
export type Matcher = (reading: ClauseReading, first?: number) => PatternHit | null;

/**
 * Compiles one pattern of a check file (syntax: src/match/pattern.ts).
 * The matcher gives the first hit in a clause or null, in time linear in the clause for a pattern of given length:
 * gaps are bounded, and each step keeps the set of places it can end at.
 * @throws PatternError for a pattern that cannot be read or a concept the lexicon has not
 */
export function matcherOf(pattern: string, lexicon: Lexicon): Matcher {
	const steps = lexicon.stepsOf(pattern);
	const firsts = firstsOf(steps);
	return (reading, first = 0) => {
		for (const start of startsIn(reading, firsts)) {
			if (start < first) continue;
			const to = matchFrom(steps, start, reading);
			if (to !== null) return { from: start, to };
		}
		return null;
	};
}

/** What a match can begin with. */
interface Firsts {
	stems: Set<string>;
	concepts: Set<string>;
}

function firstsOf(steps: readonly Step[]): Firsts {
	const stems = new Set<string>();
	const concepts = new Set<string>();
	for (const step of steps) {
		for (const alternative of step.alternatives)
			if ("concept" in alternative) concepts.add(alternative.concept);
			else stems.add(alternative.stems[0] as string);
		if (!step.optional) break;
	}
	return { stems, concepts };
}

/** Where a clause has each stem and each concept. */
interface Places {
	stems: Map<string, number[]>;
	concepts: Map<string, number[]>;
}

const places = new WeakMap<ClauseReading, Places>();

/** Hundreds of patterns ask of one clause; it is gone through once. */
function placesOf(reading: ClauseReading): Places {
	let found = places.get(reading);
	if (!found) {
		found = { stems: new Map(), concepts: new Map() };
		const { stems, concepts } = found;
		reading.tokens.forEach(({ stem }, i) => {
			add(stems, stem, i);
		});
		for (const { concept, from } of reading.hits) add(concepts, concept, from);
		places.set(reading, found);
	}
	return found;
}

function add(to: Map<string, number[]>, name: string, at: number): void {
	const known = to.get(name);
	if (known) known.push(at);
	else to.set(name, [at]);
}

const NOWHERE: readonly number[] = [];

/** Tokens at which a match may begin, in order. */
function startsIn(reading: ClauseReading, { stems, concepts }: Firsts): readonly number[] {
	const there = placesOf(reading);
	let starts: Set<number> | undefined;
	for (const stem of stems) {
		const at = there.stems.get(stem);
		if (at) starts = added(starts, at);
	}
	for (const concept of concepts) {
		const at = there.concepts.get(concept);
		if (at) starts = added(starts, at);
	}
	return starts ? [...starts].sort((a, b) => a - b) : NOWHERE;
}

function added(starts: Set<number> | undefined, at: readonly number[]): Set<number> {
	if (!starts) return new Set(at);
	for (const place of at) starts.add(place);
	return starts;
}

/** The earliest end of a match that begins at a token, or null. */
function matchFrom(steps: readonly Step[], start: number, reading: ClauseReading): number | null {
	let ends: number[] = [start];
	for (const [i, step] of steps.entries()) {
		if (ends.length === 0) return null;
		const next = new Set<number>(step.optional ? ends : []);
		for (const end of ends) {
			// The first step stands where the match begins.
			const furthest = i === 0 ? end : Math.min(end + step.gap, reading.tokens.length - 1);
			for (let at = end; at <= furthest; at++)
				for (const alternative of step.alternatives)
					for (const to of endsOf(alternative, at, reading)) next.add(to);
		}
		ends = [...next].sort((a, b) => a - b);
	}
	const last = ends.find((end) => end > start);
	return last ?? null;
}

function endsOf(alternative: Alternative, at: number, { tokens, hits }: ClauseReading): number[] {
	if ("concept" in alternative)
		return hits.filter((hit) => hit.from === at && hit.concept === alternative.concept).map((hit) => hit.to);
	const { stems } = alternative;
	return stems.every((stem, i) => tokens[at + i]?.stem === stem) ? [at + stems.length] : [];
}
