import type { Boundary, Range } from "./boundary.js";
import type { Elements } from "./comment-xml.js";
import type { Edit } from "./edits.js";

/** What stands at one place: what ends there before what begins. */
interface Place {
	boundary: Boundary;
	ends: string;
	starts: string;
}

/** What puts the borders and references of comments into the main part, those of the first outermost. */
export function withMarks(comments: readonly { id: number; range: Range }[], elements: Elements): Edit[] {
	const places = new Map<number, Place>();
	const at = (boundary: Boundary): Place => {
		const place = places.get(boundary.at) ?? { boundary, ends: "", starts: "" };
		places.set(boundary.at, place);
		return place;
	};
	for (const { id, range } of comments) {
		// An empty range ends behind its beginning.
		if (range.from.at === range.to.at) at(range.from).starts += elements.start(id) + elements.end(id);
		else {
			at(range.from).starts += elements.start(id);
			at(range.to).ends += elements.end(id);
		}
	}
	const tags = new Set<number>();
	const edits: Edit[] = [];
	for (const { boundary, ends, starts } of places.values()) {
		const { before, after, tag, drop } = boundary;
		edits.push({
			start: boundary.at,
			end: boundary.at + (drop ?? 0),
			text: before + ends + starts + after,
		});
		if (tag !== null) tags.add(tag);
	}
	for (const tag of tags) edits.push({ start: tag, end: tag, text: ' xml:space="preserve"' });
	return edits;
}
