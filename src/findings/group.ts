import type { Check, Tension } from "../check/model.js";
import { compare } from "./build.js";
import type { DocumentReport, Finding, Severity } from "./model.js";
import { SEVERITIES } from "./severity.js";

/**
 * One finding where several checks ask for the same clause: the strictest is kept and names the others in
 * `alsoAsked`; what is to be confirmed by hand becomes one finding; where the text satisfies one side of a tension
 * of which it can satisfy only one, the other side is told so instead of failing.
 * Results are left as they are. Call it last, on findings that are already suppressed or not.
 */
export function groupFindings(
	document: DocumentReport,
	checks: readonly Check[],
	tensions: readonly Tension[],
): DocumentReport {
	const byId = new Map(checks.map((check) => [check.id, check]));
	const findings = document.findings.map((finding) => eased(finding, document, tensions));
	const taken = new Map<Finding, Finding[]>();
	const kept: Finding[] = [];
	for (const finding of [...findings].sort((a, b) => strictestFirst(a, b, byId))) {
		const leader = finding.suppressed ? undefined : kept.find((other) => covers(other, finding, byId));
		if (leader) taken.get(leader)?.push(finding);
		else {
			kept.push(finding);
			taken.set(finding, []);
		}
	}
	return {
		...document,
		findings: findings.flatMap((finding) => {
			const others = taken.get(finding);
			return others ? [{ ...finding, ...merged(finding, others) }] : [];
		}),
	};
}

function merged(finding: Finding, others: readonly Finding[]): Pick<Finding, "alsoAsked" | "severity"> {
	const severity = [finding, ...others].reduce<Severity>(
		(worst, { severity }) => (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(worst) ? severity : worst),
		"info",
	);
	return { alsoAsked: others.map(({ check }) => check).sort(compare), severity };
}

/** Whether putting `leader` right also settles `finding`. */
function covers(leader: Finding, finding: Finding, byId: ReadonlyMap<string, Check>): boolean {
	if (leader.suppressed) return false;
	const [one, other] = [byId.get(leader.check), byId.get(finding.check)];
	if (!one || !other) return false;
	if (one.kind === "confirm" && other.kind === "confirm") return true;
	const open = (verdict: string): boolean => verdict === "missing" || verdict === "weak";
	if (!open(leader.verdict) || !open(finding.verdict)) return false;
	return reaches(other, one.id, byId);
}

/** Whether `check` is satisfied by `id`, at once or through others. */
function reaches(check: Check, id: string, byId: ReadonlyMap<string, Check>): boolean {
	const seen = new Set([check.id]);
	for (const at of seen)
		for (const next of byId.get(at)?.satisfiedBy ?? []) {
			if (next === id) return true;
			seen.add(next);
		}
	return false;
}

const LEVELS = ["must", "should", "may"] as const;

/** A check that satisfies another stands before it; between equals the stricter level, then the id. */
function strictestFirst(a: Finding, b: Finding, byId: ReadonlyMap<string, Check>): number {
	const [one, other] = [byId.get(a.check), byId.get(b.check)];
	if (!one || !other) return compare(a.check, b.check);
	return (
		asks(other, byId) - asks(one, byId) ||
		LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) ||
		compare(a.check, b.check)
	);
}

/** How many checks are satisfied where this one is, as far as those at hand tell. */
function asks(check: Check, byId: ReadonlyMap<string, Check>): number {
	let count = 0;
	for (const other of byId.values()) if (other.id !== check.id && reaches(other, check.id, byId)) count++;
	return count;
}

function eased(finding: Finding, document: DocumentReport, tensions: readonly Tension[]): Finding {
	for (const { sides, title } of tensions) {
		const own = sides?.find((side) => side.includes(finding.check));
		const met = sides?.find((side) => side !== own && satisfiedIn(side, document));
		if (!own || !met) continue;
		return {
			...finding,
			severity: "info",
			message: `${finding.message} (one text satisfies only one side here, and this one satisfies ${met.join(", ")}: ${title})`,
		};
	}
	return finding;
}

/** All checks of a side that were run are satisfied, and one was. */
function satisfiedIn(side: readonly string[], { results }: DocumentReport): boolean {
	const run = results.filter(({ check }) => side.includes(check));
	return run.length > 0 && run.every(({ verdict }) => verdict === "satisfied");
}
