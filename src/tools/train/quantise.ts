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
 */
export function quantise(
	stack: Stack,
	hashes: readonly number[],
	inputs: string,
	limitsOf: (check: string) => Limits,
): WeightFile {
	const targets: Target[] = [];
	const entries: Entry[] = [];
	let first = 0;
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
			first,
			outputs: outputs.length,
			scale: rounded(scale),
			bias: outputs.map(({ plus, minus }) => rounded(difference(fitted.bias, 0, plus, minus))),
			status: status.map(rounded),
			limits: limitsOf(id),
		});
		first += outputs.length;
	};
	add("status", stack.status, STATUS);
	for (const [id, fitted] of stack.checks) add(id, fitted, CHECK);
	for (const [id, fitted] of stack.elements) add(id, fitted, ELEMENT);
	return { inputs, outputs: first, targets, ...table(entries) };
}

function weightOf(fitted: Fitted, feature: number, { plus, minus }: Output): number {
	return difference(fitted.weights, feature * fitted.classes, plus, minus);
}

function difference(values: ArrayLike<number>, at: number, plus: number, minus: number): number {
	return (values[at + plus] as number) - (minus < 0 ? 0 : (values[at + minus] as number));
}

function table(entries: Entry[]): Pick<WeightFile, "hashes" | "starts" | "entryTarget" | "weights"> {
	entries.sort((a, b) => a.hash - b.hash || a.target - b.target);
	const distinct: number[] = [];
	const starts: number[] = [];
	entries.forEach((entry, i) => {
		if (distinct.at(-1) === entry.hash) return;
		distinct.push(entry.hash);
		starts.push(i);
	});
	starts.push(entries.length);
	return {
		hashes: Uint32Array.from(distinct),
		starts: Uint32Array.from(starts),
		entryTarget: Uint16Array.from(entries, (entry) => entry.target),
		weights: Int8Array.from(entries.flatMap((entry) => entry.weights)),
	};
}

/** Six significant digits: the file stays readable and the same everywhere. */
function rounded(value: number): number {
	return Number(value.toPrecision(6));
}
