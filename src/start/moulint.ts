#!/usr/bin/env node
/** What `npx moulint` runs. */
import { chunksBeside, flagsBeside } from "./beside.js";
import { tuneV8 } from "./tune.js";

const flags = flagsBeside(import.meta.url);
if (flags !== null) tuneV8(flags);
chunksBeside(import.meta.url, flags !== null).load("moulint.js");
