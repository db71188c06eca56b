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
