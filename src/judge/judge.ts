import type { ClauseReading } from "../match/reading.js";
import type { Matched, Passage } from "./passages.js";
import { checkScores, type Selection, scored, statusOf, type Tally, tallyElements } from "./score.js";
import { type Hidden, hiddenOf, SHARED_PART, sharedScores } from "./shared.js";
import {
	DEFAULT_LIMITS,
	type Limits,
	limitsFor,
	OUTPUTS,
	placeAmongChecks,
	type Target,
	type Weights,
} from "./weights.js";
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

/** The id of the judge that all checks share. */
export const STATUS = "status";

/** What the id of a check's judge of opposites ends with. */
export const OPPOSITE = "!opposite";

/** Log odds from which down a passage has nothing to do with a check: no limit of a check lies so low. */
const FAR = -4;
/** The same by the check's own weights alone: from here down the shared vectors do not make up for it. */
const FAR_ALONE = -12;

/** The learned judge over one document. */
export class Judge {
	readonly #weights: Weights;
	readonly #targets = new Map<string, { target: Target; index: number }>();
	readonly #matched: Matched;
	readonly #selection: Selection;
	readonly #status: [number, number, number][];
	readonly #readings = new Map<string, Reading[]>();
	/** By passage: what the checks read of the shared vectors, made when it is asked for. */
	readonly #hidden: (Hidden | undefined)[] = [];
	readonly #said = new Float64Array(OUTPUTS);
	/** By clause: sums of the elements, looked up when they are asked for. */
	readonly #elements: (Int32Array | undefined)[] = [];

	constructor(matched: Matched, selection: Selection) {
		this.#weights = selection.weights;
		this.#matched = matched;
		this.#selection = selection;
		for (const [index, target] of this.#weights.targets.entries())
			this.#targets.set(target.id, { target, index });
		const status = this.#targets.get(STATUS);
		this.#status = matched.passages.map((passage) =>
			status ? statusOf(status.target, selection.first[status.index] as number, passage.tally) : [0, 0, 0],
		);
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

	#read(check: string): Reading[] {
		const found = this.#targets.get(check);
		if (!found) return [];
		const first = this.#selection.first[found.index] as number;
		const readings: Reading[] = [];
		const scores = new Float64Array(OUTPUTS);
		const { passages } = this.#matched;
		for (let i = 0; i < passages.length; i++) {
			const passage = passages[i] as Passage;
			checkScores(found.target, first, passage.tally, this.#status[i] as [number, number, number], scores);
			if (Math.max(scores[0] as number, scores[1] as number, scores[2] as number) <= FAR_ALONE) continue;
			this.#addShared(found.index, passage, i, scores);
			const satisfied = scores[0] as number;
			const nearMiss = scores[1] as number;
			const contradicted = scores[2] as number;
			const about = Math.max(satisfied, nearMiss, contradicted);
			if (about <= FAR) continue;
			readings.push({
				passage,
				satisfied: satisfied - Math.max(nearMiss, contradicted, 0),
				contradicted: contradicted - Math.max(satisfied, nearMiss),
				about,
				leads: satisfied >= Math.max(nearMiss, contradicted),
				rival: Math.max(nearMiss, contradicted) <= 0 ? SOMETHING_ELSE : nearMiss >= contradicted ? 1 : 2,
			});
		}
		return readings;
	}

	/** Mixes what the shared vectors say into what the check's own weights do. */
	#addShared(target: number, { tally }: Passage, i: number, scores: Float64Array): void {
		const said = this.#said;
		sharedScores(this.#weights.shared, placeAmongChecks(target), this.#hiddenOf(tally, i), said);
		for (let k = 0; k < scores.length; k++)
			scores[k] = (1 - SHARED_PART) * (scores[k] as number) + SHARED_PART * (said[k] as number);
	}

	#hiddenOf({ vector, features }: Tally, i: number): Hidden {
		let hidden = this.#hidden[i];
		if (!hidden) {
			hidden = hiddenOf(this.#weights.shared, vector, features);
			this.#hidden[i] = hidden;
		}
		return hidden;
	}

	/** Which words of a passage weighed most between "satisfied" and what else it may say of the check. */
	spokenWords(check: string, reading: Reading): SpokenWords {
		const found = this.#targets.get(check);
		if (!found) return { spokeFor: [], spokeAgainst: [] };
		const { vector, features } = reading.passage.tally;
		const hidden = hiddenOf(this.#weights.shared, vector, features);
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
		return scored(found.target, 0, sum, features);
	}
}
