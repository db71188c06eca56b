import type { Root } from "mdast";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import type { Reading, Source } from "../document/model.js";
import { tooHard } from "./markdown-limits.js";
import { frontMatterOf, parseInPieces } from "./markdown-pieces.js";
import { blotTables, insertTables } from "./markdown-tables.js";
import { picturesIn } from "./pictures.js";
import { readText } from "./text.js";

/**
 * Reads Markdown with remark-parse, with front matter and GFM tables, footnotes and strikethrough.
 * Indented code is not read as code: in agreements an indented passage is a subclause.
 * A file that remark would choke on is read as plain text, and the reading says so.
 */
export function readMarkdown(source: Source): Reading {
	const hard = tooHard(source);
	if (hard) {
		const reading = readText(source);
		return {
			...reading,
			notRead: [
				{
					what: `Markdown markup (${hard.why}): read as plain text`,
					count: 1,
					line: hard.line,
					hides: false,
				},
			],
		};
	}
	const { text, tables } = blotTables(source);
	const tree = parseInPieces(text, parse);
	insertTables(tree, source, tables, parse);
	return { source, format: "markdown", tree, notRead: picturesIn(tree, source) };
}

/**
 * The tree of a Markdown text, read at once. With a rule on top that opens no front matter, the extension for it would
 * have lists and quotes read as paragraphs.
 */
export function parse(text: string): Root {
	return (frontMatterOf(text) > 0 ? withFrontMatter : parser).parse(text) as Root;
}

const parser = unified().use(remarkParse).use(extensions, { front: false }).freeze();
const withFrontMatter = unified().use(remarkParse).use(extensions, { front: true }).freeze();

/** Hands the syntax extensions to remark-parse the way remark plugins do. */
function extensions(this: Processor, { front }: { front: boolean }): void {
	const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
	data.micromarkExtensions = [
		...(front ? [frontmatter(["yaml"])] : []),
		gfmTable(),
		gfmFootnote(),
		gfmStrikethrough({ singleTilde: false }),
		{ disable: { null: ["codeIndented"] } },
	];
	data.fromMarkdownExtensions = [
		frontmatterFromMarkdown(["yaml"]),
		gfmTableFromMarkdown(),
		gfmFootnoteFromMarkdown(),
		gfmStrikethroughFromMarkdown(),
	];
}
