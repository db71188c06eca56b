import type { Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";

/**
 * A line that may define a reference or a footnote: `[plan]: address "title"`, `[^1]: text`. A blank to fill in
 * (`[SIGNATURE]: ____ Date ____`) is none.
 */
const DEFINITION =
	/^[ \t>*+\-\d.)]*(\[(?:\^[^[\]\\\n\r]{1,99}\](?=:)|(?:[^[\]\\\n\r^]|\\.)(?:[^[\]\\\n\r]|\\.){0,998}\](?=:[ \t]*(?:$|(?:<[^<>\n\r]*>|[^\s<]\S*)[ \t]*(?:$|["'(])))))/gm;
/** More are read before each piece at a greater cost than is saved. */
const MOST = 40;
/** Ends what stands before a piece: nothing of the piece belongs to it. */
const OVER = "***\n\n";

/** What a text defines. */
export interface Definitions {
	/** The same, said shortly in Markdown of its own. */
	markdown: string;
	/** As references name it. */
	names: ReadonlySet<string>;
}

/**
 * What a text seems to define, so that it can be said before each piece of it.
 * @param parse reads a Markdown text
 * @returns null where nothing may stand before the text, or too much would
 */
export function definitionsIn(text: string, parse: (text: string) => Root): Definitions | null {
	const labels = new Set(Array.from(text.matchAll(DEFINITION), ([, label]) => label));
	if (labels.size === 0) return { markdown: "", names: new Set() };
	// A mark of the byte order is one at the very beginning alone, and so are three dashes that open front matter.
	if (labels.size > MOST || /^(?:\uFEFF|---[ \t]*[\n\r])/.test(text)) return null;
	const markdown = [...labels, OVER].join(": x\n\n");
	return { markdown, names: namesIn(parse(markdown).children) };
}

/** What some nodes define, as references name it. */
export function namesIn(children: RootContent[]): Set<string> {
	const names = new Set<string>();
	visit({ type: "root", children } as Root, (node) => {
		if (node.type === "definition" || node.type === "footnoteDefinition")
			names.add(`${node.type} ${node.identifier}`);
	});
	return names;
}
