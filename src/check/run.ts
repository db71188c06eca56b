import type { Document } from "../document/model.js";
import { Judge, STATUS } from "../judge/judge.js";
import { match } from "../judge/passages.js";
import { select } from "../judge/score.js";
import type { Weights } from "../judge/weights.js";
import type { LintOptions } from "../lint.js";
import type { Lexicon } from "../match/lexicon.js";
import { DECIDERS } from "./kinds/index.js";
import type { Check, Result } from "./model.js";

/** What a decider may look at. */
export interface Examination {
	document: Document;
	judge: Judge;
	options: LintOptions;
	/** Results of checks decided earlier; `blocks` checks lean on them. */
	results: ReadonlyMap<string, Result>;
}

/** Knowledge compiled into the program. */
export interface Knowledge {
	lexicon: Lexicon;
	weights: Weights;
}

/** Decides one check over one document. */
export type Decider = (check: Check, examination: Examination) => Result;

/**
 * Runs every check over a document. Checks that group others come last; results are in the order of `options.checks`.
 */
export function runChecks(document: Document, options: LintOptions, knowledge: Knowledge): Result[] {
	const selection = select(knowledge.weights, new Set([STATUS, ...options.checks.map((check) => check.id)]));
	const judge = new Judge(match(document, knowledge.lexicon, selection), selection);
	const results = new Map<string, Result>();
	const examination: Examination = { document, judge, options, results };
	const order = [...options.checks].sort((a, b) => Number(a.kind === "blocks") - Number(b.kind === "blocks"));
	for (const check of order) results.set(check.id, decide(check, examination));
	return options.checks.map((check) => results.get(check.id) as Result);
}

/** The one check that speaks when the document is something else. */
export const KIND_CHECK = "hygiene/not-an-sro-agreement";

const STAGES = ["draft", "executed", "submission"] as const;

function decide(check: Check, examination: Examination): Result {
	const { options, document } = examination;
	if (document.kind === "other" && !options.assumeAgreement && check.id !== KIND_CHECK)
		return notApplicable(check, "the document is not an SRO agreement");
	if (check.award && options.award === "none")
		return notApplicable(check, "the agreement has no federal award");
	if (STAGES.indexOf(check.stage) > STAGES.indexOf(options.stage))
		return notApplicable(check, `judged from the ${check.stage} stage on`);
	return DECIDERS[check.kind](check, examination);
}

function notApplicable(check: Check, because: string): Result {
	return {
		check,
		verdict: "not-applicable",
		elements: [],
		evidence: [],
		because,
		searched: [],
		nearest: null,
		at: { kind: "document" },
		related: [],
	};
}
