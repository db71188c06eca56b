import type { Check, Tension } from "../check/model.js";
import { compare, type SeveritySetting } from "./build.js";
import type { DocumentReport, Finding, Severity } from "./model.js";
import { SEVERITIES } from "./severity.js";

/**
 * One finding where several checks ask for the same clause: the strictest is kept and names the others in
 * `alsoAsked`; what is to be confirmed by hand becomes one finding; where the text satisfies one side of a tension
 * of which it can satisfy only one, the other side is told so instead of failing.
 * Results are left as they are. Call it last, on findings that are already suppressed or not.
 * @param setting severities that the configuration sets, which stay
 */
export function groupFindings(
	document: DocumentReport,
	checks: readonly Check[],
	tensions: readonly Tension[],
	setting: SeveritySetting = () => undefined,
): DocumentReport {
	const order = orderOf(checks);
	const findings = document.findings.map((finding) => {
		const check = order.byId.get(finding.check);
		return eased(finding, document, tensions, (check && setting(check)) ?? "info");
	});
	const taken = new Map<Finding, Finding[]>();
	const kept: Finding[] = [];
	for (const finding of [...findings].sort((a, b) => strictestFirst(a, b, order))) {
		const leader = finding.suppressed ? undefined : kept.find((other) => covers(other, finding, order));
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

/** How the checks of a run stand to each other. */
interface Order {
	byId: ReadonlyMap<string, Check>;
	/** For each check, those that satisfy it, at once or through others. */
	givers: ReadonlyMap<string, ReadonlySet<string>>;
	/** How many checks each one satisfies. */
	gives: ReadonlyMap<string, number>;
}

const orders = new WeakMap<readonly Check[], Order>();

function orderOf(checks: readonly Check[]): Order {
	const known = orders.get(checks);
	if (known) return known;
	const byId = new Map(checks.map((check) => [check.id, check]));
	const givers = new Map<string, Set<string>>();
	const gives = new Map<string, number>();
	for (const { id } of checks) {
		const reached = new Set(byId.get(id)?.satisfiedBy);
		for (const at of reached) for (const next of byId.get(at)?.satisfiedBy ?? []) reached.add(next);
		reached.delete(id);
		givers.set(id, reached);
		for (const giver of reached) gives.set(giver, (gives.get(giver) ?? 0) + 1);
	}
	const order: Order = { byId, givers, gives };
	orders.set(checks, order);
	return order;
}

/** Whether putting `leader` right also settles `finding`. */
function covers(leader: Finding, finding: Finding, { byId, givers }: Order): boolean {
	if (leader.suppressed) return false;
	const [one, other] = [byId.get(leader.check), byId.get(finding.check)];
	if (!one || !other) return false;
	if (one.kind === "confirm" && other.kind === "confirm") return true;
	const open = (verdict: string): boolean => verdict === "missing" || verdict === "weak";
	if (!open(leader.verdict) || !open(finding.verdict)) return false;
	return givers.get(other.id)?.has(one.id) ?? false;
}

const LEVELS = ["must", "should", "may"] as const;

/** A check that satisfies another stands before it; between equals the stricter level, then the id. */
function strictestFirst(a: Finding, b: Finding, { byId, gives }: Order): number {
	const [one, other] = [byId.get(a.check), byId.get(b.check)];
	// Findings on suppressions are no checks': they stand last, for nothing covers them.
	if (!one || !other) return Number(!one) - Number(!other) || compare(a.check, b.check);
	return (
		(gives.get(other.id) ?? 0) - (gives.get(one.id) ?? 0) ||
		LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) ||
		compare(a.check, b.check)
	);
}

function eased(
	finding: Finding,
	document: DocumentReport,
	tensions: readonly Tension[],
	severity: Severity,
): Finding {
	for (const { sides, title } of tensions) {
		const own = sides?.find((side) => side.includes(finding.check));
		const met = sides?.find((side) => side !== own && satisfiedIn(side, document));
		if (!own || !met) continue;
		return {
			...finding,
			severity,
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
