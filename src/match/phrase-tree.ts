import { packNumbers, unpackNumbers } from "./packed.js";

/**
 * A tree of phrases, linked as `Automaton` needs it. Nodes are numbered breadth first from the root, 0: a parent has a
 * lower number than its children, and so has the node to go on at when no child fits.
 */
export interface PhraseTree {
	/** Stems; a node names one by its place, counted from 1. */
	stems: string[];
	parent: Uint16Array;
	/** Per node the stem that leads to it. */
	stem: Uint16Array;
	/** Per node the phrase that ends there, counted from 1; 0 for none. */
	ends: Uint16Array;
	/** Per node where to go on when no child fits. */
	fail: Uint16Array;
}

/** A tree as JSON holds it; the arrays one after the other, packed. */
export interface PackedTree {
	stems: string[];
	nodes: string;
}

const MOST_NODES = 0xffff;

interface Node {
	parent: number;
	stem: number;
	/** Counted from 1; 0 for none. */
	phrase: number;
	children: Map<number, Node>;
	number: number;
}

/** Gathers phrases into a tree. */
export class PhraseTreeBuilder {
	readonly #stems = new Map<string, number>();
	readonly #root: Node = { parent: 0, stem: 0, phrase: 0, children: new Map(), number: 0 };
	#size = 0;

	/** Adds a phrase (stems side by side) and gives its number, from 0; the same phrase gives the same number. */
	add(stems: readonly string[]): number {
		let at = this.#root;
		for (const word of stems) at = childOf(at, this.#number(word));
		if (at.phrase === 0) at.phrase = ++this.#size;
		return at.phrase - 1;
	}

	/** The tree of what was added so far. @throws Error when it has more nodes than its numbers can tell */
	tree(): PhraseTree {
		const nodes = [this.#root];
		for (const node of nodes)
			for (const child of node.children.values()) {
				child.number = nodes.length;
				child.parent = node.number;
				nodes.push(child);
			}
		if (nodes.length > MOST_NODES) throw new Error(`a lexicon may have ${MOST_NODES} nodes, not more`);
		const fail = new Uint16Array(nodes.length);
		// What a node falls back to is shorter, and so has its own place by then.
		for (const { number, parent, stem } of nodes) {
			if (parent === 0) continue;
			let back = fail[parent] as number;
			while (back !== 0 && !nodes[back]?.children.has(stem)) back = fail[back] as number;
			fail[number] = nodes[back]?.children.get(stem)?.number ?? 0;
		}
		return {
			stems: [...this.#stems.keys()],
			parent: Uint16Array.from(nodes, ({ parent }) => parent),
			stem: Uint16Array.from(nodes, ({ stem }) => stem),
			ends: Uint16Array.from(nodes, ({ phrase }) => phrase),
			fail,
		};
	}

	#number(word: string): number {
		let stem = this.#stems.get(word);
		if (stem === undefined) {
			stem = this.#stems.size + 1;
			this.#stems.set(word, stem);
		}
		return stem;
	}
}

function childOf(node: Node, stem: number): Node {
	let child = node.children.get(stem);
	if (!child) {
		child = { parent: 0, stem, phrase: 0, children: new Map(), number: 0 };
		node.children.set(stem, child);
	}
	return child;
}

/** A tree as JSON can hold it; `unpackTree` opens it. */
export function packTree({ stems, parent, stem, ends, fail }: PhraseTree): PackedTree {
	return { stems, nodes: packNumbers([parent, stem, ends, fail]) };
}

/** The inverse of `packTree`. */
export function unpackTree({ stems, nodes }: PackedTree): PhraseTree {
	const numbers = unpackNumbers(nodes);
	const size = numbers.length / 4;
	const part = (i: number): Uint16Array => numbers.subarray(i * size, (i + 1) * size);
	return { stems, parent: part(0), stem: part(1), ends: part(2), fail: part(3) };
}
