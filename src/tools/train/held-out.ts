import { takesBack } from "../../check/kinds/take-back.js";
import { SHARED_PART } from "../../judge/shared.js";
import { DEFAULT_LIMITS } from "../../judge/weights.js";
import type { LabelledDocument } from "../eval/corpus.js";
import { CLASSES, type Place, type Row } from "./dataset.js";
import { score, type Vector } from "./fit.js";
import { fitShared, type Shared, scoreShared } from "./shared.js";
import { fitStack, type Stack, type StackOptions, statusScores } from "./stack.js";

/** How many parts the documents are left out in. */
export const FOLDS = 3;

/** A passage this far behind "something else" may still contradict: drafters deny things in few words. */
const ABOUT = -2;

/** How one held-out document stands to one check: its label and the best leads over its passages. */
export interface HeldOut {
	document: string;
	check: string;
	label: string;
	satisfied: number;
	/** Best lead of "contradicted", which counts where nothing satisfies. */
	contradicted: number;
	/** Whether a passage takes back what the best one grants. */
	takesBack: boolean;
}

export interface CalibrationInput {
	rows: readonly Row[];
	vectors: readonly Vector[];
	features: number;
	checks: readonly string[];
	documents: readonly LabelledDocument[];
	keep: StackOptions["keep"];
}

/** Leads over every document of some folds, each scored by a stack that has not seen it. */
export function heldOutScores(input: CalibrationInput, folds: readonly number[]): HeldOut[] {
	const held: HeldOut[] = [];
	const labelled = new Set(input.documents.flatMap(({ verdicts }) => Object.keys(verdicts)));
	const checks = input.checks.filter((check) => labelled.has(check));
	for (const fold of folds) {
		const left = input.documents.filter((_, i) => i % FOLDS === fold);
		const names = new Set(left.map(({ doc }) => doc));
		const options = {
			...input,
			checks,
			fitted: (row: Row): boolean => !names.has(row.writer),
			seed: 2 + fold,
		};
		const stack = fitStack({ ...options, elements: [] });
		const shared = fitShared(options);
		for (const document of left) held.push(...scoreDocument(document, input, stack, shared));
	}
	return held;
}

/** How one passage stands to one check, as `Reading` has it. */
interface Lead {
	satisfied: number;
	denies: number;
	about: number;
}

function scoreDocument(
	{ doc, verdicts }: LabelledDocument,
	input: CalibrationInput,
	stack: Stack,
	shared: Shared,
): HeldOut[] {
	const own = input.rows.flatMap((row, i) => (row.writer === doc && row.place ? [i] : []));
	const places = own.map((i) => (input.rows[i] as Row).place as Place);
	const leads = readerOf(
		own.map((i) => input.vectors[i] as Vector),
		stack,
		shared,
	);
	const strongest = strongestDenials(leads, [...stack.checks.keys()]);
	return Object.entries(verdicts).flatMap(([check, { v }]) => {
		if (!stack.checks.has(check)) return [];
		const row: HeldOut = {
			document: doc,
			check,
			label: v,
			satisfied: -99,
			contradicted: -99,
			takesBack: false,
		};
		const all = own.map((_, k) => leads(check, k));
		let granting: Place | undefined;
		all.forEach(({ satisfied, denies, about }, k) => {
			if (satisfied > row.satisfied) granting = places[k];
			row.satisfied = Math.max(row.satisfied, satisfied);
			if (about > ABOUT) row.contradicted = Math.max(row.contradicted, denies);
		});
		row.takesBack = all.some(({ denies, about }, k) => {
			const { counts, section, words, clauses } = places[k] as Place;
			const denial = { denies, about, words, clauses, sameSection: section === granting?.section };
			return counts && takesBack(denial, row.satisfied, () => strongest(k) <= denies);
		});
		return [row];
	});
}

/** Reads the passages of one document for one check after the other. */
function readerOf(
	vectors: readonly Vector[],
	stack: Stack,
	shared: Shared,
): (check: string, k: number) => Lead {
	const status = vectors.map((vector) => statusScores(stack.status, vector));
	const readings = vectors.map((vector) => {
		const all = new Float64Array(shared.checks.length * CLASSES.length);
		scoreShared(shared, vector, all);
		return all;
	});
	const places = new Map(shared.checks.map((check, i) => [check, i * CLASSES.length]));
	const z = new Float64Array(CLASSES.length);
	return (check, k) => {
		const judge = stack.checks.get(check);
		if (!judge) throw new Error(`${check} was not fitted`);
		score(judge, vectors[k] as Vector, status[k] as Float64Array, z);
		const at = places.get(check) as number;
		for (let c = 0; c < z.length; c++)
			z[c] = (1 - SHARED_PART) * (z[c] as number) + SHARED_PART * (readings[k]?.[at + c] as number);
		const [s, n, c, o] = z as unknown as [number, number, number, number];
		return {
			satisfied: s - Math.max(n, c, o),
			denies: c - Math.max(s, n),
			about: Math.max(s, n, c) - o,
		};
	};
}

/** How strongly a passage denies the check that it denies most, of those that it is about; gone through when asked. */
function strongestDenials(
	leads: (check: string, k: number) => Lead,
	checks: readonly string[],
): (k: number) => number {
	const known = new Map<number, number>();
	return (k) => {
		let strongest = known.get(k);
		if (strongest === undefined) {
			strongest = Number.NEGATIVE_INFINITY;
			for (const check of checks) {
				const { denies, about } = leads(check, k);
				if (about > DEFAULT_LIMITS.near) strongest = Math.max(strongest, denies);
			}
			known.set(k, strongest);
		}
		return strongest;
	};
}
