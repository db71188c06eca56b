import { type Block, type Cell, hasInk, joined, type Paragraph, type Row, type Table } from "./blocks.js";
import type { Counters } from "./counters.js";
import { Fields } from "./fields.js";
import { settle } from "./paragraph.js";
import { isOn, numberOf } from "./properties.js";
import type { Styles } from "./styles.js";
import type { Tally } from "./tally.js";
import type { Attributes } from "./xml.js";
import { damaged } from "./zip.js";

/** What the stories of one document share. */
export interface Context {
	path: string;
	changes: "accept" | "reject";
	styles: Styles;
	tally: Tally;
	/** Begins the counting of automatic numbers in a story of its own. */
	counters: () => Counters;
}

/** A place that holds blocks: the body, a cell, a text box, a note. */
interface Frame {
	blocks: Block[];
	/** A paragraph whose end a tracked change takes away. */
	pending: Paragraph | null;
	fields: Fields;
	counters: Counters;
	/** Whether a tracked change takes all of it away. */
	gone: boolean;
}

/** Columns of a table, at most; Word's own limit. */
const MAX_COLUMNS = 63;

/** Puts the paragraphs and tables of one part together as their elements open and close. */
export class Builder {
	readonly blocks: Block[] = [];
	/** Blocks of the notes of this part by their id. */
	readonly notes = new Map<string, Block[]>();
	/** The paragraph that is open, null between paragraphs. */
	paragraph: Paragraph | null = null;
	private readonly outer: (Paragraph | null)[] = [];
	private readonly frames: Frame[] = [];
	private readonly tables: Table[] = [];

	constructor(
		private readonly part: string,
		private readonly context: Context,
	) {
		this.beginFrame(this.blocks, context.counters());
	}

	get frame(): Frame {
		return this.frames[this.frames.length - 1] as Frame;
	}

	/** The row that is open. @throws ReadError when none is */
	get row(): Row {
		const row = this.tables.at(-1)?.rows.at(-1);
		if (!row) throw damaged(this.context.path, "its tables are broken");
		return row;
	}

	beginParagraph(index: number): void {
		this.context.tally.addUnits(1);
		this.outer.push(this.paragraph);
		this.paragraph = {
			kind: "paragraph",
			part: this.part,
			index,
			own: {},
			mark: {},
			pieces: [],
			open: false,
			unread: [],
			after: [],
			label: null,
			heading: 0,
			title: false,
		};
	}

	endParagraph(): void {
		const { frame, context } = this;
		const paragraph = this.paragraph as Paragraph;
		this.paragraph = this.outer.pop() ?? null;
		for (let open = frame.fields.endParagraph(); open > 0; open--) paragraph.unread.push("unfinished field");
		const whole = frame.pending ? joined(frame.pending, paragraph) : paragraph;
		frame.pending = null;
		if (whole.open) frame.pending = whole;
		else if (!this.isHidden(whole)) this.commit(frame, whole);
		else for (const block of whole.after) frame.blocks.push(block);
		context.tally.addText(1);
	}

	beginTable(): void {
		this.flush(this.frame);
		this.tables.push({ kind: "table", rows: [] });
	}

	endTable(): void {
		const table = this.tables.pop();
		if (table) this.frame.blocks.push(table);
	}

	beginRow(): void {
		const table = this.tables.at(-1);
		if (!table) throw damaged(this.context.path, "its tables are broken");
		table.rows.push({ cells: [], header: false, gone: false, before: 0 });
	}

	endRow(): void {
		if (this.row.gone) this.tables.at(-1)?.rows.pop();
	}

	/** Gives true for a cell that a tracked change takes away with its row. */
	beginCell(): boolean {
		const { row } = this;
		if (row.gone) return true;
		const cell: Cell = { span: 1, blocks: [] };
		row.cells.push(cell);
		this.beginFrame(cell.blocks, this.frame.counters);
		return false;
	}

	endCell(): void {
		if (this.frame.gone) this.row.cells.pop();
		this.endFrame();
	}

	/** A child of `w:trPr`. */
	setRow(name: string, attributes: Attributes): void {
		if (name === "w:tblHeader") this.row.header = isOn(attributes["w:val"]);
		else if (name === "w:gridBefore") this.row.before = this.columns(attributes["w:val"], 0);
	}

	/** A child of `w:tcPr`. A cell that goes on with the one above keeps its own place, empty as a rule. */
	setCell(name: string, attributes: Attributes): void {
		const cell = this.row.cells.at(-1);
		if (cell && name === "w:gridSpan") cell.span = this.columns(attributes["w:val"], 1);
	}

	/** Text boxes stand behind the paragraph that they are anchored in, and count by themselves. */
	beginBox(paragraph: Paragraph): void {
		this.beginFrame(paragraph.after, this.context.counters());
	}

	/** Gives true for the lines that part notes from the text, which are no notes. */
	beginNote(attributes: Attributes): boolean {
		if ((attributes["w:type"] ?? "normal") !== "normal") return true;
		const blocks: Block[] = [];
		this.notes.set(attributes["w:id"] ?? "", blocks);
		this.beginFrame(blocks, this.context.counters());
		return false;
	}

	endFrame(): void {
		this.flush(this.frame);
		this.frames.pop();
	}

	/** Ends the part itself. */
	end(): void {
		this.flush(this.frame);
	}

	/** Notes something that is not read where it stands. */
	unread(what: string): void {
		if (this.paragraph) this.paragraph.unread.push(what);
		else this.frame.blocks.push({ kind: "unread", what });
	}

	private beginFrame(blocks: Block[], counters: Counters): void {
		this.frames.push({ blocks, pending: null, fields: new Fields(), counters, gone: false });
	}

	/** A paragraph whose end is gone, but with no other to run into; an empty one is gone altogether. */
	private flush(frame: Frame): void {
		const { pending } = frame;
		frame.pending = null;
		if (!pending) return;
		if (hasInk(pending)) this.commit(frame, pending);
		else for (const block of pending.after) frame.blocks.push(block);
	}

	private commit(frame: Frame, paragraph: Paragraph): void {
		settle(paragraph, this.context.styles, frame.counters);
		this.context.tally.addText(paragraph.label?.text.length ?? 0);
		frame.blocks.push(paragraph);
		for (const block of paragraph.after) frame.blocks.push(block);
	}

	/** Nothing to see in it, and its end hidden too: it takes no line in print. */
	private isHidden(paragraph: Paragraph): boolean {
		const style = this.context.styles.paragraph(paragraph.own.style);
		return paragraph.pieces.length === 0 && (paragraph.mark.hidden ?? style.run.hidden) === true;
	}

	private columns(value: string | undefined, least: number): number {
		const columns = numberOf(value, least, MAX_COLUMNS, least);
		this.context.tally.addUnits(columns);
		return columns;
	}
}
