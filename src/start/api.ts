/** What `import … from "moulint"` runs. */
import type * as Api from "../api.js";
import { chunksBeside } from "./beside.js";

// The code caches hold under settings of V8 that are not ours to make in another's program.
export const { lint } = chunksBeside(import.meta.url, false).load("api.js") as unknown as typeof Api;
