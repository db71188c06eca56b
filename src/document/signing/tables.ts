import type { Stream, StreamPiece } from "./columns.js";
import type { Piece, SigningLine } from "./lines.js";
import { isBlank, isDayCaption, ruled } from "./text.js";

/** The labels that titles of rows and columns stand for. */
type Label = "Date" | "Signature" | "Name" | "Title" | "For" | "";

/**
 * The streams of a table with labels: they stand in the first column (a column a person) or in the header (a row a
 * person). Null for a table without.
 */
export function tableStreams(rows: readonly SigningLine[]): Stream[] | null {
	const lines = rows.map((row) => ({
		...row,
		pieces: row.pieces.map((piece) => ({ ...piece, text: ruled(piece.text) })),
	}));
	const first = lines[0] as SigningLine;
	const labels = lines.map(({ pieces }) => labelOf(pieces[0]?.text ?? ""));
	const named = labels.filter((label) => label !== "").length;
	if (named >= 2 && named * 2 >= lines.length && labels.some((label) => /^(?:Date|Signature)$/.test(label)))
		return transposed(lines, labels);
	const header = first.header.some((title) => title.trim() !== "") ? first.header : null;
	const titles = (header ?? first.pieces.map(({ text }) => text)).map(labelOf);
	if (titles.filter((title) => title !== "").length < 2) return null;
	return (header ? lines : lines.slice(1)).map(({ pieces }) => rowStream(pieces, titles));
}

function transposed(lines: readonly SigningLine[], labels: readonly Label[]): Stream[] {
	const { header, pieces } = lines[0] as SigningLine;
	return pieces.slice(1).map((_, k) => {
		const stream: Stream = [];
		// "| Sheriff | |" over one person's labels.
		const title = header[k + 1]?.trim() || (pieces.length === 2 ? (header[0]?.trim() ?? "") : "");
		const start = pieces[0]?.span.start ?? 0;
		if (title !== "") stream.push({ text: title, span: { start, end: start }, at: 0 });
		lines.forEach((line, i) => {
			const piece = line.pieces[k + 1];
			const label = labels[i] as Label;
			const given = label === "" ? (line.pieces[0]?.text ?? "").replace(/:$/, "") : label;
			if (piece && (piece.text !== "" || label !== "")) stream.push(under(given, piece));
		});
		return stream;
	});
}

/** One person's row: who it is first, then the rule to sign on, then the day. */
function rowStream(pieces: readonly Piece[], titles: readonly Label[]): Stream {
	const order: Label[] = ["For", "", "Name", "Title", "Signature", "Date"];
	const cells = pieces.map((piece, i) => {
		const label = titles[i] ?? "";
		const empty = piece.text === "" && (label === "Signature" || label === "Date");
		return { piece: empty ? { ...piece, text: "________" } : piece, label, i };
	});
	const blanks = cells.filter(({ piece, label }) => isBlank(piece.text) && label === "");
	const signs = cells.some(({ label, piece }) => label === "Signature" && piece.text !== "");
	return cells
		.filter(({ piece }) => piece.text !== "")
		.map((cell) => (!signs && cell === blanks[0] ? { ...cell, label: "Signature" as const } : cell))
		.sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label) || a.i - b.i)
		.map(({ piece, label }) => under(label, piece));
}

function under(label: string, piece: Piece): StreamPiece {
	// "Pine School District — Ann Poe, Superintendent" says who signs as well.
	if (label === "For" && !/\s[–—]\s/.test(piece.text))
		return {
			...piece,
			text: isBlank(piece.text) ? "" : `for the ${piece.text.replace(/^for (?:the )?/i, "")}`,
		};
	return label === "" || label === "For" ? piece : { ...piece, text: `${label}: ${piece.text}` };
}

/** Whether a row has an empty cell under a title that asks for a signature. */
export function awaitsSignature(header: readonly string[], cells: readonly { text: string }[]): boolean {
	const at = header.findIndex((title) => labelOf(title) === "Signature");
	return (
		at >= 0 && cells[at]?.text.trim() === "" && header.filter((title) => labelOf(title) !== "").length >= 2
	);
}

/** Whether a row has its own title, which asks for a signature or a day, and empty cells behind it. */
export function isEmptySlot([title, ...cells]: readonly { text: string }[]): boolean {
	return (
		/^(?:Signature|Date)$/.test(labelOf(title?.text ?? "")) && cells.some(({ text }) => text.trim() === "")
	);
}

/** What a title of a row or column says of its cells. */
function labelOf(raw: string): Label {
	const title = raw.replace(/[\s*_:.]+/g, " ").trim();
	if (title === "" || title.length > 40 || raw.includes("___")) return "";
	if (isDayCaption(title) || /\b(?:date|day)\b|^on$/i.test(title)) return "Date";
	if (
		/^(?:by|signature|signatures|signed|signed by|sign|sign here|hand|hands|ink|autograph|mark)$/i.test(title)
	)
		return "Signature";
	if (/\bsignature\b|\bsigns? here\b/i.test(title)) return "Signature";
	if (/^(?:for|party|parties|side|agency|organi[sz]ation|entity|body|on behalf of|signing for)$/i.test(title))
		return "For";
	if (/\bnames?\b|^(?:who|person|signatory|signer|official|printed|print)$/i.test(title)) return "Name";
	if (/^(?:title|office|position|capacity|role|rank|job|its)$/i.test(title)) return "Title";
	return "";
}
