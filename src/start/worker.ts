/** What a worker thread of `src/cli/pool.ts` runs; V8 is set for all threads by the first. */
import type * as Worker from "../cli/worker.js";
import { chunksBeside, flagsBeside } from "./beside.js";

const chunks = chunksBeside(import.meta.url, flagsBeside(import.meta.url) !== null);
export default (chunks.load("worker.js") as unknown as typeof Worker).default;
