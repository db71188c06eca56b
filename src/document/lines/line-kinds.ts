import { startsUpper, wordCount } from "../words.js";
import { parseMarker } from "./markers.js";

/** A line drawn across the page. */
export function isRule(text: string): boolean {
	return text.length >= 3 && (/^[-=*~#\u2013\u2014\u2500\u2501 \t]+$/.test(text) || /^_{50,}$/.test(text));
}

/** A line that ends in such a word is not at its end. */
export const SMALL_END =
	/\b(?:the|of|and|a|an|to|for|in|by|with|or|that|shall|will|must|may|on|at|as|is|are|be|not|its|their|any|each|this|from)$/;

export const OPEN_END = /\b(?:OF|FOR|AND|THE|WITH|IN|BETWEEN|TO|BY|ON|AT|OR|A)$/;

/** Words that begin a recital or the words of agreement, wherever they stand. */
export const RECITAL = /^(?:WHEREAS|NOW,? ?THEREFORE|BE IT (?:FURTHER )?RESOLVED|IN WITNESS WHEREOF)\b/;

/** A line that ends in the name of what the number on the next line belongs to. */
export const CITES =
	/\b(?:sections?|secs?\.?|paragraphs?|para\.?|articles?|exhibits?|nos?\.?|items?|parts?|chapters?|subsections?|clauses?|rules?|policy|policies|regulations?|titles?|orders?|and|or|to|through|of|under|in|§{1,2})$/i;

/** `Phone: 555-0100`, one of a form's fields. */
export function isField(text: string): boolean {
	const colon = text.slice(0, 32).indexOf(":");
	return (
		colon > 1 &&
		colon < text.length - 1 &&
		/^[A-Z]/.test(text) &&
		wordCount(text.slice(0, colon)) <= 4 &&
		text.length < 90
	);
}

/** A line of `---`, `===` or `___` under a title. */
export function isUnderline(text: string): boolean {
	return text.length >= 3 && (/^-+$/.test(text) || /^=+$/.test(text));
}

/** `Contract number<TAB>17`, `TO:<TAB>The Board`: a label in a column of its own. */
export function isLabelled(text: string): boolean {
	const tab = text.indexOf("\t");
	if (tab > 0 && tab <= 28 && text.indexOf("\t", tab + 1) < 0 && !parseMarker(text)) {
		const label = text.slice(0, tab);
		return wordCount(label) <= 4 && startsUpper(label);
	}
	return /^(?:to|from|date|re|subject|cc|via|agenda):\s/i.test(text);
}

/** Several short pieces side by side. */
export function isColumns(text: string): boolean {
	if (!text.includes("\t") || text.length > 240) return false;
	const marker = parseMarker(text);
	const pieces = (marker ? text.slice(marker.end) : text).split("\t");
	return pieces.length > 1 && pieces.every((piece) => wordCount(piece) <= 9);
}

/** `Purpose ........ 3`, an entry of a table of contents. */
export function isDotted(text: string): boolean {
	return (
		/(?:\.{4}|(?:\. ){4}|…{2}).{0,12}$/.test(text.length > 300 ? text.slice(-300) : text) &&
		/[\divx]$/i.test(text)
	);
}
