import type { Root, RootContent } from "mdast";
import type { Reading, Source } from "../document/model.js";
import { type LineSlice, paragraphNode, tableNode } from "./nodes.js";
import { picturesInText } from "./pictures.js";
import { tableAt } from "./text-tables.js";

/**
 * Reads plain text as converters leave it (pandoc, LibreOffice, Word, pdftotext, antiword, docx2txt) into the
 * tree that the Markdown reader gives. A paragraph is a run of lines without a blank one; each of its lines is
 * a text node with its exact place. Headings, lists and page furniture are for the document to tell.
 */
export function readText(source: Source): Reading {
	const children: RootContent[] = [];
	const lines = inkOf(source);
	let paragraph: LineSlice[] = [];
	const flush = () => {
		if (paragraph.length > 0) children.push(paragraphNode(source, paragraph));
		paragraph = [];
	};
	for (let i = 0; i < lines.length; ) {
		const line = lines[i] as LineSlice;
		if (line.start === line.end) {
			flush();
			i++;
			continue;
		}
		const table = tableAt(source, lines, i);
		if (table && table.rows.length > 0) {
			flush();
			children.push(tableNode(source, table.rows, lines.slice(i, table.next), { header: table.header }));
			i = table.next;
			continue;
		}
		for (const next = table?.next ?? i + 1; i < next; i++) paragraph.push(lines[i] as LineSlice);
	}
	flush();
	const tree: Root = {
		type: "root",
		children,
		position: {
			start: { line: 1, column: 1, offset: 0 },
			end: { line: source.lineStarts.length, column: 1, offset: source.text.length },
		},
	};
	return { source, format: "text", tree, notRead: picturesInText(source) };
}

/** Every line without the white space at its ends; a blank line is an empty slice. */
export function inkOf(source: Source): LineSlice[] {
	const { text, lineStarts } = source;
	return lineStarts.map((from, line) => {
		let start = from;
		let end = lineStarts[line + 1] ?? text.length;
		while (start < end && isBlank(text.charCodeAt(start))) start++;
		while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
		return { line, start, end };
	});
}

/** Spaces of every width, tabs, line and page ends, and the controls that old converters leave. */
function isBlank(code: number): boolean {
	return (
		code <= 32 ||
		code === 0x7f ||
		code === 0xa0 ||
		code === 0xfeff ||
		code === 0x3000 ||
		(code >= 0x2000 && code <= 0x200b)
	);
}
