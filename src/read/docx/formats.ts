/**
 * A number as the format of a list's level shows it (ST_NumberFormat, ECMA-376 part 1, 17.18.59).
 * Formats of other scripts come out as figures. `pattern` is the format of a "custom" one, such as `001, 002`.
 */
export function formatted(value: number, format: string, pattern = ""): string {
	switch (format) {
		case "lowerLetter":
			return letters(value, 97);
		case "upperLetter":
			return letters(value, 65);
		case "lowerRoman":
			return roman(value).toLowerCase();
		case "upperRoman":
			return roman(value);
		case "ordinal":
			return `${value}${suffix(value)}`;
		case "decimalZero":
			return String(value).padStart(2, "0");
		case "cardinalText":
			return capital(words(value));
		case "ordinalText":
			return capital(ordinalWords(value));
		case "numberInDash":
			return `- ${value} -`;
		case "custom":
			return String(value).padStart(/^0+1(?=,)/.exec(pattern.slice(0, 12))?.[0].length ?? 1, "0");
		case "none":
		case "bullet":
			return "";
		default:
			return String(value);
	}
}

/** a to z, then aa, bb…, as Word counts, up to thirty letters. */
function letters(value: number, first: number): string {
	if (value < 1 || value > 26 * 30) return String(value);
	return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly [number, string][] = [
	[1000, "M"],
	[900, "CM"],
	[500, "D"],
	[400, "CD"],
	[100, "C"],
	[90, "XC"],
	[50, "L"],
	[40, "XL"],
	[10, "X"],
	[9, "IX"],
	[5, "V"],
	[4, "IV"],
	[1, "I"],
];

export function roman(value: number): string {
	if (value < 1 || value > 32_767) return String(value);
	let rest = value;
	let out = "";
	for (const [worth, sign] of ROMAN) {
		out += sign.repeat(Math.floor(rest / worth));
		rest %= worth;
	}
	return out;
}

function suffix(value: number): string {
	if (value % 100 >= 11 && value % 100 <= 13) return "th";
	return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}

const ONES =
	"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
		" ",
	);
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** "forty-two", up to 999; beyond in figures. */
function words(value: number): string {
	if (value < 0 || value > 999) return String(value);
	if (value >= 100) {
		const rest = value % 100;
		return `${ONES[Math.floor(value / 100)]} hundred${rest > 0 ? ` ${words(rest)}` : ""}`;
	}
	if (value < 20) return ONES[value] as string;
	const ones = value % 10;
	return `${TENS[Math.floor(value / 10) - 2]}${ones > 0 ? `-${ONES[ones]}` : ""}`;
}

const IRREGULAR: Record<string, string> = {
	one: "first",
	two: "second",
	three: "third",
	five: "fifth",
	eight: "eighth",
	nine: "ninth",
	twelve: "twelfth",
};

function ordinalWords(value: number): string {
	const cardinal = words(value);
	const last = /(?<![a-z])[a-z]+$/.exec(cardinal)?.[0];
	if (!last) return `${value}${suffix(value)}`;
	const ordinal = IRREGULAR[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`);
	return cardinal.slice(0, cardinal.length - last.length) + ordinal;
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
