import { printable } from "./safe.js";

/**
 * Words of a report as Markdown text: no markup, link, HTML, mention or issue reference of a document comes alive.
 * Mentions and references are found after rendering, so their sign goes into a code span, where they are not looked for.
 */
export function prose(text: string): string {
	return printable(text)
		.replace(/[\\`*_[\]{}<>|~$!^]/g, (character) => (character === "<" ? "&lt;" : `\\${character}`))
		.replace(/&(?!lt;)/g, "&amp;")
		.replace(/:(?=\/\/)/g, "\\:")
		.replace(/www\./gi, (word) => `${word.slice(0, 3)}\\.`)
		.replace(/@|#(?=\d)/g, (character) => `\`${character}\``);
}

/** Text of a document in a code span, which renders nothing; inside a table a pipe still ends the cell. */
export function code(text: string, inTable = false): string {
	const shown = printable(text).trim();
	let longest = 0;
	for (const run of shown.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
	const fence = "`".repeat(longest + 1);
	const pad = shown.startsWith("`") || shown.endsWith("`") || shown === "" ? " " : "";
	return `${fence}${pad}${inTable ? shown.replaceAll("|", "\\|") : shown}${pad}${fence}`;
}
