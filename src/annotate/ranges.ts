import type { ParagraphOrigin, Reading } from "../document/model.js";
import type { Finding } from "../findings/model.js";
import type { Body, BodyParagraph, BodyRun } from "./body.js";
import { type Boundary, between, type Range } from "./boundary.js";
import { splitAt } from "./split.js";

/** A stretch of one line of what was read. */
interface LinePart {
	/** From 0. */
	line: number;
	from: number;
	to: number;
}

/** Finds where the comment of a finding belongs in the main part. */
export class Ranges {
	private readonly origins: readonly ParagraphOrigin[];

	/**
	 * @param main name of the main part
	 * @param text of the main part
	 * @param noteOf gives for a paragraph of another part the note it stands in, as in `Body.notes`
	 */
	constructor(
		private readonly reading: Reading,
		private readonly main: string,
		private readonly text: string,
		private readonly body: Body,
		private readonly noteOf: (part: string, paragraph: number) => string | null,
	) {
		this.origins = reading.paragraphs ?? [];
	}

	/** The first paragraph that is not empty. */
	title(): Range {
		const line = this.origins.findIndex((_, at) => /\S/.test(this.line(at)));
		return this.whole(this.paragraphOf(Math.max(0, line)));
	}

	/** Where a finding stands: its passage or heading, the title for one of the whole document. */
	of({ location }: Finding): Range {
		if (location.kind === "document") return this.title();
		const parts: LinePart[] = [];
		for (let line = location.line - 1; line < Math.min(location.endLine, this.origins.length); line++) {
			const from = line === location.line - 1 ? location.column - 1 : 0;
			const to = line === location.endLine - 1 ? location.endColumn - 1 : this.line(line).length;
			if (to > from && /\S/.test(this.line(line).slice(from, to))) parts.push({ line, from, to });
		}
		return parts.length === 0 ? this.title() : this.over(this.largest(parts));
	}

	/**
	 * Lines from the first to the last. A range that begins in one cell and ends in another is none that every word
	 * processor can show, so of those in several the cell with the most text is taken.
	 */
	private over(parts: readonly LinePart[]): Range {
		const first = parts[0] as LinePart;
		const last = parts.at(-1) as LinePart;
		return { from: this.start(first), to: this.end(last) };
	}

	private largest(parts: readonly LinePart[]): LinePart[] {
		const groups = new Map<number, { parts: LinePart[]; size: number }>();
		for (const part of parts) {
			const top = this.top(this.paragraphOf(part.line));
			const group = groups.get(top.container) ?? { parts: [], size: 0 };
			group.parts.push(part);
			group.size += part.to - part.from;
			groups.set(top.container, group);
		}
		return [...groups.values()].reduce((most, group) => (group.size > most.size ? group : most)).parts;
	}

	private start({ line, from }: LinePart): Boundary {
		const paragraph = this.paragraphOf(line);
		const hit = this.runAt(line, from);
		if (!hit) return this.whole(paragraph).from;
		const { run, offset, length } = hit;
		if (run.field || this.isInside(run)) return this.whole(run.paragraph).from;
		if (run.child.start !== run.start || offset <= 0) return between(run.child.start);
		return splitAt(this.text, run, length, offset) ?? between(run.start);
	}

	private end({ line, to }: LinePart): Boundary {
		const paragraph = this.paragraphOf(line);
		const hit = this.runAt(line, to - 1);
		if (!hit || hit.offset < 0) return this.whole(paragraph).to;
		const { run, offset, length } = hit;
		if (run.field || this.isInside(run)) return this.whole(run.paragraph).to;
		if (run.child.start !== run.start || offset + 1 >= length) return between(run.child.end);
		return splitAt(this.text, run, length, offset + 1) ?? between(run.end);
	}

	/** The run that a character of a line comes from; an automatic number belongs to the first one. */
	private runAt(line: number, at: number): { run: BodyRun; offset: number; length: number } | null {
		const origin = this.origins[line];
		if (!origin || origin.part !== this.main || origin.runs.length === 0) return null;
		const { runs } = origin;
		let low = 0;
		let high = runs.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((runs[middle]?.[0] ?? 0) <= at) low = middle;
			else high = middle - 1;
		}
		const [begin, number] = runs[low] as [number, number];
		const run = this.body.runs[number];
		if (!run || this.body.paragraphs[run.paragraph] === undefined) return null;
		// What is no run of text (a formula) goes by the number of the run before, which may stand far away.
		if (run.paragraph < this.firstOf(line)) return null;
		const length = (runs[low + 1]?.[0] ?? this.line(line).length) - begin;
		return { run, offset: at - begin, length };
	}

	/** The first paragraph that a line can hold words of: a tracked change may join several to one. */
	private firstOf(line: number): number {
		for (let before = line - 1; before >= 0; before--) {
			const origin = this.origins[before];
			if (origin?.part === this.main) return Math.min(origin.index + 1, this.origins[line]?.index ?? 0);
		}
		return 0;
	}

	/** Whether a run stands in a text box or the like, where no comment can. */
	private isInside(run: BodyRun): boolean {
		return this.body.paragraphs[run.paragraph]?.top !== run.paragraph;
	}

	/** All of a paragraph, or of the one that it is anchored in. */
	private whole(number: number): Range {
		const top = this.top(number);
		if (top.selfClosing) {
			const at = { ...between(top.end - 2), before: ">", after: `</${top.written}>`, drop: 2 };
			return { from: at, to: at };
		}
		return { from: between(top.from), to: between(top.to) };
	}

	private top(number: number): BodyParagraph {
		const { paragraphs } = this.body;
		return paragraphs[paragraphs[number]?.top ?? 0] as BodyParagraph;
	}

	/** Number of the paragraph of the main part for a line; for one of a note that which refers to it. */
	private paragraphOf(line: number): number {
		const origin = this.origins[line];
		if (!origin) return 0;
		if (origin.part === this.main) return origin.index;
		const note = this.noteOf(origin.part, origin.index);
		return (note === null ? undefined : this.body.notes.get(note)) ?? 0;
	}

	private line(at: number): string {
		const { text, lineStarts } = this.reading.source;
		return text.slice(lineStarts[at] ?? 0, (lineStarts[at + 1] ?? text.length + 1) - 1);
	}
}
