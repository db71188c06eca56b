import { spanOf } from "../mapped.js";
import type { DateMention, MappedText } from "../model.js";
import { dayNumber, daysIn, MONTH, monthNumber, yearInWords } from "./date-words.js";

/**
 * The dates in a text, in order: "August 4, 2025", "4 August 2025", "Aug. 4th, 2025", "this 4th day of August,
 * 2025", "the thirtieth day of June, 2029", "2025-08-04", "8/1/2024", "July 2025", "June 30" (no year: iso null)
 * and blanks to fill ("____ day of ____, 20__": iso null). Numeric dates are read month first, as the United
 * States write them, unless only day first makes a date; dates that fit both readings are `ambiguous`.
 * Linear in the text.
 */
export function findDates(m: MappedText): DateMention[] {
	const found = [...worded(m.text), ...numeric(m.text), ...blank(m.text)].sort(
		(a, b) => a.from - b.from || b.to - a.to,
	);
	const mentions: DateMention[] = [];
	let end = 0;
	for (const { from, to, iso, ambiguous, impossible } of found) {
		if (from < end) continue;
		end = to;
		mentions.push({ iso, raw: m.text.slice(from, to), ambiguous, impossible, span: spanOf(m, from, to) });
	}
	return mentions;
}

interface Found {
	from: number;
	to: number;
	iso: string | null;
	ambiguous: boolean;
	impossible: boolean;
}

/** Characters before a month that may hold its day, and behind it day and year. */
const BEFORE = 44;
const AFTER = 60;

const DAY =
	"(?:\\d{1,2}(?:st|nd|rd|th)?|[_.]{2,}|\\[[a-z ]{0,12}\\]|(?:twenty|thirty)[ -][a-z]{5,7}|[a-z]{5,11})";
const DAY_OF = new RegExp(`(?:this |the )?(?<![A-Za-z0-9_.-])(${DAY}) day of(?: the month of)? $`, "i");
const DAY_BEFORE = /(?<![\d/.,-])(?:the )?(\d{1,2})(?:(?:st|nd|rd|th)(?: of)?|-)? ?,? $/i;
const ORDINAL_BEFORE = /(?:the )((?:twenty|thirty)[ -][a-z]{5,7}|[a-z]{5,11}) of $/i;
const YEAR = "(?:(?:19|20|21)\\d\\d(?!\\d)|'\\d\\d|20 ?_{1,}|_{2,}|20\\[ ?[a-z]{0,4} ?\\])";
const YEAR_FOLLOWS = new RegExp(
	`^(?:,? ?(?:of )?|,? in the year (?:of our lord )?|,? )(${YEAR}|two thousand(?:,? and)?(?:[ -][a-z]+){0,2})`,
	"i",
);
const DAY_FOLLOWS = /^ ?(\d{1,2})(?:st|nd|rd|th)?(?![\d:/%])|^ (_{2,})(?=,? ?(?:20|_|\[))/i;

function worded(text: string): Found[] {
	const found: Found[] = [];
	for (const match of text.matchAll(MONTH)) {
		const month = monthNumber(match[0]);
		let from = match.index;
		let to = from + match[0].length;
		const before = text.slice(Math.max(0, from - BEFORE), from);
		let after = text.slice(to, to + AFTER);
		let day: number | null = null;
		const lead = DAY_OF.exec(before) ?? ORDINAL_BEFORE.exec(before) ?? DAY_BEFORE.exec(before);
		const led = lead ? dayNumber(lead[1] as string) : null;
		const behind = DAY_FOLLOWS.exec(after);
		if (
			lead &&
			led !== null &&
			!(behind && lead[0].length < 5 && /^\d+$/.test(lead[1] as string) && led > 31)
		) {
			day = led;
			from -= lead[0].length;
		} else if (behind) {
			day = dayNumber(behind[1] ?? behind[2] ?? "");
			to += behind[0].length;
			after = after.slice(behind[0].length);
		}
		const year = YEAR_FOLLOWS.exec(after);
		const number = year ? yearNumber(year[1] as string) : null;
		if (day === null && (number === null || /^(?:,? ?)(?:20\d\d)(?:-|–| school)/.test(after))) continue;
		if (year && (number !== null || /_|\[/.test(year[1] as string))) to += wordYearLength(year);
		found.push(mention(from, to, number, month, day, false));
	}
	return found;
}

/** Only as many words as make a year: "two thousand twenty-five by" ends before "by". */
function wordYearLength(year: RegExpExecArray): number {
	const words = year[1] as string;
	if (!/^two/i.test(words)) return year[0].length;
	return year[0].length - words.length + longestYear(words).length;
}

function longestYear(words: string): string {
	let cut = words;
	while (yearInWords(cut) === null && /[ -]/.test(cut))
		cut = cut.slice(0, Math.max(cut.lastIndexOf(" "), cut.lastIndexOf("-")));
	return cut;
}

function yearNumber(raw: string): number | null {
	if (/^\d{4}$/.test(raw)) return Number(raw);
	if (/^'\d\d$/.test(raw)) return twoDigits(raw.slice(1));
	return /^two/i.test(raw) ? yearInWords(longestYear(raw)) : null;
}

/** Agreements reach no further back than 1980. */
function twoDigits(raw: string): number {
	const value = Number(raw);
	return value < 80 ? 2000 + value : 1900 + value;
}

const ISO = /(?<![\w/.-])((?:19|20|21)\d\d)-(\d{2})-(\d{2})(?![\w/-])/g;
const NUMERIC = /(?<![\w/.#$-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20|21)\d\d|\d\d)(?![\w/-]|\.\d)/g;
const NUMBERED =
	/(?:polic(?:y|ies)|section|rule|regulation|no\.|number|code|chapter|title|ordinance|resolution) $/i;
/** Behind a date in an e-signature stamp. */
const STAMP =
	/^(?: ?[|,] ?| at | )\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]\.?M\.?)?(?: ?(?:[A-Z]{2,4}|UTC[+-]\d{1,2}))?(?![a-z])/i;

function numeric(text: string): Found[] {
	const found: Found[] = [];
	for (const match of text.matchAll(ISO)) {
		const to = match.index + match[0].length;
		found.push(
			mention(match.index, to + stamp(text, to), Number(match[1]), Number(match[2]), Number(match[3]), false),
		);
	}
	for (const match of text.matchAll(NUMERIC)) {
		const first = Number(match[1]);
		const second = Number(match[3]);
		const raw = match[4] as string;
		const year = raw.length === 4 ? Number(raw) : twoDigits(raw);
		const valid = first >= 1 && second >= 1 && first <= 31 && second <= 31 && Math.min(first, second) <= 12;
		// "5-12-10" and "8.1.24" are more often numbers of policies and sections.
		if (match[2] !== "/" && (!valid || (match[2] === "." && raw.length < 4))) continue;
		if (match[2] !== "/" && NUMBERED.test(text.slice(Math.max(0, match.index - 16), match.index))) continue;
		const to = match.index + match[0].length;
		const dayFirst = first > 12 && second <= 12;
		const [month, day] = dayFirst ? [second, first] : [first, second];
		const both = first <= 12 && second <= 12 && first !== second;
		found.push(mention(match.index, to + stamp(text, to), year, month, day, both));
	}
	return found;
}

function stamp(text: string, at: number): number {
	return STAMP.exec(text.slice(at, at + 36))?.[0].length ?? 0;
}

const BLANKS = [
	/(?:this |the )?(?:(?<!_)_{2,60}|\[[A-Za-z ]{0,10}\]) ?(?:st|nd|rd|th)? ?day of (?:_{2,60}|\[[A-Za-z ]{0,12}\])(?:,? ?(?:20 ?(?:_{1,}|\[[A-Za-z ]{0,4}\])|_{2,60}|\[[A-Za-z ]{0,8}\]|(?:19|20)\d\d))?/gi,
	/(?<![\w])_{1,12} ?\/ ?_{1,12} ?\/ ?(?:20)?_{1,12}/g,
	/\[(?:insert )?(?:date|effective date|start date|end date|expiration date|month(?: day| and day)?)\](?: ?\[day\])?(?:,? ?\[year\])?/gi,
	/_{3,40},? 20_{1,12}(?![\w])/g,
];

function blank(text: string): Found[] {
	if (!text.includes("__") && !text.includes("[")) return [];
	return BLANKS.flatMap((sign) =>
		[...text.matchAll(sign)].map((match) => ({
			from: match.index,
			to: match.index + match[0].length,
			iso: null,
			ambiguous: false,
			impossible: false,
		})),
	);
}

function mention(
	from: number,
	to: number,
	year: number | null,
	month: number,
	day: number | null,
	ambiguous: boolean,
): Found {
	const impossible = month < 1 || month > 12 || (day !== null && day > daysIn(month, year));
	const fixed = !impossible && year !== null && day !== 0;
	const iso = fixed ? [String(year), pad(month), ...(day === null ? [] : [pad(day)])].join("-") : null;
	return { from, to, iso, ambiguous: ambiguous && !impossible, impossible };
}

function pad(value: number): string {
	return String(value).padStart(2, "0");
}
