import { Automaton } from "./automaton.js";
import { Owners } from "./owners.js";
import { PatternError, packSteps, parsePattern, type Step, unpackSteps } from "./pattern.js";
import { type PackedTree, type PhraseTree, PhraseTreeBuilder, packTree, unpackTree } from "./phrase-tree.js";
import { type Rule, Rules, rulesOf } from "./rules.js";
import type { Token } from "./tokens.js";

/** Groups of `checks/lexicon.yaml`; within a group, concept name → its phrases. */
export const GROUPS = ["roles", "force", "polarity", "concepts"] as const;
export type Group = (typeof GROUPS)[number];
export type LexiconData = Record<Group, Record<string, string[]>> & Partial<Record<Rule, string[]>>;

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

/** The vocabulary as the build writes it: no phrase and no pattern is parsed at a start. */
export interface CompiledLexicon {
	concepts: Concept[];
	phrases: PackedTree;
	/** For each phrase the concepts that it belongs to, packed. */
	owners: string;
	rules: Record<Rule, readonly string[]>;
	/** Patterns of checks and of the rules, each with its steps packed behind it, `BETWEEN` all of them. */
	patterns: string;
}

/** A character that no pattern may have. */
const BETWEEN = "~";

/** The shared vocabulary, compiled into one automaton. */
export class Lexicon {
	readonly #concepts: Concept[] = [];
	readonly #byName = new Map<string, number>();
	readonly #phrases: PhraseTree;
	readonly #automaton: Automaton;
	readonly #owners: Owners;
	readonly #patterns = new Map<string, string>();

	/** Rules of the language that are told by patterns. */
	readonly rules: Rules;

	/** @throws PatternError naming the concept when a phrase cannot be read */
	constructor(data: LexiconData | CompiledLexicon) {
		this.rules = new Rules(isCompiled(data) ? data.rules : rulesOf(data), this);
		if (isCompiled(data)) {
			for (const concept of data.concepts) this.#addConcept(concept);
			this.#owners = Owners.unpack(data.owners);
			this.#phrases = unpackTree(data.phrases);
			const parts = data.patterns.split(BETWEEN);
			for (let i = 0; i + 1 < parts.length; i += 2)
				this.#patterns.set(parts[i] as string, parts[i + 1] as string);
		} else {
			const builder = new PhraseTreeBuilder();
			const owners: number[][] = [];
			for (const group of GROUPS)
				for (const [name, phrases] of Object.entries(data[group] ?? {})) {
					if (this.#byName.has(name)) throw new PatternError(`concept "${name}" stands twice in the lexicon`);
					const index = this.#addConcept({ name, group });
					for (const phrase of phrases)
						for (const number of phrasesOf(builder, String(phrase))) {
							owners[number] ??= [];
							const concepts = owners[number] as number[];
							if (!concepts.includes(index)) concepts.push(index);
						}
				}
			this.#phrases = builder.tree();
			this.#owners = Owners.of(owners);
		}
		this.#automaton = new Automaton(this.#phrases);
	}

	/**
	 * The vocabulary as the build writes it.
	 * @param patterns those to be parsed beforehand, beside those of the lexicon itself
	 * @throws PatternError for one that cannot be read or written down
	 */
	compiled(patterns: readonly string[]): CompiledLexicon {
		return {
			concepts: this.#concepts,
			phrases: packTree(this.#phrases),
			owners: this.#owners.pack(),
			rules: this.rules.patterns,
			patterns: [...new Set([...Object.values(this.rules.patterns).flat(), ...patterns])]
				.flatMap((pattern) => {
					if (pattern.includes(BETWEEN))
						throw new PatternError(`a pattern cannot hold "${BETWEEN}": "${pattern}"`);
					return [pattern, packSteps(this.stepsOf(pattern))];
				})
				.join(BETWEEN),
		};
	}

	/**
	 * The steps of a pattern of a check file.
	 * @throws PatternError for a pattern that cannot be read or a concept the lexicon has not
	 */
	stepsOf(pattern: string): readonly Step[] {
		const packed = this.#patterns.get(pattern);
		return packed === undefined ? parsePattern(pattern, (name) => this.has(name)) : unpackSteps(packed);
	}

	has(name: string): boolean {
		return this.#byName.has(name);
	}

	/** Concept hits in a clause, ordered by their end, longer ones first. */
	hits(tokens: readonly Token[]): ConceptHit[] {
		const found: ConceptHit[] = [];
		for (const { phrase, from, to } of this.#automaton.scan(tokens))
			for (const index of this.#owners.of(phrase)) {
				const { name, group } = this.#concepts[index] as Concept;
				found.push({ concept: name, group, from, to });
			}
		return found;
	}

	#addConcept(concept: Concept): number {
		const index = this.#concepts.length;
		this.#byName.set(concept.name, index);
		this.#concepts.push(concept);
		return index;
	}
}

/** Numbers of the phrases that a lexicon line stands for. */
function phrasesOf(builder: PhraseTreeBuilder, phrase: string): number[] {
	const steps = parsePattern(phrase, () => false);
	if (steps.some((step) => step.gap > 0))
		throw new PatternError(`a lexicon phrase takes no gaps: "${phrase}"`);
	return expand(steps).map((stems) => builder.add(stems));
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
	return "owners" in data;
}
