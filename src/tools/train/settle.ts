import { counts } from "../../check/kinds/passage.js";
import type { Check } from "../../check/model.js";
import { documentOf } from "../../document/index.js";
import { Judge, STATUS } from "../../judge/judge.js";
import { match } from "../../judge/passages.js";
import { select } from "../../judge/score.js";
import type { Weights } from "../../judge/weights.js";
import type { Lexicon } from "../../match/lexicon.js";
import { read } from "../../read/index.js";

/** How far inside the gap between its examples a limit stands. */
const MARGIN = 0.05;

/**
 * Holds each check's limit to its own examples: below the least of the passing ones, above the most of the failing
 * ones, moved no further than needed. Examples that the judge cannot tell apart leave the limit where it is.
 */
export async function settleLimits(
	weights: Weights,
	checks: readonly Check[],
	lexicon: Lexicon,
): Promise<string[]> {
	const moved: string[] = [];
	for (const check of checks) {
		const target = weights.targets.find(({ id }) => id === check.id);
		if (!target || check.kind === "signature") continue;
		let least = Number.POSITIVE_INFINITY;
		let most = Number.NEGATIVE_INFINITY;
		for (const { text, verdict } of check.examples) {
			const lead = await leadOf(text, check, weights, lexicon);
			if (verdict === "satisfied") least = Math.min(least, lead);
			else most = Math.max(most, lead);
		}
		const { limits } = target;
		const before = limits.satisfied;
		if (least <= most) {
			// What is taken for satisfied by its words alone may yet be told by its verb; a passing example may not fail.
			limits.satisfied = Math.min(before, least - MARGIN);
		} else
			limits.satisfied = Math.min(
				Math.max(before, most + MARGIN),
				Math.max(least - MARGIN, (least + most) / 2),
			);
		limits.satisfied = Number(limits.satisfied.toFixed(3));
		if (limits.satisfied !== before) moved.push(check.id);
	}
	return moved;
}

async function leadOf(text: string, check: Check, weights: Weights, lexicon: Lexicon): Promise<number> {
	const document = documentOf(await read(new TextEncoder().encode(text), "example.txt"));
	const selection = select(weights, new Set([STATUS, check.id]));
	const judge = new Judge(match(document, lexicon, selection), selection);
	return judge
		.readings(check.id)
		.filter(({ passage }) => counts(check, passage))
		.reduce((top, { satisfied }) => Math.max(top, satisfied), Number.NEGATIVE_INFINITY);
}
