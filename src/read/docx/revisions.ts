import type { Builder, Context } from "./builder.js";
import type { RunProperties } from "./properties.js";
import type { Attributes } from "./xml.js";

/** Parents under which a tracked change is one of a mark, a row or a number, and holds no text. */
const IN_PROPERTIES = new Set(["w:rPr", "w:trPr", "w:tcPr", "w:numPr", "w:ctrlPr"]);

/** Accepts or rejects tracked changes (ECMA-376 part 1, 17.13.5) as their elements come. */
export class Revisions {
	private depth = 0;

	constructor(
		private readonly context: Context,
		private readonly builder: Builder,
	) {}

	/** Whether the text that comes now is part of a tracked change. */
	get inside(): boolean {
		return this.depth > 0;
	}

	/**
	 * `w:ins`, `w:del`, `w:moveFrom`, `w:moveTo`, and those of cells. Gives true when what is in it goes.
	 * @param target the look that is being gathered, to tell the mark of a paragraph from a run
	 */
	open(name: string, attributes: Attributes, parent: string, target: RunProperties | null): boolean {
		const { builder, context } = this;
		const removes = name === "w:del" || name === "w:moveFrom" || name === "w:cellDel";
		const gone = removes === (context.changes === "accept");
		if (!IN_PROPERTIES.has(parent)) {
			context.tally.revision(name, attributes);
			if (!gone) this.depth++;
			return gone;
		}
		const { paragraph } = builder;
		if (parent === "w:rPr") {
			if (target === null || target !== paragraph?.mark) return false;
			paragraph.open ||= gone;
		} else if (parent === "w:trPr") builder.row.gone ||= gone;
		else if (parent === "w:tcPr") builder.frame.gone ||= gone;
		else if (paragraph && gone) {
			delete paragraph.own.list;
			delete paragraph.own.level;
		}
		context.tally.revision(name, attributes);
		return false;
	}

	/** The end of one that was not passed over. */
	close(parent: string): void {
		if (!IN_PROPERTIES.has(parent)) this.depth--;
	}

	/**
	 * `w:pPrChange`, `w:rPrChange`: how a paragraph or run looked before. Gives true to pass over it; when changes are
	 * rejected it takes the place of the present look.
	 */
	formerLook(name: string): boolean {
		if (this.context.changes === "accept") return true;
		if (name === "w:pPrChange" && this.builder.paragraph) this.builder.paragraph.own = {};
		return false;
	}
}
