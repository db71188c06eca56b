import { Tinypool } from "tinypool";
import type { Outcome } from "./run.js";
import { portable, type RunSetup } from "./setup.js";

/** Worker threads that lint files. */
export interface Pool {
	lint(path: string): Promise<Outcome>;
	close(): Promise<void>;
}

/** Replaced by the bundler: true in `dist/`, where the worker lies beside the program. */
declare const MOULINT_BUNDLED: boolean | undefined;

/** Starts threads, each of which sets up the run for itself. */
export async function openPool(setup: RunSetup, jobs: number): Promise<Pool> {
	const bundled = typeof MOULINT_BUNDLED !== "undefined" && MOULINT_BUNDLED;
	const pool = new Tinypool({
		filename: new URL(bundled ? "./worker.js" : "./worker.ts", import.meta.url).href,
		runtime: "worker_threads",
		minThreads: jobs,
		maxThreads: jobs,
		workerData: portable(setup),
		// A thread keeps nothing between documents: a small young heap is enough, and two of them stay small together.
		resourceLimits: { maxYoungGenerationSizeMb: 8 },
	});
	return { lint: (path) => pool.run(path) as Promise<Outcome>, close: () => pool.destroy() };
}
