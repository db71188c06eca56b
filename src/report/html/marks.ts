import type { Finding } from "../../findings/model.js";

/** A stretch of one line and the findings on it, by number; `starts` and `ends` name those that begin or end here. */
export interface Piece {
	text: string;
	findings: number[];
	starts: number[];
	ends: number[];
}

interface Stretch {
	from: number;
	to: number;
	finding: number;
	first: boolean;
	last: boolean;
}

/**
 * Cuts the lines of a document at the ends of its findings' places.
 * @returns pieces by line number from 1, for the lines that have a finding; overlaps become pieces of their own
 */
export function cutLines(
	lines: ReadonlyMap<number, string>,
	findings: readonly Finding[],
): Map<number, Piece[]> {
	const stretches = new Map<number, Stretch[]>();
	findings.forEach((finding, i) => {
		for (const place of placesOf(finding)) addPlace(stretches, lines, place, i + 1);
	});
	const pieces = new Map<number, Piece[]>();
	for (const [line, list] of stretches) pieces.set(line, cutLine(lines.get(line) ?? "", list));
	return pieces;
}

interface Range {
	line: number;
	column: number;
	endLine: number;
	endColumn: number;
}

/** Where the finding is shown, and evidence that stands elsewhere. */
function placesOf(finding: Finding): Range[] {
	const { location, evidence } = finding;
	const places: Range[] = location.kind === "document" ? [] : [location];
	for (const item of evidence)
		if (!places.some((place) => place.line === item.line && place.column === item.column)) places.push(item);
	return places;
}

function addPlace(
	stretches: Map<number, Stretch[]>,
	lines: ReadonlyMap<number, string>,
	{ line, column, endLine, endColumn }: Range,
	finding: number,
): void {
	let tail: Stretch | null = null;
	for (let at = line; at <= endLine; at++) {
		const text = lines.get(at);
		if (text === undefined) continue;
		const blank = text.length - text.trimStart().length;
		// Continued lines are marked from their first letter, not from the margin.
		const from = at === line ? column - 1 : blank;
		const to = Math.min(at === endLine ? endColumn - 1 : text.length, text.length);
		if (from >= to) continue;
		const stretch: Stretch = { from, to, finding, first: tail === null, last: false };
		tail = stretch;
		const known = stretches.get(at);
		if (known) known.push(stretch);
		else stretches.set(at, [stretch]);
	}
	if (tail) tail.last = true;
}

/** One sweep over the ends of the stretches, in order of position. */
function cutLine(text: string, stretches: readonly Stretch[]): Piece[] {
	const opening = [...stretches].sort((a, b) => a.from - b.from || a.finding - b.finding);
	const closing = [...stretches].sort((a, b) => a.to - b.to || a.finding - b.finding);
	const cuts = [...new Set([0, text.length, ...stretches.flatMap(({ from, to }) => [from, to])])].sort(
		(a, b) => a - b,
	);
	const active = new Set<Stretch>();
	const pieces: Piece[] = [];
	let [open, close] = [0, 0];
	for (let i = 0; i + 1 < cuts.length; i++) {
		const [from, to] = [cuts[i] as number, cuts[i + 1] as number];
		const starts: number[] = [];
		for (; open < opening.length && (opening[open] as Stretch).from <= from; open++) {
			const stretch = opening[open] as Stretch;
			active.add(stretch);
			if (stretch.first) starts.push(stretch.finding);
		}
		const findings = [...new Set([...active].map(({ finding }) => finding))];
		const ends: number[] = [];
		for (; close < closing.length && (closing[close] as Stretch).to <= to; close++) {
			const stretch = closing[close] as Stretch;
			active.delete(stretch);
			if (stretch.last) ends.push(stretch.finding);
		}
		pieces.push({ text: text.slice(from, to), findings, starts, ends: [...new Set(ends)] });
	}
	return pieces;
}
