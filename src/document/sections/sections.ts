import type { Block, Section, Span } from "../model.js";

/** What a heading says of itself. */
export interface Heading {
	number: string;
	title: string;
	level: number;
	span: Span;
}

/** Builds the tree of sections while blocks are made, in reading order. */
export class Sections {
	readonly all: Section[] = [
		{
			index: 0,
			parent: -1,
			level: 0,
			number: "",
			title: "",
			path: "",
			heading: { start: 0, end: 0 },
			span: { start: 0, end: 0 },
			empty: true,
		},
	];
	private open: Section[] = [];

	get current(): number {
		return this.open.at(-1)?.index ?? 0;
	}

	add(heading: Heading): Section {
		while (this.open.length > 0 && (this.open.at(-1) as Section).level >= heading.level) this.open.pop();
		const parent = this.open.at(-1);
		const section: Section = {
			index: this.all.length,
			parent: parent?.index ?? -1,
			level: heading.level,
			number: heading.number,
			title: heading.title,
			path: "",
			heading: heading.span,
			span: { ...heading.span },
			empty: true,
		};
		this.all.push(section);
		this.open.push(section);
		return section;
	}

	/** Stretches the open sections over a block that is no heading. */
	cover(block: Block): void {
		const sections = this.open.length > 0 ? this.open : [this.all[0] as Section];
		for (const section of sections) {
			section.empty = false;
			section.span.end = Math.max(section.span.end, block.span.end);
		}
	}

	/** All sections, with their paths. */
	done(): Section[] {
		const end = this.all.reduce((last, section) => Math.max(last, section.span.end), 0);
		for (const section of this.all) {
			const own = [section.number, section.title].filter((part) => part !== "").join(" ");
			const parent = this.all[section.parent];
			section.path = parent && !isTitle(parent, end) ? `${parent.path} > ${own}` : own;
			// The title of the whole needs no words of its own.
			if (section.index === 1 && section.number === "" && this.all.length > 2) section.empty = false;
		}
		return this.all;
	}
}

/** The document's own title stands in no path: a heading without number over most of the document. */
function isTitle(section: Section, end: number): boolean {
	return section.number === "" && (section.span.end - section.span.start) * 2 > end;
}
