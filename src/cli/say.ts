import { visible } from "../report/safe.js";
import type { Terminal } from "./program.js";

/** Says something on standard error. It may hold names and values from files: none of them steers the terminal. */
export function say(terminal: Pick<Terminal, "err">, text: string): void {
	terminal.err(`moulint: ${visible(text)}\n`);
}
