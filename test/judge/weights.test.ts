import { deflateSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
	addHidden,
	addVector,
	hiddenAt,
	hiddenTable,
	leanOf,
	sharedScores,
	sharedWeight,
} from "../../src/judge/shared.js";
import {
	DEFAULT_LIMITS,
	openWeights,
	rowOf,
	unpackWeights,
	type Weights,
	writeWeights,
} from "../../src/judge/weights.js";

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
const status = { ...check, id: "status", status: [] };
const file = {
	inputs: "abc",
	targets: [status, check, element],
	hashes: Uint32Array.of(7, 4_000_000_000),
	checkStarts: Uint32Array.of(0, 1, 2),
	checkTargets: Uint8Array.of(0, 1),
	checkWeights: Int8Array.of(1, -2, 3, 127, 0, -127),
	elementStarts: Uint32Array.of(0, 0, 1),
	elementTargets: Uint16Array.of(0),
	elementWeights: Int8Array.of(-5),
	shared: {
		width: 2,
		rows: 1,
		vectors: Int8Array.of(10, -20),
		scales: [0.1, 0.05],
		bias: [0.5, 0.25],
		heads: Int8Array.of(1, 2, 3, 4, 5, 6),
		headScales: [0.5],
		headBias: [0.1, 0.2, 0.3],
	},
};
const bytes = writeWeights(file);

async function opened(packed: Uint8Array): Promise<Weights> {
	return openWeights(await unpackWeights(packed));
}

describe("the weight file", () => {
	it("opens as it was written", async () => {
		expect(await opened(bytes)).toMatchObject({ ...file, firstElement: 2 });
	});
	it("opens wherever its content lies in memory", async () => {
		const content = await unpackWeights(bytes);
		const odd = new Uint8Array(content.length + 1).subarray(1);
		odd.set(content);
		expect(openWeights(odd)).toEqual(openWeights(content));
	});
	it("finds known features and no others", async () => {
		const weights = await opened(bytes);
		expect([7, 4_000_000_000, 8, 0].map((feature) => rowOf(weights, feature))).toEqual([0, 1, -1, -1]);
	});
	it("reads the shared vectors: summed, cut off at zero, weighed by each check", async () => {
		const { shared } = await opened(bytes);
		const sums = new Int32Array(2);
		addVector(shared, 0, sums);
		addVector(shared, 0, sums);
		addVector(shared, 1, sums);
		expect([...sums]).toEqual([20, -40]);
		const table = hiddenTable(shared, 2);
		addHidden(shared, sums, 4, table, 0);
		addHidden(shared, Int32Array.of(10, -20), 4, table, 1);
		const hidden = hiddenAt(table, 0);
		expect([...hidden.places]).toEqual([0]);
		expect(hidden.values[0]).toBeCloseTo(0.5 + (0.1 * 20) / 2);
		const grown = new Float64Array(3);
		sharedScores(shared, 0, table, 0, grown);
		expect(grown[1]).toBeCloseTo(0.2 + 0.5 * 3 * 1.5);
		// What a feature weighs is what the score changes by with it, where nothing crosses zero.
		const once = new Float64Array(3);
		sharedScores(shared, 0, table, 1, once);
		const more = (k: number): number => (grown[k] as number) - (once[k] as number);
		for (const [rival, expected] of [
			[-1, more(0)],
			[1, more(0) - more(1)],
		] as const) {
			const lean = leanOf(shared, 0, rival, hidden);
			expect(sharedWeight(shared, 0, hidden, lean) / 2).toBeCloseTo(expected);
		}
	});
	it("refuses a file that is cut short, and one without the status in front", async () => {
		await expect(opened(bytes.subarray(0, -1))).rejects.toThrow();
		await expect(opened(writeWeights({ ...file, targets: [check, status, element] }))).rejects.toThrow();
	});
	it.each([0, 3, 40, -1])("refuses a file of which only a part (%i bytes) was packed", async (length) => {
		const part = inflateSync(bytes.subarray(4)).subarray(0, length);
		const packed = Buffer.concat([bytes.subarray(0, 4), deflateSync(part)]);
		await expect(opened(packed)).rejects.toThrow(/cut short/);
	});
	it("refuses other bytes", async () =>
		expect(opened(new TextEncoder().encode("not weights at all"))).rejects.toThrow());
});
