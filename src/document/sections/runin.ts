import type { Unit } from "../lines/unit.js";
import { hasVerb, isCaps, isLabel, isTitleCase, startsUpper, wordCount } from "../words.js";

/** A heading at the beginning of a paragraph: `[from, to)` of its title, and where the paragraph goes on. */
export interface RunIn {
	from: number;
	to: number;
	rest: number;
}

/** The heading that runs into the unit's text ("**Term.** The agreement…", "4.2 Records. The District…"), or null. */
export function runInOf(unit: Unit): RunIn | null {
	return markedRunIn(unit) ?? plainRunIn(unit);
}

/** A title in bold, italics or underlined, set off by a stop, colon or dash. */
function markedRunIn(unit: Unit): RunIn | null {
	const { text } = unit.content;
	const from = unit.marker?.end ?? 0;
	let to = 0;
	for (const mark of unit.marks) {
		if (mark.from > Math.max(from, to) + 1) break;
		if (mark.kind === "emphasis" && !unit.marker) continue;
		to = Math.max(to, mark.to);
	}
	if (to <= from || to >= text.length - 1) return null;
	const title = text.slice(from, to);
	const behind = /^\s*(?:[.:]\s*|[-–—]{1,2}\s+)?/.exec(text.slice(to, to + 8))?.[0] ?? "";
	const stopped = /[.:]["')\]]*\s*$/.test(title) || behind.trim() !== "";
	if (!stopped || wordCount(title) > 14 || isLabel(title.replace(/(?<![.:\s])[.:\s]+$/, ""))) return null;
	const rest = to + behind.length;
	if (
		!/^["'([_]*[A-Z0-9[]/.test(text.slice(rest, rest + 6)) &&
		!/^\(?[a-z]{1,3}[.)]/.test(text.slice(rest, rest + 6))
	)
		return null;
	const bare = title.replace(/(?<![.:\s])[.:\s]+$/, "");
	if (bare.endsWith("?") || !(startsUpper(bare) || unit.reading?.style === "exhibit")) return null;
	// A bold sentence is a sentence.
	if (hasVerb(bare) && !isTitleCase(bare) && !/^(?:who|what|when|where|why|how)\b/i.test(bare)) return null;
	return { from, to: from + bare.length, rest };
}

/** First words of sentences, and of no title. */
const OPENERS =
	/^(?:the|this|that|these|those|each|every|all|any|no|an|it|its|he|she|they|we|you|i|if|when|while|upon|neither|either|both|in|on|at|by|for|from|to|with|except|unless|nothing|nobody|none|one|two|three|such|there|where|as|after|before|during|within)\b/i;

/** Shortened words whose stop ends no title. */
const SHORT =
	/(?:^|[\s(])(?:no|nos|st|dr|mr|mrs|ms|sgt|lt|capt|cpl|ofc|det|hon|rev|sec|art|inc|vs|dept|u\.s|[a-z])$/i;

/** A title without any mark but its stop: in capitals, or behind a number. */
function plainRunIn(unit: Unit): RunIn | null {
	const { text } = unit.content;
	const from = unit.marker?.end ?? 0;
	const stop = stopOf(text, from);
	if (stop < 0) return null;
	const title = text.slice(from, stop);
	const rest = text.slice(stop + 1, stop + 140).trimStart();
	const restAt = stop + 1 + (text.slice(stop + 1).length - text.slice(stop + 1).trimStart().length);
	if (!/^["'(]*[A-Z0-9[_>]/.test(rest) || wordCount(text.slice(restAt, restAt + 400)) < 2) return null;
	if (!startsUpper(title) || isLabel(title) || title.includes("[")) return null;
	const colon = text[stop] === ":";
	const words = wordCount(title);
	const style = unit.reading?.style ?? "";
	if (isCaps(title)) {
		if (/^(?:NOW,? ?THEREFORE|WHEREAS|IT IS|BE IT|IN WITNESS)/.test(title)) return null;
		if (words > 12 || (!unit.marker && colon && words < 2 && title.length < 4)) return null;
		return { from, to: stop, rest: restAt };
	}
	// "3.1 From June 2, 2025." is what the clause says, not what it is about.
	if (!unit.marker || style === "•" || hasVerb(title) || /\d{3}|\d,/.test(title)) return null;
	// "Supervisor of the officer: [name]." says who it is; there is no sentence behind the title.
	if (colon && !hasVerb(rest)) return null;
	if (OPENERS.test(title) && !(/^the /i.test(title) && words === 2)) return null;
	if (isTitleCase(title) && words <= 8) return { from, to: stop, rest: restAt };
	if (colon) return null;
	if (/^(?:who|what|when|where|why|how)\b/i.test(title))
		return words <= 6 ? { from, to: stop, rest: restAt } : null;
	return words <= 3 || isNounPhrase(title) ? { from, to: stop, rest: restAt } : null;
}

/** "Content of the report": a noun and what it is of; a sentence has its verb in between. */
function isNounPhrase(title: string): boolean {
	return /^\S{3,20}\s(?:of|for|and|or|to|with|by|between)\s(?:the\s|an?\s)?\S{3,20}(?:\s\S{3,20})?$/.test(
		title,
	);
}

/** Index of the first stop or colon that can end a title within the first hundred characters, or -1. */
function stopOf(text: string, from: number): number {
	const limit = Math.min(text.length - 2, from + 100);
	for (let i = from + 2; i < limit; i++) {
		const char = text[i];
		if (char !== "." && char !== ":") continue;
		if (text[i + 1] !== " " && text[i + 1] !== "\t") continue;
		if (char === "." && SHORT.test(text.slice(Math.max(from, i - 12), i))) continue;
		return i;
	}
	return -1;
}
