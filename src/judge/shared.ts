import { OUTPUTS } from "./weights.js";

/** Read once: in the bundle a name from another chunk is looked up each time it is used. */
const outputs = OUTPUTS;

/**
 * What all checks share, as read-only tables: a short vector a feature. A passage is the sum of its features' vectors,
 * cut off at zero, and each check reads that with weights of its own.
 */
export interface SharedWeights {
	/** Numbers in a vector. */
	width: number;
	/** So many rows of the feature table, from its first on, have a vector. */
	rows: number;
	/** Row by row. */
	vectors: Int8Array;
	/** What one step is worth at each place of a vector. */
	scales: number[];
	bias: number[];
	/** Check by check, as the targets behind the status are ordered: `OUTPUTS` times `width` weights. */
	heads: Int8Array;
	/** What one step is worth, check by check. */
	headScales: number[];
	/** `OUTPUTS` a check. */
	headBias: number[];
}

/** How much the shared vectors weigh beside a check's own weights: on left-out documents a half of each was best. */
export const SHARED_PART = 0.5;

/** The part of the shared vectors in a feature's integer sums; `sums` holds `width` numbers. */
export function addVector({ width, rows, vectors }: SharedWeights, row: number, sums: Int32Array): void {
	if (row >= rows) return;
	const from = row * width;
	for (let d = 0; d < width; d++) sums[d]! += vectors[from + d] as number;
}

/** A passage as the checks read it, from the integer sums over its features and their number. */
export function hiddenOf(shared: SharedWeights, sums: Int32Array, features: number): Float64Array {
	const length = Math.sqrt(Math.max(1, features));
	return Float64Array.from(sums, (sum, d) =>
		Math.max(0, (shared.bias[d] as number) + ((shared.scales[d] as number) * sum) / length),
	);
}

/** Log odds of one output of a check against "other". @param check place among the checks */
export function sharedScore(shared: SharedWeights, check: number, k: number, hidden: Float64Array): number {
	const { width, heads, headScales, headBias } = shared;
	const from = (check * outputs + k) * width;
	let sum = 0;
	for (let d = 0; d < width; d++) sum += (heads[from + d] as number) * (hidden[d] as number);
	return (headBias[check * outputs + k] as number) + (headScales[check] as number) * sum;
}

/**
 * What one feature adds to one output of a check, times the square root of the passage's length, as long as the same
 * places of the sum stay above zero.
 */
export function sharedWeight(
	shared: SharedWeights,
	check: number,
	k: number,
	row: number,
	hidden: Float64Array,
): number {
	const { width, rows, vectors, scales, heads, headScales } = shared;
	if (row >= rows) return 0;
	const from = (check * outputs + k) * width;
	let sum = 0;
	for (let d = 0; d < width; d++)
		if ((hidden[d] as number) > 0)
			sum += (heads[from + d] as number) * (scales[d] as number) * (vectors[row * width + d] as number);
	return (headScales[check] as number) * sum;
}
