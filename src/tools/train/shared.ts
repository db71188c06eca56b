import { CLASSES, type Row } from "./dataset.js";
import { seeded, shuffled, type Vector } from "./fit.js";
import { only } from "./stack.js";

/**
 * What all checks share: a short vector a feature; a passage is their sum, cut off at zero, and each check reads it
 * with weights of its own. Words of like use get like vectors, so a check with few passages learns from those of others.
 */
export interface Shared {
	width: number;
	/** Feature × width; zero where a feature is not kept. */
	vectors: Float32Array;
	/** Features that have a vector, in rising order. */
	kept: Int32Array;
	bias: Float64Array;
	checks: readonly string[];
	/** Check × class × width. */
	heads: Float32Array;
	/** Check × class. */
	headBias: Float64Array;
}

export interface SharedOptions {
	rows: readonly Row[];
	vectors: readonly Vector[];
	features: number;
	checks: readonly string[];
	/** Rows that take part. */
	fitted: (row: Row) => boolean;
	seed: number;
}

const CLASS_COUNT = CLASSES.length;
const OTHER = CLASSES.indexOf("O");
const UNKNOWN = 255;

/** Numbers in a net's vector of a feature. */
const WIDTH = 32;
/** Features that keep their vector. With 24,000 of the 50,000, or all, the figures were hardly better. */
const KEEP = 16_000;
/**
 * Nets fitted side by side from different beginnings. On left-out documents their mean was right more often than one net
 * of the same size in all: findings F1 0.877 for two of 32 numbers, 0.872 for one of 64, 0.868 for one of 32.
 */
const NETS = 2;
/** Passes of the first fit, which only picks the features, and of the others. */
const PASSES = { first: 6, second: 14 };
/** Rows between two steps. */
const BATCH = 384;
const RATE = 4e-3;
/** A passage is about few checks: what one says of its own weighs so much more than that it is not about another. */
const OWN_WEIGHT = 3;
/** Of the checks that a passage is not about, this share is looked at in a pass, and weighs accordingly. */
const OTHERS_SHARE = 0.2;

/** Fits once on all features, keeps those that matter most, and fits the nets with those. */
export function fitShared(options: SharedOptions): Shared {
	const all = Int32Array.from({ length: options.features }, (_, feature) => feature);
	const first = fitOnce(options, all, PASSES.first);
	const effect = effectOf(
		first,
		options.vectors.filter((_, i) => options.fitted(options.rows[i] as Row)),
	);
	const kept = Int32Array.from(
		[...all].sort((a, b) => (effect[b] as number) - (effect[a] as number) || a - b).slice(0, KEEP),
	).sort();
	return meanOf(
		Array.from({ length: NETS }, (_, net) =>
			fitOnce({ ...options, seed: options.seed + 100 * net }, kept, PASSES.second),
		),
	);
}

/** Several nets as one: their vectors side by side, and heads that read their mean. */
export function meanOf(nets: readonly Shared[]): Shared {
	const [first] = nets as [Shared];
	const share = 1 / nets.length;
	const beside = (part: "vectors" | "heads"): Float32Array => {
		const rows = first[part].length / first.width;
		const all = new Float32Array(rows * first.width * nets.length);
		nets.forEach((net, n) => {
			for (let row = 0; row < rows; row++)
				for (let d = 0; d < first.width; d++)
					all[(row * nets.length + n) * first.width + d] =
						(part === "heads" ? share : 1) * (net[part][row * first.width + d] as number);
		});
		return all;
	};
	return {
		...first,
		width: first.width * nets.length,
		vectors: beside("vectors"),
		bias: Float64Array.from(nets.flatMap(({ bias }) => Array.from(bias))),
		heads: beside("heads"),
		headBias: first.headBias.map((_, o) =>
			nets.reduce((sum, { headBias }) => sum + share * (headBias[o] as number), 0),
		),
	};
}

/** Scores of a passage for every check and class, written to `out`. */
export function scoreShared(shared: Shared, vector: Vector, out: Float64Array): void {
	const { width, bias, heads, headBias } = shared;
	const hidden = new Float64Array(width);
	addUp(shared, vector, hidden);
	for (let d = 0; d < width; d++) hidden[d] = Math.max(0, (bias[d] as number) + (hidden[d] as number));
	for (let o = 0; o < headBias.length; o++) {
		let sum = headBias[o] as number;
		for (let d = 0; d < width; d++) sum += (heads[o * width + d] as number) * (hidden[d] as number);
		out[o] = sum;
	}
}

function addUp({ width, vectors }: Shared, { ids, counts, scale }: Vector, to: Float64Array): void {
	for (let i = 0; i < ids.length; i++) {
		const from = (ids[i] as number) * width;
		const value = (counts[i] as number) * scale;
		for (let d = 0; d < width; d++) to[d]! += value * (vectors[from + d] as number);
	}
}

/** How much a feature matters: the length of its vector as the checks read it, over the rows it stands in. */
function effectOf({ width, vectors, heads }: Shared, rows: readonly Vector[]): Float64Array {
	const features = vectors.length / width;
	const spread = new Float64Array(width);
	for (let o = 0; o < heads.length; o++) spread[o % width]! += (heads[o] as number) ** 2;
	const seen = new Uint32Array(features);
	for (const { ids } of rows) for (const id of ids) seen[id]!++;
	return Float64Array.from(seen, (count, feature) => {
		let sum = 0;
		for (let d = 0; d < width; d++)
			sum += (vectors[feature * width + d] as number) ** 2 * (spread[d] as number);
		return sum * count;
	});
}

/** The labels of the rows as bytes, check by check; `UNKNOWN` where nothing is known. */
function labelsOf(rows: readonly Row[], checks: readonly string[]): Uint8Array {
	const index = new Map(checks.map((check, k) => [check, k]));
	const labels = new Uint8Array(rows.length * checks.length).fill(UNKNOWN);
	rows.forEach(({ about, labels: known, open }, i) => {
		const at = i * checks.length;
		// A passage written for one check is not about the others; of one of an agreement its labels tell.
		if (about) labels.fill(OTHER, at, at + checks.length);
		const set = (check: string, label: number): void => {
			const k = index.get(check);
			if (k !== undefined) labels[at + k] = label;
		};
		for (const check of open) set(check, UNKNOWN);
		// What is given by a stricter check is known, though the two are about one subject.
		for (const [check, label] of known) set(check, label);
	});
	return labels;
}

/** Softmax regression on the cut-off sums, by Adam (Kingma & Ba 2015), moments of a feature moved where it occurs. */
function fitOnce(options: SharedOptions, kept: Int32Array, passes: number): Shared {
	const { rows, checks, features } = options;
	const random = seeded(options.seed);
	const outputs = checks.length * CLASS_COUNT;
	const labels = labelsOf(rows, checks);
	const keeps = new Uint8Array(features);
	const shared: Shared = {
		width: WIDTH,
		vectors: new Float32Array(features * WIDTH),
		kept,
		bias: new Float64Array(WIDTH),
		checks,
		heads: Float32Array.from({ length: outputs * WIDTH }, () => (random() - 0.5) * 0.35),
		headBias: new Float64Array(outputs),
	};
	for (const feature of kept) {
		keeps[feature] = 1;
		for (let d = 0; d < WIDTH; d++)
			shared.vectors[feature * WIDTH + d] = (random() + random() + random() - 1.5) * 0.2;
	}
	const inputs = options.vectors.map((vector) => (kept.length === features ? vector : only(vector, keeps)));
	let take: Int32Array = Int32Array.from(rows.keys()).filter((i) => options.fitted(rows[i] as Row));
	const step = stepOf(shared, features);
	let steps = 0;
	for (let pass = 0; pass < passes; pass++) {
		const rate = RATE * (1 - pass / passes) + RATE / 20;
		take = shuffled(take, random);
		for (let at = 0; at < take.length; at += BATCH) {
			const batch = take.subarray(at, at + BATCH);
			for (const row of batch)
				step.learn(
					inputs[row] as Vector,
					labels.subarray(row * checks.length, (row + 1) * checks.length),
					random,
				);
			step.move(rate, batch.length, ++steps);
		}
	}
	return shared;
}

/** Gathers the gradient of some rows, then moves the weights. */
function stepOf(
	shared: Shared,
	features: number,
): {
	learn: (vector: Vector, labels: Uint8Array, random: () => number) => void;
	move: (rate: number, rows: number, steps: number) => void;
} {
	const { width, vectors, bias, heads, headBias } = shared;
	const moving = [
		adam(heads, new Float32Array(heads.length)),
		adam(headBias, new Float64Array(headBias.length)),
		adam(bias, new Float64Array(width)),
	] as const;
	const [forHeads, forHeadBias, forBias] = moving;
	const forVectors = adam(vectors, new Float32Array(vectors.length));
	const touched = new Uint8Array(features);
	const list: number[] = [];
	const headGradient = forHeads.gradient;
	const vectorGradient = forVectors.gradient;
	const sum = new Float64Array(width);
	const hidden = new Float64Array(width);
	const back = new Float64Array(width);
	const z = new Float64Array(CLASS_COUNT);

	function learn(vector: Vector, labels: Uint8Array, random: () => number): void {
		sum.set(bias);
		addUp(shared, vector, sum);
		for (let d = 0; d < width; d++) hidden[d] = Math.max(0, sum[d] as number);
		back.fill(0);
		for (let k = 0; k < labels.length; k++) {
			const label = labels[k] as number;
			if (label === UNKNOWN || (label === OTHER && random() >= OTHERS_SHARE)) continue;
			learnOne(k, label, label === OTHER ? 1 / OTHERS_SHARE : OWN_WEIGHT);
		}
		for (let d = 0; d < width; d++) {
			if ((sum[d] as number) <= 0) back[d] = 0;
			forBias.gradient[d]! += back[d] as number;
		}
		const { ids, counts, scale } = vector;
		for (let i = 0; i < ids.length; i++) {
			const id = ids[i] as number;
			if (touched[id] === 0) {
				touched[id] = 1;
				list.push(id);
			}
			const from = id * width;
			const value = (counts[i] as number) * scale;
			for (let d = 0; d < width; d++) vectorGradient[from + d]! += value * (back[d] as number);
		}
	}

	/** One check's part in the gradient of a row. No branch in the inner loops: they are most of the time. */
	function learnOne(check: number, label: number, weight: number): void {
		const first = check * CLASS_COUNT;
		let top = Number.NEGATIVE_INFINITY;
		for (let c = 0; c < CLASS_COUNT; c++) {
			const at = (first + c) * width;
			let score = headBias[first + c] as number;
			for (let d = 0; d < width; d++) score += (heads[at + d] as number) * (hidden[d] as number);
			z[c] = score;
			if (score > top) top = score;
		}
		let total = 0;
		for (let c = 0; c < CLASS_COUNT; c++) {
			z[c] = Math.exp((z[c] as number) - top);
			total += z[c] as number;
		}
		for (let c = 0; c < CLASS_COUNT; c++) {
			const gradient = weight * ((z[c] as number) / total - (c === label ? 1 : 0));
			const at = (first + c) * width;
			forHeadBias.gradient[first + c]! += gradient;
			for (let d = 0; d < width; d++) {
				headGradient[at + d]! += gradient * (hidden[d] as number);
				back[d]! += gradient * (heads[at + d] as number);
			}
		}
	}

	function move(rate: number, rows: number, steps: number): void {
		for (const id of list) {
			forVectors.move(id * width, (id + 1) * width, rate, rows, steps);
			touched[id] = 0;
		}
		list.length = 0;
		for (const part of moving) part.move(0, part.gradient.length, rate, rows, steps);
	}

	return { learn, move };
}

type Numbers = Float32Array | Float64Array;

interface Adam {
	gradient: Numbers;
	/** Moves the weights from one index to another by the mean gradient of some rows, and clears it. */
	move: (from: number, to: number, rate: number, rows: number, steps: number) => void;
}

function adam(weights: Numbers, gradient: Numbers): Adam {
	const mean = new Float32Array(weights.length);
	const square = new Float32Array(weights.length);
	return {
		gradient,
		move(from, to, rate, rows, steps) {
			const size = (rate * Math.sqrt(1 - 0.999 ** steps)) / (1 - 0.9 ** steps);
			for (let i = from; i < to; i++) {
				const g = (gradient[i] as number) / rows;
				gradient[i] = 0;
				const m = 0.9 * (mean[i] as number) + 0.1 * g;
				const v = 0.999 * (square[i] as number) + 0.001 * g * g;
				mean[i] = m;
				square[i] = v;
				weights[i]! -= (size * m) / (Math.sqrt(v) + 1e-8);
			}
		},
	};
}
