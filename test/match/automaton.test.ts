import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Automaton } from "../../src/match/automaton.js";
import { PhraseTreeBuilder } from "../../src/match/phrase-tree.js";
import type { Token } from "../../src/match/tokens.js";

const tokensOf = (stems: string[]): Token[] =>
	stems.map((stem, i) => ({ word: stem, stem, start: i, end: i + 1, opens: i === 0 }));
const stem = fc.constantFrom("a", "b", "c", "d");

describe("the phrase automaton", () => {
	it("finds a phrase inside a longer one", () => {
		const builder = new PhraseTreeBuilder();
		const long = builder.add(["chain", "of", "command"]);
		const short = builder.add(["command"]);
		expect(new Automaton(builder.tree()).scan(tokensOf(["the", "chain", "of", "command"]))).toEqual([
			{ phrase: long, from: 1, to: 4 },
			{ phrase: short, from: 3, to: 4 },
		]);
	});

	it("finds exactly what a naive search finds", () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(stem, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
				fc.array(stem, { maxLength: 40 }),
				(phrases, text) => {
					const builder = new PhraseTreeBuilder();
					const numbers = phrases.map((phrase) => builder.add(phrase));
					const automaton = new Automaton(builder.tree());
					const hits = new Set(
						automaton.scan(tokensOf(text)).map((hit) => `${hit.phrase}:${hit.from}:${hit.to}`),
					);
					const naive = new Set<string>();
					phrases.forEach((phrase, i) => {
						for (let at = 0; at + phrase.length <= text.length; at++)
							if (phrase.every((word, j) => text[at + j] === word))
								naive.add(`${numbers[i]}:${at}:${at + phrase.length}`);
					});
					expect(hits).toEqual(naive);
				},
			),
		);
	});
});
