import type { Body } from "./body.js";
import type { Edit } from "./edits.js";
import type { PartText } from "./part-text.js";
import { walkTags } from "./tags.js";

/** Who moulint's comments are by. */
export const AUTHOR = "moulint";
export const INITIALS = "ml";

/** One comment of the comments part. */
export interface KeptComment {
	id: string;
	own: boolean;
	start: number;
	end: number;
}

/** The comments of the comments part, moulint's and those of others. @throws ReadError for broken XML */
export function commentsOf({ text }: PartText, path: string): KeptComment[] {
	const comments: KeptComment[] = [];
	walkTags(text, path, {
		open: ({ name, attributes, start }) => {
			if (name !== "w:comment") return;
			const own = attributes["w:author"] === AUTHOR && attributes["w:initials"] === INITIALS;
			comments.push({ id: attributes["w:id"] ?? "", own, start, end: start });
		},
		close: (name, _, end) => {
			const last = comments.at(-1);
			if (name === "w:comment" && last) last.end = end;
		},
	});
	return comments;
}

/**
 * What takes moulint's comments out of the main part: the borders of their ranges, and their references with the
 * runs that hold nothing else. An id that a comment of somebody else has too stays.
 */
export function withoutMarks(body: Body, comments: readonly KeptComment[]): Edit[] {
	const others = new Set(comments.filter(({ own }) => !own).map(({ id }) => id));
	const ids = new Set(comments.filter(({ id, own }) => own && !others.has(id)).map(({ id }) => id));
	const taken = new Map<number, Edit>();
	for (const { id, start, end, run } of body.marks) {
		if (!ids.has(id)) continue;
		const alone = run && !run.other && run.comments.every((comment) => ids.has(comment));
		const from = alone ? run.start : start;
		taken.set(from, { start: from, end: alone ? run.end : end, text: "" });
	}
	return [...taken.values()];
}
