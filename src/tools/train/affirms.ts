import { CLASSES, type Row } from "./dataset.js";

/** So many passages that deny it takes to tell how a check is satisfied. */
const LEAST = 2;

/**
 * Checks that are satisfied in the affirmative alone: of the passages written for them that plainly deny, some do not
 * satisfy and none does. A check that forbids something has some that do.
 */
export function affirmativeChecks(rows: readonly Row[]): Set<string> {
	const denying = new Map<string, number>();
	const satisfied = new Set<string>();
	for (const { about, labels, denies } of rows) {
		if (about === null || !denies) continue;
		if (labels.get(about) === CLASSES.indexOf("S")) satisfied.add(about);
		else denying.set(about, (denying.get(about) ?? 0) + 1);
	}
	return new Set(
		[...denying].flatMap(([check, count]) => (count >= LEAST && !satisfied.has(check) ? [check] : [])),
	);
}
