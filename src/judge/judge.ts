import type { Matched, Passage } from "./passages.js";
import { type CheckScore, checkScore, elementScore, statusOf } from "./score.js";
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
}

/** The learned judge over one document. */
export class Judge {
	readonly #targets = new Map<string, Target>();
	readonly #matched: Matched;
	readonly #status: [number, number, number][];

	constructor(weights: Weights, matched: Matched) {
		this.#matched = matched;
		for (const target of weights.targets) this.#targets.set(target.id, target);
		const status = this.#targets.get("status");
		this.#status = matched.passages.map((passage) => (status ? statusOf(status, passage.tally) : [0, 0, 0]));
	}

	get passages(): readonly Passage[] {
		return this.#matched.passages;
	}

	/** Whether the judge was trained on this check. */
	knows(check: string): boolean {
		return this.#targets.has(check);
	}

	/** From which lead on a passage decides the check. */
	limits(check: string): Limits {
		return this.#targets.get(check)?.limits ?? DEFAULT_LIMITS;
	}

	/** How every passage stands to a check; empty when the judge does not know it. */
	readings(check: string): Reading[] {
		const target = this.#targets.get(check);
		if (!target) return [];
		return this.#matched.passages.map((passage, i) => {
			const score = checkScore(target, passage.tally, this.#status[i] as [number, number, number]);
			return { passage, ...leads(score) };
		});
	}

	/** Log odds, for each passage, that it shows an element of a check; empty when not trained. */
	elementScores(check: string, element: string): number[] {
		const target = this.#targets.get(`${check}#${element}`);
		if (!target) return [];
		return this.#matched.passages.map((passage) => elementScore(target, passage.tally));
	}
}

function leads(score: CheckScore): Omit<Reading, "passage"> {
	const { satisfied, nearMiss, contradicted } = score;
	return {
		satisfied: satisfied - Math.max(nearMiss, contradicted, 0),
		contradicted: contradicted - Math.max(satisfied, nearMiss),
		about: Math.max(satisfied, nearMiss, contradicted),
	};
}
