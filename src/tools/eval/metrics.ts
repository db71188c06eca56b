import type { Verdict } from "../../check/model.js";

/** A label (S satisfied, M missing, N near miss, C contradicted) beside the verdict that was reported. */
export interface Judgment {
	document: string;
	check: string;
	label: "S" | "M" | "N" | "C";
	verdict: Verdict;
	quote: string;
	evidence: string;
}

/** Counts of findings. */
export interface Counts {
	truePositive: number;
	falsePositive: number;
	falseNegative: number;
	trueNegative: number;
	contradicted: number;
	contradictedCalled: number;
	inconclusive: number;
}

/** Whether a verdict is a finding: one that is neither satisfied nor not-applicable. */
export function isFinding(verdict: Verdict): boolean {
	return verdict !== "satisfied" && verdict !== "not-applicable";
}

/** Counts findings against labels. */
export function countOf(judgments: readonly Judgment[]): Counts {
	const counts: Counts = {
		truePositive: 0,
		falsePositive: 0,
		falseNegative: 0,
		trueNegative: 0,
		contradicted: 0,
		contradictedCalled: 0,
		inconclusive: 0,
	};
	for (const { label, verdict } of judgments) {
		const found = isFinding(verdict);
		if (label === "S") counts[found ? "falsePositive" : "trueNegative"]++;
		else counts[found ? "truePositive" : "falseNegative"]++;
		if (label === "C") {
			counts.contradicted++;
			if (verdict === "contradicted") counts.contradictedCalled++;
		}
		if (verdict === "inconclusive") counts.inconclusive++;
	}
	return counts;
}

/** Share of findings that are right; 1 when there are none. */
export function precision({ truePositive, falsePositive }: Counts): number {
	return ratio(truePositive, truePositive + falsePositive);
}

/** Share of what should be found that is; 1 when there is nothing. */
export function recall({ truePositive, falseNegative }: Counts): number {
	return ratio(truePositive, truePositive + falseNegative);
}

/** Harmonic mean of precision and recall. */
export function f1({ truePositive, falsePositive, falseNegative }: Counts): number {
	return ratio(2 * truePositive, 2 * truePositive + falsePositive + falseNegative);
}

/** Wilson 95% interval of a share (Wilson 1927). */
export function interval(successes: number, trials: number): [number, number] {
	if (trials === 0) return [0, 1];
	const z = 1.96;
	const share = successes / trials;
	const middle = share + (z * z) / (2 * trials);
	const spread = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
	const scale = 1 + (z * z) / trials;
	return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

function ratio(part: number, whole: number): number {
	return whole === 0 ? 1 : part / whole;
}
