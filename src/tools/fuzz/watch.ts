import { Worker } from "node:worker_threads";
import {
	EXECUTIONS,
	type FoundFault,
	LENGTH,
	limitFor,
	newShared,
	processorTime,
	RUNNING,
	sharedOver,
	type Task,
	type Told,
} from "./shared.js";
import type { Target } from "./target.js";

/** Megabytes of heap that a run may take. */
const MOST_MEMORY = 512;
/** The command itself has about as much; a thread would have four times that. */
const STACK = 1;
/** An input that takes so many times what it may is stopped. */
const PATIENCE = 6;

/** What came of one target. */
export interface Outcome {
	opened: Pick<Target, "ending" | "covers">;
	executions: number;
	seconds: number;
	/** Of the processor. */
	busy: number;
	kept: number;
	faults: FoundFault[];
	/** Nonzero for each point that was reached. */
	reached: Uint8Array;
}

/** Runs a target for some seconds of the processor; inputs that hang or take all memory are stopped and told like other faults. */
export async function watched(
	program: string,
	options: {
		target: string;
		seconds: number;
		seed: number;
		onFault: (fault: FoundFault, ending: string) => void;
	},
): Promise<Outcome> {
	const { target, seconds, seed, onFault } = options;
	const buffer = newShared();
	const shared = sharedOver(buffer);
	const kept: Uint8Array[] = [];
	const faults = new Map<string, FoundFault>();
	const add = (fault: FoundFault): void => {
		if (faults.has(fault.key)) return;
		faults.set(fault.key, fault);
		onFault(fault, opened.ending);
	};
	let opened: Outcome["opened"] = { ending: "", covers: [] };
	const start = Date.now();
	const before = processorTime();
	const until = before + seconds * 1000;
	for (let turn = 0; processorTime() < until; turn++) {
		const task = { target, seed: seed + turn * 7919, until, kept, only: null, shared: buffer };
		const stopped = await runThread(program, task, (told) => {
			if ("kept" in told) kept.push(told.kept);
			else if ("fault" in told) add(told.fault);
			else if ("opened" in told) opened = told.opened;
		});
		if (!stopped) break;
		const bytes = shared.input.slice(0, shared.control[LENGTH]);
		const again = await runThread(program, { ...task, only: bytes, shared: newShared() }, () => {});
		if (again) add({ ...again, bytes });
	}
	const executions = shared.control[EXECUTIONS] ?? 0;
	const took = (Date.now() - start) / 1000;
	return {
		opened,
		executions,
		seconds: took,
		busy: (processorTime() - before) / 1000,
		kept: kept.length,
		faults: [...faults.values()],
		reached: shared.reached,
	};
}

/** @returns null when it ended by itself, else why it was stopped. @throws Error when the harness itself fails */
async function runThread(
	program: string,
	task: Task,
	onTold: (told: Told) => void,
): Promise<Omit<FoundFault, "bytes"> | null> {
	const shared = sharedOver(task.shared);
	shared.control[RUNNING] = 0;
	const worker = new Worker(program, {
		workerData: task,
		resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, stackSizeMb: STACK },
	});
	return new Promise((resolve, reject) => {
		const end = (fault: Omit<FoundFault, "bytes"> | null): void => {
			clearInterval(timer);
			void worker.terminate().then(() => resolve(fault));
		};
		const timer = setInterval(() => {
			const ms = processorTime() - (shared.began[0] as number);
			const length = shared.control[LENGTH] as number;
			if (Atomics.load(shared.control, RUNNING) === 1 && ms > PATIENCE * limitFor(length))
				end({ key: `hang-${length}`, kind: "hang", message: `over ${ms.toFixed(0)} ms for ${length} bytes` });
		}, 250);
		worker.on("message", (told: Told) => {
			if ("done" in told) end(null);
			else onTold(told);
		});
		worker.on("error", (error: NodeJS.ErrnoException) => {
			if (error.code === "ERR_WORKER_OUT_OF_MEMORY")
				end({ key: "memory", kind: "memory", message: `over ${MOST_MEMORY} MB of heap` });
			else {
				clearInterval(timer);
				reject(error);
			}
		});
	});
}
