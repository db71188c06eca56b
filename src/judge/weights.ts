import { promisify } from "node:util";
import { deflateSync, inflate, type ZlibOptions } from "node:zlib";
import type { SharedWeights } from "./shared.js";

/** What one target of the judge decides. */
export interface Target {
	/** A check id, `<check id>#<element id>`, or `status` for the judge that all checks share. */
	id: string;
	/** 3 for a check (satisfied, near miss, contradicted, each against other), 1 for an element, 3 for the status. */
	outputs: number;
	/** What one step of an integer weight is worth. */
	scale: number;
	bias: number[];
	/** Weight of each of the three status scores on each output, row by row; empty when not used. */
	status: number[];
	/** Leads from which a passage counts, set on documents that were not fitted on. */
	limits: Limits;
	/** Set for a check that is satisfied in the affirmative alone: a clause that plainly denies is its opposite. */
	affirms?: true;
}

/** How far a reading must lead to decide. */
export interface Limits {
	satisfied: number;
	contradicted: number;
	/** How far behind "something else" a passage may be and still contradict. */
	about: number;
	/** From here a passage is near the check, though it does not satisfy it. */
	near: number;
	/** How much lower the first two lie in a text of few passages, for each e-fold that it is shorter than an agreement. */
	ease: number;
}

export const DEFAULT_LIMITS: Limits = { satisfied: 0, contradicted: 0.5, about: -2, near: 0, ease: 0.3 };

/** Passages of the shortest whole agreements: one in fifty of this project's own has fewer, half have 151 or more. */
const WHOLE = 80;

/**
 * The limits for a text of so many passages. They are set on whole agreements, where the likeliest of hundreds of
 * passages decides, and one of them may well look right by accident; a clause read alone has one chance.
 */
export function limitsFor(limits: Limits, passages: number): Limits {
	const ease = limits.ease * Math.log(WHOLE / Math.max(1, passages));
	if (ease <= 0) return limits;
	// Below zero something else is likelier than a contradiction, however short the text.
	const contradicted = Math.min(limits.contradicted, Math.max(0, limits.contradicted - ease));
	return { ...limits, satisfied: limits.satisfied - ease, contradicted };
}

/** Fitted weights as read-only tables: feature hash → targets and their integer weights. */
export interface Weights {
	/** Hash of everything the weights were fitted from, so that a stale file is noticed. */
	inputs: string;
	/** The status and the checks, three outputs each, and behind them those of one output. */
	targets: Target[];
	/** Open-addressing table from feature hash to row; -1 is empty. */
	slots: Int32Array;
	hashes: Uint32Array;
	/** Row i owns entries `checkStarts[i]` to `checkStarts[i + 1]` of the targets of three outputs. */
	checkStarts: Uint32Array;
	/** The target of each entry. */
	checkTargets: Uint8Array;
	/** Three weights an entry. */
	checkWeights: Int8Array;
	/** The same for the targets of one output, one weight an entry, … */
	elementStarts: Uint32Array;
	/** … which are counted from `firstElement` on. */
	elementTargets: Uint16Array;
	elementWeights: Int8Array;
	firstElement: number;
	/** The vectors that all checks share; those features come first in the table. */
	shared: SharedWeights;
}

/** Place of a target of three outputs among the checks: the status stands before them. */
export function placeAmongChecks(target: number): number {
	return target - 1;
}

/** What a weight file is made of; the rest of `Weights` follows from it. */
export type WeightFile = Omit<Weights, "slots" | "firstElement">;

/** Outputs of a check and of the status: satisfied, near miss, contradicted. */
export const OUTPUTS = 3;

interface Header {
	inputs: string;
	rows: number;
	checkEntries: number;
	elementEntries: number;
	/** The targets of three outputs, … */
	targets: Target[];
	/** … and those of one: id, scale and bias. */
	elements: [id: string, scale: number, bias: number][];
	shared: Omit<SharedWeights, "vectors" | "heads">;
}

const MAGIC = "MJW5";
/** An altered file may not fill the memory. */
const MOST_BYTES = 16 * 2 ** 20;
/** Room for what a file usually holds, in bytes: a buffer that fits spares the thread that unpacks all waiting. */
const ROOM = 4 * 2 ** 20;
const CUT = "a weight file that is cut short or altered";

const inflated: (bytes: Uint8Array, options: ZlibOptions) => Promise<Uint8Array> = promisify(inflate);

/**
 * Unpacks a weight file made by `npm run train`, beside what else is going on.
 * @throws Error when the bytes are not one
 */
export async function unpackWeights(bytes: Uint8Array): Promise<Uint8Array> {
	if (String.fromCharCode(...bytes.subarray(0, MAGIC.length)) !== MAGIC)
		throw new Error("not a moulint weight file");
	try {
		return await inflated(bytes.subarray(MAGIC.length), { maxOutputLength: MOST_BYTES, chunkSize: ROOM });
	} catch {
		throw new Error(CUT);
	}
}

/**
 * Opens what a weight file holds.
 * @throws Error when that is cut short or altered
 */
export function openWeights(content: Uint8Array): Weights {
	if (content.length < 4) throw new Error(CUT);
	const headerLength = new DataView(content.buffer, content.byteOffset).getUint32(0, true);
	if (4 + headerLength > content.length) throw new Error(CUT);
	const header = JSON.parse(new TextDecoder().decode(content.subarray(4, 4 + headerLength))) as Header;
	const { rows, checkEntries, elementEntries } = header;
	if (header.targets[0]?.id !== "status") throw new Error("a weight file without the status in front");
	let at = 4 + headerLength;
	const take = (count: number, size = 1): [ArrayBufferLike, number, number] => {
		const from = content.byteOffset + at;
		at += count * size;
		if (!(count >= 0 && at <= content.length)) throw new Error(CUT);
		// Written so that nothing has to be moved, as long as the content itself lies well in memory.
		if (from % size === 0) return [content.buffer, from, count];
		return [new Uint8Array(content.subarray(at - count * size, at)).buffer, 0, count];
	};
	const hashes = new Uint32Array(...take(rows, 4));
	const elementTargets = new Uint16Array(...take(elementEntries, 2));
	const elementCounts = new Uint16Array(...take(rows, 2));
	const checkCounts = new Uint8Array(...take(rows));
	const elements = header.elements.map(
		([id, scale, bias]): Target => ({
			id,
			outputs: 1,
			scale,
			bias: [bias],
			status: [],
			limits: DEFAULT_LIMITS,
		}),
	);
	return {
		inputs: header.inputs,
		targets: [
			...header.targets.map((target) => ({ ...target, limits: { ...DEFAULT_LIMITS, ...target.limits } })),
			...elements,
		],
		slots: slotsOf(hashes),
		hashes,
		checkStarts: startsOf(checkCounts),
		checkTargets: new Uint8Array(...take(checkEntries)),
		checkWeights: new Int8Array(...take(checkEntries * OUTPUTS)),
		elementStarts: startsOf(elementCounts),
		elementTargets,
		elementWeights: new Int8Array(...take(elementEntries)),
		firstElement: header.targets.length,
		shared: {
			...header.shared,
			vectors: new Int8Array(...take(header.shared.rows * header.shared.width)),
			heads: new Int8Array(...take(header.shared.headBias.length * header.shared.width)),
		},
	};
}

/** Where the entries of each row begin, and behind the last where they end. */
function startsOf(counts: Uint8Array | Uint16Array): Uint32Array {
	const starts = new Uint32Array(counts.length + 1);
	for (let row = 0; row < counts.length; row++)
		starts[row + 1] = (starts[row] as number) + (counts[row] as number);
	return starts;
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

/**
 * The bytes of a weight file; the inverse of `unpackWeights` and `openWeights`.
 * @throws Error for more checks than a byte can tell, or more than `openWeights` takes
 */
export function writeWeights(weights: WeightFile): Uint8Array {
	const { hashes, checkStarts, checkTargets, checkWeights, elementStarts, elementTargets, elementWeights } =
		weights;
	const checks = weights.targets.filter(({ outputs }) => outputs > 1);
	const elements = weights.targets.filter(({ outputs }) => outputs === 1);
	if (checks.length > 255) throw new Error("a weight file holds 255 checks, not more");
	const header: Header = {
		inputs: weights.inputs,
		rows: hashes.length,
		checkEntries: checkTargets.length,
		elementEntries: elementTargets.length,
		targets: checks,
		elements: elements.map(({ id, scale, bias }) => [id, scale, bias[0] as number]),
		shared: { ...weights.shared, vectors: undefined, heads: undefined } as Header["shared"],
	};
	const text = JSON.stringify(header);
	const json = new TextEncoder().encode(text + " ".repeat(-Buffer.byteLength(text) & 3));
	// Those of four bytes come first, at a place that four divides, then those of two, then single ones.
	const parts = [
		hashes,
		elementTargets,
		Uint16Array.from(countsOf(elementStarts)),
		Uint8Array.from(countsOf(checkStarts)),
		checkTargets,
		checkWeights,
		elementWeights,
		weights.shared.vectors,
		weights.shared.heads,
	];
	const content = new Uint8Array(4 + json.length + parts.reduce((sum, part) => sum + part.byteLength, 0));
	new DataView(content.buffer).setUint32(0, json.length, true);
	content.set(json, 4);
	let at = 4 + json.length;
	for (const part of parts) {
		content.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
		at += part.byteLength;
	}
	if (content.length > MOST_BYTES) throw new Error(`a weight file holds ${MOST_BYTES} bytes, not more`);
	return Buffer.concat([Buffer.from(MAGIC, "latin1"), deflateSync(content, { level: 9 })]);
}

function countsOf(starts: Uint32Array): number[] {
	return Array.from(
		{ length: starts.length - 1 },
		(_, i) => (starts[i + 1] as number) - (starts[i] as number),
	);
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
