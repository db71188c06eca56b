import type { Document } from "../document/model.js";
import { Judge } from "../judge/judge.js";
import { match } from "../judge/passages.js";
import { select } from "../judge/score.js";
import { STATUS } from "../judge/scorer.js";
import type { Weights } from "../judge/weights.js";
import type { LintOptions } from "../lint.js";
import type { Lexicon } from "../match/lexicon.js";
import { applyFacts } from "./award/apply.js";
import { DECIDERS } from "./kinds/index.js";
import { resultOf } from "./kinds/result.js";
import type { Check, Result } from "./model.js";

/** What a decider may look at. */
export interface Examination {
	document: Document;
	judge: Judge;
	lexicon: Lexicon;
	options: LintOptions;
	/** Results of checks decided earlier; `blocks` checks lean on them. */
	results: ReadonlyMap<string, Result>;
}

/** Knowledge compiled into the program. */
export interface Knowledge {
	lexicon: Lexicon;
	weights: Weights;
	/** All checks there are: one that is asked for may lean on others. */
	checks: readonly Check[];
}

/** Decides one check over one document. */
export type Decider = (check: Check, examination: Examination) => Result;

/**
 * Runs every check over a document; results are in the order of `options.checks`. Checks that these lean on are run
 * beside them, so that a verdict does not depend on what else was asked for.
 */
export function runChecks(document: Document, options: LintOptions, knowledge: Knowledge): Result[] {
	const needed = withThoseLeantOn(options.checks, knowledge.checks);
	const selection = select(knowledge.weights, new Set([STATUS, ...needed.map((check) => check.id)]));
	let judge: Judge | undefined;
	const results = new Map<string, Result>();
	const examination: Examination = {
		document,
		// Made when it is asked for: faults of the paper itself take none, and a long document takes long.
		get judge() {
			judge ??= new Judge(match(document, knowledge.lexicon, selection), selection);
			return judge;
		},
		lexicon: knowledge.lexicon,
		options,
		results,
	};
	for (const check of needed) if (check.kind !== "blocks") results.set(check.id, decide(check, examination));
	inherit(results, examination);
	for (const [id, result] of results) results.set(id, applyFacts(result, document, options));
	for (const check of needed) if (check.kind === "blocks") results.set(check.id, decide(check, examination));
	return options.checks.map((check) => leftOpen(results.get(check.id) as Result, document));
}

/** What may stand in a part that could not be read is not missing: the verdict stays open (design, section 3). */
function leftOpen(result: Result, { notRead }: Document): Result {
	if (result.verdict !== "missing" || result.check.kind === "hygiene") return result;
	const hidden = notRead.find(({ hides }) => hides !== false);
	if (!hidden) return result;
	return {
		...result,
		verdict: "inconclusive",
		because: `${result.because} (but a part could not be read: ${hidden.what})`,
	};
}

/** The one check that speaks when the document is something else. */
export const KIND_CHECK = "hygiene/not-an-sro-agreement";

/** The checks asked for, and all that they lean on by `satisfiedBy` or `blocks`. */
function withThoseLeantOn(asked: readonly Check[], all: readonly Check[]): Check[] {
	const needed = new Map(asked.map((check) => [check.id, check]));
	let byId: Map<string, Check> | undefined;
	for (const check of needed.values())
		for (const id of [...check.satisfiedBy, ...Object.values(check.blocks).flat()]) {
			if (needed.has(id)) continue;
			byId ??= new Map(all.map((other) => [other.id, other]));
			const other = byId.get(id);
			if (other) needed.set(id, other);
		}
	return [...needed.values()];
}

/** From these leads on a check's own judge plainly takes a passage for a near miss. */
const NEAR_MISS = { about: 1, satisfied: -1 };

/** What satisfies a check that asks for at least as much satisfies this one too, unless its own judge knows better. */
function inherit(results: Map<string, Result>, examination: Examination): void {
	const open = [...results.values()].filter(
		({ check, verdict }) =>
			check.satisfiedBy.length > 0 && ["missing", "weak", "inconclusive"].includes(verdict),
	);
	// Chains are short; one pass for each link settles them whatever the order.
	for (let changed = true; changed; ) {
		changed = false;
		for (const { check } of open) {
			if (results.get(check.id)?.verdict === "satisfied") continue;
			const giver = check.satisfiedBy
				.map((id) => results.get(id))
				.find((result) => result?.verdict === "satisfied" && !missesBy(examination, check, result));
			if (!giver) continue;
			const evidence = giver.evidence[0] ?? null;
			results.set(
				check.id,
				resultOf(check, "satisfied", check.title, {
					evidence: giver.evidence,
					elements: check.elements
						.filter((element) => !element.optional)
						.map(({ id }) => ({ id, verdict: "satisfied", evidence })),
				}),
			);
			changed = true;
		}
	}
}

function missesBy({ judge }: Examination, check: Check, { evidence }: Result): boolean {
	const own = judge.readings(check.id).find(({ passage }) => passage.span.start === evidence[0]?.span.start);
	return own !== undefined && own.about > NEAR_MISS.about && own.satisfied < NEAR_MISS.satisfied;
}

const STAGES = ["draft", "executed", "submission"] as const;

function decide(check: Check, examination: Examination): Result {
	const { options, document } = examination;
	const away = (because: string): Result => resultOf(check, "not-applicable", because);
	if (document.kind === "other" && !options.assumeAgreement && check.id !== KIND_CHECK)
		return away("the document is not an SRO agreement");
	if (check.award && options.award === "none") return away("the agreement has no federal award");
	if (STAGES.indexOf(check.stage) > STAGES.indexOf(options.stage))
		return away(`judged from the ${check.stage} stage on`);
	return DECIDERS[check.kind](check, examination);
}
