import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, openWeights, rowOf, writeWeights } from "../../src/judge/weights.js";

const check = {
	id: "pack/check",
	outputs: 3,
	scale: 0.5,
	bias: [0, 0, 0],
	status: [1, 2, 3, 4, 5, 6, 7, 8, 9],
	limits: { ...DEFAULT_LIMITS, satisfied: 0.3 },
};
const element = {
	id: "pack/check#one",
	outputs: 1,
	scale: 0.25,
	bias: [-1],
	status: [],
	limits: DEFAULT_LIMITS,
};
const file = {
	inputs: "abc",
	targets: [check, element],
	hashes: Uint32Array.of(7, 4_000_000_000),
	checkStarts: Uint32Array.of(0, 1, 2),
	checkTargets: Uint8Array.of(0, 0),
	checkWeights: Int8Array.of(1, -2, 3, 127, 0, -127),
	elementStarts: Uint32Array.of(0, 0, 1),
	elementTargets: Uint16Array.of(0),
	elementWeights: Int8Array.of(-5),
};
const bytes = writeWeights(file);

describe("the weight file", () => {
	it("opens as it was written", () => {
		expect(openWeights(bytes)).toMatchObject({ ...file, firstElement: 1 });
	});
	it("finds known features and no others", () => {
		const weights = openWeights(bytes);
		expect([7, 4_000_000_000, 8, 0].map((feature) => rowOf(weights, feature))).toEqual([0, 1, -1, -1]);
	});
	it("refuses other bytes", () =>
		expect(() => openWeights(new TextEncoder().encode("not weights at all"))).toThrow());
});
