import { Chalk } from "chalk";
import { describe, expect, it } from "vitest";
import { runChecks } from "../../../src/check/run.js";
import { loadShipped } from "../../../src/cli/knowledge.js";
import { assemble } from "../../../src/cli/write.js";
import { documentOf } from "../../../src/document/index.js";
import { reportOf } from "../../../src/findings/build.js";
import { DocumentReports } from "../../../src/findings/reports.js";
import { summarise } from "../../../src/findings/summary.js";
import { full } from "../../../src/report/full.js";
import { json } from "../../../src/report/json.js";
import { stylish } from "../../../src/report/stylish.js";
import { whole } from "../../report/whole.js";
import { change, p, r, reading } from "./make.js";

const ins = (words: string) => change("ins", r(words));
const del = (words: string) => change("del", r(words));

/** The stretches of text that are changed, empty ones as `|` between the characters around them. */
function changed(body: string, changes: "accept" | "reject" = "accept"): string[] {
	const { source, changed = [] } = reading(body, changes);
	return changed.map(({ start, end }) =>
		start === end
			? `${source.text.slice(Math.max(0, start - 1), start)}|${source.text.slice(end, end + 1)}`
			: source.text.slice(start, end),
	);
}

describe("text in tracked changes", () => {
	it("is marked where it was put in and where it was taken away", () => {
		const body = p("Title") + p(`${r("He ")}${del("may")}${ins("shall")}${r(" go.")}`);
		expect(changed(body)).toEqual([" |s", "shall"]);
		expect(changed(body, "reject")).toEqual(["may", "y| "]);
	});

	it("is marked at both ends of a paragraph", () => {
		expect(changed(p(del("Not ") + r("all.") + del(" Nor some.")) + p("x"))).toEqual(["|a", ".|\n"]);
		expect(changed(p(del("Gone.")) + p("Here."))).toEqual([]);
		expect(changed(p("One.") + p("Two."))).toEqual([]);
	});

	it("is told of in the findings that it decided, and the reports say how it was read", async () => {
		const known = await loadShipped();
		const checks = known.checks.filter(({ id }) => id === "hygiene/unfilled-placeholder");
		const options = { checks, stage: "draft", asOf: null, award: null, assumeAgreement: true } as const;
		const report = (body: string) => {
			const document = documentOf(reading(p("Agreement") + body));
			return reportOf(document, runChecks(document, { ...options, checks }, known), () => undefined);
		};
		const one = report(p(r("The fee is ") + ins("_____ dollars.")));
		expect(one.findings[0]?.message).toMatch(/\(in text that is a tracked change\)$/);
		expect(one.results[0]?.changed).toBe(true);
		const other = report(p(r("The fee is _____ dollars.")) + p(ins("It is due.")));
		expect(other.findings[0]?.message).not.toContain("tracked");
		expect(other.results[0]).not.toHaveProperty("changed");
		const documents = new DocumentReports();
		documents.add(one);
		const told = assemble(documents, summarise([one]), { checks, stage: "draft", asOf: null });
		const style = { color: new Chalk({ level: 0 }), verbose: false };
		for (const pieces of [full(told, style), stylish(told, style)])
			expect(whole(pieces).replace(/\s+/g, " ")).toMatch(/note: .*1 tracked change read as accepted/);
		expect(JSON.parse(whole(json(told))).documents[0].notes).toHaveLength(1);
		expect(report(p("The fee is _____ dollars."))).not.toHaveProperty("notes");
	});
});
