/** Runs inputs in a thread of its own, so that one that never ends or takes all memory can be stopped. */
import { parentPort, workerData } from "node:worker_threads";
import { faultOf, judged } from "./judge.js";
import { minimised } from "./minimise.js";
import { Random } from "./random.js";
import {
	EXECUTIONS,
	type FoundFault,
	LENGTH,
	processorTime,
	RUNNING,
	sharedOver,
	type Task,
	type Told,
} from "./shared.js";
import { openTarget } from "./targets/index.js";

const hits = (globalThis as unknown as { moulintHits: Uint32Array }).moulintHits;
const task = workerData as Task;
const shared = sharedOver(task.shared);
const random = new Random(task.seed);
process.setSourceMapsEnabled(true);
process.on("unhandledRejection", (error) => {
	const fault = faultOf(error, shared.input.slice(0, shared.control[LENGTH]));
	if (fault) tell({ fault });
});

const target = await openTarget(task.target);
tell({ opened: { ending: target.ending, covers: target.covers } });
const corpus: { bytes: Uint8Array; ms: number }[] = [];
const known = new Set<string>();
if (task.only) await execute(task.only);
else await explore();
tell({ done: true });

async function explore(): Promise<void> {
	for (const bytes of [...target.seeds, ...task.kept]) await consider(bytes, true);
	while (processorTime() < task.until) {
		const base = chosen();
		const bytes = target.mutate(base, random.pick(corpus).bytes, random);
		if (bytes.length > 0 && bytes.length <= target.most) await consider(bytes, false);
		// Rejections that nobody handles are told between turns of the event loop.
		if (((shared.control[EXECUTIONS] as number) & 63) === 0) await new Promise(setImmediate);
	}
}

/** Runs an input and keeps it if it reached something new. */
async function consider(bytes: Uint8Array, isSeed: boolean): Promise<void> {
	const { ms, fault } = await execute(bytes);
	const isNew = reachedMore();
	if (isSeed || (isNew && !fault)) corpus.push({ bytes, ms });
	if (isNew && !isSeed && !fault) tell({ kept: bytes });
	if (!fault || known.has(fault.key)) return;
	if (fault.kind === "slow") {
		// Code that was not compiled yet may have been slow once: what is slow is so three times over.
		for (let i = 0; i < 2; i++) if ((await execute(bytes)).fault?.kind !== "slow") return;
		tell({ fault });
	} else tell({ fault: await minimised(target, fault) });
	known.add(fault.key);
}

async function execute(bytes: Uint8Array): Promise<{ ms: number; fault: FoundFault | null }> {
	shared.input.set(bytes);
	shared.control[LENGTH] = bytes.length;
	shared.began[0] = processorTime();
	Atomics.store(shared.control, RUNNING, 1);
	hits.fill(0);
	const result = await judged(target, bytes);
	Atomics.store(shared.control, RUNNING, 0);
	shared.control[EXECUTIONS] = (shared.control[EXECUTIONS] ?? 0) + 1;
	return result;
}

/** Whether the last input reached a point that none has, or reached one more often by far. */
function reachedMore(): boolean {
	const { reached } = shared;
	let more = false;
	for (let i = 0; i < hits.length; i++) {
		const count = hits[i] as number;
		if (count === 0) continue;
		const bit = count < 4 ? 1 << (count - 1) : 1 << Math.min(7, Math.floor(Math.log2(count)) + 1);
		if (((reached[i] as number) & bit) !== 0) continue;
		reached[i] = (reached[i] as number) | bit;
		more = true;
	}
	return more;
}

/** One of the latest half the time; of two, mostly the faster. */
function chosen(): Uint8Array {
	const one = (): { bytes: Uint8Array; ms: number } =>
		random.oneIn(2) ? random.pick(corpus) : random.pick(corpus.slice(-24));
	const first = one();
	const second = one();
	const [fast, slow] = first.ms <= second.ms ? [first, second] : [second, first];
	return (random.oneIn(5) ? slow : fast).bytes;
}

function tell(told: Told): void {
	parentPort?.postMessage(told);
}
