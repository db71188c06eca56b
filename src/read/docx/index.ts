import type { Root } from "mdast";
import type { Reading } from "../../document/model.js";
import { ReadError } from "../error.js";
import type { Context } from "./builder.js";
import { Counters } from "./counters.js";
import { Layout, type Node } from "./layout.js";
import { Numbering } from "./numbering.js";
import { openPackage, type Package } from "./package.js";
import { Story } from "./story.js";
import { Styles } from "./styles.js";
import { Tally } from "./tally.js";
import { NotReadParts } from "./unread.js";
import { parseXml } from "./xml.js";

export interface DocxOptions {
	/** Whether tracked changes are read as made or as never made. */
	changes: "accept" | "reject";
}

/**
 * Reads a Word file (.docx, .docm, .dotx, .dotm; ECMA-376, transitional or strict). The text has one paragraph a
 * line, in reading order: automatic numbers as Word shows them, text boxes behind the paragraph that holds them,
 * cells one after the other, foot- and endnotes at the end with their marks (`[1]`, `[i]`). What is underlined and
 * blank stands as the line that it is in print. Headers, footers, comments and hidden text are not part of it.
 * @throws ReadError for a file that is no Word file, encrypted, damaged, hostile or empty
 */
export function readDocx(bytes: Uint8Array, path: string, options: DocxOptions): Reading {
	const file = openPackage(bytes, path);
	const context = contextOf(file, path, options);
	const unread = new NotReadParts();
	const layout = new Layout(unread);
	const children = layout.nodes(storyOf(file.main, file, context).blocks);
	for (const note of notesOf(file, context, layout, unread)) children.push(note);
	const { text, starts, origins, changed } = layout.lines;
	if (!/\S/.test(text)) throw new ReadError(path, "the document is empty; there is no text to read");
	const tree: Root = {
		type: "root",
		children,
		position: {
			start: { line: 1, column: 1, offset: 0 },
			end: { line: starts.length, column: text.length - (starts.at(-1) ?? 0) + 1, offset: text.length },
		},
	};
	return {
		source: { path, text, lineStarts: starts, encoding: "docx" },
		format: "docx",
		tree,
		notRead: unread.done(),
		notes: remarksOf(context),
		changed,
		paragraphs: origins,
	};
}

function contextOf(file: Package, path: string, { changes }: DocxOptions): Context {
	const styles = new Styles();
	const stylesPart = file.related("styles");
	if (stylesPart) styles.read(file.bytes(stylesPart), path);
	const numbering = new Numbering((style) => styles.listOf(style));
	const numberingPart = file.related("numbering");
	if (numberingPart) numbering.read(file.bytes(numberingPart), path);
	return { path, changes, styles, tally: new Tally(path), counters: () => new Counters(numbering) };
}

function storyOf(part: string, file: Package, context: Context): Story["builder"] {
	const story = new Story(part, context);
	parseXml(file.bytes(part), context.path, story);
	story.builder.end();
	return story.builder;
}

/** The notes that the text refers to, in the order in which it does. */
function notesOf(file: Package, context: Context, layout: Layout, unread: NotReadParts): Node[] {
	const nodes: Node[] = [];
	const { notes } = context.tally;
	const referred = [...notes];
	for (const kind of ["footnote", "endnote"] as const) {
		const wanted = referred.filter((note) => note.kind === kind);
		if (wanted.length === 0) continue;
		const part = file.related(`${kind}s`);
		const texts = part ? storyOf(part, file, context).notes : null;
		for (const { id, mark } of wanted) {
			const blocks = texts?.get(id);
			if (!blocks) unread.add(kind, layout.lines.next);
			const node = blocks && layout.note(blocks, mark, `${kind}-${id}`);
			if (node) nodes.push(node);
			texts?.delete(id);
		}
	}
	return nodes;
}

/** What was decided in reading, in sentences for the report. */
function remarksOf({ tally, changes }: Context): string[] {
	const remarks: string[] = [];
	if (tally.revisions > 0) {
		const [verb, other] =
			changes === "accept" ? ["accepted", "--changes reject"] : ["rejected", "--changes accept"];
		remarks.push(
			`${counted(tally.revisions, "tracked change")} read as ${verb} (${other} does the opposite)`,
		);
	}
	if (tally.comments > 0) remarks.push(`${counted(tally.comments, "comment")} left out`);
	if (tally.hidden > 0) remarks.push(`hidden text left out (${counted(tally.hidden, "passage")})`);
	return remarks;
}

function counted(count: number, what: string): string {
	return `${count} ${what}${count === 1 ? "" : "s"}`;
}
