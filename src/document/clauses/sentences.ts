import { sliceMapped } from "../mapped.js";
import type { MappedText } from "../model.js";
import {
	AMBIGUOUS,
	CLOCK,
	DAYS_AND_ZONES,
	LETTERED,
	MONTHS,
	NEVER_LAST,
	OPENERS,
	REFERENCES,
	TITLES,
} from "./abbreviations.js";

/**
 * The sentences of a text, in order, without the white space between them. Stops of legal abbreviations
 * ("Sec. 3.2", "20 U.S.C. 1232g", "Ofc. J. Smith"), of initials and of list numbers end no sentence.
 */
export function sentencesOf(m: MappedText): MappedText[] {
	return sentenceRanges(m.text).map(([from, to]) => sliceMapped(m, from, to));
}

/** The same as half-open ranges of indices into `text`. Linear in the text. */
export function sentenceRanges(text: string): [from: number, to: number][] {
	const ranges: [number, number][] = [];
	let from = skipSpace(text, 0);
	for (let i = from; i < text.length; i++) {
		if (!isStop(text.charCodeAt(i))) continue;
		let stopped = i + 1;
		while (stopped < text.length && isStop(text.charCodeAt(stopped))) stopped++;
		let end = stopped;
		while (end < text.length && isCloser(text.charCodeAt(end))) end++;
		const next = skipSpace(text, end);
		if (endsSentence(text, from, i, stopped, end, next)) {
			ranges.push([from, end]);
			from = next;
		}
		i = end - 1;
	}
	const to = text.trimEnd().length;
	if (from < to) ranges.push([from, to]);
	return ranges;
}

/** Longest word looked at before a stop. */
const WORD_REACH = 24;

/** What goes on for more characters without a stop is no sentence: a list of names, or words that lost their stops. */
const LONGEST = 1500;

/**
 * A text without a stop in parts of at most 1,500 characters, cut at its semicolons, else its commas, else its blanks, so
 * that nothing is read out of thousands of words; a single longer word stays whole.
 */
export function partRanges(text: string): [from: number, to: number][] {
	const parts: [number, number][] = [];
	let from = 0;
	while (text.length - from > LONGEST) {
		// A word longer than that stays whole, and what follows it is cut all the same.
		const length = placeToCut(text.slice(from, from + LONGEST)) || text.indexOf(" ", from + LONGEST) - from;
		if (length <= 0) break;
		parts.push([from, from + length]);
		from = skipSpace(text, from + length);
	}
	if (from < text.length) parts.push([from, text.length]);
	return parts;
}

/** Behind the last semicolon of the later half, else the last comma there, else at the last blank; 0 without any. */
function placeToCut(text: string): number {
	for (const mark of ["; ", ", "]) {
		const at = text.lastIndexOf(mark);
		if (at >= LONGEST / 2) return at + 1;
	}
	return Math.max(0, text.lastIndexOf(" "));
}

/**
 * @param from where the sentence began
 * @param stop index of the first stop
 * @param stopped index after the last stop
 * @param end index after quotes and brackets that close behind it
 * @param next index of the next character that is not white space
 */
function endsSentence(
	text: string,
	from: number,
	stop: number,
	stopped: number,
	end: number,
	next: number,
): boolean {
	if (next >= text.length) return true;
	if (next === end) return gluedTogether(text, stop, end);
	if (!opensSentence(text, next)) return false;
	if (stopped - stop > 1 || text[stop] !== ".") return true;
	const word = wordBefore(text, stop);
	if (word === "") return true;
	const first = stop - word.length === from || (stop - word.length === from + 1 && text[from] === "(");
	// "2. Claims." and "B. Term." open a sentence with a label.
	if (
		first &&
		end === stop + 1 &&
		/^(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[QA]\d{1,3}|[ivxIVX]{1,5})$/.test(word)
	)
		return false;
	return !abbreviates(text, word, stop, next);
}

/** Whether the stop belongs to an abbreviation that does not end the sentence here. */
function abbreviates(text: string, word: string, stop: number, next: number): boolean {
	const lower = word.toLowerCase();
	const follower = wordAt(text, next);
	const opener = OPENERS.has(follower.toLowerCase());
	const digit = isDigit(text.charCodeAt(next)) || text[next] === "§";
	if (TITLES.has(lower)) return !opener || lower === "st";
	if (NEVER_LAST.has(lower)) return true;
	if (REFERENCES.has(lower)) return digit || (/^[A-Z]/.test(word) && /^(?:[IVXLC]+|[B-Z])$/.test(follower));
	if (MONTHS.has(lower)) return digit || !opener;
	if (CLOCK.has(lower)) return DAYS_AND_ZONES.has(follower.toLowerCase());
	if (/^[A-Za-z]$/.test(word))
		return /^[A-Z]$/.test(word) && !opener && !LETTERED.has(wordBefore(text, stop - 1, true).toLowerCase());
	if (AMBIGUOUS.has(lower) || /^(?:[A-Za-z]{1,3}\.){1,6}[A-Za-z]{1,3}$/.test(word)) return !opener;
	return false;
}

/** The letters, digits and inner stops before an index. With `skip`, the word before the blank there. */
function wordBefore(text: string, index: number, skip = false): string {
	let to = index;
	if (skip) while (to > 0 && text.charCodeAt(to - 1) === 32) to--;
	let from = to;
	while (from > 0 && to - from < WORD_REACH && isWordPart(text.charCodeAt(from - 1))) from--;
	while (from < to && text[from] === ".") from++;
	return text.slice(from, to);
}

function wordAt(text: string, index: number): string {
	let from = index;
	while (
		from < text.length &&
		from < index + 3 &&
		!isLetter(text.charCodeAt(from)) &&
		!isDigit(text.charCodeAt(from))
	)
		from++;
	let to = from;
	while (to < text.length && to - from < WORD_REACH && (isLetter(text.charCodeAt(to)) || text[to] === "'"))
		to++;
	return text.slice(from, to);
}

/** Sentences run together without a blank, as scanners leave them: "kept on file.The District". */
function gluedTogether(text: string, stop: number, end: number): boolean {
	if (text[stop] !== "." || end + 2 >= text.length) return false;
	if (!/^[A-Z][a-z]{1,}[a-z ]/.test(text.slice(end, end + 3))) return false;
	return (
		/[a-z]{3}$/.test(text.slice(Math.max(0, stop - 3), stop)) &&
		!/[./@]\S{0,20}$/.test(text.slice(Math.max(0, stop - 20), stop))
	);
}

function opensSentence(text: string, index: number): boolean {
	const code = text.charCodeAt(index);
	if (code >= 97 && code <= 122) return /^(?:[a-z]|[ivx]{1,4})[.)] /.test(text.slice(index, index + 6));
	return true;
}

function skipSpace(text: string, index: number): number {
	let at = index;
	while (at < text.length && isSpace(text.charCodeAt(at))) at++;
	return at;
}

function isStop(code: number): boolean {
	return code === 46 || code === 63 || code === 33 || code === 0x2026;
}

/** Quotes and brackets that may close behind a stop. */
function isCloser(code: number): boolean {
	return code === 34 || code === 39 || code === 41 || code === 93 || code === 0x201d || code === 0x2019;
}

function isSpace(code: number): boolean {
	return code === 32 || (code >= 9 && code <= 13) || code === 160;
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
	return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 191;
}

function isWordPart(code: number): boolean {
	return isLetter(code) || isDigit(code) || code === 46 || code === 38;
}
