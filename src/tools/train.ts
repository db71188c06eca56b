/**
 * `npm run train [-- --without <writer>,… --out <file> --held <file>]`
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
/** Features that one judge may use: what fits the bundle (2 MB) and does not cost accuracy. */
const KEEP = { check: 4000, small: 1000, element: 120 };

const { values } = parseArgs({
	options: { without: { type: "string" }, out: { type: "string" }, held: { type: "string" } },
});

const packs = await loadPacks(`${ROOT}checks`);
const { rows, documents, hash } = await trainingSet(ROOT, packs, new Set(values.without?.split(",") ?? []));
const dictionary = dictionaryOf(rows, 5);
const vectors = rows.map((row) => vectorOf(row, dictionary));
const judged = packs.checks.filter(
	(check) => check.kind !== "hygiene" && check.kind !== "confirm" && check.kind !== "blocks",
);
const stack = fitStack({
	rows,
	vectors,
	features: dictionary.size,
	checks: judged.map((check) => check.id),
	elements: judged.flatMap((check) => check.elements.map((element) => `${check.id}#${element.id}`)),
	fitted: () => true,
	keep: KEEP,
	seed: 1,
});
const hashes: number[] = [];
for (const [feature, id] of dictionary) hashes[id] = feature;
const record = (held: unknown): void => {
	if (values.held) writeFileSync(values.held, JSON.stringify(held));
};
const limits = calibrate({
	keep: KEEP,
	record,
	rows,
	vectors,
	features: dictionary.size,
	checks: judged.map((check) => check.id),
	documents,
});
const weights = quantise(stack, hashes, hash, limits);
const bytes = writeWeights(weights);
writeFileSync(values.out ?? `${ROOT}checks/judge.weights`, bytes);
console.log(
	`${rows.length} passages, ${dictionary.size} features, ${weights.targets.length} targets, ${weights.weights.length} weights, ${bytes.length} bytes`,
);
