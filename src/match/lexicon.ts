import { Automaton, type Hit } from "./automaton.js";
import { type Matcher, matcherOf } from "./matcher.js";
import { PatternError, parsePattern, type Step } from "./pattern.js";
import type { ClauseReading } from "./reading.js";
import type { Token } from "./tokens.js";

/** Groups of `checks/lexicon.yaml`; within a group, concept name → its phrases. */
export const GROUPS = ["roles", "force", "polarity", "concepts"] as const;
export type Group = (typeof GROUPS)[number];
export type LexiconData = Record<Group, Record<string, string[]>> & {
	/** Patterns of exceptions that leave nothing of a rule. */
	swallowing?: string[];
};

/** A concept found in a clause: tokens `from` (inclusive) to `to` (exclusive). */
export interface ConceptHit {
	concept: string;
	group: Group;
	from: number;
	to: number;
}

export interface Concept {
	name: string;
	group: Group;
}

/** The vocabulary with its phrases as stems, as the build writes it: no phrase is parsed at a start. */
export interface CompiledLexicon {
	concepts: Concept[];
	/** Stems joined by blanks. */
	phrases: string[];
	/** For each phrase the concepts that it belongs to. */
	owners: number[][];
	swallowing: readonly string[];
}

/** The shared vocabulary, compiled into one automaton that checks add their own phrases to. */
export class Lexicon {
	readonly automaton = new Automaton();
	readonly concepts: Concept[] = [];
	readonly #byName = new Map<string, number>();
	/** Phrase number → concepts it belongs to. */
	readonly #owners: number[][] = [];
	/** Phrases by number, as stems; empty when the vocabulary was compiled already. */
	readonly #phrases: string[] = [];

	readonly #swallowing: readonly string[];
	#matchers: Matcher[] | undefined;
	readonly #exceptions = new WeakMap<ClauseReading, string | null>();

	/** @throws PatternError naming the concept when a phrase cannot be read */
	constructor(readonly data: LexiconData | CompiledLexicon) {
		this.#swallowing = data.swallowing ?? [];
		if (isCompiled(data)) {
			for (const concept of data.concepts) this.#addConcept(concept);
			data.phrases.forEach((phrase, i) => {
				this.automaton.add(phrase.split(" "));
				this.#owners.push(data.owners[i] as number[]);
			});
			return;
		}
		for (const group of GROUPS)
			for (const [name, phrases] of Object.entries(data[group] ?? {})) {
				if (this.#byName.has(name)) throw new PatternError(`concept "${name}" stands twice in the lexicon`);
				const index = this.#addConcept({ name, group });
				for (const phrase of phrases) this.#addPhrase(index, String(phrase));
			}
	}

	/** The vocabulary as the build writes it. */
	compiled(): CompiledLexicon {
		return {
			concepts: this.concepts,
			phrases: this.#phrases,
			owners: this.#owners,
			swallowing: this.#swallowing,
		};
	}

	has(name: string): boolean {
		return this.#byName.has(name);
	}

	/** Concepts of an automaton hit; empty when the phrase belongs to checks only. */
	conceptsOf(phrase: number): readonly number[] {
		return this.#owners[phrase] ?? [];
	}

	/** Concept hits in a clause, longest first where several start at one token and share a group. */
	hits(tokens: readonly Token[], scanned: readonly Hit[] = this.automaton.scan(tokens)): ConceptHit[] {
		const found: ConceptHit[] = [];
		for (const hit of scanned)
			for (const index of this.conceptsOf(hit.phrase)) {
				const concept = this.concepts[index] as Concept;
				found.push({ concept: concept.name, group: concept.group, from: hit.from, to: hit.to });
			}
		return found;
	}

	/** The words of an exception in a clause that leaves nothing of its rule, or null. Many checks ask of one clause. */
	swallowing(reading: ClauseReading): string | null {
		let words = this.#exceptions.get(reading);
		if (words === undefined) {
			words = this.#swallowingIn(reading);
			this.#exceptions.set(reading, words);
		}
		return words;
	}

	#swallowingIn(reading: ClauseReading): string | null {
		this.#matchers ??= this.#swallowing.map((pattern) => matcherOf(pattern, this));
		for (const matcher of this.#matchers) {
			const hit = matcher(reading);
			if (hit)
				return reading.tokens
					.slice(hit.from, hit.to)
					.map(({ word }) => word)
					.join(" ");
		}
		return null;
	}

	#addConcept(concept: Concept): number {
		const index = this.concepts.length;
		this.#byName.set(concept.name, index);
		this.concepts.push(concept);
		return index;
	}

	#addPhrase(index: number, phrase: string): void {
		const steps = parsePattern(phrase, () => false);
		if (steps.some((step) => step.gap > 0))
			throw new PatternError(`a lexicon phrase takes no gaps: "${phrase}"`);
		for (const stems of expand(steps)) {
			const number = this.automaton.add(stems);
			let owners = this.#owners[number];
			if (!owners) {
				owners = [];
				this.#owners[number] = owners;
				this.#phrases[number] = stems.join(" ");
			}
			if (!owners.includes(index)) owners.push(index);
		}
	}
}

/** Every word sequence that a gapless pattern allows. */
function expand(steps: Step[]): string[][] {
	let sequences: string[][] = [[]];
	for (const step of steps) {
		const longer: string[][] = [];
		for (const sequence of sequences) {
			if (step.optional) longer.push(sequence);
			for (const alternative of step.alternatives)
				if ("stems" in alternative) longer.push([...sequence, ...alternative.stems]);
		}
		sequences = longer;
	}
	return sequences.filter((sequence) => sequence.length > 0);
}

function isCompiled(data: LexiconData | CompiledLexicon): data is CompiledLexicon {
	return "phrases" in data;
}
