import { distance } from "fastest-levenshtein";
import { printable, shorten } from "../report/text.js";

/** A longer word is no name misspelt. */
const LONGEST = 100;

/** A name or value from a file in quotes, as it may stand in a sentence: on one line, and not too long. */
export function quoted(given: string): string {
	return `"${shorten(printable(given), LONGEST)}"`;
}

/** ` (did you mean "x"?)` for the nearest of the known names, or nothing when none is near. */
export function didYouMean(given: string, known: readonly string[]): string {
	if (given.length > LONGEST) return "";
	let best = "";
	let least = Math.max(2, Math.floor(given.length / 3)) + 1;
	for (const name of known)
		for (const form of [name, name.slice(name.indexOf("/") + 1)]) {
			const steps = distance(given, form);
			if (steps < least) {
				least = steps;
				best = name;
			}
		}
	return best === "" ? "" : ` (did you mean "${best}"?)`;
}
