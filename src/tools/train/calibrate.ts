import { DEFAULT_LIMITS, type Limits } from "../../judge/weights.js";
import type { HeldOut } from "./held-out.js";

/**
 * A false "satisfied" can cost a grant or harm a student: it weighs as much as so many false alarms. A check with few
 * passages takes its neighbours' clauses more readily.
 */
const MISS_COST = { many: 1.5, few: 2 };

/** How hard a check's own limit is held to the common one, in false alarms for each unit of distance. */
const PULL = 12;

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
	const granted = held.filter((row) => row.satisfied > (limits.get(row.check)?.satisfied ?? 0));
	const found = (label: string): string => {
		const all = granted.filter((row) => row.label === label);
		return `${all.filter((row) => row.takesBack).length} of ${all.length}`;
	};
	console.log(`taken back beside a good clause: ${found("C")} found, ${found("S")} falsely`);
	return (check) => limits.get(check) ?? DEFAULT_LIMITS;
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

/** Of the documents where nothing satisfies: there a false contradiction is a wrong word for what is found anyway. */
function bestContradiction(rows: readonly HeldOut[], satisfied: number): number {
	const open = rows.filter((row) => row.satisfied <= satisfied);
	let best = 0;
	let most = Number.NEGATIVE_INFINITY;
	// Below zero something else is likelier than the contradiction.
	for (let step = 0; step <= 20; step++) {
		const limit = step / 10;
		let value = 0;
		for (const { label, contradicted } of open)
			if (contradicted > limit) value += CONTRADICTED_IS_WORTH[label] ?? 0;
		if (value > most) {
			most = value;
			best = limit;
		}
	}
	return best;
}

/** What it is worth to call a clause with such a label contradicted rather than weak or missing. */
const CONTRADICTED_IS_WORTH: Record<string, number> = { C: 1, S: -0.5, N: -0.25, M: -0.25 };

/** Nearly as `decideClause` decides: vetoes, signs and what may decide at all (recitals do not) take no part here. */
function denied(row: HeldOut, satisfied: number, contradicted: number): boolean {
	return row.satisfied > satisfied ? row.takesBack : row.contradicted > contradicted;
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
