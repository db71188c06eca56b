import { PLAINLY_ABOUT, TAKES_BACK } from "../../check/kinds/clause.js";
import { SHARED_PART } from "../../judge/shared.js";
import { DEFAULT_LIMITS, type Limits } from "../../judge/weights.js";
import type { LabelledDocument } from "../eval/corpus.js";
import { CLASSES, type Row } from "./dataset.js";
import { score, type Vector } from "./fit.js";
import { fitShared, type Shared, scoreShared } from "./shared.js";
import { fitStack, type Stack, type StackOptions, statusScores } from "./stack.js";

/** How many parts the documents are left out in. */
export const FOLDS = 3;

/**
 * A false "satisfied" can cost a grant or harm a student: it weighs as much as so many false alarms. A check with few
 * passages takes its neighbours' clauses more readily.
 */
const MISS_COST = { many: 1.5, few: 2 };

/** How hard a check's own limit is held to the common one, in false alarms for each unit of distance. */
const PULL = 12;

/** A passage this far behind "something else" may still contradict: drafters deny things in few words. */
const ABOUT = -2;

/** How one held-out document stands to one check: its label and the best leads over its passages. */
export interface HeldOut {
	document: string;
	check: string;
	label: string;
	satisfied: number;
	/** Best lead of "contradicted" where nothing satisfies. */
	contradicted: number;
	/** The same among passages on the subject, which may take back a satisfied clause. */
	takesBack: number;
	/** The same among passages so plainly on it that they take back any clause of another section. */
	takesBackAny: number;
}

export interface CalibrationInput {
	rows: readonly Row[];
	vectors: readonly Vector[];
	features: number;
	checks: readonly string[];
	documents: readonly LabelledDocument[];
	keep: StackOptions["keep"];
}

/**
 * The limits from which a reading decides, set on documents that were left out of the fit (three folds):
 * one limit over the checks that had much to learn from and one over those that had little, whose leads are smaller;
 * moved a little for a check where its own documents ask for it.
 */
export function limitsFrom(
	held: readonly HeldOut[],
	checks: readonly string[],
	learnedMuch: (check: string) => boolean,
): (check: string) => Limits {
	const limits = new Map<string, Limits>();
	for (const much of [true, false]) {
		const group = checks.filter((check) => learnedMuch(check) === much);
		const rows = held.filter(({ check }) => learnedMuch(check) === much);
		const missCost = much ? MISS_COST.many : MISS_COST.few;
		const satisfied = bestLimit(rows, missCost, 0, 0);
		const contradicted = bestContradiction(rows, satisfied);
		for (const check of group) {
			const mine = rows.filter((row) => row.check === check);
			const own = mine.length >= 8 ? bestLimit(mine, missCost, satisfied, PULL) : satisfied;
			limits.set(check, { ...DEFAULT_LIMITS, satisfied: own, contradicted });
		}
		const common = findingsF1(rows, () => satisfied, contradicted).toFixed(3);
		const single = findingsF1(
			rows,
			(check) => limits.get(check)?.satisfied ?? satisfied,
			contradicted,
		).toFixed(3);
		console.log(
			`${group.length} checks with ${much ? "many" : "few"} passages: satisfied ${satisfied}, contradicted ${contradicted};`,
		);
		console.log(
			`findings F1 on left-out documents ${common}, ${single} with a limit a check (set on the same)`,
		);
	}
	return (check) => limits.get(check) ?? DEFAULT_LIMITS;
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

function scoreDocument(
	{ doc, verdicts }: LabelledDocument,
	input: CalibrationInput,
	stack: Stack,
	shared: Shared,
): HeldOut[] {
	const own = input.rows.flatMap((row, i) => (row.writer === doc ? [i] : []));
	const status = own.map((i) => statusScores(stack.status, input.vectors[i] as Vector));
	const readings = own.map((i) => {
		const all = new Float64Array(shared.checks.length * CLASSES.length);
		scoreShared(shared, input.vectors[i] as Vector, all);
		return all;
	});
	const z = new Float64Array(CLASSES.length);
	return Object.entries(verdicts).flatMap(([check, { v }]) => {
		const judge = stack.checks.get(check);
		if (!judge) return [];
		const place = shared.checks.indexOf(check);
		const row: HeldOut = {
			document: doc,
			check,
			label: v,
			satisfied: -99,
			contradicted: -99,
			takesBack: -99,
			takesBackAny: -99,
		};
		own.forEach((i, k) => {
			score(judge, input.vectors[i] as Vector, status[k] as Float64Array, z);
			for (let c = 0; c < z.length; c++)
				z[c] =
					(1 - SHARED_PART) * (z[c] as number) +
					SHARED_PART * (readings[k]?.[place * CLASSES.length + c] as number);
			const [s, n, c, o] = z as unknown as [number, number, number, number];
			row.satisfied = Math.max(row.satisfied, s - Math.max(n, c, o));
			const about = Math.max(s, n, c) - o;
			const denies = c - Math.max(s, n);
			if (about > ABOUT) row.contradicted = Math.max(row.contradicted, denies);
			if (about > DEFAULT_LIMITS.near) row.takesBack = Math.max(row.takesBack, denies);
			if (about > PLAINLY_ABOUT) row.takesBackAny = Math.max(row.takesBackAny, denies);
		});
		return [row];
	});
}

/**
 * The limit with the best balance of false and missed findings, each of which weighs `missCost` false ones; `pull` counts
 * against moving away from `from`.
 */
function bestLimit(rows: readonly HeldOut[], missCost: number, from: number, pull: number): number {
	let best = from;
	let most = Number.NEGATIVE_INFINITY;
	for (let step = -40; step <= 20; step++) {
		const limit = step / 10;
		const wrong = rows.reduce((sum, row) => {
			const found = row.satisfied <= limit;
			return sum + (row.label === "S" ? Number(found) : missCost * Number(!found));
		}, 0);
		const value = -wrong - pull * Math.abs(limit - from);
		if (value > most) {
			most = value;
			best = limit;
		}
	}
	return best;
}

function bestContradiction(rows: readonly HeldOut[], satisfied: number): number {
	let best = 0;
	let most = Number.NEGATIVE_INFINITY;
	// Below zero something else is likelier than the contradiction.
	for (let step = 0; step <= 20; step++) {
		const limit = step / 10;
		let value = 0;
		for (const row of rows) {
			if (!denied(row, satisfied, limit)) continue;
			value += row.label === "C" ? 1 : row.label === "S" ? -1 : -0.25;
		}
		if (value > most) {
			most = value;
			best = limit;
		}
	}
	return best;
}

/** Nearly as `decideClause` decides: sections and blocks are not told apart here. */
function denied(row: HeldOut, satisfied: number, contradicted: number): boolean {
	if (row.satisfied <= satisfied) return row.contradicted > contradicted;
	return (
		row.takesBackAny > contradicted ||
		(row.takesBack > contradicted && row.takesBack > row.satisfied - TAKES_BACK)
	);
}

function findingsF1(
	rows: readonly HeldOut[],
	limitOf: (check: string) => number,
	contradicted: number,
): number {
	let right = 0;
	let wrong = 0;
	for (const row of rows) {
		const found = denied(row, limitOf(row.check), contradicted) || row.satisfied <= limitOf(row.check);
		if (found && row.label !== "S") right++;
		else if (found !== (row.label !== "S")) wrong++;
	}
	return (2 * right) / (2 * right + wrong);
}
