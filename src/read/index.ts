import type { Reading } from "../document/model.js";
import { decode } from "./decode.js";
import { withoutDirectives } from "./directives.js";
import { signatureOf } from "./magic.js";

/**
 * Reads one file into a syntax tree with exact positions.
 * The format follows the file's extension unless `formatHint` says otherwise; a text without an extension that
 * is plainly Markdown is read as Markdown. Word files are known by their content or name; `changes` says what to
 * make of the tracked changes in them.
 * @throws ReadError for a file that cannot be read at all.
 */
export async function read(
	bytes: Uint8Array,
	path: string,
	formatHint?: "markdown" | "text",
	changes: "accept" | "reject" = "accept",
): Promise<Reading> {
	if (isWord(bytes, path)) return (await import("./docx/index.js")).readDocx(bytes, path, { changes });
	const { source: whole, notRead } = await decode(bytes, path);
	const format = formatHint ?? formatOf(path, whole.text);
	const source = withoutDirectives(whole, format);
	const reading =
		format === "markdown"
			? (await import("./markdown.js")).readMarkdown(source)
			: (await import("./text.js")).readText(source);
	reading.notRead.unshift(...notRead);
	return reading;
}

/** A zip archive (but for OpenDocument, which names itself at the start), or anything named like a Word file. */
function isWord(bytes: Uint8Array, path: string): boolean {
	const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
	return (zip && signatureOf(bytes) === null) || /\.(?:docx|docm|dotx|dotm)$/i.test(path);
}

function formatOf(path: string, text: string): "markdown" | "text" {
	const name = path.toLowerCase();
	if (/\.(?:md|markdown|mdown)$/.test(name)) return "markdown";
	const markdown = /\.(?:txt|text)$/.test(name) ? isMarkdown(text) : looksLikeMarkdown(text);
	return markdown ? "markdown" : "text";
}

/** Markdown under a text file's name, beyond doubt: escaped blanks, or several headings or bold passages. */
function isMarkdown(text: string): boolean {
	const head = text.slice(0, 65_536);
	if (head.includes("\\_\\_\\_")) return true;
	return (
		(head.match(/^#{1,6} [^#\s]/gm) ?? []).length >= 2 || (head.match(/\*\*[A-Za-z"]/g) ?? []).length >= 3
	);
}

/** Front matter, ATX headings or a table's delimiter row, in the first 64 KB. */
function looksLikeMarkdown(text: string): boolean {
	const lines = text.slice(0, 65_536).split(/\r\n|\n|\r/);
	if (lines[0]?.trimEnd() === "---" && /^[A-Za-z_-]+:/.test(lines[1] ?? "")) return true;
	return lines.some(
		(line) =>
			/^#{1,6} [^#\s]/.test(line) || (line.startsWith("|") && line.includes("---") && /^[ :|-]+$/.test(line)),
	);
}
