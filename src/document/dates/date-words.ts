/** Months by their first letters, as number from 1. `may` needs its capital: the verb is commoner. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Matches a month's name or abbreviation; one capital at least. */
export const MONTH =
	/(?<![A-Za-z])(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)(?![A-Za-z])\.?/g;

export function monthNumber(name: string): number {
	return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const ONES = "first second third fourth fifth sixth seventh eighth ninth".split(" ");
const TEENS =
	"tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
		" ",
	);

/** `first` … `thirty-first`. */
const ORDINALS = new Map<string, number>([
	...ONES.map((word, i): [string, number] => [word, i + 1]),
	...TEENS.map((word, i): [string, number] => [word, i + 10]),
	["twentieth", 20],
	...ONES.map((word, i): [string, number] => [`twenty-${word}`, i + 21]),
	["thirtieth", 30],
	["thirty-first", 31],
]);

/** Number of an ordinal or cardinal day as written; 0 for a blank, null for no day. */
export function dayNumber(word: string): number | null {
	const plain = word.toLowerCase().replace(/\s+/g, "-");
	const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(plain);
	if (digits) return Number(digits[1]);
	if (/^[_.[]/.test(plain)) return 0;
	return ORDINALS.get(plain) ?? null;
}

const NUMBERS = new Map<string, number>([
	..."one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
		.split(" ")
		.map((word, i): [string, number] => [word, i + 1]),
	["twenty", 20],
	["thirty", 30],
	["forty", 40],
	["fifty", 50],
]);

/** "two thousand twenty-five", "two thousand and nine"; null for anything else. */
export function yearInWords(text: string): number | null {
	const found = /^two thousand(?:,? and)?((?:[ -][a-z]+){0,2})$/i.exec(text.trim());
	if (!found) return null;
	const words = (found[1] as string).trim().toLowerCase();
	if (words === "") return 2000;
	let sum = 0;
	for (const word of words.split(/[ -]/)) {
		const value = NUMBERS.get(word);
		if (value === undefined) return null;
		sum += value;
	}
	return sum < 100 ? 2000 + sum : null;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month in the Gregorian calendar; an unknown year counts as a leap year. */
export function daysIn(month: number, year: number | null): number {
	const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
	return month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0);
}
