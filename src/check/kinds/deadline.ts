import { judgeFiling } from "../award/deadline.js";
import type { Check, Result, Verdict } from "../model.js";
import type { Examination } from "../run.js";
import { decideClause } from "./clause.js";

/**
 * The 90-day filing. Without award facts the text decides at every stage; with them the facts do (dates.md, section 1)
 * and what the text says stays as evidence.
 */
export function decideDeadline(check: Check, examination: Examination): Result {
	const text = decideClause(check, examination);
	const { award, asOf } = examination.options;
	if (award === null || award === "none" || !award.letterDate) return text;
	const signed = examination.document.signatories.flatMap((signatory) =>
		!signatory.formal && signatory.dateValue ? [signatory.dateValue] : [],
	);
	const filing = judgeFiling({ letterDate: award.letterDate, signedOn: signed }, asOf);
	const verdicts: Partial<Record<typeof filing.state, Verdict>> = {
		"not-applicable": "not-applicable",
		"unable-to-check": "inconclusive",
		overdue: "contradicted",
		impossible: "contradicted",
		late: "contradicted",
	};
	const verdict = verdicts[filing.state] ?? (text.verdict === "satisfied" ? "satisfied" : text.verdict);
	const target = filing.safeTarget ? `; send it by ${filing.safeTarget} to be safe` : "";
	const dates = `${filing.because}${filing.state === "pending" ? target : ""}`;
	if (verdict === "satisfied" && (filing.severity === "info" || filing.severity === null))
		return { ...text, because: dates };
	if (filing.state === "pending" && filing.severity === "warning")
		return { ...text, verdict: "inconclusive", because: dates, severity: "warning" };
	return {
		...text,
		verdict,
		because: verdict === text.verdict ? `${text.because}; ${dates}` : dates,
		...(filing.severity ? { severity: filing.severity } : {}),
	};
}
