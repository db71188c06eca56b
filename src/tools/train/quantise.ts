import type { Limits, Target, Weights } from "../../judge/weights.js";
import type { Fitted } from "./fit.js";
import type { Stack } from "./stack.js";

interface Entry {
	feature: number;
	output: number;
	weight: number;
}

/** How many weights an output keeps, largest effect first. */
export interface Budget {
	status: number;
	check: number;
	element: number;
}

/**
 * Rounds a fitted stack to 8-bit weights, one scale a target, keeping the weights that matter most:
 * size times the square root of how many rows hold the feature.
 * @param hashes dictionary number → feature hash
 * @param frequency dictionary number → rows that hold the feature
 */
export function quantise(
	stack: Stack,
	hashes: readonly number[],
	frequency: readonly number[],
	budget: Budget,
	inputs: string,
	limitsOf: (check: string) => Limits,
): Omit<Weights, "slots"> {
	const targets: Target[] = [];
	const entries: Entry[] = [];
	let outputs = 0;
	const add = (id: string, fitted: Fitted, classes: number[], keep: number): void => {
		const kept: { id: number; k: number; weight: number; effect: number }[] = [];
		classes.forEach((k, position) => {
			const mine: typeof kept = [];
			for (let f = 0; f < hashes.length; f++) {
				const weight = valueOf(fitted, f, k);
				if (Math.abs(weight) < 0.02) continue;
				mine.push({ id: f, k: position, weight, effect: Math.abs(weight) * Math.sqrt(frequency[f] as number) });
			}
			mine.sort((a, b) => b.effect - a.effect || a.id - b.id);
			kept.push(...mine.slice(0, keep));
		});
		const largest = kept.reduce((most, entry) => Math.max(most, Math.abs(entry.weight)), 1e-9);
		const scale = largest / 127;
		for (const entry of kept) {
			const weight = Math.round(entry.weight / scale);
			if (weight !== 0) entries.push({ feature: entry.id, output: outputs + entry.k, weight });
		}
		targets.push({
			id,
			first: outputs,
			outputs: classes.length,
			scale: rounded(scale),
			bias: classes.map((k) => rounded(biasOf(fitted, k))),
			status: Array.from(fitted.extra, rounded),
			limits: limitsOf(id),
		});
		outputs += classes.length;
	};
	add("status", stack.status, [0, 1, 2], budget.status);
	for (const [id, fitted] of stack.checks) add(id, fitted, [0, 1, 2, 3], budget.check);
	for (const [id, fitted] of stack.elements) add(id, fitted, [-1], budget.element);
	return { inputs, outputs, targets, ...table(entries, hashes) };
}

/** Weight of a feature for a class; for a two-class judge, -1 stands for the difference. */
function valueOf(fitted: Fitted, feature: number, k: number): number {
	if (k >= 0) return fitted.weights[feature * fitted.classes + k] as number;
	return (fitted.weights[feature * 2] as number) - (fitted.weights[feature * 2 + 1] as number);
}

function biasOf(fitted: Fitted, k: number): number {
	return k >= 0 ? (fitted.bias[k] as number) : (fitted.bias[0] as number) - (fitted.bias[1] as number);
}

function table(entries: Entry[], hashes: readonly number[]): Pick<Weights, "hashes" | "starts" | "entryOutput" | "entryWeight"> {
	const hashOf = (entry: Entry): number => hashes[entry.feature] as number;
	entries.sort((a, b) => hashOf(a) - hashOf(b) || a.output - b.output);
	const distinct: number[] = [];
	const starts: number[] = [];
	entries.forEach((entry, i) => {
		if (distinct.at(-1) === hashOf(entry)) return;
		distinct.push(hashOf(entry));
		starts.push(i);
	});
	starts.push(entries.length);
	return {
		hashes: Uint32Array.from(distinct),
		starts: Uint32Array.from(starts),
		entryOutput: Uint16Array.from(entries, (entry) => entry.output),
		entryWeight: Int8Array.from(entries, (entry) => entry.weight),
	};
}

/** Six significant digits: the file stays readable and the same everywhere. */
function rounded(value: number): number {
	return Number(value.toPrecision(6));
}
