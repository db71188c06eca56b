import { captioned } from "./captions.js";
import { eventsOf } from "./events.js";
import type { Piece, SigningLine } from "./lines.js";
import { tableStreams } from "./tables.js";

/** What one reader of a signature block sees in order: the pieces of one column, or of all lines. */
export type Stream = StreamPiece[];

/** `tight`: its line stands directly under the one before. */
export interface StreamPiece extends Piece {
	tight?: boolean;
}

/** Splits the lines of a signature block into streams, each of which reads from top to bottom. */
export function streamsOf(lines: readonly SigningLine[]): Stream[] {
	const streams: Stream[] = [];
	for (let i = 0; i < lines.length; ) {
		const first = lines[i] as SigningLine;
		let end = i + 1;
		while (end < lines.length && belongs(lines[end] as SigningLine, first)) end++;
		const run = lines.slice(i, end);
		const own =
			(first.table ? tableStreams(run) : null) ?? columnStreams(captioned(headed(run).map(withoutEmpty)));
		for (const stream of own) streams.push(stream);
		i = end;
	}
	return streams;
}

function belongs(line: SigningLine, first: SigningLine): boolean {
	if (!first.table || !line.table) return first.table === line.table;
	return line.header.join("|") === first.header.join("|") && line.pieces.length === first.pieces.length;
}

/** The lines of a table without labels, its header as the first of them. */
function headed(run: readonly SigningLine[]): readonly SigningLine[] {
	const first = run[0] as SigningLine;
	if (!first.table || first.header.every((title) => title.trim() === "")) return run;
	const start = first.pieces[0]?.span.start ?? 0;
	const pieces = first.header.map((title, i) => ({
		text: title.trim(),
		span: { start, end: start },
		at: first.pieces[i]?.at ?? 0,
	}));
	return [{ pieces, header: [], table: true }, ...run];
}

function withoutEmpty(line: SigningLine): SigningLine {
	return {
		...line,
		pieces: line.pieces.filter(({ text }) => text !== "" && !/^\(?(?:seal|l\.s\.)\)?$/i.test(text)),
	};
}

/** Lines of text: one stream, or one a column where people sign side by side. */
function columnStreams(lines: readonly SigningLine[]): Stream[] {
	const streams: Stream[] = [];
	let single: Stream = [];
	const doubles = lines.map(signersIn);
	for (let i = 0; i < lines.length; ) {
		const at = columnsAt(lines, doubles, i);
		if (at === null) {
			for (const piece of inOrder(lines[i] as SigningLine)) single.push(piece);
			i++;
			continue;
		}
		if (single.length > 0) streams.push(single);
		single = [];
		const { end, starts } = at;
		const columns: Stream[] = starts.map(() => []);
		for (const line of lines.slice(i, end)) spread(line, starts, columns);
		for (const column of columns) if (column.length > 0) streams.push(column);
		i = end;
	}
	if (single.length > 0) streams.push(single);
	return streams;
}

/** Where the rules begin on a line on which several people sign side by side; empty for other lines. */
function signersIn({ pieces }: SigningLine): number[] {
	if (pieces.length < 2) return [];
	const kinds = pieces.map(({ text }) => eventsOf(text).map((event) => event.kind));
	const signs = pieces.filter((_, i) => kinds[i]?.includes("signature"));
	const formal = signs.filter((piece) => kinds[pieces.indexOf(piece)]?.includes("formal"));
	if (signs.length < 2 || formal.length === signs.length) return [];
	// "Witnesses: ____    ____": the bare rules are theirs too.
	if (formal.length > 0 && signs.every((piece) => formal.includes(piece) || /^[_ ]+$/.test(piece.text)))
		return [];
	return signs.map(({ at }) => at);
}

/** Characters by which a piece may begin in front of its column. */
const SLACK = 5;

/** The stretch of lines in columns that begins at a line, null when the line reads alone. */
function columnsAt(
	lines: readonly SigningLine[],
	doubles: readonly number[][],
	from: number,
): { end: number; starts: number[] } | null {
	let first = from;
	// Parties may stand over their columns.
	while (first < lines.length && first - from < 6 && isWide(lines[first]) && doubles[first]?.length === 0)
		first++;
	const starts = doubles[first] ?? [];
	if (starts.length < 2) return null;
	const second = (starts[1] as number) - SLACK;
	let end = first + 1;
	for (let i = first + 1; i < lines.length; i++) {
		const line = lines[i] as SigningLine;
		if ((doubles[i]?.length ?? 0) > 0 && doubles[i]?.length !== starts.length) break;
		if (isWide(line)) {
			if (!inColumns(line, starts)) break;
			end = i + 1;
		} else if ((line.pieces[0]?.at ?? 0) >= second && second > 0) end = i + 1;
		else if (i > end + 1) break;
	}
	return { end, starts };
}

function isWide(line: SigningLine | undefined): boolean {
	return (line?.pieces.length ?? 0) > 1;
}

/** Whether something stands in the second column or behind: "Attest: ____   Clerk" under two columns does not. */
function inColumns({ pieces }: SigningLine, starts: readonly number[]): boolean {
	const kinds = pieces.flatMap(({ text }) => eventsOf(text).map((event) => event.kind));
	if (kinds[0] === "formal" && kinds.filter((kind) => kind === "signature").length === 1) {
		const second = starts[1] as number;
		return pieces.some(({ at }) => Math.abs(at - second) <= SLACK);
	}
	return true;
}

/** Puts the pieces of a line into their columns: by position, or in equal shares where positions tell nothing. */
function spread(line: SigningLine, starts: readonly number[], columns: Stream[]): void {
	const { pieces } = line;
	const share = pieces.length / starts.length;
	const placed = line.table || line.tabbed !== true;
	pieces.forEach((piece, i) => {
		let column = 0;
		for (let c = 1; c < starts.length; c++) if (piece.at >= (starts[c] as number) - SLACK) column = c;
		if (!placed && Number.isInteger(share)) column = Math.floor(i / share);
		(columns[column] as Stream).push({ ...piece, tight: line.tight === true });
	});
}

function inOrder(line: SigningLine): StreamPiece[] {
	return line.pieces.map((piece) => ({ ...piece, tight: line.tight === true }));
}
