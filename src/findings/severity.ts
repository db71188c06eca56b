import type { Check, Level, Verdict } from "../check/model.js";
import type { Severity } from "./model.js";

const STRENGTH: Record<Level, Severity> = { must: "error", should: "warning", may: "info" };
const MILDER: Record<Severity, Severity> = { error: "warning", warning: "info", info: "info" };

/** Severities, worst first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/**
 * Severity of a verdict: the level's, one step milder when the clause is weak or could not be decided (design, section 1).
 */
export function severityOf(check: Check, verdict: Verdict): Severity {
	const severity = STRENGTH[check.level];
	return verdict === "weak" || verdict === "inconclusive" ? MILDER[severity] : severity;
}

/** Whether a severity is at or above a limit. */
export function atLeast(severity: Severity, limit: Severity): boolean {
	return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit);
}
