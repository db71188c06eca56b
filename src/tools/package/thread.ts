/** What a worker thread runs inside the executable: it lints the files that `pool.ts` names, one after the other. */
import { parentPort } from "node:worker_threads";
import lintFile from "../../cli/worker.js";
import type { Answer } from "./pool.js";

parentPort?.on("message", async (path: string) => {
	const answer = (message: Answer): void => parentPort?.postMessage(message);
	try {
		answer({ outcome: await lintFile(path) });
	} catch (error) {
		answer({ error });
	}
});
