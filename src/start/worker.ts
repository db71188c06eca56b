/** What a worker thread of `src/cli/pool.ts` runs. */
import type * as Worker from "../cli/worker.js";
import { chunksBeside, hasCaches } from "./beside.js";

const chunks = chunksBeside(import.meta.url, hasCaches(import.meta.url));
export default (chunks.load("worker.js") as unknown as typeof Worker).default;
