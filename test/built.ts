import { join } from "node:path";
import { staleBuild } from "./stale-build.js";

export const ROOT = join(import.meta.dirname, "..");

/** The built command. */
export const PROGRAM = join(ROOT, "dist/moulint.js");

// At import, so that only tests of the built command need a build, and none of them tests another one's.
const stale = staleBuild(ROOT);
if (stale) throw new Error(stale);
