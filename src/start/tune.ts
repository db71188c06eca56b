/**
 * Sets V8 for short runs: a regular expression becomes machine code at its first use, not byte code first; functions are
 * optimised after twice as much work, so that less is optimised that soon ends; and the young heap stays small, since
 * memory that is touched for the first time costs more than tidying up. One document takes a quarter less time, three
 * hundred a tenth. To be called before any chunk is compiled: a code cache fits under the settings alone that it was made
 * under, and no others than those that the build has tried on this very V8 are set.
 */
export function tuneV8(): void {
	const { setFlagsFromString } = process.getBuiltinModule("node:v8");
	setFlagsFromString("--no-regexp-tier-up");
	setFlagsFromString("--interrupt-budget=264000");
	setFlagsFromString("--semi-space-growth-factor=1");
}
