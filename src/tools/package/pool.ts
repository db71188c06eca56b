import { getAsset } from "node:sea";
import { Worker } from "node:worker_threads";
import type { Pool } from "../../cli/pool.js";
import type { Outcome } from "../../cli/run.js";
import { portable, type RunSetup } from "../../cli/setup.js";

/** One document handed to a thread, and who waits for it. */
interface Task {
	path: string;
	resolve: (outcome: Outcome) => void;
	reject: (error: unknown) => void;
}

/** What a thread answers. */
export type Answer = { outcome: Outcome } | { error: unknown };

/**
 * Stands in for `src/cli/pool.ts` inside the executable, where a thread cannot be started from a file: each thread
 * starts like the program itself, from a copy of its first code, and lints one document after the other.
 */
export async function openPool(setup: RunSetup, jobs: number): Promise<Pool> {
	const code = getAsset("main.cjs", "utf8");
	const waiting: Task[] = [];
	const idle: Worker[] = [];
	const busy = new Map<Worker, Task>();

	const next = (): void => {
		while (idle.length > 0 && waiting.length > 0) {
			const worker = idle.pop() as Worker;
			const task = waiting.shift() as Task;
			busy.set(worker, task);
			worker.postMessage(task.path);
		}
	};
	const workers = Array.from({ length: jobs }, () => {
		const worker = new Worker(code, { eval: true, workerData: portable(setup) });
		worker.on("message", (answer: Answer) => {
			const task = busy.get(worker);
			busy.delete(worker);
			idle.push(worker);
			if ("outcome" in answer) task?.resolve(answer.outcome);
			else task?.reject(answer.error);
			next();
		});
		// A thread that cannot go on takes the whole run with it, as any fault of the program does.
		worker.on("error", (error) => {
			for (const task of [...busy.values(), ...waiting]) task.reject(error);
		});
		idle.push(worker);
		return worker;
	});
	return {
		lint: (path) =>
			new Promise((resolve, reject) => {
				waiting.push({ path, resolve, reject });
				next();
			}),
		close: async () => {
			await Promise.all(workers.map((worker) => worker.terminate()));
		},
	};
}
