/** The first code that runs inside the executable, and in each of its threads. */
import { getRawAsset } from "node:sea";
import { isMainThread } from "node:worker_threads";
import { Chunks } from "../../start/chunks.js";
import { FLAGS, tuneV8 } from "../../start/tune.js";

/** Replaced by the bundler: whether code caches were made for the machine that the executable is for. */
declare const MOULINT_CACHED: boolean;

/** Where the chunks think they are: a place that no file is read from, and an address that Windows takes as well. */
const NOWHERE = "file:///C:/moulint/moulint.js";

const asset = (name: string): Uint8Array => new Uint8Array(getRawAsset(name) as ArrayBuffer);
if (MOULINT_CACHED && isMainThread) tuneV8(Buffer.from(asset(FLAGS)).toString("latin1"));
new Chunks((name) => {
	if (!MOULINT_CACHED && name.endsWith(".cache")) return null;
	return asset(name);
}, NOWHERE).load(isMainThread ? "moulint.js" : "thread.js");
