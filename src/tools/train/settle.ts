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
/** Further from the check than this, a passage contradicts nothing of it. */
const FAR = -3.5;

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
		if (!target) continue;
		const { limits } = target;
		let nearest = Number.POSITIVE_INFINITY;
		let leastDenied = Number.POSITIVE_INFINITY;
		let mostDenied = Number.NEGATIVE_INFINITY;
		let least = Number.POSITIVE_INFINITY;
		let most = Number.NEGATIVE_INFINITY;
		for (const { text, verdict } of check.examples) {
			const { lead, denial, about } = await leadsOf(text, check, weights, lexicon);
			if (verdict === "contradicted") {
				leastDenied = Math.min(leastDenied, denial);
				if (about < nearest) nearest = about;
			} else mostDenied = Math.max(mostDenied, denial);
			if (verdict === "satisfied") least = Math.min(least, lead);
			else most = Math.max(most, lead);
		}
		if (leastDenied > mostDenied && leastDenied <= limits.contradicted)
			limits.contradicted = Number(Math.max(leastDenied - MARGIN, (leastDenied + mostDenied) / 2).toFixed(3));
		// A denial in few words may sound like something else, but not like everything else.
		if (nearest <= limits.about && nearest > FAR) limits.about = Number((nearest - MARGIN).toFixed(3));
		const before = limits.satisfied;
		if (!Number.isFinite(least) || !Number.isFinite(most)) continue;
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

/** The best leads of "satisfied" and of "contradicted" over the passages of a text. */
async function leadsOf(
	text: string,
	check: Check,
	weights: Weights,
	lexicon: Lexicon,
): Promise<{ lead: number; denial: number; about: number }> {
	const document = documentOf(await read(new TextEncoder().encode(text), "example.txt"));
	const selection = select(weights, new Set([STATUS, check.id]));
	const judge = new Judge(match(document, lexicon, selection), selection);
	const readings = judge.readings(check.id).filter(({ passage }) => counts(check, passage));
	return {
		about: Math.max(Number.NEGATIVE_INFINITY, ...readings.map(({ about }) => about)),
		lead: Math.max(Number.NEGATIVE_INFINITY, ...readings.map(({ satisfied }) => satisfied)),
		denial: Math.max(
			Number.NEGATIVE_INFINITY,
			...readings.filter((reading) => reading.about > FAR).map(({ contradicted }) => contradicted),
		),
	};
}
