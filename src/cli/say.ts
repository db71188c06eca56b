import { visible } from "../report/safe.js";
import type { Terminal } from "./program.js";

/** Says something on standard error. It may hold names and values from files: none of them steers the terminal. */
export function say(terminal: Pick<Terminal, "err">, text: string): void {
	terminal.err(`moulint: ${shortened(visible(text))}\n`);
}

/** A name or value from a file longer than this is cut in the middle, so that what is wrong with it can be read. */
const LONGEST_VALUE = 400;

/** The same text with overlong runs of characters without a blank cut in their middle. */
export function shortened(text: string): string {
	return text.replace(/\S+/g, (run) => (run.length > LONGEST_VALUE ? cutInMiddle([...run]) : run));
}

function cutInMiddle(characters: readonly string[]): string {
	if (characters.length <= LONGEST_VALUE) return characters.join("");
	const half = LONGEST_VALUE / 2;
	return `${characters.slice(0, half).join("")}…${characters.slice(-half).join("")}`;
}

/** So many names are spelled out in one sentence without `--verbose`. */
const SPELLED_OUT = 5;

/** Names as they stand in a sentence: all with `--verbose`, else the first, and how many more there are. */
export function someOf(names: readonly string[], verbose: boolean): string {
	if (verbose || names.length <= SPELLED_OUT) return names.join(", ");
	return `${names.slice(0, SPELLED_OUT).join(", ")} and ${names.length - SPELLED_OUT} more`;
}
