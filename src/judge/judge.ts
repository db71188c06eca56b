import type { Clause } from "../document/model.js";
import type { ClauseReading } from "../match/reading.js";
import type { Matched, Passage } from "./passages.js";
import { type Rows, type Selection, scored, select, tally, tallyElements } from "./score.js";
import { Scorer, STATUS } from "./scorer.js";
import { hiddenAt } from "./shared.js";
import { tableOf } from "./table.js";
import { DEFAULT_LIMITS, type Limits, limitsFor, OUTPUTS, type Target, type Weights } from "./weights.js";
import { SOMETHING_ELSE, type SpokenWords, spokenWords } from "./words.js";

/** How a passage stands to one check. Each number is the lead over the strongest other reading. */
export interface Reading {
	passage: Passage;
	/** Lead of "satisfied" over near miss, contradicted and other. */
	satisfied: number;
	/** Lead of "contradicted" over satisfied and near miss. */
	contradicted: number;
	/** How much the passage is about the check at all: best of satisfied, near miss and contradicted over other. */
	about: number;
	/** Whether "satisfied" is the likeliest of the three, however little the passage is about the check. */
	leads: boolean;
	/** The output that "satisfied" has to beat (src/judge/words.ts). */
	rival: number;
}

/** What the id of a check's judge of opposites ends with. */
export const OPPOSITE = "!opposite";

/** Log odds from which down a passage has nothing to do with a check: no limit of a check lies so low. */
const FAR = -4;

/** The learned judge over one document. */
export class Judge {
	readonly #weights: Weights;
	readonly #targets = new Map<string, { target: Target; index: number }>();
	readonly #matched: Matched;
	readonly #scorer: Scorer;
	readonly #readings = new Map<string, Reading[]>();
	/** By check and clause. */
	readonly #alone = new Map<string, Map<number, Reading>>();
	readonly #denials = new Map<Passage, number>();
	/** All checks that were learned, for those that ask of one passage alone. */
	#all: Selection | undefined;
	/** By clause: sums of the elements, looked up when they are asked for. */
	readonly #elements: (Int32Array | undefined)[] = [];

	constructor(matched: Matched, selection: Selection) {
		this.#weights = selection.weights;
		this.#matched = matched;
		for (const [index, target] of this.#weights.targets.entries())
			this.#targets.set(target.id, { target, index });
		this.#scorer = new Scorer(selection, matched.table);
	}

	get passages(): readonly Passage[] {
		return this.#matched.passages;
	}

	/** Whether the judge has learned a check at all. */
	knows(check: string): boolean {
		return this.#targets.has(check);
	}

	/** The clauses of a passage as read. */
	readingsOf(passage: Passage): ClauseReading[] {
		return passage.clauses.flatMap((clause) => this.#matched.readings[clause.index] ?? []);
	}

	/** From which lead on a passage decides the check. */
	limits(check: string): Limits {
		return limitsFor(this.#targets.get(check)?.target.limits ?? DEFAULT_LIMITS, this.passages.length);
	}

	/** Whether a clause that plainly denies cannot satisfy a check: of what it learned from, nothing did. */
	affirms(check: string): boolean {
		return this.#targets.get(check)?.target.affirms === true;
	}

	/** How the passages stand to a check that are not far from it; empty when the judge was not trained on it. */
	readings(check: string): readonly Reading[] {
		let readings = this.#readings.get(check);
		if (!readings) {
			readings = this.#read(check);
			this.#readings.set(check, readings);
		}
		return readings;
	}

	/** How a clause alone stands to a check; undefined when it is far from it. */
	readingAlone(check: string, { index }: Clause): Reading | undefined {
		let alone = this.#alone.get(check);
		if (!alone) {
			alone = new Map();
			for (const reading of this.readings(check))
				if (reading.passage.clauses.length === 1)
					alone.set((reading.passage.clauses[0] as Clause).index, reading);
			this.#alone.set(check, alone);
		}
		return alone.get(index);
	}

	#read(check: string): Reading[] {
		const found = this.#targets.get(check);
		if (!found) return [];
		const readings: Reading[] = [];
		const scores = new Float64Array(OUTPUTS);
		const { passages } = this.#matched;
		for (let i = 0; i < passages.length; i++) {
			if (!this.#scorer.score(found.index, i, scores)) continue;
			const satisfied = scores[0] as number;
			const nearMiss = scores[1] as number;
			const contradicted = scores[2] as number;
			const about = Math.max(satisfied, nearMiss, contradicted);
			if (about <= FAR) continue;
			readings.push({
				passage: passages[i] as Passage,
				satisfied: satisfied - Math.max(nearMiss, contradicted, 0),
				contradicted: contradicted - Math.max(satisfied, nearMiss),
				about,
				leads: satisfied >= Math.max(nearMiss, contradicted),
				rival: Math.max(nearMiss, contradicted) <= 0 ? SOMETHING_ELSE : nearMiss >= contradicted ? 1 : 2,
			});
		}
		return readings;
	}

	/**
	 * The strongest lead of "contradicted" that a passage has, of all checks that were learned: asked for or not, so that a
	 * verdict does not depend on it.
	 */
	strongestDenial(passage: Passage): number {
		let strongest = this.#denials.get(passage);
		if (strongest === undefined) {
			strongest = this.#strongestDenial(passage);
			this.#denials.set(passage, strongest);
		}
		return strongest;
	}

	#strongestDenial({ clauses }: Passage): number {
		const checks = [...this.#targets.values()].filter(
			({ target: { id, outputs } }) => outputs === OUTPUTS && id !== STATUS,
		);
		this.#all ??= select(this.#weights, new Set([STATUS, ...checks.map(({ target }) => target.id)]));
		const all = this.#all;
		const tallies = clauses.map(({ index }) => tally(all, this.#matched.rows[index] as Rows));
		const scorer = new Scorer(all, tableOf(all, tallies, [[0, tallies.length]]));
		const scores = new Float64Array(OUTPUTS);
		let strongest = Number.NEGATIVE_INFINITY;
		for (const { target, index } of checks) {
			if (!scorer.score(index, 0, scores)) continue;
			const [satisfied, nearMiss, contradicted] = scores as unknown as [number, number, number];
			if (contradicted > target.limits.near)
				strongest = Math.max(strongest, contradicted - Math.max(satisfied, nearMiss));
		}
		return strongest;
	}

	/** Which words of a passage weighed most between "satisfied" and what else it may say of the check. */
	spokenWords(check: string, reading: Reading): SpokenWords {
		const found = this.#targets.get(check);
		if (!found) return { spokeFor: [], spokeAgainst: [] };
		const hidden = hiddenAt(this.#matched.table.hidden, reading.passage.at);
		return spokenWords(
			this.#weights,
			{ check: found.index, rival: reading.rival, hidden },
			this.readingsOf(reading.passage),
		);
	}

	/** Log odds that a passage shows each of some elements of a check; NaN for one that was not trained. */
	elementScores(check: string, elements: readonly string[], passage: Passage): number[] {
		return elements.map((element) => this.#elementScore(`${check}#${element}`, passage));
	}

	/** Log odds that a passage about a check says the opposite of it; negative infinity when nothing was learned. */
	opposite(check: string, passage: Passage): number {
		const score = this.#elementScore(`${check}${OPPOSITE}`, passage);
		return Number.isNaN(score) ? Number.NEGATIVE_INFINITY : score;
	}

	#elementScore(id: string, { clauses }: Passage): number {
		const found = this.#targets.get(id);
		if (!found) return Number.NaN;
		let sum = 0;
		let features = 0;
		for (const { index } of clauses) {
			const rows = this.#matched.rows[index];
			if (!rows) continue;
			let sums = this.#elements[index];
			if (!sums) {
				sums = tallyElements(this.#weights, rows);
				this.#elements[index] = sums;
			}
			sum += sums[found.index - this.#weights.firstElement] as number;
			features += rows.features;
		}
		return scored(found.target, sum, features);
	}
}
