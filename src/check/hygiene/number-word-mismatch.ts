import type { Detector } from "./fault.js";
import { matchFaults, spokenBlocks } from "./places.js";

const UNITS =
	"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
		" ",
	);
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const VALUES = new Map<string, number>([
	...UNITS.map((word, i): [string, number] => [word, i + 1]),
	...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
]);
const WORD = [...VALUES.keys(), "hundred", "thousand"].join("|");

/** One to seven number words, then digits in parentheses. */
const PAIR = new RegExp(
	`\\b((?:${WORD})(?:[ -](?:and )?(?:${WORD})){0,6})\\s{0,2}\\(\\s?\\$?(\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9})(\\.\\d{1,2})?\\s?%?\\s?\\)`,
	"gi",
);

/** "ninety (60) days": words and digits that name different numbers. */
export const numberWordMismatch: Detector = (_check, { document }) =>
	matchFaults(spokenBlocks(document), PAIR, ([, words = "", digits = "", cents], block) => {
		if (block.standing === "contents") return null;
		const spoken = numberOf(words);
		const written = Number(digits.replaceAll(",", ""));
		if (spoken === null || spoken === written || cents) return null;
		return `"${words}" and (${digits}) are different numbers`;
	});

/** Value of number words, null when they make no one number ("five ten"). */
function numberOf(words: string): number | null {
	let total = 0;
	let part = 0;
	let last = Number.POSITIVE_INFINITY;
	for (const word of words.toLowerCase().split(/[ -]+/)) {
		if (word === "and") continue;
		if (word === "thousand") {
			total += (part || 1) * 1000;
			part = 0;
			last = Number.POSITIVE_INFINITY;
		} else if (word === "hundred") {
			part = (part || 1) * 100;
			last = 100;
		} else {
			const value = VALUES.get(word) as number;
			// "twenty-five" and "hundred ten" fall; "five ten" and "ten five" are two numbers.
			if (value >= last || (last < 20 && last > 0) || (last < 100 && last >= 20 && value > 9)) return null;
			part += value;
			last = value;
		}
	}
	return total + part;
}
