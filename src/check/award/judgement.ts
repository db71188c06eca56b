import type { AwardFacts, FactName, LintOptions } from "../../lint.js";
import type { Verdict } from "../model.js";

/** What award facts say of one check. */
export interface Judgement {
	verdict: Verdict;
	severity: "error" | "warning" | "info" | null;
	/** One word for tables, such as `overdue`; `unable to check: …` says what is needed. */
	state: string;
	because: string;
	/** Where in the text the facts were held against. */
	spans?: readonly { span: { start: number; end: number }; section: number }[];
}

/** A result of its own: neither a pass nor a failure. @param needs what is lacking, completing "needs …" */
export function unable(needs: string, because: string): Judgement {
	return {
		verdict: "inconclusive",
		severity: "warning",
		state: `unable to check: ${needs}`,
		because: `unable to check: ${because}`,
	};
}

/** The first of some facts that was given but cannot be read, as a judgement. */
export function unreadable(facts: AwardFacts, names: readonly FactName[]): Judgement | null {
	for (const name of names) {
		const why = facts.unreadable?.[name];
		if (why !== undefined) return unable("the awards row cannot be read", why);
	}
	return null;
}

/** Facts that contradict each other. */
export function impossible(because: string): Judgement {
	return {
		verdict: "contradicted",
		severity: "error",
		state: "impossible",
		because: `${because}; check the data`,
	};
}

/** The awards that a document is for; none when no facts were given. */
export function awardsOf(options: Pick<LintOptions, "award" | "otherAwards">): AwardFacts[] {
	if (options.award === null || options.award === "none") return [];
	return [options.award, ...(options.otherAwards ?? [])];
}

const RANK = ["error", "warning", "info", null] as const;

/** The gravest first; those alike stay in their order. */
export function byGravity(a: Pick<Judgement, "severity">, b: Pick<Judgement, "severity">): number {
	return RANK.indexOf(a.severity) - RANK.indexOf(b.severity);
}
