import { type Attack, costOf, global, growsOn } from "./measure.js";

/** What documents repeat: blanks, dots, digits, letters, rules to sign on, numbered words. */
const UNITS = [..."\t ._-,()|#*0aA\u00a0\n", ...["0.", "0 ", "a ", "A ", "Aa ", "A. ", "a-"]];
/** What breaks off a match that is almost there. */
const ENDS = ["", "\u0000", "\n\u0000", ";", "!", "x", "X", "0"];
const WORDS = 12;
const PREFIXES = 4;
/** Lengths of the first texts, and the milliseconds from which one is worth a closer look. */
const FIRST = [
	[500, 4],
	[8_000, 8],
] as const;

/** The first text of repeated characters, or of the expression's own words, on which its time grows; null for none. */
export function attackOn(expression: RegExp): Attack | null {
	const words = wordsOf(expression);
	const every = global(expression);
	for (const pump of [...UNITS, ...words, ...words.map((word) => `${word} `), `${words.join(" ")} `])
		for (const prefix of ["", ...words.slice(0, PREFIXES)])
			for (const suffix of ENDS) {
				const attack = { pumps: [{ prefix, pump }], suffix };
				const slow = FIRST.some(([length, cost]) => {
					const text = prefix + pump.repeat(Math.ceil(length / pump.length)) + suffix;
					return costOf(every, text) >= cost;
				});
				if (slow && growsOn(expression, attack)) return attack;
			}
	return null;
}

/** Words that stand in the source of an expression, escapes and names of groups aside. */
function wordsOf({ source }: RegExp): string[] {
	const plain = source.replace(/\(\?<[A-Za-z]+>/g, "(").replace(/\\[A-Za-z]/g, " ");
	return [...new Set(plain.match(/[A-Za-z]+/g) ?? [])].slice(0, WORDS);
}
