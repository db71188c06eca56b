import type { Phrase } from "../match/reading.js";
import { featuresOf } from "./features.js";
import { addVector } from "./shared.js";
import { OUTPUTS, rowOf, type Target, type Weights } from "./weights.js";

/** Read once: in the bundle a name from another chunk is looked up each time it is used. */
const outputs = OUTPUTS;

/** The targets that a run asks about, laid out side by side. */
export interface Selection {
	weights: Weights;
	/** For each target of the weights, where its sums begin; -1 when it is not asked about. */
	first: Int32Array;
	/** Length of the sums. */
	size: number;
}

/** Integer sums of what the features of a clause say for each output asked about; the clauses of a passage add up. */
export interface Tally {
	sums: Int32Array;
	/** Sums of the shared vectors. */
	vector: Int32Array;
	/** Features seen, unknown ones included. */
	features: number;
}

/** Lays out the targets with the given ids; unknown ids are left out. */
export function select(weights: Weights, ids: ReadonlySet<string>): Selection {
	const first = new Int32Array(weights.targets.length).fill(-1);
	let size = 0;
	weights.targets.forEach((target, i) => {
		if (!ids.has(target.id)) return;
		first[i] = size;
		size += target.outputs;
	});
	return { weights, first, size };
}

/** What a clause is to the judge: rows of the weight table and how many features there were. */
export interface Rows {
	rows: Int32Array;
	/** Features seen, unknown ones included. */
	features: number;
}

/** Looks up the features of a clause; done once, however many targets ask. */
export function rowsOf(weights: Weights, phrases: readonly Phrase[]): Rows {
	const rows: number[] = [];
	let features = 0;
	for (const phrase of phrases)
		featuresOf(phrase, (feature) => {
			features++;
			const row = rowOf(weights, feature);
			if (row >= 0) rows.push(row);
		});
	return { rows: Int32Array.from(rows), features };
}

/** Adds up what a clause says for the checks asked about, and for the status: three outputs each. */
export function tally({ weights, first, size }: Selection, clause: Rows): Tally {
	const sums = new Int32Array(size);
	const vector = new Int32Array(weights.shared.width);
	const { checkStarts, checkTargets, checkWeights } = weights;
	const { rows } = clause;
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i] as number;
		addVector(weights.shared, row, vector);
		const end = checkStarts[row + 1] as number;
		for (let entry = checkStarts[row] as number; entry < end; entry++) {
			const to = first[checkTargets[entry] as number] as number;
			if (to < 0) continue;
			const at = entry * outputs;
			sums[to]! += checkWeights[at] as number;
			sums[to + 1]! += checkWeights[at + 1] as number;
			sums[to + 2]! += checkWeights[at + 2] as number;
		}
	}
	return { sums, vector, features: clause.features };
}

/** The same for all targets of one output, by their place after `firstElement`. */
export function tallyElements(weights: Weights, { rows }: Rows): Int32Array {
	const { elementStarts, elementTargets, elementWeights, firstElement } = weights;
	const sums = new Int32Array(weights.targets.length - firstElement);
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i] as number;
		const end = elementStarts[row + 1] as number;
		for (let entry = elementStarts[row] as number; entry < end; entry++)
			sums[elementTargets[entry] as number]! += elementWeights[entry] as number;
	}
	return sums;
}

/** Log odds from the sum of a target's first weights over some features. */
export function scored({ bias, scale }: Target, sum: number, features: number): number {
	return perLength(bias[0] ?? 0, scale, sum, Math.sqrt(features));
}

/** Bias and weights over the square root of the number of features. */
export function perLength(bias: number, scale: number, sum: number, length: number): number {
	return length === 0 ? bias : bias + (scale * sum) / length;
}
