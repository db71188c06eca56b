import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { NotRead, Source } from "../document/model.js";
import { lineStartsOf } from "./lines.js";

/** Pictures in a Markdown tree: whatever words they show were not read. */
export function picturesIn(tree: Root, source: Source): NotRead[] {
	if (!source.text.includes("![") && !/<img/i.test(source.text)) return [];
	let count = 0;
	let line = 0;
	visit(tree, (node) => {
		if (
			node.type !== "image" &&
			node.type !== "imageReference" &&
			!(node.type === "html" && /^<img/i.test(node.value))
		)
			return;
		count++;
		line ||= node.position?.start.line ?? 0;
	});
	return noted(count, line);
}

/** Pictures of which a converter to plain text left `[pic]` or `[image]`. */
export function picturesInText(source: Source): NotRead[] {
	const found = [...source.text.matchAll(/\[(?:pic|image|graphic)\]/gi)];
	const first = found[0];
	return first ? noted(found.length, lineStartsOf(source.text.slice(0, first.index)).length) : [];
}

function noted(count: number, line: number): NotRead[] {
	if (count === 0) return [];
	return [{ what: count === 1 ? "picture" : "pictures", count, ...(line > 0 ? { line } : {}) }];
}
