#!/usr/bin/env node
/** What `npx moulint` runs. */
import { chunksBeside } from "./beside.js";

chunksBeside(import.meta.url).load("moulint.js");
