/** What the flags of `tuneV8` lie in, one a line, beside the code caches that were made under them. */
export const FLAGS = "v8-flags";

/**
 * What suits short runs: a regular expression becomes machine code at its first use, not byte code first; functions are
 * optimised after four times as much work, so that less is optimised that soon ends; and the young heap stays small, since
 * memory that is touched for the first time costs more than tidying up. One document takes a quarter less time, three
 * hundred a tenth. The build keeps those that the V8 at hand has: an unknown one would be complained about.
 */
export const WANTED = ["--no-regexp-tier-up", "--interrupt-budget=264000", "--semi-space-growth-factor=1"];

/**
 * Sets V8, before any chunk is compiled: a code cache fits under the settings alone that it was made under.
 * @param flags one a line
 */
export function tuneV8(flags: string): void {
	const { setFlagsFromString } = process.getBuiltinModule("node:v8");
	for (const flag of flags.split("\n")) setFlagsFromString(flag);
}
