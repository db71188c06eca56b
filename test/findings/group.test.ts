import { describe, expect, test } from "vitest";
import type { Check, Tension, Verdict } from "../../src/check/model.js";
import type { SeveritySetting } from "../../src/findings/build.js";
import { groupFindings } from "../../src/findings/group.js";
import type { DocumentReport, Finding } from "../../src/findings/model.js";

function check(
	id: string,
	level: Check["level"],
	satisfiedBy: string[] = [],
	kind: Check["kind"] = "clause",
) {
	return { id, level, satisfiedBy, kind } as unknown as Check;
}

function finding(id: string, verdict: Verdict, severity: Finding["severity"]): Finding {
	return {
		check: id,
		element: null,
		verdict,
		severity,
		message: id,
		location: { kind: "document", section: "" },
		searched: [],
		nearest: null,
		related: [],
		help: "",
		source: { title: "", place: "", quote: "" },
		fingerprint: id,
		suppressed: null,
		alsoAsked: [],
		evidence: [],
	};
}

function report(findings: Finding[], satisfied: string[] = []): DocumentReport {
	return {
		path: "a.md",
		kind: "sro-agreement",
		notRead: [],
		results: [
			...findings.map((one) => ({ check: one.check, verdict: one.verdict })),
			...satisfied.map((id) => ({ check: id, verdict: "satisfied" as Verdict })),
		].map((one) => ({ ...one, level: "must" as const, elements: [], evidence: [] })),
		findings,
	};
}

describe("one clause asked for by several checks", () => {
	const checks = [
		check("a/loose", "must", ["b/strict"]),
		check("b/strict", "should"),
		check("c/far", "may", ["a/loose"]),
	];
	const shown = (findings: Finding[]) => groupFindings(report(findings), checks, []).findings;

	test("is one finding: the check that satisfies the others, with the worst severity, naming them", () => {
		const all = [
			finding("a/loose", "missing", "error"),
			finding("b/strict", "missing", "warning"),
			finding("c/far", "weak", "info"),
		];
		expect(shown(all).map(({ check, severity, alsoAsked }) => ({ check, severity, alsoAsked }))).toEqual([
			{ check: "b/strict", severity: "error", alsoAsked: ["a/loose", "c/far"] },
		]);
	});
	test("stays apart where the strict check is satisfied", () => {
		expect(shown([finding("a/loose", "missing", "error")]).map(({ check }) => check)).toEqual(["a/loose"]);
	});
	test("stays apart where the text contradicts one of them", () => {
		const both = [finding("a/loose", "contradicted", "error"), finding("b/strict", "missing", "warning")];
		expect(shown(both).map(({ check }) => check)).toEqual(["a/loose", "b/strict"]);
	});
	test("stays apart where the strict finding is suppressed", () => {
		const quiet = { ...finding("b/strict", "missing", "warning"), suppressed: { reason: "r", where: "w" } };
		expect(shown([finding("a/loose", "missing", "error"), quiet]).map(({ check }) => check)).toEqual([
			"a/loose",
			"b/strict",
		]);
	});
	test("is the same beside findings that are no checks'", () => {
		const all = [
			finding("a/loose", "missing", "error"),
			finding("aa/own", "contradicted", "warning"),
			finding("b/strict", "missing", "warning"),
		];
		expect(shown(all).map(({ check }) => check)).toEqual(["aa/own", "b/strict"]);
	});
	test("leaves the results alone", () => {
		const all = report([finding("a/loose", "missing", "error"), finding("b/strict", "missing", "warning")]);
		expect(groupFindings(all, checks, []).results).toEqual(all.results);
	});
});

test("what is to be confirmed by hand is one finding", () => {
	const checks = [check("a/x", "must", [], "confirm"), check("a/y", "may", [], "confirm")];
	const both = [finding("a/x", "inconclusive", "info"), finding("a/y", "inconclusive", "info")];
	const { findings } = groupFindings(report(both), checks, []);
	expect(findings.map(({ check, alsoAsked }) => [check, alsoAsked])).toEqual([["a/x", ["a/y"]]]);
});

describe("where one text satisfies only one side", () => {
	const checks = [check("n/one", "must"), check("m/other", "must")];
	const tension: Tension = { id: "t", title: "T", conflict: "", advice: "", sides: [["n/one"], ["m/other"]] };
	const severityOf = (satisfied: string[], setting?: SeveritySetting) =>
		groupFindings(report([finding("n/one", "contradicted", "error")], satisfied), checks, [tension], setting)
			.findings[0]?.severity;

	test("the other side is only told so when one is satisfied", () =>
		expect(severityOf(["m/other"])).toBe("info"));
	test("a severity that is set stays", () => expect(severityOf(["m/other"], () => "error")).toBe("error"));
	test("it fails when neither is", () => expect(severityOf([])).toBe("error"));
});
