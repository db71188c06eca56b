import type { Piece, SigningLine } from "./lines.js";
import { endsInDayLabel, isBlank, isDayCaption, ruled } from "./text.js";

/**
 * The lines of a signature block with each blank for a day labelled "Date:" in front. The word for it may stand
 * under or above its blank in the same column, in the next column, or at the end of the line before.
 */
export function captioned(lines: readonly SigningLine[]): SigningLine[] {
	const out = lines.map((line) => ({
		...line,
		pieces: line.pieces.map((piece) => ({ ...piece, text: ruled(piece.text) })),
	}));
	out.forEach((line, i) => {
		apart(line, out[i - 1]);
		beside(line);
		if (isHeader(line)) underHeader(out, i);
	});
	const above = standsUnder(out);
	out.forEach((line, i) => {
		for (const piece of [...line.pieces]) {
			if (!isDayCaption(piece.text)) continue;
			const below = (): boolean =>
				claim(out[i + 1], line, piece, true) || (!above && claim(out[i + 2], line, piece, true));
			const found = above
				? claim(out[i - 1], line, piece, false) || below()
				: below() || claim(out[i - 1], line, piece, false);
			if (found) line.pieces.splice(line.pieces.indexOf(piece), 1);
		}
	});
	out.forEach((line, i) => {
		wrapped(line, out[i + 1]);
	});
	return out.filter(({ pieces }) => pieces.length > 0);
}

/** Whether the words for the day stand under their blanks: a rule comes before the first of them. */
function standsUnder(lines: readonly SigningLine[]): boolean {
	const first = lines.findIndex(({ pieces }) => pieces.some(({ text }) => isDayCaption(text)));
	return lines.slice(0, Math.max(0, first)).some(({ pieces }) => pieces.some(({ text }) => isBlank(text)));
}

/** "Date", then a blank in the next column. */
function beside(line: SigningLine): void {
	for (let k = line.pieces.length - 2; k >= 0; k--) {
		const label = line.pieces[k] as Piece;
		const blank = line.pieces[k + 1] as Piece;
		if (!isBlank(blank.text)) continue;
		if (isDayCaption(label.text)) line.pieces.splice(k, 2, dated(label, blank.text));
		else if (/:$/.test(label.text) && isDayCaption(label.text.slice(label.text.lastIndexOf(" ") + 1)))
			line.pieces.splice(k, 2, { ...label, text: `${label.text} ${blank.text}` });
	}
}

/** "Ann Poe, Superintendent Date" under two rules: the word for the second stands close behind the name. */
function apart(line: SigningLine, above: SigningLine | undefined): void {
	const last = line.pieces.at(-1);
	const rule = above?.pieces.at(-1);
	if (!last || !rule || !isBlank(rule.text) || above?.pieces.length !== line.pieces.length + 1) return;
	const found = /^(.{3,120}\S) (date|date signed|day signed|\((?:date|day)[a-z ]{0,10}\))$/i.exec(last.text);
	if (!found) return;
	const [, name, caption] = found as unknown as [string, string, string];
	line.pieces.splice(-1, 1, { ...last, text: name }, { ...last, text: caption, at: rule.at });
}

/** "SIGNATURE   TITLE   DATE" over several rows. */
function isHeader({ pieces }: SigningLine): boolean {
	return (
		pieces.length >= 2 &&
		pieces.some(({ text }) => isDayCaption(text)) &&
		pieces.every(({ text }) => text.length <= 40 && !text.includes("__")) &&
		pieces.some(({ text }) =>
			/^(?:signature|signed|sign here|name|title|office|signatory|for|party)\b/i.test(text),
		)
	);
}

function underHeader(lines: SigningLine[], at: number): void {
	const header = lines[at] as SigningLine;
	const above = lines[at - 1];
	// The words stand under the rules of the line above, not over those of the lines below.
	if (above?.pieces.some(({ text }) => isBlank(text))) return;
	for (const piece of header.pieces.filter(({ text }) => isDayCaption(text))) {
		let used = false;
		for (let i = at + 1; i < lines.length && !isHeader(lines[i] as SigningLine); i++)
			used = claim(lines[i], header, piece, true) || used;
		if (used) header.pieces.splice(header.pieces.indexOf(piece), 1);
	}
}

/** Labels the blank of another line that stands in the column of a caption. */
function claim(other: SigningLine | undefined, own: SigningLine, caption: Piece, below: boolean): boolean {
	if (!other) return false;
	const k = inColumn(other, own, caption);
	const blank = other.pieces[k];
	if (!blank) return false;
	// Under the caption the first blank of a line is the next person's to sign on.
	if (below && (k === 0 || !isBlank(blank.text))) return false;
	// One long rule for both: "Signature        Date" under it.
	const lone = k === 0 && other.pieces.length === 1 && own.pieces.length > 1;
	const rules = other.pieces.filter(({ text }) => isBlank(text)).length;
	const fewer = !own.tabbed && rules < own.pieces.length;
	if (!below && (lone || (fewer && own.pieces.some((piece) => piece !== caption && overlap(piece, blank))))) {
		if (!isBlank(blank.text)) return false;
		if (blank.text.length >= LONG_RULE) {
			other.pieces.splice(k + 1, 0, dated({ ...blank, at: blank.at + blank.text.length - 10 }, "________"));
			return true;
		}
		if (lone) return false;
	}
	other.pieces[k] = dated(blank, blank.text);
	return true;
}

/** Characters of a rule on which a name and a day have room. */
const LONG_RULE = 30;

/** Whether two pieces of two lines stand over one another. */
function overlap(one: Piece, other: Piece): boolean {
	return one.at < other.at + other.text.length && other.at < one.at + one.text.length;
}

/** Which piece of the other line is a blank in the caption's column, -1 when none is. */
function inColumn(other: SigningLine, own: SigningLine, caption: Piece): number {
	const from = caption.at;
	const to = caption.at + caption.text.length;
	const index = own.pieces.indexOf(caption);
	const same = own.pieces.length === other.pieces.length ? other.pieces[index] : undefined;
	if (same && index > 0 && isBlank(same.text)) return index;
	return other.pieces.findIndex(
		({ text, at }) => isBlank(text) && at <= to + 1 && from <= at + text.length + 1,
	);
}

/** "... Date:" at the end of a line, and its blank alone on the next. */
function wrapped(line: SigningLine, next: SigningLine | undefined): void {
	const last = line.pieces.at(-1);
	const blank = next?.pieces[0];
	if (!last || !blank || next.pieces.length > 1 || !isBlank(blank.text) || !next.tight) return;
	if (
		!/:$/.test(last.text) ||
		!endsInDayLabel(last.text) ||
		!line.pieces.some(({ text }) => text.includes("___"))
	)
		return;
	next.pieces[0] = dated(blank, blank.text);
	if (isDayCaption(last.text)) line.pieces.pop();
}

function dated(piece: Piece, text: string): Piece {
	return { ...piece, text: `Date: ${text}` };
}
