/**
 * `npm run eval -- <corpus folder> [--check id,id] [--show] [--phrases]`
 * Runs the built command over a labelled corpus, over passages with a check each, or over passages labelled by topic
 * (`passages-topics.json` beside them), and prints how right its verdicts are.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { jsonLines, type LabelledPassage, readLabels, readNegatives } from "./eval/corpus.js";
import { countOf, f1, interval, isFinding, type Judgment, precision, recall } from "./eval/metrics.js";
import { resultOf, runCli } from "./eval/run-cli.js";
import { judgeTopics, type TopicJudgment } from "./eval/topics.js";

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { check: { type: "string" }, show: { type: "boolean" }, phrases: { type: "boolean" } },
});
const target = positionals[0];
if (!target)
	throw new Error("usage: npm run eval -- <corpus folder | phrase file> [--check ids] [--show] [--phrases]");
if (target.endsWith(".jsonl") && existsSync(join(dirname(target), "passages-topics.json"))) {
	printTopics(judgeTopics(target), values.show === true);
	process.exit();
}
const only = values.check?.split(",");
const judgments = target.endsWith(".jsonl") || values.phrases ? judgePassages(target) : judgeCorpus(target);
const kept = only ? judgments.filter(({ check }) => only.includes(check)) : judgments;
printTable(kept);
if (values.show) printDisagreements(kept);

function printTopics(judged: readonly TopicJudgment[], show: boolean): void {
	for (const label of ["satisfies", "contradicts", "mentions", "nothing"]) {
		const own = judged.filter((judgment) => judgment.label === label);
		const right = own.filter((judgment) => judgment.right).length;
		console.log(`${label.padEnd(12)} ${right} of ${own.length} right`);
	}
	const right = judged.filter((judgment) => judgment.right).length;
	console.log(`all          ${right} of ${judged.length} right, ${share(right, judged.length)}`);
	for (const { id, check, label, reported, text } of show ? judged.filter((judgment) => !judgment.right) : [])
		console.log(`\n${id} ${check}: label ${label}, reported ${reported}\n  ${text}`);
}

function judgeCorpus(folder: string): Judgment[] {
	const labels = readLabels(folder);
	const report = runCli(["--pack", "all", ...labels.map(({ file }) => file)], resolve(folder));
	const byPath = new Map(report.documents.map((document) => [document.path, document]));
	const judged = labels.flatMap(({ doc, file, verdicts }) => {
		const document = byPath.get(file);
		if (document?.kind !== "sro-agreement") console.log(`not recognised as an SRO agreement: ${file}`);
		return Object.entries(verdicts).map(([check, { v, quote }]): Judgment => {
			const { verdict, evidence } = resultOf(document, check);
			return {
				document: doc,
				check,
				label: v,
				verdict,
				quote: quote ?? "",
				evidence: evidence.map((item) => `${item.line}: ${item.text}`).join(" || "),
			};
		});
	});
	const negatives = readNegatives(folder);
	if (negatives.length > 0) {
		const found = runCli(
			negatives.map((path) => resolve(path)),
			resolve(folder),
		).documents;
		const wrong = found
			.filter((document) => document.kind !== "other")
			.map((document) => basename(document.path));
		console.log(
			`negatives: ${found.length - wrong.length} of ${found.length} recognised${wrong.length > 0 ? `; not: ${wrong.join(", ")}` : ""}`,
		);
	}
	return judged;
}

function judgePassages(file: string): Judgment[] {
	const passages = jsonLines<LabelledPassage>(file);
	const folder = mkdtempSync(join(tmpdir(), "moulint-eval-"));
	const judged: Judgment[] = [];
	try {
		const checks = [...new Set(passages.map(({ check }) => check))];
		for (const check of checks) {
			const own = passages.filter((passage) => passage.check === check);
			const names = own.map((_, i) => `${String(i).padStart(4, "0")}.txt`);
			for (const [i, passage] of own.entries()) writeFileSync(join(folder, names[i] as string), passage.text);
			const report = runCli(["--check", check, "--assume-agreement", "--stage", "draft", ...names], folder);
			own.forEach((passage, i) => {
				const document = report.documents.find(({ path }) => path === names[i]);
				judged.push({
					document: `${basename(file)} ${i}`,
					check,
					label: passage.v,
					verdict: resultOf(document, check).verdict,
					quote: passage.text,
					evidence: "",
				});
			});
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
	const right = judged.filter(isRight).length;
	console.log(
		`${basename(file)}: ${right} of ${judged.length} verdicts right, ${share(right, judged.length)}`,
	);
	return judged;
}

/** S wants satisfied; C contradicted; N and M any finding. */
function isRight({ label, verdict }: Judgment): boolean {
	if (label === "S") return verdict === "satisfied";
	if (label === "C") return verdict === "contradicted";
	return isFinding(verdict);
}

function printTable(all: readonly Judgment[]): void {
	const checks = [...new Set(all.map(({ check }) => check))].sort();
	console.log(`${"check".padEnd(44)} precision recall  F1     contradicted`);
	for (const check of checks)
		printRow(
			check,
			all.filter((judgment) => judgment.check === check),
		);
	printRow("all", all);
	printRow(
		"baseline: always a finding",
		all.map((judgment) => ({ ...judgment, verdict: "missing" })),
	);
	printRow(
		"baseline: always satisfied",
		all.map((judgment) => ({ ...judgment, verdict: "satisfied" })),
	);
	const counts = countOf(all);
	const found = counts.truePositive + counts.falsePositive;
	const due = counts.truePositive + counts.falseNegative;
	console.log(
		`95% intervals: precision ${range(interval(counts.truePositive, found))}, recall ${range(interval(counts.truePositive, due))}; inconclusive ${share(counts.inconclusive, all.length)}`,
	);
}

function printRow(name: string, judgments: readonly Judgment[]): void {
	const counts = countOf(judgments);
	const cells = [precision(counts), recall(counts), f1(counts)].map((value) => value.toFixed(3).padEnd(7));
	console.log(`${name.padEnd(44)} ${cells.join("  ")} ${counts.contradictedCalled}/${counts.contradicted}`);
}

function printDisagreements(judgments: readonly Judgment[]): void {
	for (const { document, check, label, verdict, quote, evidence } of judgments.filter((one) => !isRight(one)))
		console.log(
			`\n${document} ${check}: label ${label}, reported ${verdict}\n  label:    ${quote}\n  reported: ${evidence}`,
		);
}

function share(part: number, whole: number): string {
	return `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
}

function range([low, high]: [number, number]): string {
	return `${low.toFixed(3)}-${high.toFixed(3)}`;
}
