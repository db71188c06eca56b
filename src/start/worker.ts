/** What a worker thread of `src/cli/pool.ts` runs. */
import type * as Worker from "../cli/worker.js";
import { chunksBeside } from "./beside.js";

export default (chunksBeside(import.meta.url).load("worker.js") as unknown as typeof Worker).default;
