import type { Phrase } from "../match/reading.js";
import { featuresOf } from "./features.js";
import { rowOf, type Target, type Weights } from "./weights.js";

/** Integer sums of what the features of a passage say for each output; passages add up. */
export interface Tally {
	sums: Int32Array;
	/** Features seen, repeats and unknown ones included. */
	features: number;
}

/** Scores of one check for one passage: log odds of each reading against "about something else". */
export interface CheckScore {
	satisfied: number;
	nearMiss: number;
	contradicted: number;
}

/** Adds up one clause's features. */
export function tally(weights: Weights, phrases: readonly Phrase[]): Tally {
	const sums = new Int32Array(weights.outputs);
	let features = 0;
	const { starts, entryTarget, entryStarts, targets } = weights;
	for (const phrase of phrases)
		featuresOf(phrase, (feature) => {
			features++;
			const row = rowOf(weights, feature);
			if (row < 0) return;
			const end = starts[row + 1] as number;
			for (let entry = starts[row] as number; entry < end; entry++) {
				const target = targets[entryTarget[entry] as number] as Target;
				const at = entryStarts[entry] as number;
				for (let k = 0; k < target.outputs; k++) sums[target.first + k]! += weights.weights[at + k] as number;
			}
		});
	return { sums, features };
}

/** The tally of several clauses read as one passage. */
export function joined(tallies: readonly Tally[]): Tally {
	const first = tallies[0];
	if (!first || tallies.length === 1) return first ?? { sums: new Int32Array(0), features: 0 };
	const sums = first.sums.slice();
	let features = first.features;
	for (const other of tallies.slice(1)) {
		features += other.features;
		for (let i = 0; i < sums.length; i++) sums[i]! += other.sums[i] as number;
	}
	return { sums, features };
}

/** How binding the passage sounds whatever it is about: satisfied, near miss, contradicted; they add up to 0. */
export function statusOf(target: Target, passage: Tally): [number, number, number] {
	const z = [0, 1, 2].map((k) => outputOf(target, passage, k)) as [number, number, number];
	const mean = (z[0] + z[1] + z[2]) / 3;
	return [z[0] - mean, z[1] - mean, z[2] - mean];
}

/** Scores of one check (3 outputs). */
export function checkScore(target: Target, passage: Tally, status: readonly number[]): CheckScore {
	const z = [0, 1, 2].map((k) => {
		let sum = outputOf(target, passage, k);
		for (let e = 0; e < 3; e++) sum += (target.status[e * 3 + k] ?? 0) * (status[e] as number);
		return sum;
	}) as [number, number, number];
	return { satisfied: z[0], nearMiss: z[1], contradicted: z[2] };
}

/** Log odds that the passage shows an element. */
export function elementScore(target: Target, passage: Tally): number {
	return outputOf(target, passage, 0);
}

function outputOf(target: Target, passage: Tally, k: number): number {
	const bias = target.bias[k] ?? 0;
	if (passage.features === 0) return bias;
	const sum = passage.sums[target.first + k] as number;
	return bias + (target.scale * sum) / Math.sqrt(passage.features);
}
