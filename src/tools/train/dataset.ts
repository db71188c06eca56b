import { featuresOf } from "../../judge/features.js";
import type { Phrase } from "../../match/reading.js";
import type { Vector } from "./fit.js";

/** Verdict letters of phrase files and labels, in the order of the judge's outputs. */
export const CLASSES = "SNCO";

/** One passage with what is known of it. */
export interface Row {
	/** Who wrote it: a phrase file's name, `examples`, or a document. Figures leave one writer out. */
	writer: string;
	/**
	 * Check id → class (index in CLASSES). A passage written for one check is `other` for those not named, unless listed in
	 * `open`; of a passage of an agreement nothing is known beyond its labels.
	 */
	labels: Map<string, number>;
	/** Checks about which nothing is known for this passage; it takes no part in fitting them. */
	open: ReadonlySet<string>;
	/** `check#element` ids that the passage shows; null when its elements were not labelled. */
	elements: ReadonlySet<string> | null;
	/** The check the passage was written for; null for passages of documents. */
	about: string | null;
	/** Whether the passage does nothing but deny. */
	denies: boolean;
	/** Where a passage of an agreement stands, and how long it is; null for one that stands alone. */
	place: Place | null;
	bag: Map<number, number>;
	/** Features of its phrases; one that stands in two of them counts twice. */
	size: number;
}

/** What decides, beside its words, whether a passage takes back what another grants. */
export interface Place {
	section: number;
	words: number;
	clauses: number;
	/** Whether it may take something back: operative, in one block, long enough and no lead-in. */
	counts: boolean;
}

/** Counts the features of a passage. */
export function bagOf(phrases: readonly Phrase[]): { bag: Map<number, number>; size: number } {
	const bag = new Map<number, number>();
	let size = 0;
	for (const phrase of phrases)
		featuresOf(phrase, (feature) => {
			bag.set(feature, (bag.get(feature) ?? 0) + 1);
			size++;
		});
	return { bag, size };
}

/** Joins the bags of several clauses into one passage. */
export function joinBags(bags: readonly { bag: Map<number, number>; size: number }[]): {
	bag: Map<number, number>;
	size: number;
} {
	const bag = new Map<number, number>();
	let size = 0;
	for (const part of bags) {
		size += part.size;
		for (const [feature, count] of part.bag) bag.set(feature, (bag.get(feature) ?? 0) + count);
	}
	return { bag, size };
}

/** Numbers the features that at least `least` rows share, in order of first appearance. */
export function dictionaryOf(rows: readonly Pick<Row, "bag">[], least: number): Map<number, number> {
	const seen = new Map<number, number>();
	for (const row of rows)
		for (const feature of row.bag.keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
	const dictionary = new Map<number, number>();
	for (const [feature, rowsWith] of seen) if (rowsWith >= least) dictionary.set(feature, dictionary.size);
	return dictionary;
}

/** A row in the numbering of a dictionary; unknown features only count towards the length. */
export function vectorOf(
	row: { bag: Map<number, number>; size: number },
	dictionary: ReadonlyMap<number, number>,
): Vector {
	const ids: number[] = [];
	const counts: number[] = [];
	for (const [feature, count] of row.bag) {
		const id = dictionary.get(feature);
		if (id === undefined) continue;
		ids.push(id);
		counts.push(count);
	}
	return {
		ids: Int32Array.from(ids),
		counts: Float32Array.from(counts),
		scale: 1 / Math.sqrt(Math.max(1, row.size)),
	};
}
