import type { Phrase } from "../match/reading.js";

/** Words that hold a sentence together and say nothing of its subject; alone, or two together, they are no feature. */
export const FUNCTION_WORDS = new Set(
	"the a an of to in on at by for with and or is are be as it its this that from any all such which who each their there these those them they he she his her".split(
		" ",
	),
);

/** Takes a feature and its words: two, the same twice, or -1 where it stands for the phrase as a whole. */
export type Emit = (feature: number, one: number, other: number) => void;

/**
 * The features of one phrase, as 32-bit numbers: words, words under a negation, pairs of words side
 * by side and one apart, how the phrase opens, concepts, and pairs of concepts said together.
 * Nothing reaches over a full stop, so that the features of a passage are those of its phrases together. What a phrase
 * says over and over counts once.
 *
 * @param phrase what one stretch of words says
 * @param take called once for each feature, with the indexes of the words that it is first made of
 */
export function featuresOf(phrase: Phrase, take: Emit): void {
	const seen = new Set<number>();
	const emit: Emit = (feature, one, other) => {
		if (seen.has(feature)) return;
		seen.add(feature);
		take(feature, one, other);
	};
	const { words, negated, concepts, force } = phrase;
	const verb = hashOf(force);
	emit(mix(8, verb, 0), -1, -1);
	let before = 0;
	let beforeThat = 0;
	let plainBefore = true;
	let plainBeforeThat = true;
	for (let i = 0; i < words.length; i++) {
		const word = words[i] as string;
		const hash = hashOf(word);
		const plain = FUNCTION_WORDS.has(word);
		if (!plain) {
			emit(mix(1, hash, 0), i, i);
			if (negated[i]) emit(mix(2, hash, 0), i, i);
		}
		if (i < 2) emit(mix(3, hash, 0), i, i);
		if (i > 0 && !(plain && plainBefore)) emit(mix(4, before, hash), i - 1, i);
		if (i > 1 && !plain && !plainBeforeThat) emit(mix(5, beforeThat, hash), i - 2, i);
		beforeThat = before;
		before = hash;
		plainBeforeThat = plainBefore;
		plainBefore = plain;
	}
	for (let i = 0; i < concepts.length; i++) {
		const hash = hashOf(concepts[i] as string);
		emit(mix(6, hash, 0), -1, -1);
		emit(mix(9, verb, hash), -1, -1);
		for (let j = i + 1; j < concepts.length; j++) emit(mix(7, hash, hashOf(concepts[j] as string)), -1, -1);
	}
}

/** Words kept with their hashes: more come of hostile texts alone. */
const MOST_HASHES = 50_000;
const hashes = new Map<string, number>();

/** FNV-1a, 32 bits, over UTF-16 code units; cached. */
function hashOf(text: string): number {
	const known = hashes.get(text);
	if (known !== undefined) return known;
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	if (hashes.size >= MOST_HASHES) hashes.clear();
	hashes.set(text, hash);
	return hash;
}

/** Mixes two word hashes and the kind of feature into one unsigned 32-bit number (murmur3's finalizer). */
function mix(kind: number, a: number, b: number): number {
	let hash = Math.imul(a ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b + kind, 0xc2b2ae35);
	hash ^= hash >>> 16;
	hash = Math.imul(hash, 0x85ebca6b);
	hash ^= hash >>> 13;
	hash = Math.imul(hash, 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
