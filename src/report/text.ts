import type { ChalkInstance } from "chalk";
import type { Severity } from "../findings/model.js";

/** What a formatter may use besides the report. */
export interface Style {
	color: ChalkInstance;
	/** Show info findings and what is satisfied. */
	verbose: boolean;
}

/** Columns that lines are kept within. */
export const WIDTH = 80;

// C0 and C1 controls, bidirectional controls, zero-width and line-separator characters: a document must not
// steer the terminal or reorder what a reader sees.
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Document text made safe to print on one line: control and direction characters become their code points. */
export function printable(text: string): string {
	return text.replace(/\s+/g, " ").replace(UNSAFE, (character) => {
		const code = character.codePointAt(0) ?? 0;
		return `\\u${code.toString(16).padStart(4, "0")}`;
	});
}

/** Colours a word by severity; the word itself always says it too. */
export function paint(style: Style, severity: Severity, text: string): string {
	const { color } = style;
	if (severity === "error") return color.red.bold(text);
	if (severity === "warning") return color.yellow.bold(text);
	return color.cyan(text);
}

/** Words wrapped to the width, later lines indented. */
export function wrap(text: string, first: string, rest: string, width = WIDTH): string {
	const lines: string[] = [];
	let line = first;
	let empty = true;
	for (const word of text.split(" ")) {
		if (!empty && line.length + 1 + word.length > width) {
			lines.push(line);
			line = rest + word;
		} else line += empty ? word : ` ${word}`;
		empty = false;
	}
	lines.push(line);
	return lines.join("\n");
}

/** At most `length` characters, cut at a word, with an ellipsis. */
export function shorten(text: string, length: number): string {
	if (text.length <= length) return text;
	const cut = text.lastIndexOf(" ", length - 3);
	return `${text.slice(0, cut > length / 2 ? cut : length - 3)}...`;
}

/** `1 error`, `2 errors`. */
export function counted(count: number, word: string): string {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
}
