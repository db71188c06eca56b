import { ReadError } from "../error.js";
import { roman } from "./formats.js";
import type { Attributes } from "./xml.js";

/** Characters of text, as in other files. */
const MAX_TEXT = 2 * 1024 * 1024;
/** Paragraphs and table cells. */
const MAX_UNITS = 200_000;

/** What is counted through all the parts of one document. */
export class Tally {
	revisions = 0;
	comments = 0;
	hidden = 0;
	/** Foot- and endnotes that the text refers to, in order. */
	readonly notes: { kind: "footnote" | "endnote"; id: string; mark: string }[] = [];
	private text = 0;
	private units = 0;
	private lastRevision = "";
	private readonly numbered = { footnote: 0, endnote: 0 };

	constructor(private readonly path: string) {}

	/** @throws ReadError when there is more than an agreement can have */
	addText(length: number): void {
		this.text += length;
		if (this.text > MAX_TEXT) this.tooMuch();
	}

	addUnits(count: number): void {
		this.units += count;
		if (this.units > MAX_UNITS) this.tooMuch();
	}

	/** Counts a tracked change; the pieces into which Word cuts one change count once. */
	revision(name: string, attributes: Attributes): void {
		const key = `${name} ${attributes["w:author"]} ${attributes["w:date"]}`;
		if (key !== this.lastRevision) this.revisions++;
		this.lastRevision = key;
	}

	/** Notes down a reference to a foot- or endnote and gives its mark, "" for one that brings its own. */
	note(kind: "footnote" | "endnote", id: string, numbered: boolean): string {
		const count = numbered ? ++this.numbered[kind] : 0;
		const mark = numbered ? `[${kind === "footnote" ? count : roman(count).toLowerCase()}]` : "";
		this.notes.push({ kind, id, mark });
		return mark;
	}

	/** Text outside of tracked changes: the next one is another. */
	endRevision(): void {
		this.lastRevision = "";
	}

	private tooMuch(): never {
		throw new ReadError(
			this.path,
			"the document holds more text than an agreement can have; split it into one file for each agreement",
		);
	}
}
