import { OPPOSITE } from "../../judge/judge.js";
import { CLASSES, type Row } from "./dataset.js";
import { type Fitted, fitJudge, score, seeded, type Vector } from "./fit.js";
import type { Twin } from "./opposites.js";

/** What is fitted: the status judge that all checks share, one judge a check, one an element. */
export interface Stack {
	status: Fitted;
	checks: Map<string, Fitted>;
	elements: Map<string, Fitted>;
}

type VectorOf = (row: number) => Vector;

/** Fits one judge; `first` is the fit that picked the features, when this is the second. */
type Fit = (vectorOf: VectorOf, passes: number, first: Fitted | null) => Fitted;

export interface StackOptions {
	rows: readonly Row[];
	vectors: readonly Vector[];
	features: number;
	checks: readonly string[];
	/** `check#element` ids. */
	elements: readonly string[];
	/** Rows that take part; the rest are only scored. */
	fitted: (row: Row) => boolean;
	/** How many features a judge may use. */
	keep: { check: number; small: number; element: number };
	seed: number;
}

const OTHER = CLASSES.indexOf("O");

/** Rows of other checks that one pass sees, for each row of the check's own. */
const OTHERS_PER_PASS = 700;

/** Passages of agreements that say nothing of a check, in one pass. */
const HARD_PER_PASS = 2000;

/** So many of them are those that a first fit took for the check's clause most readily. */
const MINED = 1200;

/** A check with more passages of its own than this may use more features, so many for each. */
const FEW_PASSAGES = 180;
const FEATURES_A_PASSAGE = 3.2;

/** Passes of the first fit, which only picks the features. */
const FIRST_PASSES = 6;

/** Parts in which the writers of passages are left out: one by one takes nine times as many fits. */
const WRITER_PARTS = 6;

/**
 * Fits the stack. The status scores that the check judges lean on are cross-fitted: a row's status comes
 * from a judge that has not seen its writer, so that the check judges learn how far it can be trusted.
 */
export function fitStack(options: StackOptions): Stack {
	const { rows, vectors, features } = options;
	const random = seeded(options.seed);
	const take = rows.flatMap((row, i) => (options.fitted(row) ? [i] : []));
	const written = take.filter((i) => rows[i]?.about !== null);
	const statusLabel = (i: number): number => rows[i]?.labels.get(rows[i]?.about as string) ?? 0;
	const fitStatus = (indexes: number[]): Fitted =>
		fitJudge({
			rows: () => Int32Array.from(indexes),
			vectorOf: (i) => vectors[i] as Vector,
			label: statusLabel,
			classes: 3,
			features,
			extrasOf: () => null,
			extras: 0,
			passes: 6,
			decay: 3e-5,
			random,
		});
	const status = fitStatus(written);
	const part = writerParts(written.map((i) => rows[i]?.writer as string));
	const partOf = (i: number): number | undefined => part.get(rows[i]?.writer as string);
	const statusOf: Float64Array[] = [];
	for (let p = 0; p < WRITER_PARTS; p++) {
		const judge = fitStatus(written.filter((i) => partOf(i) !== p));
		for (const i of take) if (partOf(i) === p) statusOf[i] = statusScores(judge, vectors[i] as Vector);
	}
	for (const i of take) statusOf[i] ??= statusScores(status, vectors[i] as Vector);

	const checks = new Map<string, Fitted>();
	for (const check of options.checks) {
		const random = seeded(seedOf(check, options.seed));
		const own = take.filter((i) => (rows[i]?.labels.get(check) ?? OTHER) !== OTHER);
		if (own.length === 0) continue;
		const hard = take.filter((i) => rows[i]?.labels.get(check) === OTHER);
		// Passages written for other checks; of an agreement without a label for this one nothing is known.
		const others = written.filter((i) => !rows[i]?.labels.has(check) && !rows[i]?.open.has(check));
		const judgeOf: Fit = (vectorOf, passes, first) => {
			// The second fit looks hardest at what fooled the first.
			const mined = first ? hardestOf(hard, first, vectors, statusOf) : [];
			return fitJudge({
				rows: () =>
					Int32Array.from([
						...own,
						...mined,
						...sample(hard, HARD_PER_PASS - mined.length, random),
						...sample(others, OTHERS_PER_PASS, random),
					]),
				vectorOf,
				label: (i) => rows[i]?.labels.get(check) ?? OTHER,
				classes: 4,
				features,
				extrasOf: (i) => statusOf[i] as Float64Array,
				extras: 3,
				passes,
				decay: passes > FIRST_PASSES ? 1.5e-4 : 1e-4,
				random,
			});
		};
		// A judge with little to learn from gets fewer features, or it learns its passages by heart.
		const keep = Math.min(
			options.keep.check,
			options.keep.small + FEATURES_A_PASSAGE * Math.max(0, own.length - FEW_PASSAGES),
		);
		checks.set(check, sparse(judgeOf, vectors, features, keep, 12));
	}

	const elements = new Map<string, Fitted>();
	for (const element of options.elements) {
		const random = seeded(seedOf(element, options.seed));
		const check = element.slice(0, element.indexOf("#"));
		const own = take.filter((i) => rows[i]?.about === check && rows[i]?.elements);
		if (!own.some((i) => rows[i]?.elements?.has(element))) continue;
		const others = written.filter(
			(i) => rows[i]?.about !== check && !rows[i]?.labels.has(check) && !rows[i]?.open.has(check),
		);
		const judgeOf = yesOrNo(features, random, {
			rows: () => Int32Array.from([...own, ...sample(others, OTHERS_PER_PASS / 2, random)]),
			yes: (i) => (rows[i]?.elements?.has(element) && rows[i]?.about === check) || false,
		});
		elements.set(element, sparse(judgeOf, vectors, features, options.keep.element, 10));
	}
	return { status, checks, elements };
}

/** In which part each writer is left out, given the writer of each passage: the largest first, to the smallest part. */
function writerParts(writers: readonly string[]): Map<string, number> {
	const passages = new Map<string, number>();
	for (const writer of writers) passages.set(writer, (passages.get(writer) ?? 0) + 1);
	const sizes = new Array<number>(WRITER_PARTS).fill(0);
	const parts = new Map<string, number>();
	for (const [writer, count] of [...passages].sort(([, a], [, b]) => b - a)) {
		const smallest = sizes.indexOf(Math.min(...sizes));
		parts.set(writer, smallest);
		sizes[smallest]! += count;
	}
	return parts;
}

/**
 * Fits for each check the judge that tells its clause from the opposite (src/tools/train/opposites.ts).
 * @returns by target id
 */
export function fitOpposites(
	twins: readonly Twin[],
	vectors: readonly Vector[],
	features: number,
	keep: number,
	seed: number,
): Map<string, Fitted> {
	const byCheck = new Map<string, number[]>();
	twins.forEach(({ check }, i) => {
		byCheck.set(check, [...(byCheck.get(check) ?? []), i]);
	});
	const judges = new Map<string, Fitted>();
	for (const [check, rows] of byCheck) {
		if (!rows.some((i) => twins[i]?.opposite) || rows.every((i) => twins[i]?.opposite)) continue;
		const random = seeded(seedOf(check, seed));
		const judgeOf = yesOrNo(features, random, {
			rows: () => Int32Array.from(rows),
			yes: (i) => twins[i]?.opposite ?? false,
		});
		judges.set(`${check}${OPPOSITE}`, sparse(judgeOf, vectors, features, keep, 10));
	}
	return judges;
}

/** How a judge is fitted that tells only whether a passage is of one kind. */
function yesOrNo(
	features: number,
	random: () => number,
	{ rows, yes }: { rows: () => Int32Array; yes: (row: number) => boolean },
): Fit {
	return (vectorOf, passes) =>
		fitJudge({
			rows,
			vectorOf,
			label: (i) => (yes(i) ? 0 : 1),
			classes: 2,
			features,
			extrasOf: () => null,
			extras: 0,
			passes,
			decay: 2e-4,
			random,
		});
}

/** Rows that are about something else, the ones most like the check's clause first. */
function hardestOf(
	hard: readonly number[],
	first: Fitted,
	vectors: readonly Vector[],
	statusOf: readonly Float64Array[],
): number[] {
	const z = new Float64Array(4);
	return hard
		.map((row) => {
			score(first, vectors[row] as Vector, statusOf[row] as Float64Array, z);
			return { row, about: Math.max(z[0] as number, z[1] as number, z[2] as number) - (z[3] as number) };
		})
		.sort((a, b) => b.about - a.about || a.row - b.row)
		.slice(0, MINED)
		.map(({ row }) => row);
}

/** Each judge draws its own numbers: one more check does not change the others. */
function seedOf(id: string, seed: number): number {
	let hash = seed;
	for (let i = 0; i < id.length; i++) hash = (Math.imul(hash, 31) + id.charCodeAt(i)) | 0;
	return hash >>> 0;
}

/**
 * Fits, keeps the features that matter most, and fits again with those alone: a small judge that has learned to do
 * without the rest is better than a large one cut down.
 */
function sparse(
	judgeOf: Fit,
	vectors: readonly Vector[],
	features: number,
	keep: number,
	passes: number,
): Fitted {
	const first = judgeOf((i) => vectors[i] as Vector, FIRST_PASSES, null);
	const seen = rowsWith(vectors, features);
	const effect = new Float64Array(features);
	for (let f = 0; f < features; f++) {
		let most = 0;
		for (let k = 0; k < first.classes; k++)
			most = Math.max(most, Math.abs(first.weights[f * first.classes + k] as number));
		effect[f] = most * Math.sqrt(seen[f] as number);
	}
	const order = Array.from(effect.keys()).sort(
		(a, b) => (effect[b] as number) - (effect[a] as number) || a - b,
	);
	const kept = new Uint8Array(features);
	for (const f of order.slice(0, keep)) kept[f] = 1;
	const pruned: Vector[] = [];
	return judgeOf(
		(i) => {
			pruned[i] ??= only(vectors[i] as Vector, kept);
			return pruned[i];
		},
		passes,
		first,
	);
}

const counted = new WeakMap<readonly Vector[], Uint32Array>();

/** How many rows each feature stands in. */
function rowsWith(vectors: readonly Vector[], features: number): Uint32Array {
	let seen = counted.get(vectors);
	if (!seen) {
		seen = new Uint32Array(features);
		for (const vector of vectors) for (const id of vector.ids) seen[id]!++;
		counted.set(vectors, seen);
	}
	return seen;
}

/** A vector without the features that are not kept; its length stays. */
export function only(vector: Vector, kept: Uint8Array): Vector {
	const at = Array.from(vector.ids.keys()).filter((i) => kept[vector.ids[i] as number] === 1);
	return {
		ids: Int32Array.from(at, (i) => vector.ids[i] as number),
		counts: Float32Array.from(at, (i) => vector.counts[i] as number),
		scale: vector.scale,
	};
}

/** The shared judge's three scores for a passage; they add up to 0. */
export function statusScores(status: Fitted, vector: Vector): Float64Array {
	const z = new Float64Array(3);
	score(status, vector, null, z);
	const mean = (z[0]! + z[1]! + z[2]!) / 3;
	return z.map((value) => value - mean);
}

/** About `size` of the rows, drawn anew each time. */
function sample(rows: readonly number[], size: number, random: () => number): number[] {
	if (rows.length <= size) return [...rows];
	const share = size / rows.length;
	return rows.filter(() => random() < share);
}
