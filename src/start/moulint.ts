#!/usr/bin/env node
/** What `npx moulint` runs. */
import { chunksBeside, hasCaches } from "./beside.js";
import { tuneV8 } from "./tune.js";

const cached = hasCaches(import.meta.url);
if (cached) tuneV8();
chunksBeside(import.meta.url, cached).load("moulint.js");
