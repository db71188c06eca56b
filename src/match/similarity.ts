import cosine from "cosine-similarity";
import { type Token, tokenize } from "./tokens.js";

/** Words too common to place a passage by. */
const COMMON = new Set(
	"the a an and or of to in on at by for from with as is are be been it its this that those these any all each shall will may not no such other than which who whom when where under upon into out if there here has have had do does their his her they them he she we our you your i so only also more most own same both either".split(
		" ",
	),
);

/** Terms of some texts with a weight each; what passages are compared with. */
export interface Profile {
	terms: Map<string, number>;
	weights: number[];
}

/**
 * A profile of what a check is about: its own headings, words and passing examples.
 * A term's weight is how many of the texts hold it (log), so that words of one example alone count little.
 */
export function profileOf(texts: readonly string[]): Profile {
	const counts = new Map<string, number>();
	for (const text of texts) for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
	const terms = new Map<string, number>();
	const weights: number[] = [];
	for (const [term, count] of counts) {
		terms.set(term, weights.length);
		weights.push(1 + Math.log2(count));
	}
	return { terms, weights };
}

/** Cosine of a text with a profile, 0 to 1; 0 when they share no term. It places passages, it never decides a verdict. */
export function similarity(profile: Profile, terms: ReadonlySet<string>): number {
	const places = [...terms].flatMap((term) => profile.terms.get(term) ?? []);
	if (places.length === 0) return 0;
	const vector = new Array<number>(profile.weights.length + 1).fill(0);
	for (const at of places) vector[at] = profile.weights[at] as number;
	// Terms outside the profile make a passage longer without bringing it nearer.
	vector[profile.weights.length] = Math.sqrt(terms.size - places.length);
	// The package answers false for a zero vector.
	return Number(cosine([...profile.weights, 0], vector));
}

/** The terms of a text: stems without common words, each once. */
export function termsOf(text: string): Set<string> {
	return termsOfTokens(tokenize(text));
}

/** The terms of a text that is cut into tokens already. */
export function termsOfTokens(tokens: readonly Token[]): Set<string> {
	const terms = new Set<string>();
	for (const token of tokens)
		if (!COMMON.has(token.word) && token.word.length > 1 && !token.stem.startsWith("#"))
			terms.add(token.stem);
	return terms;
}
