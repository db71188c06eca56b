import type { AwardFacts, LintOptions } from "../../lint.js";
import { impossible, type Judgement, unable, unreadable } from "./judgement.js";

/**
 * The second clock: neither the first deployment nor the first drawdown may come before acceptance, whatever day the
 * agreement was submitted (dates.md, section 1).
 * @returns null where no start of the award's work is given, and the text is left to decide
 */
export function acceptance(facts: AwardFacts, options: LintOptions): Judgement | null {
	if (facts.program === "other")
		return {
			verdict: "not-applicable",
			severity: null,
			state: "not-applicable",
			because: `the rule does not apply to the award program "other"`,
		};
	const broken = unreadable(facts, ["firstDeployment", "firstDrawdown", "acceptanceDate"]);
	if (broken) return broken;
	const { submissionDate, acceptanceDate } = facts;
	if (acceptanceDate && submissionDate && acceptanceDate < submissionDate)
		return impossible(`accepted on ${acceptanceDate}, before the submission on ${submissionDate}`);
	const first = firstStart(facts);
	if (!first) return null;
	const [what, day] = first;
	if (acceptanceDate)
		return day < acceptanceDate
			? early(`${what} on ${day}, before the agreement was accepted on ${acceptanceDate}`)
			: {
					verdict: "satisfied",
					severity: null,
					state: "after-acceptance",
					because: `${what} on ${day}, not before acceptance on ${acceptanceDate}`,
				};
	const asOf = facts.asOf ?? options.asOf;
	if (asOf === null)
		return unable(
			"needs --as-of",
			`not accepted yet, and without --as-of nothing says whether ${day} is over`,
		);
	if (day > asOf)
		return {
			verdict: "inconclusive",
			severity: "info",
			state: "pending",
			because: `${what} is set for ${day}; the agreement must be accepted by then`,
		};
	return early(`${what} on ${day}, and the agreement is not accepted`);
}

function early(because: string): Judgement {
	return { verdict: "contradicted", severity: "error", state: "before-acceptance", because };
}

function firstStart({ firstDeployment, firstDrawdown }: AwardFacts): [what: string, day: string] | null {
	if (firstDeployment && (!firstDrawdown || firstDeployment <= firstDrawdown))
		return ["first deployment", firstDeployment];
	return firstDrawdown ? ["first drawdown", firstDrawdown] : null;
}
