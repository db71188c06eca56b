import { perLength, type Selection } from "./score.js";
import { SHARED_PART, sharedScores } from "./shared.js";
import type { PassageTable } from "./table.js";
import { OUTPUTS, placeAmongChecks, type Target } from "./weights.js";

/** Read once: in the bundle a name from another chunk is looked up each time it is used. */
const outputs = OUTPUTS;

/** The id of the judge that all checks share. */
export const STATUS = "status";

/** From here down by the check's own weights alone, the shared vectors do not make up for it. */
const FAR_ALONE = -12;

/** What the weights say of the passages of a table, check by check. */
export class Scorer {
	readonly #selection: Selection;
	readonly #table: PassageTable;
	/** By passage, three numbers each: how binding it sounds whatever it is about; they add up to 0. */
	readonly #status: Float64Array;
	readonly #said = new Float64Array(outputs);

	/** @param table made for this selection */
	constructor(selection: Selection, table: PassageTable) {
		this.#selection = selection;
		this.#table = table;
		this.#status = new Float64Array(outputs * table.count);
		const { targets } = selection.weights;
		const status = targets.findIndex(({ id }) => id === STATUS);
		if (status < 0) return;
		const scores = new Float64Array(outputs);
		for (let i = 0; i < table.count; i++) {
			this.#alone(targets[status] as Target, status, i, scores);
			const mean = ((scores[0] as number) + (scores[1] as number) + (scores[2] as number)) / 3;
			for (let k = 0; k < outputs; k++) this.#status[i * outputs + k] = (scores[k] as number) - mean;
		}
	}

	/**
	 * Writes log odds of satisfied, near miss and contradicted against "other".
	 * @param check place of the check among the targets
	 * @returns false when the passage has nothing to do with the check; then the scores mean nothing
	 */
	score(check: number, passage: number, scores: Float64Array): boolean {
		const { weights } = this.#selection;
		const target = weights.targets[check] as Target;
		this.#alone(target, check, passage, scores);
		this.#addStatus(target, passage, scores);
		if (Math.max(scores[0] as number, scores[1] as number, scores[2] as number) <= FAR_ALONE) return false;
		const said = this.#said;
		sharedScores(weights.shared, placeAmongChecks(check), this.#table.hidden, passage, said);
		for (let k = 0; k < outputs; k++)
			scores[k] = (1 - SHARED_PART) * (scores[k] as number) + SHARED_PART * (said[k] as number);
		return true;
	}

	/** By the target's own weights. */
	#alone({ bias, scale }: Target, index: number, passage: number, scores: Float64Array): void {
		const { first, size } = this.#selection;
		const { sums, lengths } = this.#table;
		const length = lengths[passage] as number;
		const at = passage * size + (first[index] as number);
		for (let k = 0; k < outputs; k++)
			scores[k] = perLength(bias[k] as number, scale, sums[at + k] as number, length);
	}

	/** Adds what a target makes of how binding a passage sounds. */
	#addStatus({ status: weights }: Target, passage: number, scores: Float64Array): void {
		if (weights.length === 0) return;
		const at = passage * outputs;
		const status = this.#status;
		for (let k = 0; k < outputs; k++)
			scores[k]! +=
				(weights[k] as number) * (status[at] as number) +
				(weights[outputs + k] as number) * (status[at + 1] as number) +
				(weights[2 * outputs + k] as number) * (status[at + 2] as number);
	}
}
