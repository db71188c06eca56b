import type { Selection, Tally } from "./score.js";
import { addHidden, type HiddenTable, hiddenTable } from "./shared.js";

/** What the passages of a document say, in one piece: of a long document, reaching for it is most of the time. */
export interface PassageTable {
	/** Passages. */
	count: number;
	/** Integer sums of what the features say: passage by passage, a number for each output asked about. */
	sums: Int32Array;
	/** Square roots of the numbers of features seen, unknown ones included. */
	lengths: Float64Array;
	hidden: HiddenTable;
}

/**
 * Adds up what the clauses of each passage say.
 * @param tallies clause by clause
 * @param ranges half-open ranges of clauses, passage by passage
 */
export function tableOf(
	{ weights, size }: Selection,
	tallies: readonly Tally[],
	ranges: readonly (readonly [from: number, to: number])[],
): PassageTable {
	const count = ranges.length;
	const sums = new Int32Array(size * count);
	const lengths = new Float64Array(count);
	const hidden = hiddenTable(weights.shared, count);
	const vector = new Int32Array(weights.shared.width);
	for (let i = 0; i < count; i++) {
		const [from, to] = ranges[i] as readonly [number, number];
		vector.fill(0);
		let features = 0;
		for (let at = from; at < to; at++) {
			const tally = tallies[at] as Tally;
			add(tally.sums, sums, i * size);
			add(tally.vector, vector, 0);
			features += tally.features;
		}
		lengths[i] = Math.sqrt(features);
		addHidden(weights.shared, vector, features, hidden, i);
	}
	return { count, sums, lengths, hidden };
}

function add(values: Int32Array, to: Int32Array, first: number): void {
	for (let i = 0; i < values.length; i++) to[first + i]! += values[i] as number;
}
