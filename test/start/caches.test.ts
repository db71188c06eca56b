import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { PROGRAM, ROOT } from "../built.js";

/** Tells of each script that has a code cache whether V8 took it. */
const TELL = `
	import { writeSync } from "node:fs";
	import vm from "node:vm";
	import { isMainThread } from "node:worker_threads";
	const thread = isMainThread ? "main" : "thread";
	vm.Script = class extends vm.Script {
		constructor(code, options) {
			super(code, options);
			if (options?.cachedData) writeSync(2, thread + (this.cachedDataRejected ? " refused " : " took ") + options.filename + "\\n");
		}
	};`;

/** `main took <chunk>`, `thread refused <chunk>`, … */
function caches(...args: string[]): string[] {
	const preload = `data:text/javascript,${encodeURIComponent(TELL)}`;
	const { stderr } = spawnSync(process.execPath, ["--import", preload, PROGRAM, "--exit-zero", ...args], {
		cwd: ROOT,
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	return stderr.trim().split("\n");
}

describe("the code caches of the build", () => {
	it("are taken", () => {
		const told = caches("examples/compliant.md");
		expect(told.length).toBeGreaterThan(10);
		expect(told.filter((line) => !line.startsWith("main took "))).toEqual([]);
	});

	it("are taken in threads too, and beside them", () => {
		const told = caches("examples", "--jobs", "2", "-f", "sarif");
		expect(told.filter((line) => line.startsWith("thread took ")).length).toBeGreaterThan(20);
		expect(told.filter((line) => !/^\w+ took /.test(line))).toEqual([]);
	});
});
