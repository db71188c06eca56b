import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type Baseline,
	type BaselineEntry,
	baselineText,
	KnownFindings,
} from "../../src/findings/baseline.js";
import { fingerprintOf } from "../../src/findings/fingerprint.js";
import type { DocumentReport, Finding, FindingEvidence } from "../../src/findings/model.js";

const IDS = ["p/a", "p/b", "p/c"];

function reportOf(path: string, findings: [check: string, fingerprint: string][]): DocumentReport {
	return {
		path,
		kind: "sro-agreement",
		notRead: [],
		results: IDS.map((check) => ({ check, level: "must", verdict: "missing", elements: [], evidence: [] })),
		findings: findings.map(
			([check, fingerprint]) =>
				({ check, fingerprint, suppressed: null, evidence: [] }) as unknown as Finding,
		),
	};
}

const finding = fc.tuple(fc.constantFrom(...IDS), fc.constantFrom("x", "y", "z"));
const empty: Baseline = { path: "/repo/base.json", entries: [] };

function applyBaseline(report: DocumentReport, baseline: Baseline, cwd: string): DocumentReport {
	return new KnownFindings(baseline, cwd).mark(report);
}

function updatedBaseline(
	baseline: Baseline,
	reports: readonly DocumentReport[],
	ids: readonly string[],
	cwd: string,
): Baseline {
	const known = new KnownFindings(baseline, cwd);
	for (const report of reports) known.take(report, ids);
	return known.baseline;
}

describe("a baseline", () => {
	it("knows every finding it was written from, and the same findings give the same bytes in any order", () => {
		fc.assert(
			fc.property(fc.array(finding), fc.array(finding), (one, two) => {
				const reports = [reportOf("a.md", one), reportOf("b/c.md", two)];
				const baseline = updatedBaseline(empty, reports, IDS, "/repo");
				for (const report of reports)
					expect(
						applyBaseline(report, baseline, "/repo").findings.every(({ suppressed }) => suppressed),
					).toBe(true);
				const turned = [reportOf("b/c.md", two.toReversed()), reportOf("a.md", one.toReversed())];
				expect(baselineText(updatedBaseline(empty, turned, IDS, "/repo"))).toBe(baselineText(baseline));
				expect(updatedBaseline(baseline, reports, IDS, "/repo")).toEqual(baseline);
			}),
		);
	});

	it("knows as many of a finding as it counts", () => {
		const baseline = updatedBaseline(empty, [reportOf("a.md", [["p/a", "x"]])], IDS, "/repo");
		const twice = reportOf("a.md", [
			["p/a", "x"],
			["p/a", "x"],
		]);
		expect(
			applyBaseline(twice, baseline, "/repo").findings.map(({ suppressed }) => suppressed !== null),
		).toEqual([true, false]);
	});

	it("knows a finding while each of its faults is known, also when some are mended", () => {
		const withFaults = (...faults: string[]): DocumentReport => {
			const report = reportOf("a.md", [["p/a", faults.join()]]);
			const [only] = report.findings as [Finding];
			const evidence = faults.map((fingerprint) => ({ fingerprint }) as FindingEvidence);
			return { ...report, findings: [{ ...only, evidence }] };
		};
		const baseline = updatedBaseline(empty, [withFaults("x", "y", "y")], IDS, "/repo");
		const known = (...faults: string[]): boolean =>
			applyBaseline(withFaults(...faults), baseline, "/repo").findings[0]?.suppressed !== null;
		expect([known("y", "x", "y"), known("y"), known("x", "z"), known("y", "y", "y")]).toEqual([
			true,
			true,
			false,
			false,
		]);
	});

	it("drops what is gone from linted documents and keeps the rest", () => {
		const entries: BaselineEntry[] = [
			{ document: "a.md", check: "p/a", fingerprint: "x" },
			{ document: "a.md", check: "p/not-run", fingerprint: "x" },
			{ document: "a.md", check: "p/no-more", fingerprint: "x" },
			{ document: "other.md", check: "p/a", fingerprint: "x" },
		];
		const known = [...IDS, "p/not-run"];
		const after = updatedBaseline({ ...empty, entries }, [reportOf("a.md", [])], known, "/repo");
		expect(after.entries.map(({ document, check }) => `${document} ${check}`)).toEqual([
			"a.md p/not-run",
			"other.md p/a",
		]);
	});

	it("names documents from its own folder", () => {
		const baseline = { path: "/repo/ci/base.json", entries: [] };
		const after = updatedBaseline(baseline, [reportOf("a.md", [["p/a", "x"]])], IDS, "/repo");
		expect(after.entries[0]?.document).toBe("../a.md");
	});
});

describe("fingerprintOf", () => {
	const of = (section: string, text: string) => fingerprintOf({ check: "p/a", element: null, section, text });

	it("stays when a clause moves, or is wrapped and spelled otherwise", () => {
		expect(of("1 Duties", "The SRO  shall\nleave.")).toBe(of("Article IV > 4.2 Term", "the SRO shall leave"));
	});

	it("stays when sections are numbered anew", () => {
		expect(of("Article IV > 4.2 Records", "")).toBe(of("Article V > 5.1 Records", ""));
		expect(of("Article IV Records", "")).toBe(of("Section 12. Records", ""));
	});

	it("changes with the words", () => {
		expect(of("", "within 90 days")).not.toBe(of("", "within 30 days"));
		expect(of("1 Records", "")).not.toBe(of("1 Term", ""));
		expect(of("Article IV", "")).not.toBe(of("Article V", ""));
	});
});
