import { describe, expect, it } from "vitest";
import type { DocumentReport } from "../../src/findings/model.js";
import { countOf, type Judgment } from "../../src/tools/eval/metrics.js";
import { resultOf } from "../../src/tools/eval/run-cli.js";

const judged = (label: Judgment["label"], verdict: Judgment["verdict"]): Judgment => ({
	document: "a.md",
	check: "cops-mou/ferpa",
	label,
	verdict,
	quote: "",
	evidence: "",
});

describe("the counts of findings", () => {
	it("take weak, missing, contradicted and inconclusive for findings", () => {
		const verdicts = ["weak", "missing", "contradicted", "inconclusive"] as const;
		expect(countOf(verdicts.map((verdict) => judged("M", verdict)))).toMatchObject({
			truePositive: 4,
			falseNegative: 0,
		});
	});

	it("take a verdict of not-applicable for no finding, as satisfied", () => {
		const verdicts = ["satisfied", "not-applicable"] as const;
		expect(
			countOf(verdicts.flatMap((verdict) => [judged("M", verdict), judged("S", verdict)])),
		).toMatchObject({
			truePositive: 0,
			falseNegative: 2,
			falsePositive: 0,
			trueNegative: 2,
		});
	});
});

it("a label of a check that there is not is refused", () => {
	const report: DocumentReport = {
		path: "a.md",
		kind: "sro-agreement",
		notRead: [],
		results: [{ check: "cops-mou/ferpa", level: "must", verdict: "missing", elements: [], evidence: [] }],
		findings: [],
	};
	expect(resultOf(report, "cops-mou/ferpa").verdict).toBe("missing");
	expect(() => resultOf(report, "cops-mou/ferpaa")).toThrow(/ferpaa/);
	expect(() => resultOf(undefined, "cops-mou/ferpa")).toThrow(/ferpa/);
});
