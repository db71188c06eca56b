import { unzipSync } from "fflate";
import { annotated, withoutComments } from "../../src/annotate/index.js";
import type { Reading } from "../../src/document/model.js";
import type { DocumentReport, Finding } from "../../src/findings/model.js";
import { readDocx } from "../../src/read/docx/index.js";

/** A finding with the passage it is about; null for one of the whole document. */
export function findingOn(reading: Reading, passage: string | null, check = "pack/check"): Finding {
	return {
		check,
		element: null,
		verdict: "weak",
		severity: "warning",
		message: `something about ${check}`,
		location: passage === null ? { kind: "document", section: "" } : placeOf(reading, passage),
		searched: [],
		nearest: null,
		related: [],
		help: "say it",
		source: { title: "A source", place: "section 1", quote: "" },
		fingerprint: "",
		suppressed: null,
		alsoAsked: [],
		evidence: [],
	};
}

function placeOf({ source }: Reading, passage: string): Finding["location"] {
	const start = source.text.indexOf(passage);
	if (start < 0) throw new Error(`no such passage: ${passage}`);
	const at = (offset: number) => {
		const line = source.lineStarts.findLastIndex((from) => from <= offset);
		return [line + 1, offset - (source.lineStarts[line] ?? 0) + 1] as const;
	};
	const [line, column] = at(start);
	const [endLine, endColumn] = at(start + passage.length);
	return { kind: "span", line, column, endLine, endColumn, section: "" };
}

/** Puts comments on passages of a file, as `moulint annotate` does. */
export function annotate(
	bytes: Uint8Array,
	passages: (string | null)[],
	options: { changes?: "accept" | "reject"; asOf?: string; suppressed?: boolean } = {},
): Uint8Array {
	const clean = withoutComments(bytes, "draft.docx");
	const reading = readDocx(clean, "draft.docx", { changes: options.changes ?? "accept" });
	const findings = passages.map((passage, i) => {
		const finding = findingOn(reading, passage, `pack/check-${i}`);
		return options.suppressed ? { ...finding, suppressed: { reason: "known", where: "here" } } : finding;
	});
	const report: DocumentReport = {
		path: "draft.docx",
		kind: "sro-agreement",
		notRead: reading.notRead.map(({ what, count }) => ({ what, count })),
		results: [],
		findings,
	};
	return annotated(clean, "draft.docx", { report, reading, stage: "draft", asOf: options.asOf ?? null })
		.bytes;
}

/** The files of a package as text. */
export function filesIn(bytes: Uint8Array): Record<string, string> {
	const files = Object.entries(unzipSync(bytes));
	return Object.fromEntries(files.map(([name, content]) => [name, Buffer.from(content).toString("utf8")]));
}

export function documentIn(bytes: Uint8Array): string {
	return filesIn(bytes)["word/document.xml"] ?? "";
}

/** The text that each comment spans, in the order of their ids; text boxes included. */
export function passages(bytes: Uint8Array): string[] {
	return [...ranges(bytes).entries()].sort(([a], [b]) => a - b).map(([, text]) => text);
}

/** What each comment says, with the text that it spans, sorted. */
export function commented(bytes: Uint8Array): string[] {
	const spanned = ranges(bytes);
	return comments(bytes)
		.map(({ id, author, text }) => `${author}: ${text} -> ${spanned.get(id)}`)
		.sort();
}

function ranges(bytes: Uint8Array): Map<number, string> {
	const open = new Map<number, string>();
	const closed = new Map<number, string>();
	const token = /<w:commentRange(Start|End) w:id="(\d+)"\/>|<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g;
	for (const [, border, id, text] of documentIn(bytes).matchAll(token)) {
		if (border === "Start") open.set(Number(id), "");
		else if (border === "End") {
			closed.set(Number(id), open.get(Number(id)) ?? "?");
			open.delete(Number(id));
		} else for (const [key, before] of open) open.set(key, before + text);
	}
	if (open.size > 0) throw new Error("a range is not closed");
	return closed;
}

/** What each comment says, in the order of the part. */
export function comments(bytes: Uint8Array): { id: number; author: string; text: string }[] {
	const part = filesIn(bytes)["word/comments.xml"] ?? "";
	return [...part.matchAll(/<w:comment (?:xmlns[^ ]* )?w:id="(\d+)"([^>]*)>(.*?)<\/w:comment>/gs)].map(
		([, id, attributes, inside]) => ({
			id: Number(id),
			author: /w:author="([^"]*)"/.exec(attributes ?? "")?.[1] ?? "",
			text: [...(inside ?? "").matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join("\n"),
		}),
	);
}
