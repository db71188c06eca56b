/** What the flags of `tuneV8` lie in, one a line, beside the code caches that were made under them. */
export const FLAGS = "v8-flags";

/**
 * How much a thread may add to the memory in use before it is cleared, in percent. V8 may wait longer; with less there
 * is less to hold, but clearing takes time: 150 takes a sixth less memory than 250, and a tenth more time.
 */
export const LITTLE_SPARE = "--heap-growing-percent=250";

/**
 * What suits short runs: a regular expression becomes machine code at its first use, not byte code first, and functions
 * are optimised after four times as much work, so that less is optimised that soon ends. One document takes a sixth less
 * time, three hundred a tenth. The build keeps those that the V8 at hand has: an unknown one would be complained about.
 * Whatever is set or changed later, by us or by V8 as a thread starts, would leave the code caches unused from there on.
 */
export const WANTED = ["--no-regexp-tier-up", "--interrupt-budget=264000", LITTLE_SPARE];

/**
 * Sets V8, before any chunk is compiled: a code cache fits under the settings alone that it was made under.
 * @param flags one a line
 */
export function tuneV8(flags: string): void {
	const { setFlagsFromString } = process.getBuiltinModule("node:v8");
	for (const flag of flags.split("\n")) setFlagsFromString(flag);
}
