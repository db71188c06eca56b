/**
 * `npm run mutate [-- --check <ids> --operator <name> --show]`
 * Changes examples/compliant.md in ways of which the right verdict is known, and counts how many are judged so.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import type { Verdict } from "../check/model.js";
import { runChecks } from "../check/run.js";
import { loadShipped } from "../cli/knowledge.js";
import { documentOf } from "../document/index.js";
import { read } from "../read/index.js";
import { agreementOf } from "./mutate/agreement.js";
import { type Case, casesOf, OPERATORS } from "./mutate/cases.js";
import { STYLES } from "./mutate/styles.js";
import { isRight, Tally } from "./mutate/tally.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const { values } = parseArgs({
	options: { check: { type: "string" }, operator: { type: "string" }, show: { type: "boolean" } },
});
const only = values.check?.split(",") ?? [];
const shipped = await loadShipped();
const markdown = readFileSync(`${ROOT}examples/compliant.md`, "utf8");
const carried = parse(readFileSync(`${ROOT}src/tools/mutate/clauses.yaml`, "utf8")) as Record<
	string,
	string[]
>;
const agreement = agreementOf(markdown);
const checks = shipped.checks.filter(({ id }) => carried[id] && (only.length === 0 || only.includes(id)));
const unknown = only.filter((id) => !checks.some((check) => check.id === id));
if (unknown.length > 0) refuse(`no clause in src/tools/mutate/clauses.yaml carries ${unknown.join(", ")}`);
if (values.operator && !OPERATORS.some((name) => name === values.operator))
	refuse(`unknown operator "${values.operator}"; known are ${OPERATORS.join(", ")}`);

const tally = new Tally();
for (const check of checks) {
	for (const one of casesOf(check, carried[check.id] as string[], agreement)) {
		if (values.operator && one.operator !== values.operator) continue;
		const verdict = (await verdictsOn(one.text, "agreement.md", [check.id]))(check.id);
		const right = isRight(verdict, one.satisfied);
		tally.count({ name: one.operator, real: true }, check.id, right);
		if (values.show && !right) show(one, verdict);
	}
}
if (!values.operator) {
	const ids = checks.map(({ id }) => id);
	const plain = await verdictsOn(markdown, "agreement.md", ids);
	for (const id of ids) tally.count({ name: "unchanged", real: false }, id, isRight(plain(id), true));
	for (const style of STYLES) {
		const verdict = await verdictsOn(style.restyle(markdown), style.file, ids);
		for (const id of ids) tally.count({ name: style.name, real: false }, id, verdict(id) === plain(id));
	}
}
if (tally.empty) refuse(`the clauses of ${only.join(", ")} offer nothing to "${values.operator}"`);
const must = checks.filter(({ level }) => level === "must").map(({ id }) => id);
for (const line of tally.lines(new Set(must))) console.log(line);

/** @returns what gives the verdict of a check */
async function verdictsOn(
	text: string,
	path: string,
	ids: readonly string[],
): Promise<(id: string) => Verdict> {
	const document = documentOf(await read(new TextEncoder().encode(text), path));
	const options = {
		checks: shipped.checks.filter(({ id }) => ids.includes(id)),
		stage: "submission" as const,
		asOf: null,
		award: null,
		assumeAgreement: false,
	};
	const verdicts = new Map(
		runChecks(document, options, shipped).map(({ check, verdict }) => [check.id, verdict]),
	);
	return (id) => {
		const verdict = verdicts.get(id);
		if (!verdict) throw new Error(`no verdict on ${id}`);
		return verdict;
	};
}

function show(one: Case, verdict: Verdict): void {
	console.log(`${one.operator}: ${one.check} is ${verdict}`);
}

function refuse(why: string): never {
	console.error(why);
	process.exit(2);
}
