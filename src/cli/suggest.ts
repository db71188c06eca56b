import { distance } from "fastest-levenshtein";

/** ` (did you mean "x"?)` for the nearest of the known names, or nothing when none is near. */
export function didYouMean(given: string, known: readonly string[]): string {
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
