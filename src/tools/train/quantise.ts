import type { SharedWeights } from "../../judge/shared.js";
import { type Limits, OUTPUTS, type Target, type WeightFile } from "../../judge/weights.js";
import { CLASSES } from "./dataset.js";
import type { Fitted } from "./fit.js";
import type { Shared } from "./shared.js";
import type { Stack } from "./stack.js";

/** One output of a target as a difference of fitted classes: `plus` minus `minus` (-1: nothing). */
interface Output {
	plus: number;
	minus: number;
}

interface Entry {
	hash: number;
	target: number;
	weights: number[];
}

const STATUS: Output[] = [0, 1, 2].map((plus) => ({ plus, minus: -1 }));
/** Satisfied, near miss and contradicted, each against "other". */
const CHECK: Output[] = [0, 1, 2].map((plus) => ({ plus, minus: 3 }));
const ELEMENT: Output[] = [{ plus: 0, minus: 1 }];

/** Steps from zero to a target's largest weight. Finer ones cost space. */
const STEPS = 63;

/**
 * Rounds a fitted stack to small integer weights, one scale a target.
 * @param hashes dictionary number → feature hash
 * @param affirms checks that a plain denial cannot satisfy
 */
export function quantise(
	stack: Stack,
	shared: Shared,
	hashes: readonly number[],
	inputs: string,
	limitsOf: (check: string) => Limits,
	affirms: ReadonlySet<string>,
): WeightFile {
	const targets: Target[] = [];
	const entries: Entry[] = [];
	const add = (id: string, fitted: Fitted, outputs: readonly Output[]): void => {
		const values = hashes.map((_, feature) => outputs.map((output) => weightOf(fitted, feature, output)));
		const largest = values.flat().reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
		const scale = largest / STEPS;
		values.forEach((row, feature) => {
			const weights = row.map((value) => Math.round(value / scale));
			if (weights.some((weight) => weight !== 0))
				entries.push({ hash: hashes[feature] as number, target: targets.length, weights });
		});
		const status = Array.from({ length: fitted.extra.length / fitted.classes }, (_, e) =>
			outputs.map(({ plus, minus }) => difference(fitted.extra, e * fitted.classes, plus, minus)),
		).flat();
		targets.push({
			id,
			outputs: outputs.length,
			scale: rounded(scale),
			bias: outputs.map(({ plus, minus }) => rounded(difference(fitted.bias, 0, plus, minus))),
			status: status.map(rounded),
			limits: limitsOf(id),
			...(affirms.has(id) && { affirms: true }),
		});
	};
	add("status", stack.status, STATUS);
	for (const [id, fitted] of stack.checks) add(id, fitted, CHECK);
	for (const [id, fitted] of stack.elements) add(id, fitted, ELEMENT);
	const first = Array.from(shared.kept, (feature) => hashes[feature] as number);
	const rows = table(entries, first, 1 + stack.checks.size);
	return { inputs, targets, ...rows, shared: roundedShared(shared, [...stack.checks.keys()]) };
}

function weightOf(fitted: Fitted, feature: number, { plus, minus }: Output): number {
	return difference(fitted.weights, feature * fitted.classes, plus, minus);
}

function difference(values: ArrayLike<number>, at: number, plus: number, minus: number): number {
	return (values[at + plus] as number) - (minus < 0 ? 0 : (values[at + minus] as number));
}

/** The features with a vector come first, as they are given; the rest in order of their hashes. */
function table(
	entries: Entry[],
	first: readonly number[],
	firstElement: number,
): Omit<WeightFile, "inputs" | "targets" | "shared"> {
	const others = new Set(entries.map(({ hash }) => hash).sort((a, b) => a - b));
	for (const hash of first) others.delete(hash);
	const hashes = Uint32Array.from([...first, ...others]);
	const rowOf = new Map(Array.from(hashes, (hash, row) => [hash, row]));
	entries.sort(
		(a, b) => (rowOf.get(a.hash) as number) - (rowOf.get(b.hash) as number) || a.target - b.target,
	);
	const checks = entries.filter(({ target }) => target < firstElement);
	const elements = entries.filter(({ target }) => target >= firstElement);
	return {
		hashes,
		checkStarts: startsIn(checks, hashes),
		checkTargets: Uint8Array.from(checks, ({ target }) => target),
		checkWeights: Int8Array.from(checks.flatMap(({ weights }) => weights)),
		elementStarts: startsIn(elements, hashes),
		elementTargets: Uint16Array.from(elements, ({ target }) => target - firstElement),
		elementWeights: Int8Array.from(elements.flatMap(({ weights }) => weights)),
	};
}

/** Steps of this many standard deviations fill a byte: the few numbers beyond are cut off. */
const SPAN = 6;

/** The shared vectors, one scale a place, and how the checks read them, one scale a check. */
function roundedShared(shared: Shared, checks: readonly string[]): SharedWeights {
	const { width, kept, vectors } = shared;
	const scales = Array.from({ length: width }, (_, d) => {
		let squares = 0;
		for (const feature of kept) squares += (vectors[feature * width + d] as number) ** 2;
		return rounded((SPAN * Math.sqrt(squares / kept.length)) / 127);
	});
	const byte = (value: number, scale: number): number =>
		Math.max(-127, Math.min(127, Math.round(value / scale)));
	const heads: number[] = [];
	const headScales: number[] = [];
	const headBias: number[] = [];
	for (const check of checks) {
		const first = shared.checks.indexOf(check) * CLASSES.length;
		const other = first + OUTPUTS;
		const own = Array.from(
			{ length: OUTPUTS * width },
			(_, i) =>
				(shared.heads[first * width + i] as number) - (shared.heads[other * width + (i % width)] as number),
		);
		const scale = rounded(Math.max(...own.map(Math.abs)) / 127);
		heads.push(...own.map((value) => byte(value, scale)));
		headScales.push(scale);
		for (let k = 0; k < OUTPUTS; k++)
			headBias.push(rounded((shared.headBias[first + k] as number) - (shared.headBias[other] as number)));
	}
	return {
		width,
		rows: kept.length,
		vectors: Int8Array.from(
			Array.from(kept).flatMap((feature) =>
				scales.map((scale, d) => byte(vectors[feature * width + d] as number, scale)),
			),
		),
		scales,
		bias: Array.from(shared.bias, rounded),
		heads: Int8Array.from(heads),
		headScales,
		headBias,
	};
}

/** Where the entries of each feature begin, and behind the last where they end; both are in the order of the rows. */
function startsIn(entries: readonly Entry[], hashes: Uint32Array): Uint32Array {
	const starts = new Uint32Array(hashes.length + 1);
	let at = 0;
	hashes.forEach((hash, row) => {
		starts[row] = at;
		while (entries[at]?.hash === hash) at++;
	});
	starts[hashes.length] = at;
	return starts;
}

/** Six significant digits, as the file's header gives them. */
function rounded(value: number): number {
	return Number(value.toPrecision(6));
}
