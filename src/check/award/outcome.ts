import type { Document } from "../../document/model.js";
import type { AwardOutcome } from "../../findings/model.js";
import type { LintOptions } from "../../lint.js";
import { acceptance } from "./acceptance.js";
import { coverage } from "./cover.js";
import { filing } from "./filing.js";
import { awardsOf, byGravity } from "./judgement.js";
import { review } from "./review.js";

/** What the award facts come to for a document; of several awards that of the gravest filing. Undefined without facts. */
export function awardOutcome(document: Document, options: LintOptions): AwardOutcome | undefined {
	const filings = awardsOf(options).map((facts) => ({ facts, filed: filing(document, facts, options) }));
	const left = (days: number | null): number => days ?? Number.MAX_SAFE_INTEGER;
	filings.sort((a, b) => byGravity(a.filed, b.filed) || left(a.filed.daysLeft) - left(b.filed.daysLeft));
	const [gravest] = filings;
	if (!gravest) return undefined;
	const { facts, filed } = gravest;
	const accepted = acceptance(facts, options);
	const reviewed = review(document, facts, options);
	return {
		status: filed.state,
		filingDeadline: filed.limit,
		daysLeft: filed.daysLeft,
		coverage: coverage(document, facts, options)?.state ?? null,
		because: filed.because,
		...(facts.number !== undefined && { number: facts.number }),
		...(accepted && { acceptance: accepted.state }),
		...(reviewed && { review: reviewed.state }),
	};
}
