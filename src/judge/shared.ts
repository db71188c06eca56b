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

/** A passage as the checks read it: the places that are above zero alone, in rising order. */
export interface Hidden {
	places: Uint8Array;
	values: Float64Array;
}

/** The passages of a document as the checks read them, one behind the other. */
export interface HiddenTable {
	/** Where the places of each passage begin, and behind the last where they end. */
	starts: Uint32Array;
	places: Uint8Array;
	values: Float64Array;
}

/** Room for so many passages. */
export function hiddenTable({ width }: SharedWeights, count: number): HiddenTable {
	return {
		starts: new Uint32Array(count + 1),
		places: new Uint8Array(count * width),
		values: new Float64Array(count * width),
	};
}

/**
 * Writes passage `i` behind the one before, from the integer sums over its features and their number.
 * @param table as `hiddenTable` made it, filled up to there
 */
export function addHidden(
	shared: SharedWeights,
	sums: Int32Array,
	features: number,
	{ starts, places, values }: HiddenTable,
	i: number,
): void {
	const length = Math.sqrt(Math.max(1, features));
	let end = starts[i] as number;
	for (let d = 0; d < sums.length; d++) {
		const value = (shared.bias[d] as number) + ((shared.scales[d] as number) * (sums[d] as number)) / length;
		if (value <= 0) continue;
		places[end] = d;
		values[end++] = value;
	}
	starts[i + 1] = end;
}

/** One passage of a table. */
export function hiddenAt({ starts, places, values }: HiddenTable, i: number): Hidden {
	const from = starts[i] as number;
	const to = starts[i + 1] as number;
	return { places: places.subarray(from, to), values: values.subarray(from, to) };
}

/**
 * Log odds of the outputs of a check against "other", written to `out`: summed side by side, since this is where a folder
 * spends most of its time.
 * @param check place among the checks
 * @param passage place in the table
 */
export function sharedScores(
	shared: SharedWeights,
	check: number,
	{ starts, places, values }: HiddenTable,
	passage: number,
	out: Float64Array,
): void {
	const { width, heads, headScales, headBias } = shared;
	const at = check * outputs;
	const first = at * width;
	const second = first + width;
	const third = second + width;
	let satisfied = 0;
	let nearMiss = 0;
	let contradicted = 0;
	const end = starts[passage + 1] as number;
	for (let i = starts[passage] as number; i < end; i++) {
		const d = places[i] as number;
		const value = values[i] as number;
		satisfied += (heads[first + d] as number) * value;
		nearMiss += (heads[second + d] as number) * value;
		contradicted += (heads[third + d] as number) * value;
	}
	const scale = headScales[check] as number;
	out[0] = (headBias[at] as number) + scale * satisfied;
	out[1] = (headBias[at + 1] as number) + scale * nearMiss;
	out[2] = (headBias[at + 2] as number) + scale * contradicted;
}

/**
 * What each place of the sum is worth between "satisfied" and another output of a check, one step of a vector at a time,
 * as long as the same places stay above zero.
 * @param check place among the checks
 * @param rival the other output; below 0 for "other", which weighs nothing
 */
export function leanOf(
	shared: SharedWeights,
	check: number,
	rival: number,
	{ places }: Hidden,
): Float64Array {
	const { width, scales, heads, headScales } = shared;
	const first = check * outputs * width;
	const other = first + rival * width;
	const lean = new Float64Array(places.length);
	for (let i = 0; i < places.length; i++) {
		const d = places[i] as number;
		const head = (heads[first + d] as number) - (rival < 0 ? 0 : (heads[other + d] as number));
		lean[i] = (headScales[check] as number) * head * (scales[d] as number);
	}
	return lean;
}

/** What one feature adds to what `leanOf` is about, times the square root of the passage's length. */
export function sharedWeight(
	{ width, rows, vectors }: SharedWeights,
	row: number,
	{ places }: Hidden,
	lean: Float64Array,
): number {
	if (row >= rows) return 0;
	const from = row * width;
	let sum = 0;
	for (let i = 0; i < places.length; i++)
		sum += (lean[i] as number) * (vectors[from + (places[i] as number)] as number);
	return sum;
}
