/** Holds what is made from the check files against them: the reference page and the judge's weights. Exit 1 when one is stale. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPacks } from "../check/load.js";
import { openWeights, unpackWeights } from "../judge/weights.js";
import { referencePage } from "./reference/page.js";
import { trainingSet } from "./train/set.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const packs = await loadPacks(`${ROOT}checks`);
const stale: string[] = [];
if (readFileSync(`${ROOT}checks/REFERENCE.md`, "utf8") !== referencePage(packs))
	stale.push("checks/REFERENCE.md is out of step: npm run reference");
const weights = openWeights(await unpackWeights(readFileSync(`${ROOT}checks/judge.weights`)));
const set = await trainingSet(ROOT, packs);
if (weights.inputs !== set.hash)
	stale.push("checks/judge.weights was fitted from other files: npm run train");
for (const line of stale) console.error(line);
if (stale.length === 0)
	console.log(`${packs.checks.length} checks, their reference page and the judge's weights are in step`);
process.exitCode = stale.length > 0 ? 1 : 0;
