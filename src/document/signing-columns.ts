import { eventsOf } from "./signing-events.js";
import type { Piece, SigningLine } from "./signing-zones.js";

/** What one reader of a signature block sees in order: the pieces of one column, or of all lines. */
export type Stream = Piece[];

const LABEL =
	/^(?:signature|sign here|signed|by|name|printed name|print name|title|office|position|rank|job|date|date signed|day signed|signed on)\s*:?$/i;
/** Splits the lines of a signature block into streams, each of which reads from top to bottom. */
export function streamsOf(lines: readonly SigningLine[]): Stream[] {
	const streams: Stream[] = [];
	for (let i = 0; i < lines.length; ) {
		const first = lines[i] as SigningLine;
		let end = i + 1;
		if (first.table) {
			while (end < lines.length && sameTable(lines[end], first)) end++;
			for (const stream of tableStreams(lines.slice(i, end))) streams.push(stream);
		} else {
			while (end < lines.length && !(lines[end] as SigningLine).table) end++;
			for (const stream of columnStreams(lines.slice(i, end))) streams.push(stream);
		}
		i = end;
	}
	return streams;
}

function sameTable(line: SigningLine | undefined, first: SigningLine): boolean {
	return (
		line?.table === true &&
		line.header.join("|") === first.header.join("|") &&
		line.pieces.length === first.pieces.length
	);
}

/** Tables: labels in the first column, a party a row, or a party a column. */
function tableStreams(lines: SigningLine[]): Stream[] {
	const header = lines[0]?.header ?? [];
	const labelled = lines.filter((line) => LABEL.test(line.pieces[0]?.text ?? "")).length;
	if (labelled >= 2 && labelled * 2 >= lines.length) {
		const columns = widest(lines);
		return range(1, columns).map((column) => [
			...titled(header[column], lines[0]),
			...lines.flatMap(({ pieces }) => {
				const piece = pieces[column];
				const label = (pieces[0]?.text ?? "").replace(/:$/, "");
				return piece && (piece.text !== "" || LABEL.test(label))
					? [{ ...piece, text: under(label, piece.text) }]
					: [];
			}),
		]);
	}
	const titles = header.length > 0 ? header : (lines[0]?.pieces.map((piece) => piece.text) ?? []);
	if (
		titles.filter((title) => /\b(?:signature|date|name|title)\b/i.test(title) && title.length < 30).length >=
		2
	) {
		const rows = header.length > 0 ? lines : lines.slice(1);
		return rows.map(({ pieces }) =>
			pieces.flatMap((piece, i) =>
				piece.text === "" ? [] : [{ ...piece, text: under(columnLabel(titles[i] ?? ""), piece.text) }],
			),
		);
	}
	const columns = widest(lines);
	return range(0, columns).map((column) => [
		...titled(header[column], lines[0]),
		...lines.flatMap(({ pieces }) => (pieces[column]?.text ? [pieces[column]] : [])),
	]);
}

function widest(lines: readonly SigningLine[]): number {
	return lines.reduce((most, { pieces }) => Math.max(most, pieces.length), 0);
}

function columnLabel(title: string): string {
	if (/\bdate\b/i.test(title)) return "Date";
	if (/\bsign/i.test(title)) return "Signature";
	if (/\bname\b/i.test(title) && !/\btitle\b/i.test(title)) return "Name";
	return /^title$/i.test(title) ? "Title" : "";
}

function under(label: string, text: string): string {
	return label === "" ? text : /^sign here$/i.test(label) ? `Signature: ${text}` : `${label}: ${text}`;
}

function titled(title: string | undefined, line: SigningLine | undefined): Piece[] {
	const span = line?.pieces[0]?.span ?? { start: 0, end: 0 };
	return title && title.trim() !== ""
		? [{ text: title.trim(), span: { start: span.start, end: span.start }, at: 0 }]
		: [];
}

/** Lines of text: one stream, or one a column where columns hold different people. */
function columnStreams(lines: SigningLine[]): Stream[] {
	const streams: Stream[] = [];
	let left: Stream = [];
	let right: Stream = [];
	const wide = lines.map((line) => line.pieces.length > 1);
	for (let i = 0; i < lines.length; ) {
		let end = i;
		while (end < lines.length && (wide[end] || (wide[end - 1] && wide[end + 1]))) end++;
		const run = lines.slice(i, end);
		if (end > i && isPeople(run)) {
			const second = run.reduce(
				(least, line) => (line.pieces.length > 1 ? Math.min(least, line.pieces[half(line)]?.at ?? 0) : least),
				Number.POSITIVE_INFINITY,
			);
			for (const line of run) {
				const cut =
					line.pieces.length > 1
						? half(line)
						: (line.pieces[0]?.at ?? 0) >= second * 0.6 && second > 4
							? 0
							: 1;
				for (const [j, piece] of line.pieces.entries()) (j < cut ? left : right).push(piece);
			}
			i = end;
			continue;
		}
		if (right.length > 0) {
			streams.push(left, right);
			left = [];
			right = [];
		}
		const dates = dateColumns(run);
		for (let j = i; j < Math.max(end, i + 1); j++)
			for (const [k, piece] of (lines[j] as SigningLine).pieces.entries())
				left.push(k > 0 && dates.has(k) ? dated(piece) : piece);
		i = Math.max(end, i + 1);
	}
	streams.push(left);
	if (right.length > 0) streams.push(right);
	return streams.filter((stream) => stream.length > 0);
}

/** Where the right half of a line begins. */
function half(line: SigningLine): number {
	return Math.ceil(line.pieces.length / 2);
}

/** Whether the right half of the lines holds other people than the left: more than dates. */
function isPeople(run: readonly SigningLine[]): boolean {
	const wide = run.filter((line) => line.pieces.length > 1);
	const rights = wide.flatMap((line) => line.pieces.slice(half(line)));
	if (rights.every(isDate)) return false;
	return !wide.every((line) =>
		line.pieces.slice(half(line)).every((piece) => isDate(piece) || /seal|clerk/i.test(piece.text)),
	);
}

/** A blank, or a date with or without its label. */
function isDate({ text }: Piece): boolean {
	return (
		/^[_ ]+$/.test(text) ||
		eventsOf(text).every(
			(event) => event.kind === "date" || (event.kind === "caption" && event.of === "date"),
		)
	);
}

/** Blanks over or beside the word "Date". */
function dateColumns(run: readonly SigningLine[]): Set<number> {
	const columns = new Set<number>();
	for (const line of run)
		for (const [column, { text }] of line.pieces.entries()) if (/\bdated?\b/i.test(text)) columns.add(column);
	return columns;
}

function dated(piece: Piece): Piece {
	return /^_+$/.test(piece.text)
		? { ...piece, text: `Date: ${piece.text}` }
		: /^date:?$/i.test(piece.text)
			? { ...piece, text: "" }
			: piece;
}

function range(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
