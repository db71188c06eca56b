import type { MappedText } from "../model.js";
import type { Line, Mark } from "./line.js";
import type { Marker, Reading } from "./markers.js";

/** What stands together in print, its lines joined; not yet told whether heading, item or paragraph. */
export interface Unit {
	kind: "text" | "heading" | "row" | "rule" | "signature";
	/** All of it, marker included, one space between words (one TAB between columns of a signature line). */
	content: MappedText;
	marks: Mark[];
	marker: Marker | null;
	reading: Reading | null;
	level: number;
	list: number;
	inside: number;
	/** Of the first line. */
	indent: number;
	/** Blank lines before it; 0 when it shares a group with the unit before. */
	gap: number;
	lines: number;
	/** Underlined by a row of dashes, or `<u>`. */
	underlined: boolean;
	cells: MappedText[];
	header: string[];
	struck: boolean;
	contents: boolean;
	/** A heading that ran into its paragraph. */
	runIn: boolean;
	/** Whether it has a question as its first sentence that the rest answers. */
	question: boolean;
}

export const EMPTY: MappedText = { text: "", starts: [0], offsets: [0] };

export function unitFrom(
	kind: Unit["kind"],
	content: MappedText,
	marks: Mark[],
	first: Line | undefined,
): Unit {
	return {
		kind,
		content,
		marks,
		marker: null,
		reading: null,
		level: 0,
		list: 0,
		inside: 0,
		indent: first?.indent ?? 0,
		gap: first?.gap ?? 1,
		lines: 1,
		underlined: false,
		cells: [],
		header: [],
		struck: false,
		contents: false,
		runIn: false,
		question: false,
	};
}

/** The text behind the marker. */
export function bodyOf(unit: Unit): string {
	return unit.marker ? unit.content.text.slice(unit.marker.end) : unit.content.text;
}

/** Whether all of the unit behind its marker is set so. */
export function covers(unit: Unit, kind: "strong" | "underline"): boolean {
	const length = unit.content.text.length;
	let reached = unit.marker?.end ?? 0;
	let marked = false;
	for (const mark of unit.marks) {
		if (mark.kind !== kind || mark.from > reached + 1) continue;
		reached = Math.max(reached, mark.to);
		marked = true;
	}
	return marked && reached >= length - 1;
}
