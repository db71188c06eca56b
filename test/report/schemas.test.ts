import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { checkstyle } from "../../src/report/checkstyle.js";
import { csv } from "../../src/report/csv.js";
import { gitlab } from "../../src/report/gitlab.js";
import { json } from "../../src/report/json.js";
import { junit } from "../../src/report/junit.js";
import { sarif } from "../../src/report/sarif.js";
import { ESC, oddReport, RLO } from "./fixture.js";
import { whole } from "./whole.js";

const schemaFile = (name: string): string =>
	fileURLToPath(new URL(`../fixtures/schemas/${name}`, import.meta.url));
const XMLLINT = process.env.XMLLINT ?? "xmllint";
const xmllint = spawnSync(XMLLINT, ["--version"]).status === 0;
const because = xmllint ? "" : " (skipped: xmllint is not installed)";
const HOSTILE = `\u0000\u0008\uffff\ud800${ESC}${RLO}]]>&<"'\t\n`;

describe("SARIF", () => {
	const {
		$schema: _,
		id: __,
		...schema
	} = JSON.parse(readFileSync(schemaFile("sarif-2.1.0-rtm.5.json"), "utf8"));
	const uri = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/;
	const validate = new Ajv({
		strict: false,
		allErrors: true,
		// The schema's pattern for languages is no Unicode expression.
		unicodeRegExp: false,
		formats: { uri: /^[a-z][a-z0-9+.-]*:\S+$/i, "uri-reference": uri, "date-time": true },
	}).compile(schema);

	it("is valid against the published schema", () => {
		validate(JSON.parse(whole(sarif(oddReport()))));
		expect(validate.errors).toBeNull();
	});
	it("is valid for hostile characters anywhere and for no documents", () => {
		validate(JSON.parse(whole(sarif(hostile()))));
		expect(validate.errors).toBeNull();
		validate(JSON.parse(whole(sarif({ ...oddReport(), documents: [] }))));
		expect(validate.errors).toBeNull();
	});
	it("has a rule with help for every result, and marks what is suppressed", () => {
		const [run] = JSON.parse(whole(sarif(oddReport()))).runs;
		for (const result of run.results) {
			const rule = run.tool.driver.rules[result.ruleIndex];
			expect(rule.id).toBe(result.ruleId);
			expect(rule.help.text).not.toBe("");
			expect(rule.fullDescription.text).not.toBe("");
		}
		const suppressed = run.results.filter((result: { suppressions?: unknown[] }) => result.suppressions);
		expect(suppressed).toHaveLength(1);
	});
	it("says of a suppression whether it stands in the document, and of the run whether all was read", () => {
		const report = oddReport();
		const [document] = report.documents;
		const [first, ...others] = document!.findings;
		const beside = { ...first!, suppressed: { reason: "r", where: "accepted.yaml:1" } };
		const documents = [{ ...document!, findings: [beside, ...others] }];
		const [run] = JSON.parse(whole(sarif({ ...report, documents, faults: ["a.md is gone"] }))).runs;
		const kinds = run.results.flatMap((result: { suppressions?: { kind: string }[] }) =>
			(result.suppressions ?? []).map(({ kind }) => kind),
		);
		expect(kinds).toEqual(["external", "inSource"]);
		expect(run.invocations[0].executionSuccessful).toBe(false);
		expect(JSON.parse(whole(sarif(report))).runs[0].invocations[0].executionSuccessful).toBe(true);
	});
	it("gives a document-level result a file and no region", () => {
		const [first] = JSON.parse(whole(sarif(oddReport()))).runs[0].results;
		expect(Object.keys(first.locations[0].physicalLocation)).toEqual(["artifactLocation"]);
	});
	it("names paths so that they decode to what they were", () => {
		const [artifact] = JSON.parse(whole(sarif(oddReport()))).runs[0].artifacts;
		expect(decodeURIComponent(artifact.location.uri)).toBe(oddReport().documents[0]?.path);
	});
});

describe("XML", () => {
	it.skipIf(!xmllint)(`junit is valid for Ant and Jenkins${because}`, () => {
		for (const report of [oddReport(), hostile(), { ...oddReport(), documents: [] }])
			expect(faults(whole(junit(report)), "junit.xsd")).toBe("");
	});
	it.skipIf(!xmllint)(`checkstyle is valid${because}`, () => {
		for (const report of [oddReport(), hostile(), { ...oddReport(), documents: [] }])
			expect(faults(whole(checkstyle(report)), "checkstyle.xsd")).toBe("");
	});
	it("junit never passes a check that is not satisfied", () => {
		const passed = [...whole(junit(oddReport())).matchAll(/<testcase name="([^"]*)"[^>]*\/>/g)].map(
			([, name]) => name,
		);
		expect(passed).toEqual(["cops-mou/ferpa", "cops-mou/no-discipline"]);
	});
});

describe("GitLab code quality", () => {
	const validate = new Ajv().compile({
		type: "array",
		items: {
			type: "object",
			required: ["description", "check_name", "fingerprint", "severity", "location"],
			properties: {
				description: { type: "string", minLength: 1 },
				check_name: { type: "string", minLength: 1 },
				fingerprint: { type: "string", minLength: 1 },
				severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
				location: {
					type: "object",
					required: ["path", "lines"],
					properties: {
						path: { type: "string", minLength: 1, not: { pattern: "^\\./" } },
						lines: {
							type: "object",
							required: ["begin"],
							properties: { begin: { type: "integer", minimum: 1 } },
						},
					},
				},
			},
		},
	});
	it("is valid, and every fingerprint occurs once", () => {
		const issues = JSON.parse(whole(gitlab(oddReport())));
		validate(issues);
		expect(validate.errors).toBeNull();
		const fingerprints = issues.map((issue: { fingerprint: string }) => issue.fingerprint);
		expect(new Set(fingerprints).size).toBe(fingerprints.length);
		expect(fingerprints).toHaveLength(7);
	});
});

describe("json", () => {
	it("reads back as the report, without what only pages show", () => {
		const { checks: _, ...report } = oddReport();
		const documents = report.documents.map(({ text: _, ...document }) => document);
		expect(JSON.parse(whole(json(oddReport())))).toEqual({ ...report, documents });
	});
});

describe("csv", () => {
	it("has a row an agreement, most urgent first, and a column a check", () => {
		const [header, ...rows] = parse(whole(csv(oddReport()))) as string[][];
		expect(header?.slice(0, 8)).toEqual([
			"document",
			"kind",
			"days left",
			"filing deadline",
			"coverage",
			"status",
			"errors",
			"warnings",
		]);
		expect(rows.map((row) => row[2])).toEqual(["-5", "36", ""]);
		expect(rows[0]?.[(header ?? []).indexOf("cops-mou/ferpa")]).toBe("weak");
	});
	it("leaves award columns out when there are no award facts", () => {
		const documents = oddReport().documents.map(({ award: _, ...document }) => document);
		expect(whole(csv({ ...oddReport(), documents })).split("\n")[0]).not.toContain("days left");
	});
	it("guards what a spreadsheet would run", () => {
		for (const start of ["=", "+", "-", "@", "\t", "\r"]) {
			const [document] = oddReport().documents;
			const documents = [{ ...document!, path: `${start}1+1` }];
			const rows = parse(whole(csv({ ...oddReport(), documents }))) as string[][];
			expect(rows[1]?.[0]?.[0]).toBe("'");
		}
	});
});

function hostile(): ReturnType<typeof oddReport> {
	const report = oddReport();
	for (const document of report.documents) {
		document.path += HOSTILE;
		for (const finding of document.findings) {
			finding.message += HOSTILE;
			finding.help += HOSTILE;
			if (finding.location.kind !== "document") finding.location.section += HOSTILE;
		}
	}
	return report;
}

/** What xmllint has against a text; empty when it is valid. */
function faults(xml: string, schema: string): string {
	const run = spawnSync(XMLLINT, ["--noout", "--nonet", "--schema", schemaFile(schema), "-"], {
		input: xml,
		encoding: "utf8",
	});
	return run.status === 0 ? "" : run.stderr;
}
