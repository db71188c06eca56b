import type { Lexicon } from "./lexicon.js";
import { type Matcher, matcherOf, type PatternHit } from "./matcher.js";
import type { ClauseReading } from "./reading.js";

/**
 * Rules of the language, lists of patterns of `checks/lexicon.yaml`: exceptions that leave nothing of a rule; exceptions
 * that hang on what someone thinks, and the grounds that bound those; words by which a clause goes before another, and
 * those that only set a bound.
 */
export type Rule = "swallowing" | "opinions" | "grounds" | "overriding" | "bounding";
export type Patterns = Record<Rule, readonly string[]>;

/** So many words behind an opinion a ground may stand that bounds it. */
const GROUND = 12;

/** What the patterns of the lexicon tell of a clause; many checks ask of one, so that each answer is kept. */
export class Rules {
	readonly patterns: Patterns;
	readonly #lexicon: Lexicon;
	readonly #matchers = new Map<Rule, Matcher[]>();
	readonly #exceptions = new WeakMap<ClauseReading, string | null>();
	readonly #overriding = new WeakMap<ClauseReading, boolean>();

	/** @param lexicon whose concepts the patterns name; it need not be complete before a clause is asked for */
	constructor(patterns: Patterns, lexicon: Lexicon) {
		this.patterns = patterns;
		this.#lexicon = lexicon;
	}

	/** The words of an exception in a clause that leaves nothing of its rule, or null. */
	swallowing(reading: ClauseReading): string | null {
		let words = this.#exceptions.get(reading);
		if (words === undefined) {
			const hit = this.#hits("swallowing", reading).next().value ?? this.#opinionIn(reading);
			const found = hit && reading.tokens.slice(hit.from, hit.to).map(({ word }) => word);
			words = found ? found.join(" ") : null;
			this.#exceptions.set(reading, words);
		}
		return words;
	}

	/** Whether a clause says that it goes before others: "notwithstanding Section 4". */
	overrides(reading: ClauseReading): boolean {
		let overrides = this.#overriding.get(reading);
		if (overrides === undefined) {
			overrides = this.#has("overriding", reading) && !this.#has("bounding", reading);
			this.#overriding.set(reading, overrides);
		}
		return overrides;
	}

	/** An exception that hangs on an opinion, where no ground beside it bounds that. */
	#opinionIn(reading: ClauseReading): PatternHit | null {
		for (const opinion of this.#hits("opinions", reading)) {
			const bound = [...this.#hits("grounds", reading)].some(
				({ from }) => from > opinion.from && from < opinion.to + GROUND,
			);
			if (!bound) return opinion;
		}
		return null;
	}

	#has(rule: Rule, reading: ClauseReading): boolean {
		return !this.#hits(rule, reading).next().done;
	}

	/** Where the patterns of a rule stand in a clause, pattern by pattern. */
	*#hits(rule: Rule, reading: ClauseReading): Generator<PatternHit, undefined> {
		let matchers = this.#matchers.get(rule);
		if (!matchers) {
			matchers = this.patterns[rule].map((pattern) => matcherOf(pattern, this.#lexicon));
			this.#matchers.set(rule, matchers);
		}
		for (const matcher of matchers)
			for (let hit = matcher(reading); hit; hit = matcher(reading, hit.from + 1)) yield hit;
	}
}

/** The patterns of each rule; a vocabulary need not have any. */
export function rulesOf(data: Partial<Record<Rule, string[]>>): Patterns {
	return {
		swallowing: data.swallowing ?? [],
		opinions: data.opinions ?? [],
		grounds: data.grounds ?? [],
		overriding: data.overriding ?? [],
		bounding: data.bounding ?? [],
	};
}
