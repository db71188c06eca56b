import type { Block, Document } from "../../document/model.js";
import type { Detector, Fault } from "./fault.js";

const MAY_BE_EMPTY =
	/\b(?:reserved|intentionally|omitted|deleted|vacant|not used|signatures?|recitals?|witnesseth)\b/i;

/** A heading that goes on after a colon holds its body itself. */
const HOLDS_BODY = /[:;]\s*\S|[.]$/;

/** A line that says something: a word, and no figure of a table or a form number. */
const IS_TITLE = /^(?=\D*$).*[A-Za-z]{4}/s;

/** Headings with nothing under them, neither text nor a subsection. The title's own lines are no such headings. */
export const emptySection: Detector = (_check, { document }) => {
	const filled = new Set<number>();
	let first = Number.POSITIVE_INFINITY;
	for (const { kind, section, standing } of document.blocks)
		if (kind !== "heading") {
			filled.add(section);
			if (standing !== "cover" && standing !== "contents") first = Math.min(first, section);
		}
	for (const { index, parent } of [...document.sections].reverse())
		if (filled.has(index) && parent >= 0) filled.add(parent);
	const parents = new Set(document.sections.map(({ parent }) => parent));
	const bare = document.sections
		.filter(
			({ index, title }) =>
				index > first &&
				!filled.has(index) &&
				!parents.has(index) &&
				IS_TITLE.test(title) &&
				!MAY_BE_EMPTY.test(title) &&
				!HOLDS_BODY.test(title),
		)
		.map(({ index, heading, title }) => ({
			span: heading,
			section: index,
			message: `nothing stands under the heading "${title}"`,
		}));
	return [...bare, ...bareItems(document)].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
};

/** Two numbered lines in capitals on end read as a list; the first is a heading without a body all the same. */
function bareItems({ blocks }: Document): Fault[] {
	return blocks.flatMap((block, i) => {
		const next = blocks[i + 1];
		const title = block.content.text;
		if (!isLoud(block) || (next && !isLoud(next)) || MAY_BE_EMPTY.test(title) || HOLDS_BODY.test(title))
			return [];
		return [
			{ span: block.span, section: block.section, message: `nothing stands under the heading "${title}"` },
		];
	});
}

function isLoud({ kind, marker, content }: Block): boolean {
	return kind === "item" && /^\d{1,2}\.?$/.test(marker) && /^[A-Z][A-Z &,/'’-]{3,80}$/.test(content.text);
}
