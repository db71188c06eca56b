import { wordCount } from "../words.js";

/** A list inside a sentence: what stands before it, and its items as half-open ranges without their labels. */
export interface InlineList {
	leadIn: string;
	items: [from: number, to: number][];
}

/** Sentences of fewer words stay whole. */
const LONG = 90;
const LABEL = /(?<![A-Za-z0-9)\]§.])(?:\(([a-z]|[ivx]{2,5}|\d{1,2})\)|([a-z]|\d{1,2})\))(?=\s?[A-Za-z"'])/g;

/** The items of "(a) …; (b) …; and (c) …" in a long sentence; null where there is no such list. */
export function inlineItems(sentence: string): InlineList | null {
	if (sentence.length < LONG * 3 || wordCount(sentence) < LONG) return null;
	const labels: { from: number; to: number }[] = [];
	let style = "";
	for (const found of sentence.matchAll(LABEL)) {
		const raw = found[1] ?? found[2] ?? "";
		const kind = labels.length === 0 ? styleOf(raw) : style;
		if (numberOf(raw, kind) !== labels.length + 1) continue;
		style = kind;
		labels.push({ from: found.index, to: found.index + found[0].length });
	}
	if (labels.length < 2) return null;
	const items = labels.map(({ to }, i): [number, number] => {
		const end = labels[i + 1]?.from ?? sentence.length;
		return trimmed(sentence, to, end);
	});
	return { leadIn: sentence.slice(0, labels[0]?.from).trim(), items };
}

function styleOf(raw: string): string {
	return raw === "i" ? "i" : /^\d/.test(raw) ? "1" : "a";
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];

function numberOf(raw: string, style: string): number {
	if (style === "1") return /^\d+$/.test(raw) ? Number(raw) : 0;
	if (style === "i") return ROMAN.indexOf(raw) + 1;
	return raw.length === 1 ? raw.charCodeAt(0) - 96 : 0;
}

/** Without white space and the conjunction before the next label. */
function trimmed(sentence: string, from: number, to: number): [number, number] {
	const words = sentence.slice(from, to);
	const start = from + (words.length - words.trimStart().length);
	const end = words.trimEnd().replace(/(?:([;,])\s{1,3}(?:and|or|and\/or))$/i, "$1").length + from;
	return [start, Math.max(start, end)];
}
