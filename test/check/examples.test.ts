import { beforeAll, describe, expect, test } from "vitest";
import { runExamples } from "../../src/check/examples.js";
import type { Check } from "../../src/check/model.js";
import { loadShipped, type Shipped } from "../../src/cli/knowledge.js";

let shipped: Shipped;
beforeAll(async () => {
	shipped = await loadShipped();
});

/** Another check of the same kind that is about something else. */
function stranger(check: Check, among: readonly Check[]): Check {
	// Neighbours in the list are of one pack and often of one subject.
	const at = (among.indexOf(check) + Math.floor(among.length / 2)) % among.length;
	const near = new Set([...check.overlaps, ...check.satisfiedBy, check.id]);
	const others = [...among.slice(at + 1), ...among.slice(0, at)];
	return others.find(
		(other) => !near.has(other.id) && ![...other.overlaps, ...other.satisfiedBy].includes(check.id),
	) as Check;
}

describe("the examples of a check", () => {
	test("are judged as they say", async () => {
		const wrong: string[] = [];
		for (const check of shipped.checks)
			for (const { example, verdict, right } of await runExamples(check, shipped))
				if (!right) wrong.push(`${check.id}: ${verdict}, not ${example.verdict}: ${example.text}`);
		expect(wrong).toEqual([]);
	}, 120_000);

	test("fail when another check's stand in their place", async () => {
		const judged = shipped.checks.filter(({ kind }) => kind === "clause" || kind === "list");
		const fooled: string[] = [];
		for (const check of judged) {
			const other = stranger(check, judged);
			const outcomes = await runExamples({ ...check, examples: other.examples }, shipped);
			if (outcomes.every(({ right }) => right)) fooled.push(`${check.id} with the examples of ${other.id}`);
		}
		expect(fooled).toEqual([]);
	}, 120_000);
});
