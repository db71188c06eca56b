import type { PhraseTree } from "./phrase-tree.js";
import type { Token } from "./tokens.js";

/** A phrase found in a token list: tokens `from` (inclusive) to `to` (exclusive). */
export interface Hit {
	phrase: number;
	from: number;
	to: number;
}

/**
 * Aho-Corasick over stems: every phrase of every concept in one scan, in time linear in the tokens plus the hits,
 * whatever the number of phrases (Aho & Corasick 1975). The tree of phrases is linked when the program is built; nodes
 * are numbers and the transitions one hash table, because the vocabulary is opened at every start of the program.
 */
export class Automaton {
	readonly #stems = new Map<string, number>();
	/** Per node: the phrase that ends there, counted from 1, and its length. */
	readonly #ends: Uint16Array;
	readonly #depth: Uint16Array;
	/** Transition table: three numbers a slot (node, stem, next node); next 0 is empty. */
	readonly #table: Int32Array;
	readonly #mask: number;
	readonly #fail: Uint16Array;
	/** Per node: the nearest node on its chain of failures at which a phrase ends, 0 for none. */
	readonly #output: Uint16Array;

	constructor({ stems, parent, stem, ends, fail }: PhraseTree) {
		for (let i = 0; i < stems.length; i++) this.#stems.set(stems[i] as string, i + 1);
		const nodes = parent.length;
		let slots = 16;
		while (slots < nodes * 2) slots *= 2;
		this.#mask = slots - 1;
		this.#table = new Int32Array(slots * 3);
		this.#depth = new Uint16Array(nodes);
		this.#output = new Uint16Array(nodes);
		this.#ends = ends;
		this.#fail = fail;
		for (let node = 1; node < nodes; node++) {
			const to = fail[node] as number;
			this.#put(parent[node] as number, stem[node] as number, node);
			this.#depth[node] = (this.#depth[parent[node] as number] as number) + 1;
			this.#output[node] = ends[to] === 0 ? (this.#output[to] as number) : to;
		}
	}

	/** All hits in `tokens`, ordered by their end, longer ones first. */
	scan(tokens: readonly Token[]): Hit[] {
		const hits: Hit[] = [];
		let at = 0;
		for (let i = 0; i < tokens.length; i++) {
			const stem = this.#stems.get(tokens[i]?.stem ?? "") ?? 0;
			let next = stem === 0 ? 0 : this.#next(at, stem);
			while (next === 0 && at !== 0) {
				at = this.#fail[at] as number;
				next = stem === 0 ? 0 : this.#next(at, stem);
			}
			at = next;
			for (let out = at; out !== 0; out = this.#output[out] as number) {
				const phrase = this.#ends[out] as number;
				if (phrase > 0)
					hits.push({ phrase: phrase - 1, from: i + 1 - (this.#depth[out] as number), to: i + 1 });
			}
		}
		return hits;
	}

	/** The node that a stem leads to, 0 for none. */
	#next(node: number, stem: number): number {
		const table = this.#table;
		for (let slot = slotOf(node, stem) & this.#mask; ; slot = (slot + 1) & this.#mask) {
			const next = table[slot * 3 + 2] as number;
			if (next === 0 || (table[slot * 3] === node && table[slot * 3 + 1] === stem)) return next;
		}
	}

	#put(node: number, stem: number, next: number): void {
		const table = this.#table;
		let slot = slotOf(node, stem) & this.#mask;
		while (table[slot * 3 + 2] !== 0) slot = (slot + 1) & this.#mask;
		table[slot * 3] = node;
		table[slot * 3 + 1] = stem;
		table[slot * 3 + 2] = next;
	}
}

function slotOf(node: number, stem: number): number {
	return Math.imul(node, 0x9e3779b1) ^ Math.imul(stem, 0x85ebca6b) ^ (node >>> 7);
}
