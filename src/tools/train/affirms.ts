import { CLASSES, type Row } from "./dataset.js";

/** So many satisfying passages it takes to tell how a check is satisfied. */
const LEAST = 10;
/** And no more than this share of them may deny: somebody always finds a way to say a duty by what is not to be. */
const MOST = 0.012;

/** Checks that are satisfied in the affirmative alone, by the passages that were written for them. */
export function affirmativeChecks(rows: readonly Row[]): Set<string> {
	const counts = new Map<string, { all: number; denying: number }>();
	for (const { about, labels, denies } of rows) {
		if (about === null || labels.get(about) !== CLASSES.indexOf("S")) continue;
		const count = counts.get(about) ?? { all: 0, denying: 0 };
		count.all++;
		if (denies) count.denying++;
		counts.set(about, count);
	}
	return new Set(
		[...counts].flatMap(([check, { all, denying }]) =>
			all >= LEAST && denying <= all * MOST ? [check] : [],
		),
	);
}
