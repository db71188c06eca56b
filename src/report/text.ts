import type { ChalkInstance } from "chalk";
import type { Severity } from "../findings/model.js";

export { printable } from "./safe.js";

/** What a formatter may use besides the report. */
export interface Style {
	color: ChalkInstance;
	/** Show info findings and what is satisfied. */
	verbose: boolean;
}

/** Columns that lines are kept within. */
export const WIDTH = 80;

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
	const space = text.lastIndexOf(" ", length - 3);
	const cut = space > length / 2 ? space : length - 3;
	// Not between the halves of a surrogate pair.
	const last = text.charCodeAt(cut - 1);
	return `${text.slice(0, last >= 0xd800 && last < 0xdc00 ? cut - 1 : cut)}...`;
}

/** `1 error`, `2 errors`. */
export function counted(count: number, word: string): string {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
}
