import type { Token } from "./tokens.js";

/** A phrase found in a token list: tokens `from` (inclusive) to `to` (exclusive). */
export interface Hit {
	phrase: number;
	from: number;
	to: number;
}

/** Slots of the transition table to begin with; a power of two. */
const SLOTS = 1 << 15;

/**
 * Aho-Corasick over stems: every phrase of every concept in one scan, in time linear in the tokens plus the hits,
 * whatever the number of phrases (Aho & Corasick 1975). Nodes are numbers and the transitions one hash table, because
 * the vocabulary is built at every start of the program.
 */
export class Automaton {
	readonly #stems = new Map<string, number>();
	/** Per node: its first child, the next child of its parent, the stem that leads to it, its parent. */
	readonly #child: number[] = [0];
	readonly #sibling: number[] = [0];
	readonly #stem: number[] = [0];
	/** Per node: the phrase that ends there, -1 for none, and its length. */
	readonly #ends: number[] = [-1];
	readonly #depth: number[] = [0];
	/** Transition table: three numbers a slot (node, stem, next node); next 0 is empty. */
	#table = new Int32Array(SLOTS * 3);
	#used = 0;
	#size = 0;
	#fail = new Int32Array(0);
	/** Per node: the nearest node on its chain of failures at which a phrase ends, 0 for none. */
	#output = new Int32Array(0);

	/** Adds a phrase (stems side by side) and gives its number; the same phrase gives the same number. */
	add(stems: readonly string[]): number {
		let at = 0;
		for (const word of stems) {
			let stem = this.#stems.get(word);
			if (stem === undefined) {
				stem = this.#stems.size + 1;
				this.#stems.set(word, stem);
			}
			at = this.#next(at, stem) || this.#grow(at, stem);
		}
		let phrase = this.#ends[at] as number;
		if (phrase < 0) {
			phrase = this.#size++;
			this.#ends[at] = phrase;
			this.#fail = new Int32Array(0);
		}
		return phrase;
	}

	get size(): number {
		return this.#size;
	}

	/** All hits in `tokens`, ordered by their end, longer ones first. */
	scan(tokens: readonly Token[]): Hit[] {
		if (this.#fail.length === 0) this.#link();
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
				if (phrase >= 0) hits.push({ phrase, from: i + 1 - (this.#depth[out] as number), to: i + 1 });
			}
		}
		return hits;
	}

	/** The node that a stem leads to, 0 for none. */
	#next(node: number, stem: number): number {
		const table = this.#table;
		const mask = table.length / 3 - 1;
		for (let slot = slotOf(node, stem) & mask; ; slot = (slot + 1) & mask) {
			const next = table[slot * 3 + 2] as number;
			if (next === 0 || (table[slot * 3] === node && table[slot * 3 + 1] === stem)) return next;
		}
	}

	#grow(parent: number, stem: number): number {
		const node = this.#child.length;
		this.#child.push(0);
		this.#sibling.push(this.#child[parent] as number);
		this.#child[parent] = node;
		this.#stem.push(stem);
		this.#ends.push(-1);
		this.#depth.push((this.#depth[parent] as number) + 1);
		if (++this.#used * 2 > this.#table.length / 3) this.#widen();
		put(this.#table, parent, stem, node);
		return node;
	}

	#widen(): void {
		const old = this.#table;
		this.#table = new Int32Array(old.length * 2);
		for (let slot = 0; slot < old.length; slot += 3)
			if (old[slot + 2] !== 0)
				put(this.#table, old[slot] as number, old[slot + 1] as number, old[slot + 2] as number);
	}

	#link(): void {
		const nodes = this.#child.length;
		const fail = new Int32Array(nodes);
		const output = new Int32Array(nodes);
		const queue = new Int32Array(nodes);
		let tail = 1;
		for (let head = 0; head < tail; head++) {
			const parent = queue[head] as number;
			for (let node = this.#child[parent] as number; node !== 0; node = this.#sibling[node] as number) {
				const stem = this.#stem[node] as number;
				if (parent !== 0) {
					let back = fail[parent] as number;
					while (back !== 0 && this.#next(back, stem) === 0) back = fail[back] as number;
					fail[node] = this.#next(back, stem);
				}
				const to = fail[node] as number;
				output[node] = (this.#ends[to] as number) >= 0 ? to : (output[to] as number);
				queue[tail++] = node;
			}
		}
		this.#fail = fail;
		this.#output = output;
	}
}

function put(table: Int32Array, node: number, stem: number, next: number): void {
	const mask = table.length / 3 - 1;
	let slot = slotOf(node, stem) & mask;
	while (table[slot * 3 + 2] !== 0) slot = (slot + 1) & mask;
	table[slot * 3] = node;
	table[slot * 3 + 1] = stem;
	table[slot * 3 + 2] = next;
}

function slotOf(node: number, stem: number): number {
	return Math.imul(node, 0x9e3779b1) ^ Math.imul(stem, 0x85ebca6b) ^ (node >>> 7);
}
