import { BOLD, ITALIC, type Piece, STRIKE, UNDERLINE } from "./blocks.js";
import { Builder, type Context } from "./builder.js";
import { isOn, type RunProperties, setParagraph, setRun } from "./properties.js";
import { Revisions } from "./revisions.js";
import { symbolOf } from "./symbols.js";
import type { Attributes, XmlHandler } from "./xml.js";

/** Elements that hold nothing of the text; what is in them is passed over. */
const PASSED = new Set(
	"w:sdtPr w:sdtEndPr w:sectPr w:tblPr w:tblGrid w:tblPrEx w:rt w:instrText w:delInstrText w:fldData w:customXmlPr w:smartTagPr w:tblPrChange w:trPrChange w:tcPrChange w:numberingChange".split(
		" ",
	),
);

/** Elements that are not read, by what they are called in the report. */
const UNREAD: Record<string, string> = {
	"w:object": "embedded object",
	"w:altChunk": "imported document",
	"w:subDoc": "subdocument",
	"w:control": "form control",
	"w:contentPart": "ink drawing",
	"pic:pic": "picture",
	"v:imagedata": "picture",
	"v:textpath": "WordArt",
	"o:OLEObject": "embedded object",
	"c:chart": "chart",
	"cx:chart": "chart",
	"dgm:relIds": "diagram",
};

/**
 * Reads a part with text (body, footnotes, endnotes) into the blocks of its `builder`. Give it to `parseXml`.
 * Tracked changes are accepted or rejected on the way; comments, hidden text and page furniture are left out.
 */
export class Story implements XmlHandler {
	readonly builder: Builder;
	private readonly revisions: Revisions;
	/** How the run that is open comes out, null outside of runs; those around a text box wait in `outer`. */
	private run: RunProperties | null = null;
	private readonly outer: (RunProperties | null)[] = [];
	/** Receives the children of the `w:rPr` that is open. */
	private target: RunProperties | null = null;
	/** Text of the `w:t` that is open. */
	private collected: string | null = null;
	private keepsBlanks = false;
	/** Whether a tracked change has just taken text away in the paragraph that is open. */
	private cut = false;
	private paragraphs = -1;
	private runs = -1;

	constructor(
		part: string,
		private readonly context: Context,
	) {
		this.builder = new Builder(part, context);
		this.revisions = new Revisions(context, this.builder);
	}

	seen(name: string): void {
		if (name === "w:p") this.paragraphs++;
		else if (name === "w:r") this.runs++;
	}

	text(value: string): void {
		if (this.collected !== null) this.collected += value;
	}

	open(name: string, attributes: Attributes, parent: string): boolean | undefined {
		const { builder } = this;
		if (parent === "w:tc" && builder.frame.gone) return true;
		switch (name) {
			case "w:t":
			case "m:t":
			case "w:delText":
				if (name === "w:delText" && this.context.changes === "accept") return true;
				// Word shows no words that stand among the properties of a run.
				if (parent === "w:rPr") return true;
				this.collected = "";
				this.keepsBlanks = name === "m:t" || attributes["xml:space"] === "preserve";
				return;
			case "w:r":
			case "m:r":
				this.run = this.look({});
				return;
			case "w:rPr":
				if (parent === "w:pPr") this.target = builder.paragraph?.mark ?? null;
				else if (parent === "w:r" || parent === "w:rPrChange") this.target = {};
				return;
			case "w:p":
				this.outer.push(this.run);
				this.run = null;
				builder.beginParagraph(this.paragraphs);
				return;
			case "w:ins":
			case "w:del":
			case "w:moveFrom":
			case "w:moveTo":
			case "w:cellIns":
			case "w:cellDel":
				if (!this.revisions.open(name, attributes, parent, this.target)) return;
				this.cut = true;
				return true;
			case "w:rPrChange":
			case "w:pPrChange":
				return this.revisions.formerLook(name);
			case "w:tbl":
				builder.beginTable();
				return;
			case "w:tr":
				builder.beginRow();
				return;
			case "w:tc":
				return builder.beginCell();
			case "w:txbxContent":
				if (!builder.paragraph) return true;
				builder.beginBox(builder.paragraph);
				return;
			case "w:footnote":
			case "w:endnote":
				return builder.beginNote(attributes);
		}
		if (PASSED.has(name)) return true;
		const what = UNREAD[name];
		if (what === undefined) this.detail(name, attributes, parent);
		else builder.unread(what);
		return what !== undefined;
	}

	close(name: string, parent: string): void {
		const { builder } = this;
		switch (name) {
			case "w:t":
			case "m:t":
			case "w:delText": {
				const text = this.collected ?? "";
				this.collected = null;
				this.push("text", this.keepsBlanks ? text : text.trim());
				break;
			}
			case "w:r":
			case "m:r":
				this.run = null;
				break;
			case "w:rPr":
				if (this.target && parent !== "w:pPr") this.run = this.look(this.target);
				// The former look of a run that is open stands over its present one.
				if (parent !== "w:rPrChange") this.target = null;
				break;
			case "w:p":
				this.endCut();
				builder.endParagraph();
				this.run = this.outer.pop() ?? null;
				break;
			case "w:ins":
			case "w:del":
			case "w:moveFrom":
			case "w:moveTo":
				this.revisions.close(parent);
				break;
			case "w:tbl":
				builder.endTable();
				break;
			case "w:tr":
				builder.endRow();
				break;
			case "w:tc":
				builder.endCell();
				break;
			case "w:txbxContent":
			case "w:footnote":
			case "w:endnote":
				builder.endFrame();
				break;
		}
	}

	/** What hangs on where it stands. */
	private detail(name: string, attributes: Attributes, parent: string): void {
		const { paragraph, frame } = this.builder;
		if (parent === "w:r") this.inRun(name, attributes);
		else if (parent === "w:rPr") {
			if (this.target) setRun(this.target, name, attributes);
		} else if (parent === "w:pPr" || parent === "w:numPr" || parent === "w:tabs") {
			if (paragraph) setParagraph(paragraph.own, name, attributes);
		} else if (parent === "w:trPr") this.builder.setRow(name, attributes);
		else if (parent === "w:tcPr") this.builder.setCell(name, attributes);
		else if (parent === "w:ffData" || parent === "w:checkBox" || parent === "w:ddList") {
			frame.fields.form(name, attributes);
		}
	}

	private inRun(name: string, attributes: Attributes): void {
		switch (name) {
			case "w:tab":
			case "w:ptab":
				this.push("tab", "\t");
				break;
			case "w:br":
			case "w:cr":
				// A page ends between lines; the words on both sides stay apart.
				if (!/^(?:page|column)$/.test(attributes["w:type"] ?? "")) this.push("break", " ");
				else if (this.builder.paragraph?.pieces.length) this.push("text", " ");
				break;
			case "w:noBreakHyphen":
				this.push("text", "-");
				break;
			case "w:sym":
				this.push("text", symbolOf(attributes["w:char"], attributes["w:font"]));
				break;
			case "w:fldChar":
				this.push("text", this.builder.frame.fields.step(attributes["w:fldCharType"]));
				break;
			case "w:footnoteReference":
				this.reference("footnote", attributes);
				break;
			case "w:endnoteReference":
				this.reference("endnote", attributes);
				break;
			case "w:commentReference":
				this.context.tally.comments++;
				break;
		}
	}

	private reference(kind: "footnote" | "endnote", attributes: Attributes): void {
		if (!this.run || this.run.hidden || !this.builder.frame.fields.visible) return;
		const custom = attributes["w:customMarkFollows"];
		const numbered = custom === undefined || !isOn(custom);
		this.push("note", this.context.tally.note(kind, attributes["w:id"] ?? "", numbered));
	}

	private push(kind: Piece["kind"], text: string): void {
		const { run } = this;
		const { paragraph, frame } = this.builder;
		const { tally } = this.context;
		if (text === "" || !paragraph || !run || !frame.fields.visible) return;
		if (run.hidden) {
			if (kind === "text") tally.hidden++;
			return;
		}
		if (!this.revisions.inside) tally.endRevision();
		tally.addText(text.length);
		let look = run.bold ? BOLD : 0;
		if (run.italic) look |= ITALIC;
		if (run.strike) look |= STRIKE;
		if (run.underline) look |= UNDERLINE;
		const shown = printed(text, run.caps === true);
		const last = paragraph.pieces.at(-1);
		if (kind === "text" && last?.kind === "text" && last.run === this.runs && last.look === look) {
			last.text += shown;
		} else {
			const piece: Piece = { text: shown, look, run: this.runs, kind };
			if (this.revisions.inside) piece.changed = true;
			if (this.cut) piece.cut = 1;
			this.cut = false;
			paragraph.pieces.push(piece);
		}
	}

	/** Text that was taken away at the end of a paragraph stood behind what is left of it. */
	private endCut(): void {
		const last = this.builder.paragraph?.pieces.at(-1);
		if (this.cut && last) last.cut = (last.cut ?? 0) | 2;
		this.cut = false;
	}

	private look(own: RunProperties): RunProperties {
		const { styles } = this.context;
		return styles.run(own, styles.paragraph(this.builder.paragraph?.own.style).run);
	}
}

/** Text on one line, in capitals where it is printed so; every character keeps its place. */
function printed(text: string, caps: boolean): string {
	const line = /[\x00-\x08\x0a-\x1f\x85\u2028\u2029]/.test(text)
		? text.replace(/[\x00-\x08\x0a-\x1f\x85\u2028\u2029]/g, " ")
		: text;
	const upper = caps ? line.toUpperCase() : line;
	return upper.length === line.length ? upper : line;
}
