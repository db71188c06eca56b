import type { PhrasingContent, Text } from "mdast";
import { eachRun } from "../../read/runs.js";
import { MappedBuilder, trimMapped } from "../mapped.js";
import type { MappedText, Source } from "../model.js";
import { cleanInto } from "./clean.js";
import type { Line, Mark } from "./line.js";
import { withoutSpans } from "./pandoc.js";

/** The printed lines of a paragraph's content, and whether all of it is struck out. */
export interface InlineLines {
	lines: Pick<Line, "content" | "marks" | "hard">[];
	struck: boolean;
}

/**
 * Turns phrasing content into printed lines: escapes, entities, emphasis and links resolved, struck text left
 * out (unless nothing else is there), images, footnote marks and HTML tags dropped.
 */
export function linesOf(nodes: PhrasingContent[], source: Source, markup: boolean): InlineLines {
	const collector = new Collector(source, false);
	collector.all(nodes);
	let lines = collector.done();
	let struck = false;
	if (lines.length === 0 && collector.sawStruck) {
		const again = new Collector(source, true);
		again.all(nodes);
		lines = again.done();
		struck = lines.length > 0;
	}
	return { lines: markup ? withoutSpans(lines) : lines, struck };
}

class Collector {
	sawStruck = false;
	private readonly lines: Pick<Line, "content" | "marks" | "hard">[] = [];
	private builder = new MappedBuilder();
	private marks: Mark[] = [];
	private open: { kind: Mark["kind"]; from: number }[] = [];
	/** Source line on which the last piece ended; text that begins on a later one begins a new line. */
	private lastLine = -1;
	private struckTag = 0;

	constructor(
		private readonly source: Source,
		private readonly keepStruck: boolean,
	) {}

	all(nodes: PhrasingContent[]): void {
		for (const node of nodes) this.one(node);
	}

	done(): Pick<Line, "content" | "marks" | "hard">[] {
		this.endLine(false);
		return this.lines;
	}

	private one(node: PhrasingContent): void {
		const hidden = this.struckTag > 0 && !this.keepStruck;
		switch (node.type) {
			case "text":
				if (!hidden) this.text(node);
				break;
			case "strong":
			case "emphasis":
				this.marked(node.type, node.children);
				break;
			case "delete":
				this.sawStruck = true;
				if (this.keepStruck) this.all(node.children);
				break;
			case "link":
			case "linkReference":
				this.all(node.children);
				break;
			case "inlineCode":
				if (!hidden) this.code(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
				break;
			case "break":
				this.endLine(true);
				break;
			case "html":
				this.tag(node.value);
				break;
		}
		if (node.position) this.lastLine = node.position.end.line;
	}

	private marked(kind: Mark["kind"], children: PhrasingContent[]): void {
		this.open.push({ kind, from: this.builder.length });
		this.all(children);
		const mark = this.open.pop();
		if (mark && this.builder.length > mark.from)
			this.marks.push({ kind, from: mark.from, to: this.builder.length });
	}

	private text(node: Text): void {
		const start = node.position?.start.offset ?? 0;
		const line = node.position?.start.line ?? -1;
		if (this.lastLine >= 0 && line > this.lastLine) this.endLine(false);
		const end = node.position?.end.offset ?? start + node.value.length;
		eachRun(node.value, this.source.text, start, end, {
			run: (piece, offset) => cleanInto(this.builder, piece, offset),
			pinned: (piece, offset) => {
				if (piece === "\u00ad") return;
				const before = this.builder.length;
				cleanInto(this.builder, piece[0] ?? "", offset);
				if (piece.length > 1 && this.builder.length > before) this.builder.pin(piece.slice(1), offset);
			},
			newLine: () => this.endLine(false),
		});
	}

	/** Code has no escapes: its words stand in the source as they are, between the backticks. */
	private code(start: number, end: number): void {
		const raw = this.source.text.slice(start, end);
		let from = 0;
		let to = raw.length;
		while (from < to && raw[from] === "`") from++;
		while (to > from && raw[to - 1] === "`") to--;
		for (let at = from; at < to; ) {
			let stop = at;
			while (stop < to && raw[stop] !== "\n" && raw[stop] !== "\r") stop++;
			cleanInto(this.builder, raw.slice(at, stop), start + at);
			if (stop < to) this.endLine(false);
			at = stop + (raw.startsWith("\r\n", stop) ? 2 : 1);
		}
	}

	private tag(value: string): void {
		const name = /^<(\/?)([A-Za-z]{1,10})/.exec(value);
		if (!name) return;
		const tag = (name[2] as string).toLowerCase();
		if (tag === "br") this.endLine(true);
		if (tag === "s" || tag === "del" || tag === "strike") {
			this.sawStruck = true;
			this.struckTag = Math.max(0, this.struckTag + (name[1] ? -1 : 1));
		}
	}

	private endLine(hard: boolean): void {
		const whole = this.builder.done();
		const content = trimMapped(whole);
		if (content.text !== "") {
			for (const mark of this.open) {
				if (whole.text.length > mark.from)
					this.marks.push({ kind: mark.kind, from: mark.from, to: whole.text.length });
			}
			this.lines.push({ content, marks: shifted(this.marks, whole, content), hard });
		}
		for (const mark of this.open) mark.from = 0;
		this.builder = new MappedBuilder();
		this.marks = [];
	}
}

/** Marks of the untrimmed text as marks of the trimmed one. */
function shifted(marks: Mark[], whole: MappedText, content: MappedText): Mark[] {
	if (marks.length === 0) return marks;
	const cut = whole.text.length - whole.text.trimStart().length;
	const length = content.text.length;
	return marks
		.map((mark) => ({
			kind: mark.kind,
			from: Math.max(0, mark.from - cut),
			to: Math.min(length, mark.to - cut),
		}))
		.filter((mark) => mark.to > mark.from);
}
