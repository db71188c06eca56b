import { bracketed } from "../safe.js";

const ENTITY: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/**
 * Text for an element or a quoted attribute: no markup of a document comes alive, and characters that act instead of
 * showing are written out, U+202E as `⟦U+202E⟧`. Line ends and tabs stay.
 */
export function escaped(text: string): string {
	return bracketed(text).replace(/[&<>"']/g, (character) => ENTITY[character] as string);
}

/** A word with a capital, for the start of a label. */
export function capital(word: string): string {
	return word.slice(0, 1).toUpperCase() + word.slice(1);
}
