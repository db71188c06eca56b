import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judged } from "../../src/tools/fuzz/judge.js";
import { Random } from "../../src/tools/fuzz/random.js";
import type { Target } from "../../src/tools/fuzz/target.js";
import { openTarget, TARGETS } from "../../src/tools/fuzz/targets/index.js";

/** Runs of each property: as many as take about two seconds. */
const RUNS: Readonly<Record<string, number>> = { lint: 12, annotate: 25, checks: 60, cache: 100, docx: 150 };

/** What a short run finds; `npm run fuzz` looks for longer. */
describe.each(Object.keys(TARGETS))("any bytes give a result or one sentence: %s", (name) => {
	const numRuns = RUNS[name] ?? 80;

	it("bytes at random", async () => {
		const target = await openTarget(name);
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => isSound(target, bytes)),
			{ numRuns, seed: 7 },
		);
	});

	it("what the format is made of, changed at random", async () => {
		const target = await openTarget(name);
		const seed = fc.integer({ min: 0, max: target.seeds.length - 1 });
		await fc.assert(
			fc.asyncProperty(seed, seed, fc.nat(), async (one, two, number) => {
				const random = new Random(number);
				const other = target.seeds[two] as Uint8Array;
				let bytes = target.seeds[one] as Uint8Array;
				for (let left = random.small(4); left > 0; left--) bytes = target.mutate(bytes, other, random);
				// A long one, made by repetition, belongs to the fuzzer.
				if (bytes.length < 16_384) await isSound(target, bytes);
			}),
			{ numRuns, seed: 11 },
		);
	});
});

it("an entry of the cache is fuzzed, not what lies beside it", async () => {
	const [seed] = (await openTarget("cache")).seeds;
	expect(new TextDecoder().decode(seed)).toMatch(/^\{"key":"key",/);
});

async function isSound(target: Target, bytes: Uint8Array): Promise<void> {
	const { fault } = await judged(target, bytes);
	// Time is for the fuzzer to measure: here other tests may have the processor.
	if (fault && fault.kind !== "slow") throw new Error(`${fault.kind}: ${fault.message}`);
}
