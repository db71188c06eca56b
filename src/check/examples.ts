import { documentOf } from "../document/index.js";
import { readText } from "../read/index.js";
import type { Check, Example, Verdict } from "./model.js";
import { type Knowledge, runChecks } from "./run.js";

/** One example as judged. */
export interface ExampleOutcome {
	example: Example;
	verdict: Verdict;
	right: boolean;
}

/** Judges each example of a check as a document of its own. */
export function runExamples(check: Check, knowledge: Knowledge): ExampleOutcome[] {
	return check.examples.map((example) => {
		const document = documentOf(readText(example.text, "example.txt"));
		const options = {
			checks: [check],
			stage: example.stage ?? check.stage,
			asOf: null,
			award: null,
			assumeAgreement: true,
		};
		const verdict = runChecks(document, options, knowledge)[0]?.verdict ?? "missing";
		const right = example.verdict === "not-satisfied" ? verdict !== "satisfied" : verdict === example.verdict;
		return { example, verdict, right };
	});
}
