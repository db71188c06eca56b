/**
 * `npm run train [-- --without <writer>,… --out <file>]`
 * Fits the learned judge from check examples, phrase files and labelled agreements and writes its integer weights.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadPacks } from "../check/load.js";
import { writeWeights } from "../judge/weights.js";
import { calibrate } from "./train/calibrate.js";
import { dictionaryOf, vectorOf } from "./train/dataset.js";
import { quantise } from "./train/quantise.js";
import { trainingSet } from "./train/set.js";
import { fitStack } from "./train/stack.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const { values } = parseArgs({ options: { without: { type: "string" }, out: { type: "string" } } });

const packs = await loadPacks(`${ROOT}checks`);
const { rows, documents, hash } = await trainingSet(ROOT, packs, new Set(values.without?.split(",") ?? []));
const dictionary = dictionaryOf(rows, 2);
const vectors = rows.map((row) => vectorOf(row, dictionary));
const judged = packs.checks.filter((check) => check.kind !== "hygiene" && check.kind !== "confirm" && check.kind !== "blocks");
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
const limits = calibrate({ rows, vectors, features: dictionary.size, checks: judged.map((check) => check.id), documents });
const weights = quantise(stack, hashes, frequency, { status: 3000, check: 420, element: 160 }, hash, limits);
const bytes = writeWeights(weights);
writeFileSync(values.out ?? `${ROOT}checks/judge.weights`, bytes);
console.log(`${rows.length} passages, ${dictionary.size} features, ${weights.targets.length} targets, ${weights.entryWeight.length} weights, ${bytes.length} bytes`);
