import type { Reading } from "../document/model.js";
import type { DocumentReport } from "../findings/model.js";
import { damaged } from "../read/docx/zip.js";
import { rewritten } from "./archive.js";
import { bodyOf } from "./body.js";
import { Elements } from "./comment-xml.js";
import { edited } from "./edits.js";
import { withMarks } from "./marks.js";
import { noteNames } from "./note-names.js";
import { commentsOf, withoutMarks } from "./own.js";
import { commentsParts, type OpenFile, openFile } from "./package.js";
import { Ranges } from "./ranges.js";
import { appended } from "./relations.js";
import { summaryWording, wordingOf } from "./wording.js";

/** What comments are made from. */
export interface Annotations {
	/** The report on the file as given to `annotated`; findings that are suppressed get no comment. */
	report: DocumentReport;
	/** How the file was read. */
	reading: Reading;
	stage: string;
	/** `YYYY-MM-DD`, null for comments without a date. */
	asOf: string | null;
}

/**
 * A Word file without the comments that moulint has put in, known by their author and initials; those of others and
 * all else stay as they are. Runs that were cut for them stay cut.
 * @throws ReadError for a file that cannot be read
 */
export function withoutComments(bytes: Uint8Array, path: string): Uint8Array {
	const open = openFile(bytes, path);
	const { file, main, comments } = open;
	if (!comments) return bytes;
	const all = commentsOf(comments, path);
	const own = all.filter((comment) => comment.own);
	if (own.length === 0) return bytes;
	const marks = withoutMarks(bodyOf(main, path), all);
	const left = edited(
		comments.text,
		own.map(({ start, end }) => ({ start, end, text: "" })),
	);
	return rewritten(
		bytes,
		path,
		new Map([
			[file.main, main.bytes(edited(main.text, marks))],
			[open.commentsName, comments.bytes(left)],
		]),
	);
}

/**
 * A Word file with a comment on the passage of each finding, and one on the title that sums them up. Only the main
 * part and the comments part change, and where there was no comments part the two that list it.
 * @param bytes a file without such comments (`withoutComments`)
 * @returns the file, and how many comments were put in
 * @throws ReadError for a file that cannot be read
 */
export function annotated(
	bytes: Uint8Array,
	path: string,
	{ report, reading, stage, asOf }: Annotations,
): { bytes: Uint8Array; comments: number } {
	const open = openFile(bytes, path);
	const { file, main } = open;
	const body = bodyOf(main, path);
	if (body.paragraphs.length === 0) throw damaged(path, "none of its text stands in a paragraph");
	const ranges = new Ranges(reading, file.main, main.text, body, noteNames(file, path));
	const nextId = freeIds(open, body.ids);
	const findings = report.findings.filter(({ suppressed }) => !suppressed);
	const made = [
		{ range: ranges.title(), lines: summaryWording(report, stage, reading.notes ?? []) },
		...findings.map((finding) => ({ range: ranges.of(finding), lines: wordingOf(finding) })),
	].map((comment) => ({ ...comment, id: nextId() }));
	const { paragraphs, strict } = body;
	const written = paragraphs[0]?.written ?? "";
	const prefix = paragraphs.every((paragraph) => paragraph.written === written) ? written.slice(0, -1) : "";
	const parts = commentsParts(open, strict, (text) =>
		appended(text, path, (own) => {
			const elements = new Elements(own, strict);
			return made.map(({ id, lines }) => elements.comment(id, lines, asOf)).join("");
		}),
	);
	const marks = withMarks(made, new Elements(prefix, strict));
	parts.set(file.main, main.bytes(edited(main.text, marks)));
	return { bytes: rewritten(bytes, path, parts), comments: made.length };
}

/** Ids from 1 on that nothing in the main part and no comment has. */
function freeIds({ comments, path }: OpenFile, taken: ReadonlySet<string>): () => number {
	const ids = new Set(taken);
	if (comments) for (const { id } of commentsOf(comments, path)) ids.add(id);
	let last = 0;
	return () => {
		do last++;
		while (ids.has(String(last)));
		return last;
	};
}
