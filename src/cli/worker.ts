/** A worker thread: sets up the run once, as the main thread did, and lints what it is handed. */
import { resolve } from "node:path";
import { workerData } from "node:worker_threads";
import { readPlain } from "../read/file.js";
import { type Outcome, outcomeOf } from "./run.js";
import { openRun, type PortableSetup } from "./setup.js";

const data = workerData as unknown;
// tinypool hands its own things in front of ours.
const setup = (Array.isArray(data) ? data[1] : data) as PortableSetup;
const run = openRun(setup);

/** Lints one file of the working folder. */
export default async function lintFile(path: string): Promise<Outcome> {
	return outcomeOf({ path, bytes: () => readPlain(resolve(setup.cwd, path)) }, await run);
}
