import { counts } from "../../check/kinds/passage.js";
import type { Check } from "../../check/model.js";
import { documentOf } from "../../document/index.js";
import { Judge } from "../../judge/judge.js";
import { match } from "../../judge/passages.js";
import { select } from "../../judge/score.js";
import { STATUS } from "../../judge/scorer.js";
import { type Limits, limitsFor, type Weights } from "../../judge/weights.js";
import type { Lexicon } from "../../match/lexicon.js";
import { read } from "../../read/index.js";

/** How far inside the gap between its examples a limit stands. */
const MARGIN = 0.05;
/** Further from the check than this, a passage contradicts nothing of it. */
const FAR = -3.5;

/**
 * Holds each check's limits to its own examples: below the least of the passing ones, above the most of the failing
 * ones, moved no further than needed; what keeps a failing one failing is first taken from the ease for short texts.
 * Examples that the judge cannot tell apart leave the limit where it is.
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
		const before = limits.satisfied;
		const examples: (Leads & { verdict: string })[] = [];
		for (const { text, verdict } of check.examples)
			examples.push({ ...(await leadsOf(text, check, weights, lexicon)), verdict });
		limits.ease = easeFor(limits, examples);
		// What a lead is in a whole agreement.
		const eased = (lead: number, { passages }: Leads): number =>
			lead + limits.satisfied - limitsFor(limits, passages).satisfied;
		const contradicted = examples.filter(({ verdict }) => verdict === "contradicted");
		// However short the text, only what leads contradicts; beside a good clause this limit is not asked for.
		const leaning = examples.filter(({ verdict, denial }) => verdict !== "satisfied" && denial > 0);
		const denials = (wanted: boolean): number[] =>
			leaning
				.filter(({ verdict }) => (verdict === "contradicted") === wanted)
				.map((example) => eased(example.denial, example));
		const leastDenied = Math.min(...denials(true));
		const mostDenied = Math.max(...denials(false));
		if (leaning.length > 0 && leastDenied > mostDenied) {
			const middle = (leastDenied + mostDenied) / 2;
			const above = Math.max(limits.contradicted, Math.min(mostDenied + MARGIN, middle));
			limits.contradicted = Number(Math.min(above, Math.max(leastDenied - MARGIN, middle)).toFixed(3));
		}
		// A denial in few words may sound like something else, but not like everything else.
		const nearest = Math.min(...contradicted.map(({ about }) => about));
		if (nearest <= limits.about && nearest > FAR) limits.about = Number((nearest - MARGIN).toFixed(3));
		const passing = examples.filter(({ verdict }) => verdict === "satisfied");
		const failing = examples.filter(({ verdict }) => verdict !== "satisfied");
		const least = Math.min(...passing.map((example) => eased(example.lead, example)));
		const most = Math.max(...failing.map((example) => eased(example.lead, example)));
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

/** The most ease at which no failing example passes for it. */
function easeFor(limits: Limits, examples: readonly (Leads & { verdict: string })[]): number {
	let ease = limits.ease;
	for (const { verdict, lead, passages } of examples) {
		const folds = limits.satisfied - limitsFor({ ...limits, ease: 1 }, passages).satisfied;
		if (verdict !== "satisfied" && folds > 0)
			ease = Math.min(ease, Math.max(0, (limits.satisfied - lead - MARGIN) / folds));
	}
	return Number(ease.toFixed(3));
}

/** How the passages of an example stand to its check. */
interface Leads {
	/** Best lead of "satisfied". */
	lead: number;
	/** Best lead of "contradicted". */
	denial: number;
	/** How much the nearest passage is about the check. */
	about: number;
	passages: number;
}

async function leadsOf(text: string, check: Check, weights: Weights, lexicon: Lexicon): Promise<Leads> {
	const document = documentOf(await read(new TextEncoder().encode(text), "example.txt"));
	const selection = select(weights, new Set([STATUS, check.id]));
	const judge = new Judge(match(document, lexicon, selection), selection);
	const readings = judge.readings(check.id).filter(({ passage }) => counts(check, passage));
	return {
		passages: judge.passages.length,
		about: Math.max(Number.NEGATIVE_INFINITY, ...readings.map(({ about }) => about)),
		lead: Math.max(Number.NEGATIVE_INFINITY, ...readings.map(({ satisfied }) => satisfied)),
		denial: Math.max(
			Number.NEGATIVE_INFINITY,
			...readings.filter((reading) => reading.about > FAR).map(({ contradicted }) => contradicted),
		),
	};
}
