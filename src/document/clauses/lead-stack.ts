import type { Block } from "../model.js";
import { startsLower, wordCount } from "../words.js";
import { follows } from "./label-order.js";
import { isStatement, joinLead, listLike } from "./leadin.js";

/** Longest lead-in of one block and of all ancestors together, in characters; the end of it is kept. */
const LONGEST_LEAD = 420;
const LONGEST_CHAIN = 800;

/** Keeps what lead-ins add to the clauses linear in the text, however a file repeats them. */
export class Budget {
	private left: number;

	constructor(blocks: readonly Block[]) {
		this.left = 200_000 + 4 * blocks.reduce((sum, block) => sum + block.content.text.length, 0);
	}

	/** The words, or nothing once the budget is spent. */
	take(words: string): string {
		if (words.length > this.left) return "";
		this.left -= words.length;
		return words;
	}
}

interface Lead {
	depth: number;
	marker: string;
	text: string;
	/** Level of the heading it stands under. */
	under: number;
}

/**
 * The lead-ins that are open, outermost first. Depth 0 is a paragraph or heading, 0.1-0.5 a paragraph under one
 * ("4.2.1" under "4.2", or unmarked lines after a colon), 1 and more an item of a list.
 */
export class LeadIns {
	private stack: Lead[] = [];
	/** A paragraph without label stood between the items. */
	private interrupted = false;

	/** Level and label of the last heading or labelled paragraph. */
	private level = 0;
	private top = "";
	/** Label of the last item at each depth. */
	private readonly labels = new Map<number, string>();

	constructor(private readonly budget: Budget) {}

	push(depth: number, marker: string, text: string): void {
		this.drop(depth);
		this.stack.push({ depth, marker, text: tailOf(text.trim(), LONGEST_LEAD), under: this.level });
		this.interrupted = false;
	}

	/** A heading ends lead-ins, but for those that it stands under as the title of an item. Depth of that item, or 0. */
	beginHeading(marker: string, level: number): number {
		const depth = [...this.labels].find(([, label]) => follows(marker, label))?.[0];
		if (depth === undefined && !listLike(marker)) this.stack = [];
		while (this.stack.length > 0 && (this.stack.at(-1) as Lead).under >= level) this.stack.pop();
		this.interrupted = false;
		if (this.stack.length > 0) {
			const own = depth ?? Math.floor((this.stack.at(-1) as Lead).depth) + 1;
			this.labels.set(own, marker);
			return own;
		}
		this.level = level;
		this.beginTop(marker);
		return 0;
	}

	/** Lead-ins of all blocks less deep than `depth`, joined. */
	open(depth: number): string {
		let joined = "";
		for (let i = this.stack.length - 1; i >= 0; i--) {
			const lead = this.stack[i] as Lead;
			if (lead.depth >= depth) continue;
			if (joined.length + lead.text.length > LONGEST_CHAIN) break;
			joined = joinLead(lead.text, joined);
		}
		return this.budget.take(joined);
	}

	/**
	 * An item of this depth begins: ends lead-ins as deep or deeper, and all of them where a new list begins or the
	 * label goes on from a heading's ("7." behind the list of section 6).
	 * @returns the item's depth in the open list, where its label tells it better than the reader could
	 */
	beginItem(given: number, marker: string): number {
		const before = this.labels.get(given) ?? "";
		let depth = given;
		if (!follows(marker, before)) {
			if (follows(marker, this.top)) {
				this.stack = [];
				this.beginTop(marker);
				return given;
			}
			if (before === "") depth = [...this.labels].find(([, label]) => follows(marker, label))?.[0] ?? given;
		}
		if (this.interrupted && isFirst(marker)) this.stack = [];
		this.interrupted = false;
		this.drop(depth);
		for (const other of this.labels.keys()) if (other > depth) this.labels.delete(other);
		if (marker !== "") this.labels.set(depth, marker);
		return depth;
	}

	/** A paragraph that is no item: labelled ones end all lists, others may stand between two items. */
	beginParagraph(marker: string): void {
		if (marker !== "" || this.interrupted) this.stack = [];
		if (marker !== "") this.beginTop(marker);
		this.interrupted = true;
	}

	private beginTop(marker: string): void {
		this.top = marker;
		this.labels.clear();
		this.interrupted = false;
	}

	clear(): void {
		this.stack = [];
		this.interrupted = false;
	}

	get isOpen(): boolean {
		return this.stack.length > 0;
	}

	/**
	 * Depth of a paragraph that continues an open lead-in ("4.2.1" under "4.2 The SRO shall not:", or a line
	 * that is no statement by itself under "The SRO shall:"); 0 for all others.
	 */
	depthOf(block: Block): number {
		if (block.marker !== "") {
			for (const { marker, depth } of this.stack) {
				if (depth < 1 && marker !== "" && block.marker.startsWith(`${marker.replace(/\.0$/, "")}.`)) {
					return 0.1 * Math.min(4, block.marker.split(".").length - 1);
				}
			}
			return 0;
		}
		const lead = this.stack.findLast(({ depth }) => depth !== 0.5);
		if (!lead || this.interrupted) return 0;
		const under = Math.max(0.5, lead.depth + 0.5);
		const { text } = block.content;
		if (this.lastItemDepth > lead.depth && this.lastItemDepth !== under) return 0;
		if (startsLower(text) || /(?:;|;? (?:and|or))$/.test(text)) return under;
		return lead.text.endsWith(":") && wordCount(text) <= 60 && !isStatement(text) ? under : 0;
	}

	/** Depth of the last item, 0 after anything else. */
	lastItemDepth = 0;

	private drop(depth: number): void {
		while (this.stack.length > 0 && (this.stack.at(-1) as Lead).depth >= depth) this.stack.pop();
	}
}

function isFirst(marker: string): boolean {
	return /^\(?(?:a|A|1|i|I|[•*·▪–-])[.)]?$/.test(marker) || marker === "";
}

/** The end of a text, from a word on. */
function tailOf(text: string, length: number): string {
	if (text.length <= length) return text;
	const cut = text.slice(-length);
	return cut.slice(cut.indexOf(" ") + 1);
}
