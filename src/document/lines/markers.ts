/** One way to read the label in front of a text. */
export interface Reading {
	/** Kind of numbering: `article`, `section`, `exhibit`, `d1`…`d5` (decimals), `R`, `A`, `a.`, `(a)`, `(i)`, `(1)`, `•`… */
	style: string;
	/** The number itself; letters count from 1. Bullets have 0. */
	value: number;
}

/** A label in front of a text, such as `4.2`, `(a)`, `ARTICLE IV –`, `•`. */
export interface Marker {
	/** As printed, without the stop behind it. */
	label: string;
	/** Index at which the text behind the label begins. */
	end: number;
	/** `I.` may be a letter or a roman number: most likely first. */
	readings: Reading[];
	/** All parts of a decimal number: `4.2.1` gives 4, 2, 1. */
	parts: number[];
	/** Whether the label cannot be taken for the beginning of a sentence ("(a)", "1.1", "ARTICLE IV."). */
	sure: boolean;
}

const WORDS: Record<string, string> = {
	article: "article",
	part: "article",
	chapter: "article",
	division: "article",
	section: "section",
	sec: "section",
	paragraph: "section",
	clause: "section",
	exhibit: "exhibit",
	appendix: "exhibit",
	attachment: "exhibit",
	schedule: "exhibit",
	annex: "exhibit",
	addendum: "exhibit",
	enclosure: "exhibit",
};

const SPELLED =
	"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
		" ",
	);

const WORD_LABEL =
	/^(?:(article|part|chapter|division|section|sec\.?|paragraph|clause|exhibit|appendix|attachment|schedule|annex|addendum|enclosure)[ \t]{1,40}(?:no\.?[ \t]{0,40})?|(§{1,2})[ \t]{0,40})([0-9lO]{1,3}(?:[.-][0-9lO]{1,3}){0,4}[A-Za-z]?|[IVXLC]{1,7}|[A-Z]|[A-Za-z]{3,9})(?![A-Za-z0-9])/i;
const DECIMAL = /^([0-9lIO]{1,3}(?:\.[0-9lIO]{1,3}){1,4})(?:[.):]|\.\))?(?=\s|$|[A-Z("])/;
const LETTER_NUMBER = /^([A-Z]|[IVX]{2,6})((?:[.-][0-9]{1,2}){1,3}|(?<=[IVX]{2})\.[A-Z])[.):]?(?=\s)/;
const NUMBER_LETTER = /^([0-9]{1,2}(?:\.[0-9]{1,2}){0,3})\.?(?:\(([a-z])\)|([a-z])[.)])(?=\s)/;
const NUMBER = /^(?:([0-9lO]{1,3})(?:\.\)|[.):])(?=\s|$|[A-Z("])|([0-9]{1,2})(?:\s+[-–—]\s+|\t|\s{2,}))/;
const ROMAN = /^([IVXLC]{1,7})(?:[.):])(?=\s|$)/;
const UPPER = /^([A-Z])(?:[.):])(?=\s|$)/;
const LOWER = /^([a-z]{1,2}|[ivx]{1,6})([.)])(?=\s|$)/;
const PAREN = /^\(([0-9lO]{1,2}|[a-z]{1,2}|[ivxlc]{1,6}|[A-Z]|[IVX]{1,6})\)(?=\s|$|[A-Za-z"'])/;
const BULLET = /^([•●○▪■◦‣·∙➢➤✓❖♦\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d*+]|[-–—](?![-–—])|o)\s+(?=\S)/;

/** The label at the beginning of a cleaned line, or null. Nothing is decided from what stands around it. */
export function parseMarker(text: string): Marker | null {
	const first = text.charCodeAt(0);
	if (Number.isNaN(first)) return null;
	const isWord = (first >= 65 && first <= 90) || (first >= 97 && first <= 122) || first === 167;
	return (
		(isWord ? wordLabel(text) : null) ??
		decimal(text) ??
		compound(text) ??
		number(text) ??
		paren(text) ??
		letter(text) ??
		bullet(text)
	);
}

/** Whether such a marker makes a member of a list: `(a)`, `a.`, `1)`, a bullet; `1.` and `A.` may also number titles. */
export function isListStyle(style: string): boolean {
	return /^(?:\(.+\)|.\)|[a-z]\.|•)$/.test(style);
}

function wordLabel(text: string): Marker | null {
	const found = WORD_LABEL.exec(text.length > 80 ? text.slice(0, 80) : text);
	if (!found) return null;
	const word = (found[1] ?? "§").toLowerCase().replace(".", "");
	const capital = found[1] === undefined || /^[A-Z]/.test(found[1]);
	const raw = found[3] as string;
	const parts = wordNumber(raw);
	if (!capital || !parts) return null;
	let end = found[0].length;
	const stop = /^\s*(?:[.:)]|[–—]|-{1,2}(?=\s))+\s*/.exec(text.slice(end, end + 12));
	const rest = text.slice(end + (stop?.[0].length ?? 0)).trimStart();
	// "Section 5 of the Act provides" and "Section 4 shall apply" are sentences.
	if (!stop && rest !== "" && !/^\t/.test(text.slice(end)) && !opensWithTitle(text, rest)) return null;
	const label = text.slice(0, end).trimEnd();
	end = text.length - rest.length;
	const style = WORDS[word] ?? "section";
	const depth = parts.filter((part, i) => i === 0 || part !== 0).length;
	const value = parts[parts.length - 1] as number;
	return {
		label,
		end,
		readings: [
			{
				style: style === "section" && depth > 1 ? `d${depth}` : style,
				value: depth > 1 ? value : (parts[0] as number),
			},
		],
		parts,
		sure: stop !== null || rest === "",
	};
}

/** A short line without a stop, or a title with its stop in front of a sentence. */
function opensWithTitle(text: string, rest: string): boolean {
	if (!/^[A-Z"([]/.test(rest)) return false;
	if (text.length <= 100 && !/[.;,]$/.test(text)) return true;
	return /^[^.:;]{2,60}\.\s+["(]?[A-Z]/.test(rest.slice(0, 80));
}

function wordNumber(raw: string): number[] | null {
	if (/^[0-9lO]/.test(raw) && /[0-9]/.test(raw.replace(/[lO]/g, "1"))) {
		return raw
			.replace(/[A-Za-z]$/, (c) => (c === "l" || c === "O" ? c : ""))
			.split(/[.-]/)
			.map(digits);
	}
	if (/^[IVXLC]+$/.test(raw)) return [roman(raw)];
	if (/^[A-Za-z]$/.test(raw)) return [raw.toUpperCase().charCodeAt(0) - 64];
	const spelled = SPELLED.indexOf(raw.toLowerCase());
	return spelled >= 0 ? [spelled + 1] : null;
}

function decimal(text: string): Marker | null {
	const found = DECIMAL.exec(text);
	if (!found || !/[0-9l]/.test(found[1] as string)) return null;
	const parts = (found[1] as string).split(".").map(digits);
	// `1.0` is a chapter of its own, beside `2.0`.
	const zero = parts.length === 2 && parts[1] === 0;
	const depth = zero ? 1 : parts.length;
	const rest = text.slice(found[0].length);
	return {
		label: found[1] as string,
		end: text.length - rest.trimStart().length,
		readings: [
			{ style: `d${depth}`, value: zero ? (parts[0] as number) : (parts[parts.length - 1] as number) },
		],
		parts: zero ? [parts[0] as number] : parts,
		sure: /[0-9]/.test(found[1] as string),
	};
}

/** `B-2.`, `A.1`, `IV.3`: a chapter's letter with a number; `4(a)`, `2a.`: a number with a letter. */
function compound(text: string): Marker | null {
	const lettered = LETTER_NUMBER.exec(text);
	if (lettered) {
		const chapter = lettered[1] as string;
		const first = /^[IVX]{2,}$/.test(chapter) ? roman(chapter) : chapter.charCodeAt(0) - 64;
		const parts = [first, ...(lettered[2] as string).split(/[.-]/).slice(1).map(countOf)];
		return {
			label: `${chapter}${lettered[2]}`,
			end: endOf(text, lettered[0]),
			readings: [{ style: `d${parts.length}`, value: parts[parts.length - 1] as number }],
			parts,
			sure: true,
		};
	}
	const numbered = NUMBER_LETTER.exec(text);
	if (!numbered) return null;
	const value = (numbered[2] ?? (numbered[3] as string)).charCodeAt(0) - 96;
	return {
		label: numbered[0].trim().replace(/\.$/, ""),
		end: endOf(text, numbered[0]),
		readings: [{ style: "(a)", value }],
		parts: [],
		sure: true,
	};
}

function countOf(part: string): number {
	return /^[A-Z]$/.test(part) ? part.charCodeAt(0) - 64 : Number(part);
}

function endOf(text: string, label: string): number {
	return text.length - text.slice(label.length).trimStart().length;
}

function number(text: string): Marker | null {
	const found = NUMBER.exec(text);
	if (!found) return null;
	const raw = (found[1] ?? found[2]) as string;
	const rest = text.slice(found[0].length);
	const value = digits(raw);
	if (value === 0) return null;
	const half = found[0].includes(")") && !found[0].includes(".");
	return {
		label: half ? `${raw})` : raw,
		end: text.length - rest.trimStart().length,
		readings: [{ style: half ? "1)" : "d1", value }],
		parts: [value],
		sure: found[1] !== undefined && /[0-9]/.test(raw),
	};
}

function paren(text: string): Marker | null {
	const found = PAREN.exec(text);
	if (!found) return null;
	const raw = found[1] as string;
	const readings = lettersOf(raw, (kind) => `(${kind})`);
	if (readings.length === 0) return null;
	const rest = text.slice(found[0].length);
	return {
		label: found[0],
		end: text.length - rest.trimStart().length,
		readings,
		parts: [],
		sure: true,
	};
}

function letter(text: string): Marker | null {
	const upper = ROMAN.exec(text) ?? UPPER.exec(text);
	const found = upper ?? LOWER.exec(text);
	if (!found) return null;
	const raw = found[1] as string;
	const half = found[0].endsWith(")");
	const readings = lettersOf(raw, (kind) =>
		half ? `${kind})` : upper ? (kind === "I" ? "R" : kind) : `${kind}.`,
	);
	if (readings.length === 0) return null;
	const rest = text.slice(found[0].length);
	return {
		label: half ? found[0] : raw,
		end: text.length - rest.trimStart().length,
		readings,
		parts: [],
		sure: half,
	};
}

function bullet(text: string): Marker | null {
	const found = BULLET.exec(text);
	if (!found) return null;
	return {
		label: found[1] as string,
		end: found[0].length,
		readings: [{ style: "•", value: 0 }],
		parts: [],
		sure: true,
	};
}

/** What a letter or small number may count: itself, a roman number, or a figure that OCR took for a letter. */
function lettersOf(raw: string, style: (kind: string) => string): Reading[] {
	const readings: Reading[] = [];
	if (/^[0-9]+$/.test(raw)) return [{ style: style("1"), value: Number(raw) }];
	const lower = raw === raw.toLowerCase();
	const isRoman = /^[ivxlc]+$/i.test(raw);
	const same = raw.length === 1 || (raw.length === 2 && raw[0] === raw[1]);
	if (same) {
		const value = raw.toUpperCase().charCodeAt(0) - 64 + (raw.length - 1) * 26;
		readings.push({ style: style(lower ? "a" : "A"), value });
	}
	if (isRoman) {
		const reading = { style: style(lower ? "i" : "I"), value: roman(raw.toUpperCase()) };
		if (raw.length > 1 || raw.toLowerCase() === "i") readings.unshift(reading);
		else readings.push(reading);
	}
	if (/^[0-9lO]+$/.test(raw)) readings.push({ style: style("1"), value: digits(raw) });
	return readings;
}

/** A number in which OCR may have put l or I for 1 and O for 0. */
function digits(raw: string): number {
	return Number(raw.replace(/[lI]/g, "1").replace(/O/g, "0"));
}

function roman(raw: string): number {
	const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
	let sum = 0;
	for (let i = 0; i < raw.length; i++) {
		const value = values[raw[i] as string] ?? 0;
		sum += value < (values[raw[i + 1] as string] ?? 0) ? -value : value;
	}
	return sum;
}
