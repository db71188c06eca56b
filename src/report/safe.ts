// C0 and C1 controls except tab and line feed; direction marks, overrides and isolates; zero-width, separator and
// tag characters; lone surrogates and noncharacters. A document must not steer a terminal, hide words or reorder them.
const UNSAFE =
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}\p{Cs}]/gu;

/**
 * Text of a document or file name without characters that act instead of showing: each becomes its code point,
 * ESC `\u{1b}`. Tabs and line feeds stay.
 */
export function visible(text: string): string {
	return text.replace(UNSAFE, (character) => `\\u{${hex(character)}}`);
}

/** The same on one line: runs of white space become one space first. */
export function printable(text: string): string {
	return visible(text.replace(/\s+/g, " "));
}

/** The same for readers of a page: U+202E becomes `⟦U+202E⟧`. */
export function bracketed(text: string): string {
	return text.replace(UNSAFE, (character) => `⟦U+${hex(character).toUpperCase().padStart(4, "0")}⟧`);
}

/** JSON without such characters raw: each becomes an escape of JSON's own, which parses to the same. */
export function escapeUnsafe(json: string): string {
	return json.replace(UNSAFE, (character) => {
		let escaped = "";
		for (let i = 0; i < character.length; i++)
			escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`;
		return escaped;
	});
}

function hex(character: string): string {
	return (character.codePointAt(0) ?? 0).toString(16);
}
