import type { Terminal } from "./program.js";

/** Milliseconds after which a run is long, and between two lines of progress. */
const LONG = 1000;
const EVERY = 100;

/** Shows how far a long run is to a person who watches; says nothing to a pipe or a file. */
export interface Progress {
	/** One more document is done. */
	step(): void;
	/** Takes the line away, before something else is written or at the end; the next step writes it anew. */
	clear(): void;
}

/** @param now milliseconds of a clock that only goes forward; what is linted never depends on it */
export function progressOf(
	total: number,
	terminal: Pick<Terminal, "err" | "watched">,
	now: () => number = () => performance.now(),
): Progress {
	if (!terminal.watched) return { step: () => {}, clear: () => {} };
	const begun = now();
	let done = 0;
	let last = begun + LONG - EVERY;
	let shown = 0;
	return {
		step: () => {
			done++;
			const at = now();
			if (at - begun <= LONG || at - last < EVERY || done >= total) return;
			last = at;
			const line = `linted ${done} of ${total}`;
			terminal.err(`\r${line}${" ".repeat(Math.max(0, shown - line.length))}`);
			shown = line.length;
		},
		clear: () => {
			if (shown > 0) terminal.err(`\r${" ".repeat(shown)}\r`);
			shown = 0;
		},
	};
}
