/**
 * `npm run package [-- <targets>]`: builds single executables of moulint into `build/`, without Node to install and
 * with nothing beside them. Targets are named in `src/tools/package/targets.ts`; linux-x64 and win-x64 when none is
 * given. Runs on Linux x64; everything it needs comes from the npm registry.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchBase, seedCache } from "./package/base.js";
import type { Job } from "./package/seal.js";
import { stage } from "./package/stage.js";
import { BASES, executableOf, HOSTS, TARGETS, type Target } from "./package/targets.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const named = process.argv.slice(2);
const unknown = named.filter((name) => !TARGETS.some((target) => target.name === name));
const targets = named.length > 0 ? TARGETS.filter(({ name }) => named.includes(name)) : TARGETS.slice(0, 2);
if (unknown.length > 0) {
	const known = TARGETS.map(({ name }) => name).join(", ");
	console.error(`unknown target ${unknown.join(", ")}; known are ${known}`);
	process.exitCode = 2;
} else if (process.platform !== "linux" || process.arch !== "x64") {
	console.error("executables are built on Linux x64, also those for other machines");
	process.exitCode = 2;
} else for (const target of targets) await make(target);

async function make(target: Target): Promise<void> {
	const bases = join(ROOT, BASES);
	const base = HOSTS[target.node];
	if (!base) throw new Error(`targets.ts names no Node ${target.node} to run pkg with`);
	const host = fetchBase(base, bases);
	// Stands in for the user's home folder, where pkg keeps what it fetched.
	const home = join(bases, "home");
	rmSync(home, { recursive: true, force: true });
	if (target.base) seedCache(target, fetchBase(target.base, bases), home);
	else console.error(`npm has no Node ${target.node} for ${target.name}; pkg asks nodejs.org for it`);
	const work = join(ROOT, "build", "work", target.name);
	const { config, seal } = await stage(ROOT, work, host, target.name === "linux-x64");
	const output = join(ROOT, executableOf(target));
	const { platform, arch, node } = target;
	const job: Job = { output, platform, arch, node, from: fileURLToPath(import.meta.url), config };
	writeFileSync(join(work, "job.json"), JSON.stringify(job, null, "\t"));
	rmSync(output, { force: true });
	const env = { HOME: home, PATH: process.env.PATH };
	const { status } = spawnSync(host, [seal, join(work, "job.json")], { env, stdio: "inherit" });
	if (status !== 0) throw new Error(`pkg made no executable for ${target.name}; what it said stands above`);
	chmodSync(output, 0o755);
	console.log(output);
}
