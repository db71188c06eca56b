import { spanOf } from "../mapped.js";
import type { Block, Clause, Span } from "../model.js";
import { inlineItems } from "./inline-list.js";
import { Budget, LeadIns } from "./lead-stack.js";
import {
	continuesList,
	isStatement,
	isTitleSentence,
	joinLead,
	opensCondition,
	opensList,
	standsAlone,
	trimItem,
} from "./leadin.js";
import { rowClauses } from "./row-clauses.js";
import { partRanges, sentenceRanges } from "./sentences.js";

/** An answer of more sentences than this says more than one thing: each then carries the question. */
const LONGEST_ANSWER = 4;

/**
 * Blocks to clauses: one a sentence; a list item joined to the lead-ins of all lists it stands in; a table row
 * joined to its headers; a question joined to its answer. Headings and signature lines give a clause only where
 * they are sentences. Linear in the text: lead-ins are capped, and so is what they add all together.
 *
 * @param blocks all blocks of a document in reading order
 * @param signing blocks of the signature block, which state nothing but who signs
 * @returns clauses in reading order, each with the standing of its block
 */
export function clausesOf(blocks: readonly Block[], signing: ReadonlySet<number> = new Set()): Clause[] {
	const maker = new ClauseMaker(new Budget(blocks), signing);
	blocks.forEach((block, i) => {
		maker.add(block, blocks[i + 1]);
	});
	return maker.clauses;
}

type Range = [from: number, to: number];

class ClauseMaker {
	readonly clauses: Clause[] = [];
	private readonly leads: LeadIns;
	/** Clauses of the list that is open, to which words after the list are added. */
	private list: number[] = [];
	private previous: Block | undefined;
	/** The last block that opened a lead-in, and whether the table at hand stands right under it. */
	private leadBlock = -1;
	private ledTable = false;
	/** Depth of an item that is only a title ("(a) Records."): its text is a paragraph of its own. Else 0. */
	private titled = 0;

	constructor(
		private readonly budget: Budget,
		private readonly signing: ReadonlySet<number>,
	) {
		this.leads = new LeadIns(budget);
	}

	add(block: Block, next: Block | undefined): void {
		const kind = this.signing.has(block.index) ? "signature" : block.kind;
		switch (kind) {
			case "heading":
				this.heading(block, next);
				break;
			case "row":
				this.row(block);
				break;
			case "signature":
				if (isStatement(block.content.text)) this.sentences(block, 0);
				this.list = [];
				this.titled = 0;
				break;
			default:
				this.text(block, next);
		}
		this.previous = block;
	}

	private heading(block: Block, next: Block | undefined): void {
		const { text } = block.content;
		// "(a) Selection." inside a list that a lead-in opened: its text follows as a paragraph.
		this.titled = this.leads.beginHeading(block.marker, block.depth);
		if (this.titled > 0) {
			this.push(block, "item", text, this.leads.open(this.titled), block.span);
			return;
		}
		this.list = [];
		if (/[.;]$/.test(text) && isStatement(text)) this.sentences(block, 0);
		if (!opensList(text, next, true)) return;
		this.leads.push(0, block.marker, /[:—–-]$/.test(text) ? text : `${text}:`);
		this.leadBlock = block.index;
	}

	private row(block: Block): void {
		const led = this.previous?.index === this.leadBlock;
		if (this.previous?.kind !== "row") this.ledTable = led;
		const leading = this.ledTable;
		for (const { own, leadIn, span } of rowClauses(block)) {
			const lead = leading ? this.leads.open(1) : "";
			this.push(block, "row", own, joinLead(lead, this.budget.take(leadIn)), span);
		}
	}

	private text(block: Block, next: Block | undefined): void {
		if (block.kind === "item") {
			this.item(block, next, block.depth);
			return;
		}
		if (this.titled > 0) {
			this.item(block, next, this.titled);
			this.titled = 0;
			return;
		}
		const continues =
			this.list.length > 0 &&
			continuesList(block) &&
			(this.previous?.kind === "item" || opensCondition(block.content.text));
		const under = continues ? 0 : this.leads.depthOf(block);
		if (under > 0) {
			this.item(block, next, under);
			return;
		}
		const from = continues ? this.trailing(block) : 0;
		this.list = [];
		if (continues && from >= block.content.text.length) return;
		this.leads.beginParagraph(block.marker);
		this.leads.lastItemDepth = 0;
		this.list = [];
		this.sentences(block, from);
		this.openFrom(block, next, 0);
	}

	private item(block: Block, next: Block | undefined, given: number): void {
		const depth = this.leads.beginItem(given, block.marker);
		this.leads.lastItemDepth = depth;
		const { text } = block.content;
		const { title, ranges } = this.titleOf(text, sentenceRanges(text));
		ranges.forEach(([from, to], i) => {
			const own = trimItem(text.slice(from, to));
			// What follows a title of its own ("(a) Selection.") may be a sentence that needs no lead-in.
			const led = (i === 0 && this.titled === 0) || !standsAlone(own);
			const leadIn = led ? this.leads.open(depth) : "";
			if (leadIn === "" && i === 0) this.list = [];
			if (i === 0 || leadIn !== "") this.list.push(this.clauses.length);
			this.split(block, "item", own, from, joinLead(leadIn, this.budget.take(title)));
		});
		this.openFrom(block, next, depth);
	}

	/** Adds the words after a list to each of its items; returns the index at which the next sentence begins. */
	private trailing(block: Block): number {
		const first = sentenceRanges(block.content.text)[0];
		const last = this.clauses[this.list.at(-1) ?? -1];
		if (!first || !last) return 0;
		const words = block.content.text.slice(first[0], first[1]);
		const stopped = (clause: Clause | undefined): boolean => /[.;,]$/.test(clause?.own ?? "");
		// An item broken off in mid-sentence goes on; a condition is for all items.
		const goesOn =
			!stopped(last) && !opensCondition(words) && this.list.some((index) => stopped(this.clauses[index]));
		for (const index of goesOn ? this.list.slice(-1) : this.list) {
			const clause = this.clauses[index] as Clause;
			const added = this.budget.take(words);
			if (added !== "") clause.text = `${withoutStop(clause.text)} ${added}`;
		}
		last.own = `${withoutStop(last.own)} ${words}`;
		last.span = { start: last.span.start, end: spanOf(block.content, first[0], first[1]).end };
		return first[1];
	}

	private sentences(block: Block, start: number): void {
		const { text } = block.content;
		const { title, ranges } = this.titleOf(
			text,
			sentenceRanges(text).filter(([from]) => from >= start),
		);
		const asked = questionLength(text, ranges);
		const first = ranges[0];
		if (first && asked > 0 && ranges.length <= LONGEST_ANSWER + asked) {
			const to = (ranges.at(-1) as Range)[1];
			this.push(block, "sentence", text.slice(first[0], to), "", spanOf(block.content, first[0], to));
			return;
		}
		const leadIn = first && asked > 0 ? text.slice(first[0], (ranges[asked - 1] as Range)[1]) : "";
		for (const [from, to] of ranges.slice(asked)) {
			this.split(block, "sentence", text.slice(from, to), from, this.budget.take(joinLead(title, leadIn)));
		}
	}

	/** Takes a first sentence that only names the subject ("Keys and radios.") as lead-in of the rest. */
	private titleOf(text: string, ranges: Range[]): { title: string; ranges: Range[] } {
		const [from, to] = ranges[0] ?? [0, 0];
		const title = text.slice(from, to);
		if (ranges.length < 2 || !isTitleSentence(title)) return { title: "", ranges };
		return { title, ranges: ranges.slice(1) };
	}

	/** One clause, or one a part where a long sentence lists "(a) …; (b) …" inline. */
	private split(block: Block, kind: Clause["kind"], own: string, from: number, leadIn: string): void {
		const list = inlineItems(own);
		if (!list) {
			this.parts(block, kind, own, from, leadIn);
			return;
		}
		const lead = joinLead(leadIn, list.leadIn);
		for (const [start, end] of list.items)
			this.parts(block, "item", own.slice(start, end), from + start, this.budget.take(lead));
	}

	/** One clause, or several where it goes on and on without a stop. */
	private parts(block: Block, kind: Clause["kind"], own: string, from: number, leadIn: string): void {
		for (const [start, end] of partRanges(own)) {
			// Words after a list are for every part of its items.
			if (start > 0 && this.list.at(-1) === this.clauses.length - 1) this.list.push(this.clauses.length);
			this.push(block, kind, own.slice(start, end), leadIn, spanOf(block.content, from + start, from + end));
		}
	}

	private openFrom(block: Block, next: Block | undefined, depth: number): void {
		if (block.standing === "contents" || block.standing === "struck") return;
		const text = block.content.text.slice(-4000);
		const last = sentenceRanges(text).at(-1);
		if (!last) return;
		const tail = text.slice(last[0], last[1]);
		if (!opensList(tail, next, false, depth)) return;
		if (depth === 0) this.leads.clear();
		this.leads.push(depth, block.marker, tail);
		this.leadBlock = block.index;
		if (depth === 0) this.list = [];
	}

	private push(block: Block, kind: Clause["kind"], own: string, leadIn: string, span: Span): void {
		if (!/[A-Za-z0-9]/.test(own)) return;
		this.clauses.push({
			index: this.clauses.length,
			kind,
			text: joinLead(leadIn, own),
			own,
			leadIn,
			span,
			block: block.index,
			section: block.section,
			standing: block.standing,
		});
	}
}

function withoutStop(text: string): string {
	return text.replace(/[.;,]$/, "");
}

/** How many sentences at the beginning of a paragraph make the question that the rest answers; 0 for none. */
function questionLength(text: string, ranges: readonly Range[]): number {
	const labelled = /^(?:Q\d{0,3}[.:)]|Question\b)/.test(text);
	const at = ranges
		.slice(0, labelled ? 4 : 1)
		.findIndex(([, to]) => /\?["')]?$/.test(text.slice(to - 2, to)));
	return at >= 0 && at + 1 < ranges.length ? at + 1 : 0;
}
