import type { Reading } from "../document/model.js";
import { decode } from "./decode.js";

/**
 * Reads one file into a syntax tree with exact positions.
 * The format follows the file's extension unless `formatHint` says otherwise; a text without an extension that
 * is plainly Markdown is read as Markdown.
 * @throws ReadError for a file that cannot be read at all.
 */
export async function read(
	bytes: Uint8Array,
	path: string,
	formatHint?: "markdown" | "text",
): Promise<Reading> {
	const { source, notRead } = await decode(bytes, path);
	const format = formatHint ?? formatOf(path, source.text);
	const reading =
		format === "markdown"
			? (await import("./markdown.js")).readMarkdown(source)
			: (await import("./text.js")).readText(source);
	reading.notRead.unshift(...notRead);
	return reading;
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
