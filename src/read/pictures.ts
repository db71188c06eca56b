import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { NotRead, Source } from "../document/model.js";

/** Lines at the top in which a picture is a seal or a letterhead, and hides nothing. */
export const LETTERHEAD = 12;

/** Pictures in a Markdown tree: whatever words they show were not read. */
export function picturesIn(tree: Root, source: Source): NotRead[] {
	if (!source.text.includes("![") && !/<img/i.test(source.text)) return [];
	const lines: number[] = [];
	visit(tree, (node) => {
		const shown = node.type === "image" || node.type === "imageReference";
		if (shown || (node.type === "html" && /^<img/i.test(node.value)))
			lines.push(node.position?.start.line ?? 0);
	});
	return noted(lines);
}

/** Pictures of which a converter to plain text left `[pic]` or `[image]`. */
export function picturesInText(source: Source): NotRead[] {
	const lines: number[] = [];
	let line = 0;
	for (const found of source.text.matchAll(/\[(?:pic|image|graphic)\]/gi)) {
		while ((source.lineStarts[line] ?? Number.POSITIVE_INFINITY) <= found.index) line++;
		lines.push(line);
	}
	return noted(lines);
}

function noted(lines: number[]): NotRead[] {
	const inside = lines.filter((line) => line > LETTERHEAD);
	const line = inside[0];
	if (line === undefined) return [];
	return [{ what: inside.length === 1 ? "picture" : "pictures", count: inside.length, line }];
}
