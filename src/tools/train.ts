/**
 * `npm run train [-- --without <writer>,… --out <file>]`
 * Fits the learned judge from check examples, phrase files and labelled agreements and writes its integer weights.
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadPacks } from "../check/load.js";
import { writeWeights } from "../judge/weights.js";
import { Lexicon } from "../match/lexicon.js";
import { calibrate } from "./train/calibrate.js";
import { dictionaryOf, type Row, vectorOf } from "./train/dataset.js";
import { quantise } from "./train/quantise.js";
import { documentRows, exampleRows, phraseRows } from "./train/rows.js";
import { fitStack } from "./train/stack.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const { values } = parseArgs({ options: { without: { type: "string" }, out: { type: "string" } } });
const without = new Set(values.without?.split(",") ?? []);

const { checks: list, lexicon: data } = await loadPacks(`${ROOT}checks`);
const lexicon = new Lexicon(data);
const checks = new Map(list.map((check) => [check.id, check]));
const documents = await documentRows(`${ROOT}checks/agreements`, lexicon);
const rows: Row[] = [
	...phraseRows(`${ROOT}checks/phrases`, checks, lexicon),
	...exampleRows(list, lexicon),
	...documents.flatMap((document) => document.rows),
].filter((row) => !without.has(row.writer));
const dictionary = dictionaryOf(rows, 2);
const vectors = rows.map((row) => vectorOf(row, dictionary));
const judged = list.filter((check) => check.kind !== "hygiene" && check.kind !== "confirm" && check.kind !== "blocks");
const stack = fitStack({
	rows,
	vectors,
	features: dictionary.size,
	checks: judged.map((check) => check.id),
	elements: judged.flatMap((check) => check.elements.map((element) => `${check.id}#${element.id}`)),
	fitted: () => true,
	seed: 1,
});
const hashes: number[] = [];
const frequency: number[] = [];
for (const [feature, id] of dictionary) hashes[id] = feature;
for (const vector of vectors) for (const id of vector.ids) frequency[id] = (frequency[id] ?? 0) + 1;
const limits = calibrate({ rows, vectors, features: dictionary.size, checks: judged.map((check) => check.id), documents: documents.map(({ label }) => label) });
const weights = quantise(stack, hashes, frequency, { status: 3000, check: 420, element: 160 }, inputsHash(rows), limits);
const bytes = writeWeights(weights);
writeFileSync(values.out ?? `${ROOT}checks/judge.weights`, bytes);
console.log(`${rows.length} passages, ${dictionary.size} features, ${weights.targets.length} targets, ${weights.entryWeight.length} weights, ${bytes.length} bytes`);

/** Changes whenever anything the weights were fitted from does. */
function inputsHash(all: readonly Row[]): string {
	const hash = createHash("sha256");
	for (const row of all) {
		hash.update(`${row.writer}\u0000${row.about ?? ""}\u0000${[...row.labels].join(" ")}\u0000${[...(row.elements ?? [])].join(" ")}\u0000`);
		for (const [feature, count] of row.bag) hash.update(`${feature}:${count} `);
	}
	return hash.digest("hex").slice(0, 16);
}
