/** A passage as counted features: `ids` index a dictionary, `counts` run alongside. */
export interface Vector {
	ids: Int32Array;
	counts: Float32Array;
	/** One over the square root of the number of features. */
	scale: number;
}

/** What is fitted: one weight for each feature and class, a bias for each class, weights for dense extras. */
export interface Fitted {
	classes: number;
	weights: Float32Array;
	bias: Float64Array;
	extra: Float64Array;
}

export interface FitOptions {
	/** Rows of one pass, in any order; called once a pass, so that it may sample. */
	rows(pass: number): Int32Array;
	vectorOf(row: number): Vector;
	/** Class of a row. */
	label(row: number): number;
	classes: number;
	features: number;
	/** Dense inputs beside the words (the shared judge's opinion); length `extras`. */
	extrasOf(row: number): Float64Array | null;
	extras: number;
	passes: number;
	/** Weight decay. */
	decay: number;
	random: () => number;
}

/**
 * Multinomial logistic regression by AdaGrad (Duchi, Hazan & Singer 2011), one row at a time.
 * Deterministic for a given random source.
 */
export function fitJudge(options: FitOptions): Fitted {
	const { classes: K, extras: E, decay } = options;
	const weights = new Float32Array(options.features * K);
	const squares = new Float32Array(options.features * K);
	const bias = new Float64Array(K);
	const extra = new Float64Array(E * K);
	const extraSquares = new Float64Array(E * K);
	const fitted = { classes: K, weights, bias, extra };
	const mean = averageOf(fitted, options.passes);
	const z = new Float64Array(K);
	for (let pass = 0; pass < options.passes; pass++) {
		const rows = shuffled(options.rows(pass), options.random);
		for (const row of rows) {
			const vector = options.vectorOf(row);
			const dense = options.extrasOf(row);
			score(fitted, vector, dense, z);
			softmax(z);
			z[options.label(row)]! -= 1;
			for (let k = 0; k < K; k++) bias[k]! -= 0.1 * z[k]!;
			// Feature by feature: the weights of its classes stand side by side in memory.
			for (let i = 0; i < vector.ids.length; i++) {
				const from = vector.ids[i]! * K;
				const value = vector.counts[i]! * vector.scale;
				for (let k = 0; k < K; k++) {
					const j = from + k;
					const g = z[k]! * value + decay * weights[j]!;
					squares[j]! += g * g;
					weights[j]! -= (0.5 * g) / Math.sqrt(squares[j]! + 1e-3);
				}
			}
			if (!dense) continue;
			for (let e = 0; e < E; e++)
				for (let k = 0; k < K; k++) {
					const j = e * K + k;
					const g = z[k]! * dense[e]! + decay * extra[j]!;
					extraSquares[j]! += g * g;
					extra[j]! -= (0.2 * g) / Math.sqrt(extraSquares[j]! + 1e-2);
				}
		}
		mean.add(pass);
	}
	return mean.fitted;
}

/**
 * The mean of the later half of the passes (Polyak & Juditsky 1992): which other passages a pass happened to draw
 * then matters less.
 */
function averageOf(fitted: Fitted, passes: number): { fitted: Fitted; add: (pass: number) => void } {
	const from = Math.floor(passes / 2);
	const share = 1 / Math.max(1, passes - from);
	const mean: Fitted = {
		classes: fitted.classes,
		weights: new Float32Array(fitted.weights.length),
		bias: new Float64Array(fitted.bias.length),
		extra: new Float64Array(fitted.extra.length),
	};
	const add = (pass: number): void => {
		if (pass < from) return;
		for (const part of ["weights", "bias", "extra"] as const) {
			const [to, values] = [mean[part], fitted[part]];
			for (let i = 0; i < to.length; i++) to[i]! += share * values[i]!;
		}
	};
	return { fitted: mean, add };
}

/** Class scores of one passage, written to `out`. */
export function score(fitted: Fitted, vector: Vector, dense: Float64Array | null, out: Float64Array): void {
	const { classes: K, weights, bias, extra } = fitted;
	out.fill(0);
	for (let i = 0; i < vector.ids.length; i++) {
		const from = vector.ids[i]! * K;
		const count = vector.counts[i]!;
		for (let k = 0; k < K; k++) out[k]! += weights[from + k]! * count;
	}
	for (let k = 0; k < K; k++) out[k] = bias[k]! + out[k]! * vector.scale;
	if (!dense) return;
	for (let e = 0; e < dense.length; e++) for (let k = 0; k < K; k++) out[k]! += extra[e * K + k]! * dense[e]!;
}

function softmax(z: Float64Array): void {
	let top = Number.NEGATIVE_INFINITY;
	for (const value of z) if (value > top) top = value;
	let sum = 0;
	for (let k = 0; k < z.length; k++) {
		z[k] = Math.exp(z[k]! - top);
		sum += z[k]!;
	}
	for (let k = 0; k < z.length; k++) z[k]! /= sum;
}

/** The rows in an order drawn by `random`. */
export function shuffled(rows: Int32Array, random: () => number): Int32Array {
	const order = rows.slice();
	for (let i = order.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		const held = order[i]!;
		order[i] = order[j]!;
		order[j] = held;
	}
	return order;
}

/** A small seeded generator (mulberry32): the same weights on every machine. */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
