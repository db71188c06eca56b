import { MappedBuilder, sliceMapped } from "../mapped.js";
import type { MappedText } from "../model.js";
import type { Line, Mark } from "./line.js";

/** The words of a document, to tell a word cut at a line's end from a compound. Gathered when first asked. */
export class Vocabulary {
	private words: Set<string> | null = null;

	constructor(private readonly text: string) {}

	/** Whether the word, in lower case and with its hyphens, stands somewhere uncut. */
	has(word: string): boolean {
		if (!this.words) {
			this.words = new Set();
			for (const found of this.text.toLowerCase().match(/[a-z-]{2,}/g) ?? []) {
				if (found.length < 60 && !found.endsWith("-")) this.words.add(found);
			}
		}
		return this.words.has(word.toLowerCase());
	}
}

/** Joins the lines of one unit with single spaces; words cut at a line's end become whole again. */
export function joinLines(lines: Line[], vocabulary: Vocabulary): { content: MappedText; marks: Mark[] } {
	const first = lines[0] as Line;
	if (lines.length === 1) return { content: spaced(first.content), marks: first.marks };
	const out = new MappedBuilder();
	const marks: Mark[] = [];
	for (let i = 0; i < lines.length; i++) {
		const { content, marks: own } = lines[i] as Line;
		const next = lines[i + 1]?.content.text;
		const join = next === undefined ? "" : joinOf(content.text, next, vocabulary);
		const shift = out.length;
		out.append(join === "drop" ? sliceMapped(content, 0, content.text.length - 1) : content);
		for (const mark of own) addMark(marks, mark, shift);
		if (join === "space") out.push(" ", endOf(content));
	}
	return { content: spaced(out.done()), marks };
}

/** TABs between columns count as spaces in running text. */
export function spaced(content: MappedText): MappedText {
	if (!content.text.includes("\t")) return content;
	return { text: content.text.replaceAll("\t", " "), starts: content.starts, offsets: content.offsets };
}

/** A mark that goes on over the line's end is one mark. */
function addMark(marks: Mark[], mark: Mark, shift: number): void {
	const from = mark.from + shift;
	const before = marks.at(-1);
	if (mark.from === 0 && before && before.kind === mark.kind && from - before.to <= 1)
		before.to = mark.to + shift;
	else marks.push({ kind: mark.kind, from, to: mark.to + shift });
}

function endOf({ text, starts, offsets }: MappedText): number {
	return (offsets.at(-1) ?? 0) + text.length - (starts.at(-1) ?? 0);
}

/** Left parts of compounds that keep their hyphen. */
const LEFT = new Set(
	"self ex de anti cross half full part short long high low well all year school court non vice attorney third first second on off in zero one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety post mid pre follow decision law fact age safety face trauma child student officer police state county community plain day week city government grant best good hand so know single multi tax".split(
		" ",
	),
);

/** Right parts of compounds that keep their hyphen. */
const RIGHT = new Set(
	"based wide ordered free time approved funded related level hour hours day days year years old term site house led owned issued specific school enforcement informed escalation aged round long run making making finding keeping to up in by off date sum month months minute minutes week weeks third half two three four five six seven eight nine defined driven designated appropriate effective required paid duty trained conscious person face".split(
		" ",
	),
);

/**
 * How a line goes on: with a space; directly, its hyphen kept ("school-based"); or directly, its hyphen dropped
 * ("cur-riculum"). What stands uncut elsewhere in the document decides, then short lists of compounds.
 */
function joinOf(line: string, next: string, vocabulary: Vocabulary): "space" | "keep" | "drop" {
	if (!line.endsWith("-")) return "space";
	const left = /(?<![A-Za-z0-9])([A-Za-z0-9]+(?:-[A-Za-z]+)?)-$/.exec(line.slice(-40))?.[1];
	const right = /^[A-Za-z0-9]+/.exec(next.slice(0, 40))?.[0];
	if (!left || !right) return "space";
	if (!/^[a-z]/.test(right) || !/[a-z]$/.test(left)) return "keep";
	if (vocabulary.has(`${left}-${right}`)) return "keep";
	if (vocabulary.has(left + right)) return "drop";
	const last = left.slice(left.lastIndexOf("-") + 1).toLowerCase();
	if (LEFT.has(last) && (vocabulary.has(right) || RIGHT.has(right))) return "keep";
	return RIGHT.has(right) && vocabulary.has(last) ? "keep" : "drop";
}
