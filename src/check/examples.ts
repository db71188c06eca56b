import { documentOf } from "../document/index.js";
import { read } from "../read/index.js";
import type { Check, Example, Verdict } from "./model.js";
import { KIND_CHECK, type Knowledge, runChecks } from "./run.js";

/** One example as judged. */
export interface ExampleOutcome {
	example: Example;
	verdict: Verdict;
	right: boolean;
}

/** Judges each example of a check as a document of its own. */
export async function runExamples(check: Check, knowledge: Knowledge): Promise<ExampleOutcome[]> {
	const outcomes: ExampleOutcome[] = [];
	for (const example of check.examples) {
		const document = documentOf(await read(new TextEncoder().encode(example.text), "example.txt"));
		const options = {
			checks: [check],
			stage: example.stage ?? check.stage,
			asOf: example.asOf ?? null,
			award: null,
			// An excerpt is not judged by what the whole document would be, save where that is the question.
			assumeAgreement: check.id !== KIND_CHECK,
		};
		const verdict = runChecks(document, options, knowledge)[0]?.verdict ?? "missing";
		const right = example.verdict === "not-satisfied" ? verdict !== "satisfied" : verdict === example.verdict;
		outcomes.push({ example, verdict, right });
	}
	return outcomes;
}
