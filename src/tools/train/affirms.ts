import { CLASSES, type Row } from "./dataset.js";

/** So many satisfying passages and clauses tell how a check is satisfied, when none of them denies. */
const LEAST_SATISFYING = 20;
/** Where a few deny and satisfy all the same, so many must deny and contradict for each … */
const CONTRADICTING_FOR_EACH = 2;
/** … and they may be no more than this share of the satisfying ones. */
const FEW = 0.02;

/**
 * Checks that are satisfied in the affirmative alone: of the passages and clauses that satisfy them none or next to none
 * does nothing but deny. A check that forbids something has more that do.
 */
export function affirmativeChecks(rows: readonly Row[]): Set<string> {
	const counts = new Map<string, { satisfying: number; denying: number; contradicting: number }>();
	for (const { labels, denies } of rows)
		for (const [check, letter] of labels) {
			const count = counts.get(check) ?? { satisfying: 0, denying: 0, contradicting: 0 };
			counts.set(check, count);
			if (letter === SATISFIES) {
				count.satisfying++;
				if (denies) count.denying++;
			} else if (letter === CONTRADICTS && denies) count.contradicting++;
		}
	return new Set([...counts].flatMap(([check, count]) => (isAffirmative(count) ? [check] : [])));
}

function isAffirmative(count: { satisfying: number; denying: number; contradicting: number }): boolean {
	const { satisfying, denying, contradicting } = count;
	if (denying === 0) return satisfying >= LEAST_SATISFYING;
	return contradicting >= CONTRADICTING_FOR_EACH * denying && denying <= FEW * satisfying;
}

const SATISFIES = CLASSES.indexOf("S");
const CONTRADICTS = CLASSES.indexOf("C");
