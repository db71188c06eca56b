import { BOLD, type Paragraph, type Piece, UNDERLINE } from "./blocks.js";
import type { Counters } from "./counters.js";
import { type Tab, tabsOf } from "./properties.js";
import type { Styles } from "./styles.js";

/** What a tab with each kind of leader looks like (17.18.72). */
const LEADERS: Record<string, string> = {
	underscore: "______",
	heavy: "______",
	hyphen: "------",
	dot: "......",
	middleDot: "······",
};

/** Settles what only the whole paragraph tells: its number, its heading level, and the lines to write on in it. */
export function settle(paragraph: Paragraph, styles: Styles, counters: Counters): void {
	const { own, pieces } = paragraph;
	const style = styles.paragraph(own.style);
	paragraph.label = counters.next(own, style);
	paragraph.heading = own.outline === undefined ? style.heading : (own.outline + 1) % 10;
	paragraph.title = style.title;
	if (pieces.some((piece) => piece.kind === "tab")) {
		const stops = tabsOf(style.tabs, own.tabs ?? []);
		drawLeaders(pieces, stops);
		const last = pieces.findLast((piece) => piece.kind === "tab");
		// An entry of the contents is told by its dots, whether or not they are printed.
		if (style.contents && last?.text === "\t") last.text = LEADERS.dot as string;
	}
	drawBlanks(pieces);
}

/** Puts the leader of the tab stop that each tab goes to: the first tab to the first stop, and so on. */
function drawLeaders(pieces: Piece[], stops: readonly Tab[]): void {
	let at = 0;
	for (const piece of pieces) {
		if (piece.kind === "break") at = 0;
		if (piece.kind !== "tab") continue;
		piece.text = LEADERS[stops[at++]?.leader ?? ""] ?? "\t";
	}
}

/** Blanks of this length, underlined, are a line to write on; fewer stand between words. */
const BLANKS = 3;

/** Writes underlined white space as the line that it is in print; so are the five wide blanks of an empty form field. */
function drawBlanks(pieces: Piece[]): void {
	for (let from = 0; from < pieces.length; ) {
		let to = from;
		let blanks = 0;
		let drawn = false;
		while (to < pieces.length && isLined(pieces[to] as Piece)) {
			const piece = pieces[to++] as Piece;
			drawn ||= piece.kind === "tab";
			blanks += piece.text.length;
		}
		// A text right before or after that is underlined too makes the blanks a part of its own line.
		const beside = [pieces[from - 1], pieces[to]].some(
			(piece) => piece !== undefined && (piece.look & UNDERLINE) !== 0 && piece.kind === "text",
		);
		if (to > from && !beside && (drawn || blanks >= BLANKS)) {
			for (let i = from; i < to; i++) {
				const piece = pieces[i] as Piece;
				piece.text = piece.kind === "tab" ? "______" : "_".repeat(piece.text.length);
				piece.look &= BOLD;
			}
		}
		from = Math.max(to, from + 1);
	}
	for (const piece of pieces) {
		if (piece.text.includes("\u2002\u2002\u2002\u2002\u2002")) {
			piece.text = piece.text.replaceAll("\u2002\u2002\u2002\u2002\u2002", "_____");
		}
	}
}

function isLined(piece: Piece): boolean {
	return (
		(piece.look & UNDERLINE) !== 0 &&
		(piece.kind === "tab" || piece.kind === "text") &&
		!/[^\s\u00a0]/.test(piece.text)
	);
}
