import { CLASSES, type Row } from "./dataset.js";
import { type Fitted, fit, score, seeded, type Vector } from "./fit.js";

/** What is fitted: the status judge that all checks share, one judge a check, one an element. */
export interface Stack {
	status: Fitted;
	checks: Map<string, Fitted>;
	elements: Map<string, Fitted>;
}

export interface StackOptions {
	rows: readonly Row[];
	vectors: readonly Vector[];
	features: number;
	checks: readonly string[];
	/** `check#element` ids. */
	elements: readonly string[];
	/** Rows that take part; the rest are only scored. */
	fitted: (row: Row) => boolean;
	seed: number;
}

const OTHER = CLASSES.indexOf("O");

/** Rows of other checks that one pass sees, for each row of the check's own. */
const OTHERS_PER_PASS = 700;

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
		fit({
			rows: () => Int32Array.from(indexes),
			vectors,
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
	const writers = [...new Set(written.map((i) => rows[i]?.writer as string))];
	const statusOf: Float64Array[] = [];
	for (const writer of writers) {
		const judge = fitStatus(written.filter((i) => rows[i]?.writer !== writer));
		for (const i of take) if (rows[i]?.writer === writer) statusOf[i] = statusScores(judge, vectors[i] as Vector);
	}
	for (const i of take) statusOf[i] ??= statusScores(status, vectors[i] as Vector);

	const checks = new Map<string, Fitted>();
	for (const check of options.checks) {
		const own = take.filter((i) => (rows[i]?.labels.get(check) ?? OTHER) !== OTHER);
		if (own.length === 0) continue;
		const hard = take.filter((i) => rows[i]?.labels.get(check) === OTHER);
		const others = take.filter((i) => !rows[i]?.labels.has(check) && !rows[i]?.open.has(check));
		checks.set(
			check,
			fit({
				rows: () => sample([...own, ...hard], others, OTHERS_PER_PASS, random),
				vectors,
				label: (i) => rows[i]?.labels.get(check) ?? OTHER,
				classes: 4,
				features,
				extrasOf: (i) => statusOf[i] as Float64Array,
				extras: 3,
				passes: 12,
				decay: 1e-4,
				random,
			}),
		);
	}

	const elements = new Map<string, Fitted>();
	for (const element of options.elements) {
		const check = element.slice(0, element.indexOf("#"));
		const own = take.filter((i) => rows[i]?.about === check && rows[i]?.elements);
		if (!own.some((i) => rows[i]?.elements?.has(element))) continue;
		const others = take.filter((i) => rows[i]?.about !== check && !rows[i]?.labels.has(check) && !rows[i]?.open.has(check));
		elements.set(
			element,
			fit({
				rows: () => sample(own, others, OTHERS_PER_PASS / 2, random),
				vectors,
				label: (i) => (rows[i]?.elements?.has(element) && rows[i]?.about === check ? 0 : 1),
				classes: 2,
				features,
				extrasOf: () => null,
				extras: 0,
				passes: 10,
				decay: 2e-4,
				random,
			}),
		);
	}
	return { status, checks, elements };
}

/** The shared judge's three scores for a passage; they add up to 0. */
export function statusScores(status: Fitted, vector: Vector): Float64Array {
	const z = new Float64Array(3);
	score(status, vector, null, z);
	const mean = (z[0]! + z[1]! + z[2]!) / 3;
	return z.map((value) => value - mean);
}

function sample(always: readonly number[], others: readonly number[], size: number, random: () => number): Int32Array {
	const share = Math.min(1, size / Math.max(1, others.length));
	const drawn = others.filter(() => random() < share);
	return Int32Array.from([...always, ...drawn]);
}
