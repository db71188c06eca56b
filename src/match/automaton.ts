import type { Token } from "./tokens.js";

/** A phrase found in a token list: tokens `from` (inclusive) to `to` (exclusive). */
export interface Hit {
	phrase: number;
	from: number;
	to: number;
}

interface Node {
	next: Map<string, Node>;
	fail: Node | null;
	/** Phrases that end here, longest first through the chain of `output`. */
	ends: { phrase: number; length: number }[];
	output: Node | null;
}

/**
 * Aho-Corasick over stems: every phrase of every check and concept in one scan, in time linear in
 * the tokens plus the hits, whatever the number of phrases (Aho & Corasick 1975).
 */
export class Automaton {
	readonly #root: Node = node();
	#size = 0;
	#linked = false;
	readonly #known = new Map<string, number>();

	/** Adds a phrase (stems side by side) and gives its number; the same phrase gives the same number. */
	add(stems: string[]): number {
		const key = stems.join(" ");
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		let at = this.#root;
		for (const stem of stems) {
			let next = at.next.get(stem);
			if (!next) {
				next = node();
				at.next.set(stem, next);
			}
			at = next;
		}
		const phrase = this.#size++;
		at.ends.push({ phrase, length: stems.length });
		this.#known.set(key, phrase);
		this.#linked = false;
		return phrase;
	}

	get size(): number {
		return this.#size;
	}

	/** All hits in `tokens`, ordered by their end, longer ones first. */
	scan(tokens: readonly Token[]): Hit[] {
		if (!this.#linked) this.#link();
		const hits: Hit[] = [];
		let at = this.#root;
		for (let i = 0; i < tokens.length; i++) {
			const stem = tokens[i]?.stem ?? "";
			let next = at.next.get(stem);
			while (!next && at.fail) {
				at = at.fail;
				next = at.next.get(stem);
			}
			at = next ?? this.#root;
			for (let out: Node | null = at; out; out = out.output)
				for (const end of out.ends) hits.push({ phrase: end.phrase, from: i + 1 - end.length, to: i + 1 });
		}
		return hits;
	}

	#link(): void {
		const queue: Node[] = [];
		for (const child of this.#root.next.values()) {
			child.fail = this.#root;
			child.output = null;
			queue.push(child);
		}
		for (let head = 0; head < queue.length; head++) {
			const parent = queue[head] as Node;
			for (const [stem, child] of parent.next) {
				let fail = parent.fail;
				while (fail && !fail.next.has(stem)) fail = fail.fail;
				child.fail = fail?.next.get(stem) ?? this.#root;
				child.output = child.fail.ends.length > 0 ? child.fail : child.fail.output;
				queue.push(child);
			}
		}
		this.#linked = true;
	}
}

function node(): Node {
	return { next: new Map(), fail: null, ends: [], output: null };
}
