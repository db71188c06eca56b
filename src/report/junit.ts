import type { DocumentReport, Finding, ReportResult, RunReport } from "../findings/model.js";
import { printable } from "./safe.js";
import { openFindings, resultsByCheck } from "./verdicts.js";
import { xmlAttributes, xmlText } from "./xml.js";

/** One check over one document as a test case. */
interface Case {
	check: string;
	outcome: "passed" | "failure" | "skipped";
	type: string;
	message: string;
	text: string;
}

/**
 * JUnit XML, valid against Ant's schema and Jenkins': a suite a document, a case a check. Errors and warnings fail, as
 * they do by default on the command line; info findings, suppressed and not applicable ones are skipped cases.
 */
export function* junit(report: RunReport): Generator<string> {
	const day = report.run.asOf ?? "1970-01-01";
	yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n';
	let id = 0;
	for (const document of report.documents) yield suiteOf(document, id++, day, report);
	yield "</testsuites>\n";
}

function suiteOf(document: DocumentReport, id: number, day: string, report: RunReport): string {
	const cases = casesOf(document);
	const count = (outcome: Case["outcome"]): number => cases.filter((one) => one.outcome === outcome).length;
	// Ant's schema asks for every one of these; there is no clock and nothing was timed.
	const attributes = {
		name: document.path || "-",
		package: "moulint",
		id,
		timestamp: `${day}T00:00:00`,
		hostname: "localhost",
		tests: cases.length,
		failures: count("failure"),
		errors: 0,
		skipped: count("skipped"),
		time: 0,
	};
	const properties = { kind: document.kind, stage: report.run.stage, version: report.version };
	const unread = document.notRead.map(({ what, count }) => `not read: ${what} (${count})\n`).join("");
	return [
		`  <testsuite${xmlAttributes(attributes)}>`,
		"    <properties>",
		...Object.entries(properties).map(
			([name, value]) => `      <property${xmlAttributes({ name, value })}/>`,
		),
		"    </properties>",
		...cases.map((one) => caseXml(one, attributes.name)),
		"    <system-out></system-out>",
		`    <system-err>${xmlText(unread)}</system-err>`,
		"  </testsuite>\n",
	].join("\n");
}

/** The class is the document: viewers tell cases of one name apart by it. */
function caseXml(one: Case, classname: string): string {
	const head = `    <testcase${xmlAttributes({ name: one.check, classname, time: 0 })}`;
	if (one.outcome === "passed") return `${head}/>`;
	const attributes = xmlAttributes({ message: one.message, type: one.type });
	return `${head}>\n      <${one.outcome}${attributes}>${xmlText(one.text)}</${one.outcome}>\n    </testcase>`;
}

function casesOf(document: DocumentReport): Case[] {
	const findings = new Map<string, Finding[]>();
	// A finding also stands for the checks that it names as asking for the same.
	for (const finding of openFindings(document))
		for (const check of [finding.check, ...finding.alsoAsked]) {
			const known = findings.get(check);
			if (known) known.push(finding);
			else findings.set(check, [finding]);
		}
	const suppressed = new Map(
		document.findings.flatMap(({ check, suppressed }) =>
			suppressed ? [[check, suppressed.reason] as const] : [],
		),
	);
	const results = resultsByCheck(document);
	// What moulint says of its own comments has findings, but no result.
	for (const { check, verdict } of openFindings(document))
		if (!results.has(check))
			results.set(check, { check, level: "must", verdict, elements: [], evidence: [] });
	return [...results.values()].map((result) =>
		caseOf(result, findings.get(result.check) ?? [], suppressed.get(result.check), document),
	);
}

function caseOf(
	{ check, verdict }: ReportResult,
	findings: readonly Finding[],
	suppressed: string | undefined,
	{ path }: DocumentReport,
): Case {
	const skipped = (message: string): Case => ({
		check,
		outcome: "skipped",
		type: verdict,
		message,
		text: "",
	});
	if (verdict === "satisfied") return { check, outcome: "passed", type: verdict, message: "", text: "" };
	if (verdict === "not-applicable") return skipped("not applicable");
	const first = findings.find(({ severity }) => severity === "error") ?? findings[0];
	if (!first)
		return skipped(
			suppressed === undefined
				? `${verdict}, left out of this report`
				: `${verdict}, suppressed: ${suppressed}`,
		);
	return {
		check,
		outcome: findings.some(({ severity }) => severity !== "info") ? "failure" : "skipped",
		type: verdict,
		message: `${first.severity}: ${printable(first.message)}`,
		text: findings.map((finding) => detail(finding, path)).join("\n"),
	};
}

function detail(
	{ check, severity, message, location, evidence, nearest, help, source }: Finding,
	path: string,
): string {
	const at = location.kind === "document" ? path : `${path}:${location.line}:${location.column}`;
	const lines = [`${at}: ${severity}[${check}]: ${message}`];
	for (const item of evidence) lines.push(`text: ${item.line} | ${item.text}`);
	if (nearest) lines.push(`nearest: ${nearest.line} | ${nearest.text}`);
	if (nearest && nearest.lacks.length > 0) lines.push(`lacks: ${nearest.lacks.join("; ")}`);
	lines.push(`source: ${source.title}, ${source.place}`, `help: ${help}`);
	return lines.map(printable).join("\n");
}
