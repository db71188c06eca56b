import type { PartText } from "./part-text.js";
import { type Tag, type TagHandler, walkTags } from "./tags.js";

/** A stretch of the part, `[start, end)`. */
export interface Stretch {
	start: number;
	end: number;
}

/** A `w:p`; the number of one is its place in `Body.paragraphs`, as in `ParagraphOrigin.index`. */
export interface BodyParagraph extends Stretch {
	/** Where its content begins, behind its properties, and ends. */
	from: number;
	to: number;
	selfClosing: boolean;
	/** Number of the outermost paragraph around it, its own as a rule: another for one in a text box. */
	top: number;
	/** Number of the cell, text box or body that it stands in. */
	container: number;
	/** Its tag as written. */
	written: string;
}

/** A `w:r`; the number of one is its place in `Body.runs`. */
export interface BodyRun extends Stretch {
	/** Where its start tag ends. */
	open: number;
	/** Number of the paragraph it stands in, -1 outside of any. */
	paragraph: number;
	/** The child of the paragraph that holds it: the run itself, or a link, a content control, a tracked change. */
	child: Stretch;
	/** Whether it stands in a field that is made of several runs. */
	field: boolean;
	written: string;
	/** Ids of the comments that are anchored in it. */
	comments: string[];
	/** Whether it holds anything but its look and those. */
	other: boolean;
}

/** A place in the part that belongs to a comment. */
export interface CommentMark extends Stretch {
	id: string;
	/** The run of a reference, null for the border of a range. */
	run: BodyRun | null;
}

/** What is known of the main part for comments to be put in and taken out. */
export interface Body {
	paragraphs: BodyParagraph[];
	runs: BodyRun[];
	marks: CommentMark[];
	/** All ids of anything. */
	ids: Set<string>;
	/** Paragraphs of the references to notes, by `footnote 3`. */
	notes: Map<string, number>;
	/** Namespace of WordprocessingML: files of the strict kind have another. */
	strict: boolean;
}

/** Finds the places in the main part. @throws ReadError for XML that is not well-formed */
export function bodyOf({ text }: PartText, path: string): Body {
	const scan = new BodyScan();
	walkTags(text, path, scan);
	return scan.body;
}

interface OpenParagraph {
	paragraph: BodyParagraph;
	number: number;
	child: Stretch | null;
}

class BodyScan implements TagHandler {
	readonly body: Body = {
		paragraphs: [],
		runs: [],
		marks: [],
		ids: new Set(),
		notes: new Map(),
		strict: false,
	};
	private readonly names: string[] = [];
	private readonly paragraphs: OpenParagraph[] = [];
	private readonly runs: BodyRun[] = [];
	private readonly containers: number[] = [0];
	private lastContainer = 0;
	/** Fields that are open, for each story that is. */
	private readonly fields: number[] = [0];

	open(tag: Tag): void {
		const { name, attributes, start, end } = tag;
		const parent = this.names.at(-1) ?? "";
		this.names.push(name);
		const id = attributes["w:id"];
		if (id !== undefined) this.body.ids.add(id);
		if (parent === "")
			this.body.strict = Object.values(attributes).some((value) => value?.startsWith(STRICT));
		const paragraph = this.paragraphs.at(-1);
		if (paragraph && parent === "w:p") paragraph.child = { start, end };
		const run = this.runs.at(-1);
		if (run && parent === "w:r" && name !== "w:rPr" && name !== "w:commentReference") run.other = true;
		switch (name) {
			case "w:p":
				this.openParagraph(tag);
				break;
			case "w:r":
				this.openRun(tag);
				break;
			case "w:tc":
			case "w:txbxContent":
				this.containers.push(++this.lastContainer);
				if (name === "w:txbxContent") this.fields.push(0);
				break;
			case "w:fldChar":
				this.field(attributes["w:fldCharType"], run);
				break;
			case "w:commentRangeStart":
			case "w:commentRangeEnd":
				this.body.marks.push({ id: id ?? "", start, end, run: null });
				break;
			case "w:commentReference":
				this.body.marks.push({ id: id ?? "", start, end, run: run ?? null });
				run?.comments.push(id ?? "");
				break;
			case "w:footnoteReference":
			case "w:endnoteReference": {
				const key = `${name.slice(2, -"Reference".length)} ${id}`;
				if (paragraph && !this.body.notes.has(key)) this.body.notes.set(key, paragraph.number);
			}
		}
	}

	close(name: string, start: number, end: number): void {
		this.names.pop();
		const parent = this.names.at(-1);
		if (name === "w:p") {
			const open = this.paragraphs.pop();
			if (open) Object.assign(open.paragraph, { to: start, end });
		} else if (name === "w:r") {
			const run = this.runs.pop();
			if (run) run.end = end;
		} else if (name === "w:tc") this.containers.pop();
		else if (name === "w:txbxContent") {
			this.containers.pop();
			this.fields.pop();
		}
		const paragraph = this.paragraphs.at(-1);
		if (!paragraph || parent !== "w:p") return;
		if (paragraph.child) paragraph.child.end = end;
		if (name === "w:pPr") paragraph.paragraph.from = end;
	}

	private openParagraph({ start, end, selfClosing, written }: Tag): void {
		const number = this.body.paragraphs.length;
		const paragraph: BodyParagraph = {
			start,
			end,
			from: end,
			to: end,
			selfClosing,
			top: this.paragraphs[0]?.number ?? number,
			container: this.containers.at(-1) ?? 0,
			written,
		};
		this.body.paragraphs.push(paragraph);
		this.paragraphs.push({ paragraph, number, child: null });
	}

	private openRun({ start, end, written }: Tag): void {
		const paragraph = this.paragraphs.at(-1);
		const run: BodyRun = {
			start,
			end,
			open: end,
			paragraph: paragraph?.number ?? -1,
			child: paragraph?.child ?? { start, end },
			field: (this.fields.at(-1) ?? 0) > 0,
			written,
			comments: [],
			other: false,
		};
		this.body.runs.push(run);
		this.runs.push(run);
	}

	private field(type: string | undefined, run: BodyRun | undefined): void {
		if (run) run.field = true;
		const last = this.fields.length - 1;
		const count = this.fields[last] ?? 0;
		if (type === "begin") this.fields[last] = count + 1;
		else if (type === "end") this.fields[last] = Math.max(0, count - 1);
	}
}

const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/";
