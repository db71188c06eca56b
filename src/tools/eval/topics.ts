import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Verdict } from "../../check/model.js";
import { jsonLines } from "./corpus.js";
import { isFinding } from "./metrics.js";
import { resultOf, runCli } from "./run-cli.js";

/** A passage of statute or bill, labelled by topic; no label means that nothing in it satisfies anything. */
interface TopicPassage {
	id: string;
	text: string;
	labels: Record<string, "satisfies" | "contradicts" | "mentions">;
}

/** What was asked of one passage, and what was reported. */
export interface TopicJudgment {
	id: string;
	check: string;
	label: "satisfies" | "contradicts" | "mentions" | "nothing";
	/** The verdict; for `nothing` the checks that were called satisfied. */
	reported: string;
	right: boolean;
	text: string;
}

/**
 * Reads each passage as if it stood in an agreement and compares verdicts with its labels. One label is one question;
 * a passage without labels is one question too: is anything in it called satisfied?
 * @param file JSON Lines; `passages-topics.json` beside it maps topics to check ids
 */
export function judgeTopics(file: string): TopicJudgment[] {
	const passages = jsonLines<TopicPassage>(file);
	const topics = JSON.parse(readFileSync(join(dirname(file), "passages-topics.json"), "utf8")) as Record<
		string,
		string
	>;
	const folder = mkdtempSync(join(tmpdir(), "moulint-topics-"));
	try {
		for (const { id, text } of passages) writeFileSync(join(folder, `${id}.txt`), text);
		const checks = [...new Set(Object.values(topics))];
		const names = passages.map(({ id }) => `${id}.txt`);
		const report = runCli(
			["--check", checks.join(","), "--assume-agreement", "--stage", "draft", ...names],
			folder,
		);
		return passages.flatMap((passage): TopicJudgment[] => {
			const document = report.documents.find(({ path }) => path === `${passage.id}.txt`);
			const verdictOf = (check: string): Verdict => resultOf(document, check).verdict;
			const labels = Object.entries(passage.labels);
			if (labels.length === 0) {
				const satisfied = checks.filter((check) => verdictOf(check) === "satisfied");
				const reported = satisfied.join(" ");
				return [{ ...passage, check: "", label: "nothing", reported, right: satisfied.length === 0 }];
			}
			return labels.map(([topic, label]) => {
				const check = topics[topic] ?? topic;
				const reported = verdictOf(check);
				return { ...passage, check, label, reported, right: agrees(label, reported) };
			});
		});
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function agrees(label: TopicJudgment["label"], verdict: Verdict): boolean {
	if (label === "satisfies") return verdict === "satisfied";
	if (label === "contradicts") return verdict === "contradicted";
	return isFinding(verdict);
}
