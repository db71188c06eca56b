/** Characters of Word's symbol fonts that agreements use, by their place in the font. */
const WINGDINGS: Record<number, string> = {
	108: "●",
	110: "■",
	111: "☐",
	113: "☐",
	114: "☐",
	118: "❖",
	120: "☒",
	159: "•",
	167: "▪",
	168: "☐",
	216: "➢",
	224: "→",
	251: "☒",
	252: "✓",
	253: "☒",
	254: "☑",
};
const SYMBOL: Record<number, string> = {
	45: "-",
	176: "°",
	177: "±",
	178: '"',
	179: "≥",
	180: "×",
	183: "•",
	185: "≠",
	187: "≈",
	163: "≤",
	210: "®",
	211: "©",
	212: "™",
	222: "⇒",
	226: "®",
	227: "©",
	228: "™",
};

/**
 * The character that `w:sym` shows, given as four hex digits and a font. Symbol fonts stand at U+F000 and up; what
 * is not known of them stays there.
 */
export function symbolOf(hex: string | undefined, font: string | undefined): string {
	const code = Number.parseInt(hex ?? "", 16);
	if (!(code > 31 && code <= 0xffff) || (code >= 0xd800 && code <= 0xdfff)) return "";
	const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
	const known = /wingdings/i.test(font ?? "")
		? WINGDINGS[place]
		: /symbol/i.test(font ?? "")
			? SYMBOL[place]
			: String.fromCharCode(place);
	return known ?? String.fromCharCode(code);
}

/** A list's bullet as it looks in print: those of symbol fonts, and the "o" of Courier New, are no letters. */
export function bulletOf(text: string): string {
	const first = text.charCodeAt(0);
	if (text.length === 1 && first >= 0xf000 && first <= 0xf0ff) {
		const place = first - 0xf000;
		return SYMBOL[place] ?? WINGDINGS[place] ?? "•";
	}
	return text === "o" ? "○" : text;
}
