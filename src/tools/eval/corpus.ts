import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Judgment } from "./metrics.js";

/** One labelled document of a corpus folder. */
export interface LabelledDocument {
	doc: string;
	file: string;
	verdicts: Record<string, { v: Judgment["label"]; quote?: string }>;
}

/** Every `labels*.jsonl` of a corpus folder, one document a line. */
export function readLabels(folder: string): LabelledDocument[] {
	const documents = new Map<string, LabelledDocument>();
	for (const name of readdirSync(folder)
		.filter((name) => /^labels.*\.jsonl$/.test(name))
		.sort())
		for (const label of jsonLines<LabelledDocument>(join(folder, name))) {
			const known = documents.get(label.doc);
			if (known) Object.assign(known.verdicts, label.verdicts);
			else documents.set(label.doc, label);
		}
	return [...documents.values()];
}

/** One passage of an agreement, a clause or a few, read on its own: how it stands to one check. */
export interface LabelledClause {
	doc: string;
	check: string;
	/** As for documents, and O where it says nothing of the check. */
	v: "S" | "C" | "N" | "O";
	text: string;
}

/** Every `clauses*.jsonl` of a corpus folder, by document. */
export function readClauseLabels(folder: string): Map<string, LabelledClause[]> {
	const byDocument = new Map<string, LabelledClause[]>();
	for (const name of readdirSync(folder)
		.filter((name) => /^clauses.*\.jsonl$/.test(name))
		.sort())
		for (const clause of jsonLines<LabelledClause>(join(folder, name)))
			byDocument.set(clause.doc, [...(byDocument.get(clause.doc) ?? []), clause]);
	return byDocument;
}

/** Files of `negatives/`: papers that are not SRO agreements. Empty when the folder has none. */
export function readNegatives(folder: string): string[] {
	const base = join(folder, "negatives");
	if (!existsSync(base)) return [];
	return readdirSync(base)
		.filter((name) => /\.(?:md|txt|docx)$/.test(name))
		.sort()
		.map((name) => join(base, name));
}

/** One passage of a phrase file. */
export interface LabelledPassage {
	check: string;
	v: Judgment["label"];
	text: string;
}

/** Parses a JSON Lines file. @throws Error naming the line */
export function jsonLines<T>(path: string): T[] {
	return readFileSync(path, "utf8")
		.split("\n")
		.flatMap((line, i) => {
			if (line.trim() === "") return [];
			try {
				return [JSON.parse(line) as T];
			} catch {
				throw new Error(`${path}:${i + 1}: not JSON`);
			}
		});
}
