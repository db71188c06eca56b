/**
 * `npm run mutate [-- --check <ids> --operator <name> --show]`
 * Changes examples/compliant.md in ways of which the right verdict is known, and counts how many are judged so.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { runChecks } from "../check/run.js";
import { loadShipped } from "../cli/knowledge.js";
import { documentOf } from "../document/index.js";
import { read } from "../read/index.js";
import { agreementOf } from "./mutate/agreement.js";
import { type Case, casesOf } from "./mutate/cases.js";
import { STYLES } from "./mutate/styles.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const { values } = parseArgs({
	options: { check: { type: "string" }, operator: { type: "string" }, show: { type: "boolean" } },
});
const only = values.check?.split(",");
const shipped = await loadShipped();
const markdown = readFileSync(`${ROOT}examples/compliant.md`, "utf8");
const carried = parse(readFileSync(`${ROOT}src/tools/mutate/clauses.yaml`, "utf8")) as Record<
	string,
	string[]
>;
const agreement = agreementOf(markdown);
const checks = shipped.checks.filter(({ id }) => carried[id] && (!only || only.includes(id)));

const tally = new Map<string, { right: number; wrong: string[] }>();
const perCheck = new Map<string, { right: number; wrong: number }>();
const count = (operator: string, check: string, right: boolean): void => {
	const row = tally.get(operator) ?? { right: 0, wrong: [] };
	const own = perCheck.get(check) ?? { right: 0, wrong: 0 };
	if (right) {
		row.right++;
		own.right++;
	} else {
		row.wrong.push(check);
		own.wrong++;
	}
	tally.set(operator, row);
	perCheck.set(check, own);
};

for (const check of checks) {
	for (const one of casesOf(check, carried[check.id] as string[], agreement)) {
		if (values.operator && one.operator !== values.operator) continue;
		const verdict = (await verdictsOn(one.text, "agreement.md", [check.id])).get(check.id);
		const right = (verdict === "satisfied") === one.satisfied;
		count(one.operator, check.id, right);
		if (values.show && !right) show(one, verdict);
	}
}
const plain = await verdictsOn(
	markdown,
	"agreement.md",
	checks.map(({ id }) => id),
);
for (const { id } of checks) if (!values.operator) count("unchanged", id, plain.get(id) === "satisfied");
for (const style of STYLES) {
	if (values.operator) break;
	const verdicts = await verdictsOn(
		style.restyle(markdown),
		style.file,
		checks.map(({ id }) => id),
	);
	for (const { id } of checks) count(style.name, id, verdicts.get(id) === plain.get(id));
}
report();

async function verdictsOn(text: string, path: string, ids: readonly string[]): Promise<Map<string, string>> {
	const document = documentOf(await read(new TextEncoder().encode(text), path));
	const options = {
		checks: shipped.checks.filter(({ id }) => ids.includes(id)),
		stage: "submission" as const,
		asOf: null,
		award: null,
		assumeAgreement: false,
	};
	return new Map(runChecks(document, options, shipped).map(({ check, verdict }) => [check.id, verdict]));
}

function show(one: Case, verdict: string | undefined): void {
	console.log(`${one.operator}: ${one.check} is ${verdict}`);
}

function report(): void {
	let right = 0;
	let all = 0;
	for (const [operator, { right: good, wrong }] of tally) {
		right += good;
		all += good + wrong.length;
		const names = wrong.length > 0 ? `  not: ${[...new Set(wrong)].join(" ")}` : "";
		console.log(`${operator.padEnd(34)} ${String(good).padStart(4)} of ${good + wrong.length}${names}`);
	}
	console.log("");
	for (const [check, { right: good, wrong }] of [...perCheck].sort((a, b) => b[1].wrong - a[1].wrong))
		if (wrong > 0) console.log(`${check.padEnd(46)} ${good} of ${good + wrong}`);
	console.log(`\n${right} of ${all} judged rightly (${((100 * right) / all).toFixed(1)}%)`);
	const must = new Set(checks.filter(({ level }) => level === "must").map(({ id }) => id));
	const missed = ["delete", "negate"].flatMap((operator) =>
		(tally.get(operator)?.wrong ?? []).filter((id) => must.has(id)).map((id) => `${operator} ${id}`),
	);
	console.log(
		`deleted or negated and still satisfied at the level of must: ${missed.length === 0 ? "none" : missed.join(", ")}`,
	);
}
