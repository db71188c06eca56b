/**
 * Run by the Node that goes into the executable: lints the examples with the chunks of a folder and writes a code
 * cache beside each, with the functions compiled that were used.
 * Arguments: folder of the chunks, then the documents.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { Chunks } from "./loader.js";

const [, , folder = "", ...documents] = process.argv;
