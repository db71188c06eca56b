import type { MappedBuilder } from "../mapped.js";

/**
 * Appends one piece of one line, standing at `offset` in the source, cleaned: curly quotes become straight,
 * every kind of space a space, two spaces one, three or more (or a tab) one TAB; soft hyphens and invisible
 * characters go, ligatures are taken apart. A space is dropped where one already stands or nothing does yet.
 */
export function cleanInto(out: MappedBuilder, piece: string, offset: number): void {
	if (!UNCLEAN.test(piece) && !(piece.charCodeAt(0) === 32 && endsBlank(out))) {
		out.push(piece, offset);
		return;
	}
	let from = 0;
	const flush = (to: number) => {
		if (to > from) out.push(piece.slice(from, to), offset + from);
	};
	for (let i = 0; i < piece.length; ) {
		const code = piece.charCodeAt(i);
		if (code > 32 && code < 0x7f && code !== 39 && code !== 96 && code !== 44) {
			i++;
			continue;
		}
		if (isSpace(code)) {
			flush(i);
			const end = spacesEnd(piece, i);
			const wide = end - i >= 3 || hasTab(piece, i, end);
			if (!endsBlank(out)) out.push(wide ? "\t" : " ", offset + i);
			i = from = end;
			continue;
		}
		const other = substitute(piece, i);
		if (other !== null) {
			flush(i);
			if (other.text.length === 1) out.push(other.text, offset + i);
			else out.pin(other.text, offset + i);
			i = from = i + other.length;
			continue;
		}
		i++;
	}
	flush(piece.length);
}

/** Anything beyond plain words with single spaces; doubled apostrophes and commas are what OCR makes of quotes. */
const UNCLEAN = /[^\x20-\x7e]| {2}|''|``|,,/;

function endsBlank(out: MappedBuilder): boolean {
	const last = out.last;
	return last === "" || last === " " || last === "\t";
}

function spacesEnd(piece: string, at: number): number {
	let end = at + 1;
	while (end < piece.length && isSpace(piece.charCodeAt(end))) end++;
	return end;
}

function hasTab(piece: string, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (piece.charCodeAt(i) === 9) return true;
	return false;
}

export function isSpace(code: number): boolean {
	return (
		code === 32 ||
		(code >= 9 && code <= 13) ||
		code === 0xa0 ||
		code === 0x1680 ||
		(code >= 0x2000 && code <= 0x200a) ||
		code === 0x2028 ||
		code === 0x2029 ||
		code === 0x202f ||
		code === 0x205f ||
		code === 0x3000 ||
		code === 0x85
	);
}

/** What stands for the character at `i`, or null when it stays. `length`: characters of the piece it replaces. */
function substitute(piece: string, i: number): { text: string; length: number } | null {
	const code = piece.charCodeAt(i);
	if (code === 39 || code === 96 || code === 44) {
		if (piece.charCodeAt(i + 1) !== code) return null;
		return { text: '"', length: 2 };
	}
	if (code < 32 || code === 0x7f || INVISIBLE.has(code)) return { text: "", length: 1 };
	const text = SUBSTITUTES.get(code);
	return text === undefined ? null : { text, length: 1 };
}

/** Soft hyphen, zero-width characters, direction marks, byte order mark, variation selectors. */
const INVISIBLE = new Set([
	0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0xfeff,
	0xfe0f, 0xfffc,
]);

const SUBSTITUTES = new Map<number, string>([
	[0x2018, "'"],
	[0x2019, "'"],
	[0x201a, "'"],
	[0x201b, "'"],
	[0x2032, "'"],
	[0x02bc, "'"],
	[0xb4, "'"],
	[0x201c, '"'],
	[0x201d, '"'],
	[0x201e, '"'],
	[0x201f, '"'],
	[0x2033, '"'],
	[0xab, '"'],
	[0xbb, '"'],
	[0x2010, "-"],
	[0x2011, "-"],
	[0xfb00, "ff"],
	[0xfb01, "fi"],
	[0xfb02, "fl"],
	[0xfb03, "ffi"],
	[0xfb04, "ffl"],
]);
