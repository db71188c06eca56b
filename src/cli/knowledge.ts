import { readFileSync } from "node:fs";
import type { Check, Example, PackInfo, Tension } from "../check/model.js";
import type { Knowledge } from "../check/run.js";
import { openWeights, unpackWeights } from "../judge/weights.js";
import { type CompiledLexicon, Lexicon, type LexiconData } from "../match/lexicon.js";
import { Fault } from "./exit.js";

/** The shipped knowledge, ready to run. */
export interface Shipped extends Knowledge {
	packs: PackInfo[];
	checks: Check[];
	tensions: Tension[];
}

/** What the build compiles the check files to: `dist/checks.json`. */
export interface Compiled {
	packs: PackInfo[];
	checks: Omit<Check, "examples">[];
	tensions: Tension[];
}

/** By check: `dist/examples.json`, a third of all the text, which a run that misses nothing does without. */
export type CompiledExamples = Record<string, Example[]>;

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
		const weights = own("judge.weights", (file) => readFileSync(file));
		return shippedFrom(weights, async () => {
			const { packs, checks, tensions } = data("checks.json") as Compiled;
			const lexicon = data("lexicon.json") as CompiledLexicon;
			return { packs, checks: withExamples(checks), tensions, lexicon };
		});
	}
	const folder = new URL("../../checks", import.meta.url).pathname;
	const { loadPacks } = await import("../check/load.js");
	return shippedFrom(readFileSync(`${folder}/judge.weights`), () => loadPacks(folder));
}

/** What the build wrote: ASCII alone, which is read in a third of the time. @throws Fault */
function data(name: string): unknown {
	return own(name, (file) => JSON.parse(readFileSync(file, "latin1")));
}

/** @throws Fault for a file of moulint's own that is missing or broken, so that no document is blamed for it */
function own<T>(name: string, read: (file: URL) => T): T {
	try {
		return read(new URL(name, import.meta.url));
	} catch {
		throw new Fault(`moulint's own ${name} is missing or broken: install moulint anew`);
	}
}

/** Checks whose examples are read when the first is asked for. */
function withExamples(checks: Compiled["checks"]): Check[] {
	let examples: CompiledExamples | undefined;
	const examplesOf = (id: string) => {
		examples ??= data("examples.json") as CompiledExamples;
		return examples[id];
	};
	return checks.map((check) =>
		Object.defineProperty(check as Check, "examples", { get: () => examplesOf(check.id), enumerable: true }),
	);
}

async function shippedFrom(
	packed: Uint8Array,
	load: () => Promise<Omit<Shipped, "lexicon" | "weights"> & { lexicon: LexiconData | CompiledLexicon }>,
): Promise<Shipped> {
	// The weights are unpacked in a thread of their own while the lexicon is made ready.
	const unpacking = unpackWeights(packed);
	// It is awaited below; until then a fault must not count as one that nobody hears of.
	unpacking.catch(() => undefined);
	const { packs, checks, tensions, lexicon } = await load();
	const vocabulary = new Lexicon(lexicon);
	return { packs, checks, tensions, lexicon: vocabulary, weights: openWeights(await unpacking) };
}
