import type { ClauseReading } from "../match/reading.js";
import { FUNCTION_WORDS, featuresOf } from "./features.js";
import { type Hidden, leanOf, SHARED_PART, sharedWeight } from "./shared.js";
import { OUTPUTS, placeAmongChecks, rowOf, type Weights } from "./weights.js";

/** Words of a passage by what they weighed, heaviest first. */
export interface SpokenWords {
	/** Those that spoke most for "satisfied". */
	spokeFor: string[];
	/** Those that spoke most against it. */
	spokeAgainst: string[];
}

const SHOWN = 3;
/** A reading that is neither near miss nor contradicted is "something else", which weighs nothing by itself. */
export const SOMETHING_ELSE = -1;

/** Between which outputs of a check the words weigh. */
interface Choice {
	/** Place of the check among the targets. */
	check: number;
	/** The output that "satisfied" has to beat: 1 near miss, 2 contradicted, or `SOMETHING_ELSE`. */
	rival: number;
	/** The passage as the shared vectors show it. */
	hidden: Hidden;
}

/**
 * Which words weighed most between "satisfied" and the reading that rivals it: the weights of the features that a word
 * takes part in, a pair's shared between its two.
 */
export function spokenWords(
	weights: Weights,
	choice: Choice,
	readings: readonly ClauseReading[],
): SpokenWords {
	const weighed = new Map<string, number>();
	const lean = leanOf(weights.shared, placeAmongChecks(choice.check), choice.rival, choice.hidden);
	const add = (word: string, value: number): void => {
		weighed.set(word, (weighed.get(word) ?? 0) + value);
	};
	for (const { tokens, phrases } of readings)
		for (const phrase of phrases)
			featuresOf(phrase, (feature, one, other) => {
				if (one < 0) return;
				const value = weightOf(weights, feature, choice, lean);
				if (value === 0) return;
				add(tokens[phrase.at[one] as number]?.word ?? "", value / 2);
				add(tokens[phrase.at[other] as number]?.word ?? "", value / 2);
			});
	const words = [...weighed].filter(([word]) => /^[a-z]{3}/.test(word) && !FUNCTION_WORDS.has(word));
	const byWeight = words.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
	return {
		spokeFor: byWeight
			.filter(([, weight]) => weight > 0)
			.slice(0, SHOWN)
			.map(([word]) => word),
		spokeAgainst: byWeight
			.reverse()
			.filter(([, weight]) => weight < 0)
			.slice(0, SHOWN)
			.map(([word]) => word),
	};
}

function weightOf(
	weights: Weights,
	feature: number,
	{ check, rival, hidden }: Choice,
	lean: Float64Array,
): number {
	const row = rowOf(weights, feature);
	if (row < 0) return 0;
	return (
		(1 - SHARED_PART) * ownWeight(weights, row, check, rival) +
		SHARED_PART * sharedWeight(weights.shared, row, hidden, lean)
	);
}

function ownWeight(weights: Weights, row: number, check: number, rival: number): number {
	const { checkStarts, checkTargets, checkWeights } = weights;
	const end = checkStarts[row + 1] as number;
	for (let entry = checkStarts[row] as number; entry < end; entry++) {
		if (checkTargets[entry] !== check) continue;
		const at = entry * OUTPUTS;
		const steps = (checkWeights[at] as number) - (rival < 0 ? 0 : (checkWeights[at + rival] as number));
		return steps * (weights.targets[check]?.scale ?? 0);
	}
	return 0;
}
