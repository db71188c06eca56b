import { describe, expect, it } from "vitest";
import { addHidden, hiddenTable, sharedScores } from "../../src/judge/shared.js";
import { DEFAULT_LIMITS, openWeights, unpackWeights, writeWeights } from "../../src/judge/weights.js";
import { CLASSES, dictionaryOf, type Row, vectorOf } from "../../src/tools/train/dataset.js";
import { quantise } from "../../src/tools/train/quantise.js";
import { fitShared, meanOf, type Shared, scoreShared } from "../../src/tools/train/shared.js";
import { fitStack } from "../../src/tools/train/stack.js";

const CHECKS = ["pack/one", "pack/two"];
const S = CLASSES.indexOf("S");

/** Passages of three features each, of which two tell the check. */
const rows: Row[] = Array.from({ length: 6000 }, (_, i): Row => {
	const about = CHECKS[i % 2] as string;
	const bag = new Map([
		[10 + (i % 2), 2],
		[20 + (i % 2), 1],
		[30 + (i % 5), 1],
	]);
	return {
		writer: `w${i % 4}`,
		labels: new Map([[about, S]]),
		// As for a check that another satisfies and overlaps: what is given is known all the same.
		open: new Set([about]),
		elements: null,
		about,
		denies: false,
		place: null,
		bag,
		size: 4,
	};
});
const dictionary = dictionaryOf(rows, 1);
const vectors = rows.map((row) => vectorOf(row, dictionary));
const options = { rows, vectors, features: dictionary.size, checks: CHECKS, fitted: () => true, seed: 3 };
const shared = fitShared(options);
const scoresOf = (row: number): Float64Array => {
	const all = new Float64Array(CHECKS.length * CLASSES.length);
	scoreShared(shared, vectors[row] as (typeof vectors)[number], all);
	return all;
};

describe("the vectors that all checks share", () => {
	it("tell what a passage is about, also where a given check is an overlapping one", () => {
		const [one, two] = [scoresOf(0), scoresOf(1)];
		const lead = (scores: Float64Array, check: number): number =>
			(scores[check * CLASSES.length + S] as number) -
			(scores[check * CLASSES.length + CLASSES.indexOf("O")] as number);
		expect([lead(one, 0) > 0, lead(one, 1) > 0]).toEqual([true, false]);
		expect([lead(two, 0) > 0, lead(two, 1) > 0]).toEqual([false, true]);
	});

	it("of several nets say what these say in the mean", () => {
		const net = (sign: number): Shared => ({
			width: 2,
			vectors: Float32Array.from({ length: dictionary.size * 2 }, (_, i) => sign * ((i % 5) - 2)),
			kept: Int32Array.of(0),
			bias: Float64Array.of(0.5, -0.25 * sign),
			checks: CHECKS,
			heads: Float32Array.from({ length: 16 }, (_, i) => sign + i / 8),
			headBias: Float64Array.from({ length: 8 }, (_, i) => i * sign),
		});
		const said = [net(1), net(-1), meanOf([net(1), net(-1)])].map((shared) => {
			const scores = new Float64Array(8);
			scoreShared(shared, vectors[0] as (typeof vectors)[number], scores);
			return scores;
		}) as [Float64Array, Float64Array, Float64Array];
		said[2].forEach((score, o) => {
			expect(score).toBeCloseTo(((said[0][o] as number) + (said[1][o] as number)) / 2, 5);
		});
	});

	it("say rounded to bytes what they were fitted to say", async () => {
		const stack = fitStack({ ...options, elements: [], keep: { check: 50, small: 50, element: 5 } });
		const hashes: number[] = [];
		for (const [feature, id] of dictionary) hashes[id] = feature;
		const file = quantise(stack, shared, hashes, "inputs", () => DEFAULT_LIMITS, new Set());
		const { shared: rounded, hashes: table } = openWeights(await unpackWeights(writeWeights(file)));
		for (const row of [0, 1, 7]) {
			const sums = new Int32Array(rounded.width);
			for (const [feature, count] of (rows[row] as Row).bag) {
				const at = table.indexOf(feature);
				for (let d = 0; d < rounded.width; d++)
					sums[d]! += count * (rounded.vectors[at * rounded.width + d] as number);
			}
			const hidden = hiddenTable(rounded, 1);
			addHidden(rounded, sums, 4, hidden, 0);
			const exact = scoresOf(row);
			const said = new Float64Array(3);
			CHECKS.forEach((_, check) => {
				sharedScores(rounded, check, hidden, 0, said);
				for (let k = 0; k < 3; k++) {
					const other = exact[check * CLASSES.length + 3] as number;
					expect(
						Math.abs((said[k] as number) - ((exact[check * CLASSES.length + k] as number) - other)),
					).toBeLessThan(0.2);
				}
			});
		}
	});
});
