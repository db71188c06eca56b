import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { timingEnvironment } from "./parser.js";

/** A program for Node, its arguments, and the folder it is run in. */
export interface Run {
	readonly program: string;
	readonly args: readonly string[];
	readonly cwd: string;
	/** Ends with the number of its findings, where others end with 0 or 1. */
	readonly countsFindings?: boolean;
}

/**
 * Writes its process's peak memory in kilobytes as the process ends. What the kernel tells of the process's own memory
 * goes before getrusage, which counts the memory of the process that forked it, here the bench's own.
 */
const MEMORY = `const { isMainThread } = require("node:worker_threads");
const { readFileSync, writeFileSync } = require("node:fs");
if (isMainThread) process.once("exit", () => {
	let peak = process.resourceUsage().maxRSS;
	try { peak = /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "latin1"))[1]; } catch {}
	writeFileSync(process.env.MOULINT_BENCH_PEAK, String(peak));
});
`;

/**
 * Runs once, untimed, and gives the peak memory in megabytes, the exit status and all that was printed.
 * @throws Error when it ends by a signal, or with a status that tells of a failure
 */
export function trial(run: Run, scratch: string): { memory: number; status: number; output: string } {
	const preload = join(scratch, "memory.cjs");
	const peak = join(scratch, "peak");
	const printed = join(scratch, "printed");
	writeFileSync(preload, MEMORY);
	rmSync(peak, { force: true });
	const handle = openSync(printed, "w");
	const { status } = spawnSync(process.execPath, ["-r", preload, run.program, ...run.args], {
		cwd: run.cwd,
		env: { ...environment(), MOULINT_BENCH_PEAK: peak },
		stdio: ["ignore", handle, handle],
	});
	closeSync(handle);
	const output = readFileSync(printed, "utf8");
	if (status === null || (status > 1 && !run.countsFindings))
		throw new Error(`${run.program} ended with ${status}:\n${output.slice(-2000)}`);
	return { memory: Number(readFileSync(peak, "utf8")) / 1024, status, output };
}

/** Wall time in milliseconds. @throws Error when it does not end with the exit status of its trial */
export function timed(run: Run, expected: number): number {
	const start = process.hrtime.bigint();
	const { status } = spawnSync(process.execPath, [run.program, ...run.args], {
		cwd: run.cwd,
		env: environment(),
		stdio: "ignore",
	});
	const time = Number(process.hrtime.bigint() - start) / 1e6;
	if (status !== expected) throw new Error(`${run.program} ended with ${status}, before with ${expected}`);
	return time;
}

/** The middle one, or the mean of the middle two. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] as number;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** No peer is to spend its time on asking for a newer version of itself. */
function environment(): NodeJS.ProcessEnv {
	return { ...timingEnvironment(), NO_UPDATE_NOTIFIER: "1" };
}
