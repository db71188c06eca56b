/** What one target of the judge decides. */
export interface Target {
	/** A check id, `<check id>#<element id>`, or `status` for the judge that all checks share. */
	id: string;
	/** First of its outputs in the weight table. */
	first: number;
	/** 3 for a check (satisfied, near miss, contradicted, each against other), 1 for an element, 3 for the status. */
	outputs: number;
	/** What one step of an integer weight is worth. */
	scale: number;
	bias: number[];
	/** Weight of each of the three status scores on each output, row by row; empty when not used. */
	status: number[];
	/** Leads from which a passage counts, set on documents that were not fitted on. */
	limits: Limits;
}

/** How far a reading must lead to decide. */
export interface Limits {
	satisfied: number;
	contradicted: number;
	/** How far behind "something else" a passage may be and still contradict. */
	about: number;
	/** From here a passage is near the check, though it does not satisfy it. */
	near: number;
}

export const DEFAULT_LIMITS: Limits = { satisfied: 0, contradicted: 0.5, about: -2, near: 0 };

interface Header {
	/** Hash of everything the weights were fitted from, so that a stale file is noticed. */
	inputs: string;
	outputs: number;
	features: number;
	entries: number;
	weights: number;
	targets: Target[];
}

/** Fitted weights as read-only tables: feature hash → outputs and their integer weights. */
export interface Weights {
	inputs: string;
	outputs: number;
	targets: Target[];
	/** Open-addressing table from feature hash to row; -1 is empty. */
	slots: Int32Array;
	hashes: Uint32Array;
	/** Row i owns entries `starts[i]` to `starts[i + 1]`. */
	starts: Uint32Array;
	/** Where the weights of row i begin. */
	weightStarts: Uint32Array;
	/** Where in row i the entries of elements begin, which come after those of checks. */
	elementStarts: Uint32Array;
	/** Where in row i their weights begin. */
	elementWeightStarts: Uint32Array;
	/** The first target of one output: elements come after checks. */
	firstElement: number;
	/** The target of each entry; it has one weight for each output of its target, in order. */
	entryTarget: Uint16Array;
	weights: Int8Array;
}

/** What a weight file is made of; the rest of `Weights` follows from it. */
export type WeightFile = Omit<
	Weights,
	"slots" | "weightStarts" | "elementStarts" | "elementWeightStarts" | "firstElement"
>;

/** Outputs of a check and of the status: satisfied, near miss, contradicted. */
export const OUTPUTS = 3;

const MAGIC = "MJW2";

/**
 * Opens a weight file made by `npm run train`.
 * @throws Error when the bytes are not one
 */
export function openWeights(bytes: Uint8Array): Weights {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC)
		throw new Error("not a moulint weight file");
	const headerLength = view.getUint32(4, true);
	const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength))) as Header;
	let at = 8 + headerLength;
	const take = (length: number): ArrayBuffer => {
		const part = new Uint8Array(bytes.subarray(at, at + length)).buffer;
		at += length;
		return part;
	};
	const hashes = new Uint32Array(take(header.features * 4));
	const counts = new Uint16Array(take(header.features * 2 + (header.features % 2) * 2));
	const entryTarget = new Uint16Array(take(header.entries * 2));
	const weights = new Int8Array(take(header.weights));
	return {
		inputs: header.inputs,
		outputs: header.outputs,
		targets: header.targets,
		slots: slotsOf(hashes),
		hashes,
		...startsOf(header, counts, entryTarget),
		entryTarget,
		weights,
	};
}

/** Where the entries and the weights of each row begin. */
function startsOf(
	{ features, targets }: Header,
	counts: Uint16Array,
	entryTarget: Uint16Array,
): Pick<Weights, "starts" | "weightStarts" | "elementStarts" | "elementWeightStarts" | "firstElement"> {
	const starts = new Uint32Array(features + 1);
	const weightStarts = new Uint32Array(features);
	const elementStarts = new Uint32Array(features);
	const elementWeightStarts = new Uint32Array(features);
	const found = targets.findIndex(({ outputs }) => outputs === 1);
	const firstElement = found < 0 ? targets.length : found;
	let entry = 0;
	let weight = 0;
	for (let row = 0; row < features; row++) {
		starts[row] = entry;
		weightStarts[row] = weight;
		const end = entry + (counts[row] as number);
		for (; entry < end && (entryTarget[entry] as number) < firstElement; entry++) weight += OUTPUTS;
		elementStarts[row] = entry;
		elementWeightStarts[row] = weight;
		weight += end - entry;
		entry = end;
	}
	starts[features] = entry;
	return { starts, weightStarts, elementStarts, elementWeightStarts, firstElement };
}

/** Row of a feature, or -1 when nothing was learned about it. */
export function rowOf(weights: Weights, feature: number): number {
	const { slots, hashes } = weights;
	const mask = slots.length - 1;
	for (let slot = feature & mask; ; slot = (slot + 1) & mask) {
		const row = slots[slot] as number;
		if (row < 0 || hashes[row] === feature) return row;
	}
}

/** The bytes of a weight file; the inverse of `openWeights`. */
export function writeWeights(weights: WeightFile): Uint8Array {
	const header: Header = {
		inputs: weights.inputs,
		outputs: weights.outputs,
		features: weights.hashes.length,
		entries: weights.entryTarget.length,
		weights: weights.weights.length,
		targets: weights.targets,
	};
	const json = new TextEncoder().encode(JSON.stringify(header));
	const rows = weights.hashes.length;
	// An even number of them, so that what follows stays aligned.
	const counts = new Uint16Array(rows + (rows % 2));
	for (let row = 0; row < rows; row++)
		counts[row] = (weights.starts[row + 1] as number) - (weights.starts[row] as number);
	const parts = [weights.hashes, counts, weights.entryTarget, weights.weights];
	const bytes = new Uint8Array(8 + json.length + parts.reduce((sum, part) => sum + part.byteLength, 0));
	for (let i = 0; i < 4; i++) bytes[i] = MAGIC.charCodeAt(i);
	new DataView(bytes.buffer).setUint32(4, json.length, true);
	bytes.set(json, 8);
	let at = 8 + json.length;
	for (const part of parts) {
		bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
		at += part.byteLength;
	}
	return bytes;
}

function slotsOf(hashes: Uint32Array): Int32Array {
	let size = 16;
	while (size < hashes.length * 2) size *= 2;
	const slots = new Int32Array(size).fill(-1);
	for (let row = 0; row < hashes.length; row++) {
		let slot = (hashes[row] as number) & (size - 1);
		while ((slots[slot] as number) >= 0) slot = (slot + 1) & (size - 1);
		slots[slot] = row;
	}
	return slots;
}
