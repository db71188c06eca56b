import { readFile } from "node:fs/promises";
import type { Check, PackInfo, Tension } from "../check/model.js";
import type { Knowledge } from "../check/run.js";
import { openWeights, unpackWeights } from "../judge/weights.js";
import { type CompiledLexicon, Lexicon, type LexiconData } from "../match/lexicon.js";

/** The shipped knowledge, ready to run. */
export interface Shipped extends Knowledge {
	packs: PackInfo[];
	checks: Check[];
	tensions: Tension[];
}

/** What the build compiles the check files to: `dist/knowledge.json`. */
export interface Compiled {
	packs: PackInfo[];
	checks: Check[];
	tensions: Tension[];
	lexicon: LexiconData | CompiledLexicon;
}

/** Replaced by the bundler: true in `dist/moulint.js`, where knowledge lies beside the program. */
declare const MOULINT_BUNDLED: boolean | undefined;

let loaded: Promise<Shipped> | undefined;

/** The shipped packs, lexicon and weights: compiled ones beside the bundle, the YAML sources elsewhere. Loaded once. */
export function loadShipped(): Promise<Shipped> {
	loaded ??= load();
	return loaded;
}

async function load(): Promise<Shipped> {
	if (typeof MOULINT_BUNDLED !== "undefined" && MOULINT_BUNDLED) {
		const here = new URL(".", import.meta.url);
		const compiled = readFile(new URL("knowledge.json", here), "utf8").then(
			(text) => JSON.parse(text) as Compiled,
		);
		return shippedFrom(compiled, readFile(new URL("judge.weights", here)));
	}
	const folder = new URL("../../checks", import.meta.url).pathname;
	const { loadPacks } = await import("../check/load.js");
	return shippedFrom(loadPacks(folder), readFile(`${folder}/judge.weights`));
}

async function shippedFrom(compiled: Promise<Compiled>, packed: Promise<Uint8Array>): Promise<Shipped> {
	// The weights are unpacked in a thread of their own while the lexicon is made ready.
	const [{ lexicon, ...shipped }, weights] = await Promise.all([
		compiled.then((data) => ({ ...data, lexicon: new Lexicon(data.lexicon) })),
		packed.then(unpackWeights),
	]);
	return {
		packs: shipped.packs,
		checks: shipped.checks,
		tensions: shipped.tensions,
		lexicon,
		weights: openWeights(weights),
	};
}
