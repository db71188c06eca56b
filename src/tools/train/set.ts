import { createHash } from "node:crypto";
import type { LoadedPacks } from "../../check/load.js";
import { Lexicon } from "../../match/lexicon.js";
import type { LabelledDocument } from "../eval/corpus.js";
import type { Row } from "./dataset.js";
import { clauseTwins, type Twin, twinsOf } from "./opposites.js";
import { documentRows, exampleRows, phraseRows } from "./rows.js";

/** Everything the judge is fitted from. */
export interface TrainingSet {
	rows: Row[];
	documents: LabelledDocument[];
	/** Passages beside their opposites. */
	twins: Twin[];
	/** Changes whenever a row does. */
	hash: string;
}

/**
 * Phrase files, examples and labelled agreements of `checks/`, in a fixed order.
 * @param root project folder with a slash at its end
 * @param without writers and documents to leave out
 */
export async function trainingSet(
	root: string,
	packs: LoadedPacks,
	without: ReadonlySet<string> = new Set(),
): Promise<TrainingSet> {
	const lexicon = new Lexicon(packs.lexicon);
	const checks = new Map(packs.checks.map((check) => [check.id, check]));
	const agreements = (await documentRows(`${root}checks/agreements`, lexicon)).filter(
		({ label }) => !without.has(label.doc),
	);
	const rows = [
		...phraseRows(`${root}checks/phrases`, checks, lexicon),
		...exampleRows(packs.checks, lexicon),
		...agreements.flatMap((agreement) => agreement.rows),
	].filter((row) => !without.has(row.writer));
	const twins = [
		...twinsOf(`${root}checks/phrases`, packs.checks, lexicon),
		...clauseTwins(agreements.flatMap((agreement) => agreement.rows)),
	].filter((twin) => !without.has(twin.writer));
	return { rows, documents: agreements.map(({ label }) => label), twins, hash: hashOf(rows, twins) };
}

function hashOf(all: readonly Row[], twins: readonly Twin[]): string {
	const hash = createHash("sha256");
	for (const row of all) {
		hash.update(
			`${row.writer}\u0000${row.about ?? ""}\u0000${[...row.labels].join(" ")}\u0000${[...(row.elements ?? [])].join(" ")}\u0000`,
		);
		for (const [feature, count] of row.bag) hash.update(`${feature}:${count} `);
	}
	for (const { check, opposite, bag } of twins) {
		hash.update(`${check}\u0000${opposite}\u0000`);
		for (const [feature, count] of bag) hash.update(`${feature}:${count} `);
	}
	return hash.digest("hex").slice(0, 16);
}
