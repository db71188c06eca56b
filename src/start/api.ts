/** What `import … from "moulint"` runs. */
import type * as Api from "../api.js";
import { chunksBeside } from "./beside.js";

export const { lint } = chunksBeside(import.meta.url).load("api.js") as unknown as typeof Api;
