import type { Target } from "./target.js";

/** Room for so many points of the source; it has some ten thousand. */
export const MOST_POINTS = 1 << 16;

/** Bytes of the largest input of any target. */
export const MOST_BYTES = 2 * 1024 * 1024;

/** What the thread that runs inputs and the one that watches it both see, whatever becomes of the former. */
export interface Shared {
	/** 1 while an input is run, its length, and how many have been run. */
	control: Int32Array;
	/** When the input began to be run, as `processorTime` tells. */
	began: Float64Array;
	input: Uint8Array;
	/** For each point, how often an input has reached it so far: one bit for once, twice, three times, 4-7 … */
	reached: Uint8Array;
}

export const RUNNING = 0;
export const LENGTH = 1;
export const EXECUTIONS = 2;

export function sharedOver(buffer: SharedArrayBuffer): Shared {
	return {
		control: new Int32Array(buffer, 0, 4),
		began: new Float64Array(buffer, 16, 1),
		reached: new Uint8Array(buffer, 32, MOST_POINTS),
		input: new Uint8Array(buffer, 32 + MOST_POINTS, MOST_BYTES),
	};
}

export function newShared(): SharedArrayBuffer {
	return new SharedArrayBuffer(32 + MOST_POINTS + MOST_BYTES);
}

/** Something that no input may bring about. */
export interface FoundFault {
	/** The same for the same cause, as far as it can be told. */
	key: string;
	kind: "crash" | "broken promise" | "slow" | "hang" | "memory";
	message: string;
	bytes: Uint8Array;
}

/** What the running thread tells. */
export type Told =
	| { opened: Pick<Target, "ending" | "covers"> }
	| { kept: Uint8Array }
	| { fault: FoundFault }
	| { done: true };

/** What it is told. */
export interface Task {
	target: string;
	seed: number;
	/** When to stop, as `processorTime` tells. */
	until: number;
	/** Inputs kept by a thread before it. */
	kept: readonly Uint8Array[];
	/** Runs this input alone, to see whether it does it again. */
	only: Uint8Array | null;
	shared: SharedArrayBuffer;
}

/** Milliseconds of the processor that this program has had: how busy the machine is does not count. */
export function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** Milliseconds that an input may take: 2 s a megabyte, and 2 s at least. */
export function limitFor(bytes: number): number {
	return Math.max(2000, (bytes / 1024 / 1024) * 2000);
}
