import { Chalk } from "chalk";
import { loadShipped } from "../../../cli/knowledge.js";
import { outcomeOf } from "../../../cli/run.js";
import { assemble, shownOf } from "../../../cli/write.js";
import { groupFindings } from "../../../findings/group.js";
import type { DocumentReport } from "../../../findings/model.js";
import { DocumentReports } from "../../../findings/reports.js";
import { summarise } from "../../../findings/summary.js";
import { FORMATTERS } from "../../../report/index.js";
import { visible } from "../../../report/safe.js";
import { MOST_BYTES } from "../shared.js";
import { holds, type Target } from "../target.js";
import { filesIn, piecesOf } from "./seeds.js";
import { MARKDOWN } from "./text-grammars.js";
import { changed } from "./texts.js";
import { mutatedPackage, openParts } from "./word.js";
import { wordSeeds } from "./word-seeds.js";

/** A whole lint with every check, and every format of its report. The content tells the kind of file. */
export async function lint(): Promise<Target> {
	const known = { ...(await loadShipped()), folders: new Map<string, string>() };
	const { checks, tensions } = known;
	const award = { letterDate: "2026-09-30", awardEnd: "2028-09-30", program: "chp" };
	const options = { checks, stage: "executed" as const, asOf: "2026-11-25", award, assumeAgreement: true };
	const plan = { options, settings: [], changes: "accept" as const };
	const configuration = { layers: [], folder: "", sources: [] };
	const run = { setup: { configuration, flags: {}, cwd: "", withText: true }, known, planFor: () => plan };
	const texts = [...filesIn("examples", [".md", ".txt"]), ...filesIn("test/fixtures", [".md", ".txt"])];
	return {
		name: "lint",
		ending: "",
		covers: ["src/check/", "src/findings", "src/judge", "src/match", "src/report"],
		seeds: [...piecesOf(texts), ...wordSeeds().slice(-1)],
		most: MOST_BYTES / 8,
		mutate: (bytes, other, random) =>
			openParts(bytes)
				? mutatedPackage(bytes, other, random, 32_768)
				: changed(bytes, other, MARKDOWN, random, MOST_BYTES / 8),
		run: async (bytes) => {
			const outcome = await outcomeOf({ path: "draft", bytes: async () => bytes }, run);
			if ("fault" in outcome) return;
			const report = groupFindings(outcome.report, checks, tensions);
			verifyPlaces(report);
			await verifyFormats(report, options);
		},
	};
}

/** Findings stand on lines that there are. @throws BrokenPromise */
export function verifyPlaces({ findings, text = "" }: DocumentReport): void {
	const last = text.split(/\r\n|\n|\r/).length;
	for (const { check, location } of findings) {
		if (location.kind === "document") continue;
		const { line, column, endLine, endColumn } = location;
		const ordered = line < endLine || (line === endLine && column <= endColumn);
		holds(
			line >= 1 && column >= 1 && endLine <= last && ordered,
			() => `${check} stands at ${line}:${column}-${endLine}:${endColumn} of ${last} lines`,
		);
	}
}

/** No format holds a character that acts instead of showing, and those made of JSON can be parsed. @throws BrokenPromise */
export async function verifyFormats(
	report: DocumentReport,
	run: Parameters<typeof assemble>[2],
): Promise<void> {
	const document = shownOf(report, run.checks, {});
	const documents = new DocumentReports();
	documents.add(document);
	const whole = assemble(documents, summarise([document]), run);
	for (const [name, format] of Object.entries(FORMATTERS)) {
		const pieces = await format.print(whole, { color: new Chalk({ level: 0 }), verbose: true });
		const text = [...pieces].join("");
		// CSV has the line ends of its standard, and a mark in front by which Excel knows UTF-8.
		const bare = name === "csv" ? text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n") : text;
		const shown = visible(bare);
		holds(shown === bare, () => {
			const at = [...bare].findIndex((character, i) => i >= shown.length || shown[i] !== character);
			return `${name} holds a character that acts: ${JSON.stringify(bare.slice(Math.max(0, at - 20), at + 20))}`;
		});
		if (["json", "sarif", "gitlab"].includes(name)) JSON.parse(text);
	}
}
