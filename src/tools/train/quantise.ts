import type { Limits, Target, WeightFile } from "../../judge/weights.js";
import type { Fitted } from "./fit.js";
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

/**
 * Rounds a fitted stack to 8-bit weights, one scale a target.
 * @param hashes dictionary number → feature hash
 * @param affirms checks that a plain denial cannot satisfy
 */
export function quantise(
	stack: Stack,
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
		const scale = largest / 127;
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
	return { inputs, targets, ...table(entries, 1 + stack.checks.size) };
}

function weightOf(fitted: Fitted, feature: number, { plus, minus }: Output): number {
	return difference(fitted.weights, feature * fitted.classes, plus, minus);
}

function difference(values: ArrayLike<number>, at: number, plus: number, minus: number): number {
	return (values[at + plus] as number) - (minus < 0 ? 0 : (values[at + minus] as number));
}

function table(entries: Entry[], firstElement: number): Omit<WeightFile, "inputs" | "targets"> {
	entries.sort((a, b) => a.hash - b.hash || a.target - b.target);
	const hashes = Uint32Array.from(new Set(entries.map(({ hash }) => hash)));
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

/** Where the entries of each feature begin, and behind the last where they end; both are in order of the hashes. */
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

/** Six significant digits: the file stays readable and the same everywhere. */
function rounded(value: number): number {
	return Number(value.toPrecision(6));
}
