import { expect, test } from "vitest";
import { runExamples } from "../../src/check/examples.js";
import type { Check } from "../../src/check/model.js";
import { parseCheck } from "../../src/check/parse.js";
import { loadShipped } from "../../src/cli/knowledge.js";

/** A check of somebody's own pack: the judge has learned nothing of it. */
const KEYS = `
id: ours/lost-keys
title: Lost keys are reported
level: must
kind: clause
source: { document: Our manual, place: "3", reviewed: "2026-11-25" }
requirement: A lost key must be reported to the principal within a day.
reason: A lost key opens every door.
message: nothing says that lost keys are reported
help: State who reports a lost key, and when.
elements:
  - id: key-lost
    check: a lost key is named
    signs: ["(lost|missing|stolen) key", "key .. (lost|missing|stolen)"]
  - id: reported
    check: it is reported
    signs: ["report", "(tell|notify|inform) .. {principal}"]
signs:
  contradicts: ["key .. need .. {not} .. report"]
examples:
  pass:
    - text: The SRO shall tell the principal of a lost key on the day it is missed.
    - text: Any key that is stolen must be reported to the principal within one day, by whoever held it.
  fail:
    - { text: The SRO may report a lost key to the principal, verdict: weak, why: permission }
    - { text: The SRO shall not report a lost key to anyone outside the Department, verdict: contradicted, why: denied }
    - { text: A missing key need of course not be reported by the deputy to the principal, verdict: contradicted, why: denied }
    - { text: The District shall give the SRO a key to the front door and to the office, verdict: missing, why: no loss }
`;

test("a check that the judge does not know is decided by its patterns", async () => {
	const check = parseCheck(KEYS, "ours/lost-keys.yaml");
	const outcomes = await runExamples(check, await loadShipped());
	expect(
		outcomes.filter(({ right }) => !right).map(({ example, verdict }) => [example.text, verdict]),
	).toEqual([]);
});

test("a passage that lacks what a check needs does not satisfy it, whatever else it says", async () => {
	const strict = KEYS.replace("signs:\n  contradicts", 'signs:\n  needs: ["(stolen|theft)"]\n  contradicts');
	const outcomes = await runExamples(parseCheck(strict, "ours/lost-keys.yaml"), await loadShipped());
	expect(
		outcomes
			.filter(({ example, verdict }) => example.verdict === "satisfied" && verdict === "satisfied")
			.map(({ example }) => /stolen/.test(example.text)),
	).toEqual([true]);
});

test("a list is not satisfied while one of the things that it is about is named nowhere", async () => {
	const { checks, ...shipped } = await loadShipped();
	const check = checks.find(({ id }) => id === "nasro/expenses") as Check;
	const texts = [
		"The Sheriff shall pay the deputy's salary, overtime and benefits and furnish all equipment.",
		"The Sheriff shall pay the deputy's salary and benefits and furnish all equipment.",
	];
	const examples = texts.map((text) => ({ text, verdict: "satisfied" as const }));
	const outcomes = await runExamples({ ...check, examples }, { ...shipped, checks });
	expect(outcomes.map(({ verdict }) => verdict === "satisfied")).toEqual([true, false]);
});

test("only a list may name things among its passages", () => {
	const wrong = KEYS.replace("signs:\n  contradicts", 'signs:\n  among: ["(stolen|theft)"]\n  contradicts');
	expect(() => parseCheck(wrong, "ours/lost-keys.yaml")).toThrow(/among/);
});

test("the judge's word is not enough where the one thing that a check is about is not named", async () => {
	const { checks, ...shipped } = await loadShipped();
	const check = checks.find(({ id }) => id === "cops-mou/civil-rights-laws") as Check;
	const example = {
		text: "Federal and state student records law governs the collection, use and release of all student records.",
		verdict: "weak" as const,
	};
	const [outcome] = await runExamples({ ...check, examples: [example] }, { checks, ...shipped });
	expect(outcome?.verdict).not.toBe("satisfied");
});
