import type { ClauseReading } from "../match/reading.js";
import type { Matched, Passage } from "./passages.js";
import {
	checkScore,
	outputOf,
	type Selection,
	select,
	statusOf,
	type Tally,
	tallyElements,
} from "./score.js";
import { DEFAULT_LIMITS, type Limits, type Target, type Weights } from "./weights.js";

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
}

/** The id of the judge that all checks share. */
export const STATUS = "status";

/** What the id of a check's judge of opposites ends with. */
export const OPPOSITE = "!opposite";

/** The learned judge over one document. */
export class Judge {
	readonly #weights: Weights;
	readonly #targets = new Map<string, { target: Target; index: number }>();
	readonly #matched: Matched;
	readonly #selection: Selection;
	readonly #status: [number, number, number][];
	readonly #readings = new Map<string, Reading[]>();
	readonly #selections = new Map<string, Selection>();

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
		return this.#targets.get(check)?.target.limits ?? DEFAULT_LIMITS;
	}

	/** How every passage stands to a check; empty when the judge was not trained on it. */
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
		return this.#matched.passages.map((passage, i) => {
			const { satisfied, nearMiss, contradicted } = checkScore(
				found.target,
				first,
				passage.tally,
				this.#status[i] as [number, number, number],
			);
			return {
				passage,
				satisfied: satisfied - Math.max(nearMiss, contradicted, 0),
				contradicted: contradicted - Math.max(satisfied, nearMiss),
				about: Math.max(satisfied, nearMiss, contradicted),
				leads: satisfied >= Math.max(nearMiss, contradicted),
			};
		});
	}

	/**
	 * Log odds that a passage shows each of some elements of a check; NaN for one that was not trained.
	 * Elements are looked up when they are asked for: most documents ask for few.
	 */
	elementScores(check: string, elements: readonly string[], passage: Passage): number[] {
		return this.#scores(
			elements.map((element) => `${check}#${element}`),
			passage,
		);
	}

	/** Log odds that a passage about a check says the opposite of it; negative infinity when nothing was learned. */
	opposite(check: string, passage: Passage): number {
		const score = this.#scores([`${check}${OPPOSITE}`], passage)[0] as number;
		return Number.isNaN(score) ? Number.NEGATIVE_INFINITY : score;
	}

	#scores(ids: readonly string[], passage: Passage): number[] {
		const key = ids.join(" ");
		let selection = this.#selections.get(key);
		if (!selection) {
			selection = select(this.#weights, new Set(ids));
			this.#selections.set(key, selection);
		}
		const clauses = passage.clauses.flatMap((clause) => this.#matched.rows[clause.index] ?? []);
		const sums: Tally = tallyElements(selection, clauses);
		return ids.map((id) => {
			const found = this.#targets.get(id);
			return found ? outputOf(found.target, selection.first[found.index] as number, sums, 0) : Number.NaN;
		});
	}
}
