import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.js";
import { allScenarios } from "./scenario.js";

const made: string[] = [];

afterAll(() => {
	for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

describe("command line scenarios", () => {
	for (const [name, scenario] of allScenarios())
		it(name, async () => {
			const cwd = mkdtempSync(join(tmpdir(), "moulint-scenario-"));
			made.push(cwd);
			for (const [path, content] of scenario.files) {
				mkdirSync(dirname(join(cwd, path)), { recursive: true });
				writeFileSync(join(cwd, path), content);
			}
			for (const step of scenario.steps) {
				let out = "";
				let err = "";
				const status = await run({
					argv: step.argv,
					cwd,
					env: step.env,
					stdin: async () => new TextEncoder().encode(step.stdin),
					out: (text) => {
						out += text;
					},
					err: (text) => {
						err += text;
					},
					colors: false,
				});
				expect({ status, err: status === step.status ? "" : err }).toEqual({ status: step.status, err: "" });
				for (const line of step.stdout) expect(out).toContain(line);
				for (const line of step.stderr) expect(err).toContain(line);
				for (const line of step.absent) expect(`${out}${err}`).not.toContain(line);
				for (const [path, text] of step.written)
					expect(readFileSync(join(cwd, path), "utf8")).toContain(text);
			}
		});
});
