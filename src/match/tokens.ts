import { stemmer } from "stemmer";
import { capitalsRepaired, wordRepaired } from "./scanned.js";

/** One word or number of a clause. `start` and `end` are offsets into the clause's text. */
export interface Token {
	/** Lower case, as written. */
	word: string;
	/** Porter stem, or the class of a number (`#num`, `#time`, `#money`, `#date`, `#blank`). */
	stem: string;
	start: number;
	end: number;
	/** Set on the first token after a full stop, question mark, colon or semicolon. */
	opens: boolean;
}

// Digits inside a word are what scanners make of l, o and s ("sha1l", "C0DE").
const WORD = /[a-z][a-z015]*(?:['.](?=[a-z])[a-z]+)*|\$?\d[\d,]*(?:[.:]\d+)*|_{3,}|[|]|[.;:?](?=\s|$)/g;
/** Words of these agreements that the stemmer would take for one another: "office" for "officer", "minority" for "minor". */
const KEPT = new Map(
	[
		"office",
		"corporate",
		"corporation",
		"department",
		"community",
		"executive",
		"objective",
		"minority",
		"experiment",
		"university",
	].flatMap((word): [string, string][] => [
		[word, word],
		[word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`, word],
	]),
);
/** Words kept with their stems: no folder of agreements has as many, and no hostile text may fill the memory. */
const MOST_STEMS = 50_000;
const stems = new Map<string, string>();

/**
 * Splits a clause into tokens in one pass.
 * @param text a clause's text (any case; curly quotes already straight)
 * @returns tokens in order; punctuation only shows in `opens`
 */
export function tokenize(text: string): Token[] {
	const lower = capitalsRepaired(text).toLowerCase();
	const tokens: Token[] = [];
	let opens = true;
	for (const match of lower.matchAll(WORD)) {
		const word = repaired(match[0]);
		const first = word.charCodeAt(0);
		if (word.length === 1 && (first === 46 || first === 59 || first === 58 || first === 63)) {
			// The stop of "a.m." or "U.S." closes no sentence.
			opens = first !== 46 || !tokens.at(-1)?.word.includes(".");
			continue;
		}
		tokens.push({ word, stem: stemOf(word), start: match.index, end: match.index + match[0].length, opens });
		opens = false;
	}
	return tokens;
}

/** Stem of one lower-case word, or the class of a number. Cached: drafters repeat themselves. */
export function stemOf(word: string): string {
	const known = stems.get(word);
	if (known !== undefined) return known;
	const stem = classify(word);
	if (stems.size >= MOST_STEMS) stems.clear();
	stems.set(word, stem);
	return stem;
}

function repaired(word: string): string {
	return word.charCodeAt(0) < 97 ? word : wordRepaired(word);
}

function classify(word: string): string {
	const first = word.charCodeAt(0);
	if (first === 95) return "#blank";
	if (first === 124) return "|";
	if (first === 36) return "#money";
	if (first >= 48 && first <= 57) {
		if (word.includes(":")) return "#time";
		if (/^(?:19|20)\d\d$/.test(word)) return "#year";
		return word.length <= 3 ? `#${word}` : "#num";
	}
	const bare = word.endsWith("'s") ? word.slice(0, -2) : word.replaceAll("'", "").replaceAll(".", "");
	return KEPT.get(bare) ?? stemmer(bare);
}
