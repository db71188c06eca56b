import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, openWeights, rowOf, writeWeights } from "../../src/judge/weights.js";

const target = {
	id: "pack/check",
	first: 0,
	outputs: 3,
	scale: 0.5,
	bias: [0, 0, 0],
	status: [],
	limits: DEFAULT_LIMITS,
};
const bytes = writeWeights({
	inputs: "abc",
	outputs: 3,
	targets: [target],
	hashes: Uint32Array.of(7, 4_000_000_000),
	starts: Uint32Array.of(0, 1, 2),
	entryTarget: Uint16Array.of(0, 0),
	weights: Int8Array.of(1, -2, 3, 127, 0, -127),
});

describe("the weight file", () => {
	it("opens as it was written", () => {
		const weights = openWeights(bytes);
		expect(weights.targets).toEqual([target]);
		expect([...weights.weights]).toEqual([1, -2, 3, 127, 0, -127]);
		expect([...weights.weightStarts]).toEqual([0, 3]);
	});
	it("finds known features and no others", () => {
		const weights = openWeights(bytes);
		expect([7, 4_000_000_000, 8, 0].map((feature) => rowOf(weights, feature))).toEqual([0, 1, -1, -1]);
	});
	it("refuses other bytes", () =>
		expect(() => openWeights(new TextEncoder().encode("not weights at all"))).toThrow());
});
