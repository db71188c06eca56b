import type { Random } from "./random.js";

/** What a format is made of, for changes that keep some of its sense. */
export interface Grammar {
	/** Words and marks of the format. */
	tokens: readonly string[];
	/** What opens and what closes a thing that can hold itself. */
	pairs: readonly (readonly [open: string, close: string])[];
}

/** Texts here hold one byte a character, so that every byte survives. */
export function fromBytes(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** The bytes of a text that holds one byte a character. */
export function toBytes(text: string): Uint8Array {
	return new Uint8Array(Buffer.from(text, "latin1"));
}

/**
 * Changes a text in one to six ways.
 * @param other another input, to take pieces from
 * @param most bytes that the result may have; seldom, it grows up to there by repetition
 */
export function mutated(text: string, other: string, grammar: Grammar, random: Random, most: number): string {
	let changed = text;
	for (let left = random.small(6); left > 0; left--) {
		const change = random.oneIn(4) ? random.pick(BYTES) : random.pick(PIECES);
		changed = change(changed, { random, grammar, other });
		if (changed.length > most) changed = changed.slice(0, most);
	}
	return random.oneIn(300) ? swollen(changed, random, most) : changed;
}

interface Means {
	random: Random;
	grammar: Grammar;
	other: string;
}

type Change = (text: string, means: Means) => string;

/** Numbers at which something may tip over. */
const NUMBERS = ["0", "-1", "1", "9", "99", "256", "65536", "2147483648", "1e309", "999999999999999999999"];

const BYTES: readonly Change[] = [
	(text, { random }) => {
		const at = random.below(text.length);
		const byte = (text.charCodeAt(at) || 0) ^ (1 << random.below(8));
		return replaced(text, at, at + 1, String.fromCharCode(byte & 255));
	},
	(text, { random }) => {
		const at = random.below(text.length);
		return replaced(text, at, at + 1, String.fromCharCode(random.below(256)));
	},
	(text, { random }) =>
		inserted(text, String.fromCharCode(random.below(256)).repeat(random.small(64)), random),
	(text, { random }) => text.slice(0, random.below(text.length + 1)),
	(text, { random }) => text.slice(random.below(text.length + 1)),
];

const PIECES: readonly Change[] = [
	(text, { random, grammar }) => inserted(text, bytesOf(random.pick(grammar.tokens)), random),
	(text, { random, grammar }) => {
		const [start, end] = wordAt(text, random);
		return replaced(text, start, end, bytesOf(random.pick(grammar.tokens)));
	},
	(text, { random }) => {
		const [start, end] = wordAt(text, random);
		return replaced(text, start, end, random.pick(NUMBERS));
	},
	(text, { random }) => replaced(text, ...range(text, random), ""),
	(text, { random }) => inserted(text, text.slice(...range(text, random)), random),
	(text, { random, other }) => inserted(text, other.slice(...range(other, random)), random),
	(text, { random, other }) => replaced(text, ...range(text, random), other.slice(...range(other, random))),
	(text, { random, other }) =>
		text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1)),
	(text, { random }) => {
		const [start, end] = range(text, random);
		return replaced(text, start, end, text.slice(start, end).repeat(1 + random.small(128)));
	},
	(text, { random, grammar }) => {
		const [start, end] = range(text, random);
		const [open, close] = random.pick(grammar.pairs);
		const depth = random.small(random.oneIn(20) ? 4096 : 32);
		const inside = text.slice(start, end);
		return replaced(
			text,
			start,
			end,
			bytesOf(open).repeat(depth) + inside + (random.oneIn(4) ? "" : bytesOf(close).repeat(depth)),
		);
	},
	byLines((lines, { random }) => void lines.splice(random.below(lines.length), random.small(8))),
	byLines((lines, { random }) => {
		const from = random.below(lines.length);
		lines.splice(random.below(lines.length + 1), 0, ...lines.slice(from, from + random.small(16)));
	}),
	byLines((lines, { random, other }) => {
		const others = other.split("\n");
		const from = random.below(others.length);
		lines.splice(random.below(lines.length + 1), 0, ...others.slice(from, from + random.small(16)));
	}),
	byLines((lines, { random }) => {
		const from = random.below(lines.length);
		const by = random.oneIn(3) ? "\t" : " ".repeat(random.small(8));
		for (let i = from; i < Math.min(lines.length, from + random.small(8)); i++)
			lines[i] = random.oneIn(3) ? (lines[i] as string).replace(/^\s{1,4}/, "") : by + (lines[i] as string);
	}),
	byLines((lines, { random, grammar }) => {
		const at = random.below(lines.length);
		lines[at] = bytesOf(random.pick(grammar.tokens)) + (lines[at] as string);
	}),
	byLines((lines, { random }) => {
		const at = random.below(lines.length);
		lines.splice(at, 2, lines.slice(at, at + 2).join(random.oneIn(2) ? " " : ""));
	}),
	(text, { random }) =>
		random.pick([
			() => text.replaceAll("\n", "\r\n"),
			() => text.replaceAll("\r\n", "\n").replaceAll("\n", "\r"),
			() => text.replaceAll("\n\n", "\n"),
			() => text.replaceAll("\n", "\n\n"),
			() => text.toUpperCase(),
		])(),
];

/** A piece repeated until the whole has a size from 64 KB to `most`: what is slow shows there. */
function swollen(text: string, random: Random, most: number): string {
	const [start, end] = random.oneIn(3) ? [0, text.length] : range(text, random);
	const piece = text.slice(start, end);
	if (piece === "") return text;
	const size = Math.min(most, 65_536 << random.below(5));
	return replaced(text, start, end, piece.repeat(Math.ceil(size / piece.length)));
}

/** Takes a text by its lines, a line feed at the end of each. */
function byLines(change: (lines: string[], means: Means) => void): Change {
	return (text, means) => {
		const lines = text.split("\n");
		change(lines, means);
		return lines.join("\n");
	};
}

function inserted(text: string, piece: string, random: Random): string {
	const at = random.below(text.length + 1);
	return replaced(text, at, at, piece);
}

function replaced(text: string, start: number, end: number, piece: string): string {
	return text.slice(0, start) + piece + text.slice(end);
}

/** Mostly short, seldom long. */
function range(text: string, random: Random): [start: number, end: number] {
	const start = random.below(text.length + 1);
	return [start, Math.min(text.length, start + random.small(Math.max(1, text.length)))];
}

function wordAt(text: string, random: Random): [start: number, end: number] {
	const at = random.below(text.length);
	const word = /[A-Za-z0-9_-]+/y;
	for (let start = at; start < Math.min(text.length, at + 200); start++) {
		word.lastIndex = start;
		const found = word.exec(text);
		if (found) return [start, start + found[0].length];
	}
	return [at, at];
}

function bytesOf(token: string): string {
	return Buffer.from(token).toString("latin1");
}
