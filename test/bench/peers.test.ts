import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { argumentsOf } from "../../src/tools/bench/command.js";
import { median } from "../../src/tools/bench/measure.js";
import { nameOf, readPeers, versionOf } from "../../src/tools/bench/peers.js";
import { tableOf } from "../../src/tools/bench/table.js";

describe("peers", () => {
	it("are pinned to exact versions, each once", () => {
		const peers = readPeers();
		for (const { packages } of peers)
			for (const version of Object.values(packages)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
		const names = peers.map(nameOf);
		expect(new Set(names).size).toBe(names.length);
		expect(names.length).toBeGreaterThanOrEqual(6);
	});

	it("name the rules they are run with beside their own version", () => {
		const peer = { packages: { tool: "1.2.3", "tool-rules": "4.5.6" }, command: "tool agreements" };
		expect(nameOf(peer)).toBe("tool");
		expect(versionOf(peer)).toBe("1.2.3, tool-rules 4.5.6");
	});

	it("are all given the folder of agreements", () => {
		for (const { command } of readPeers()) expect(command).toMatch(/agreements(\/\*\.md"?)?$/);
	});
});

describe("a command", () => {
	it("has its files listed as a shell would, unless they are quoted", () => {
		const cwd = mkdtempSync(join(tmpdir(), "moulint-command-"));
		try {
			mkdirSync(join(cwd, "agreements"));
			for (const name of ["b.md", "a.md", "c.txt"]) writeFileSync(join(cwd, "agreements", name), "");
			expect(argumentsOf("tool --flag agreements/*.md", cwd)).toEqual([
				"--flag",
				"agreements/a.md",
				"agreements/b.md",
			]);
			expect(argumentsOf('tool "agreements/*.md"', cwd)).toEqual(["agreements/*.md"]);
			expect(argumentsOf("tool agreements", cwd)).toEqual(["agreements"]);
		} finally {
			rmSync(cwd, { recursive: true });
		}
	});
});

describe("the table", () => {
	const row = { tool: "base", version: "1.0.0", command: "base x", one: 100, many: 2000, memory: 50.4 };
	const setting = { documents: 20, runs: 3, date: "2026-01-02", machine: "2 cores" };

	it("has a line for each tool, with ratios to the first", () => {
		const other = { ...row, tool: "other", one: 250, many: 3000 };
		const lines = tableOf([row, other], setting).split("\n");
		expect(lines[2]).toBe("| base | 1.0.0 | `base x` | 100 | 1.00 | 2.00 | 1.00 | 50 |");
		expect(lines[3]).toBe("| other | 1.0.0 | `base x` | 250 | 2.50 | 3.00 | 1.50 | 50 |");
		const columns = lines.slice(0, 4).map((line) => line.split("|").length);
		expect(new Set(columns).size).toBe(1);
	});

	it("keeps its columns when a command has a bar, and tells the date and the machine", () => {
		const table = tableOf([{ ...row, command: "a | b" }], setting);
		expect(table).toContain("`a \\| b`");
		expect(table).toContain("2026-01-02, 2 cores");
	});
});

describe("the median", () => {
	it("is the middle one, or between the middle two", () => {
		expect(median([9, 1, 5])).toBe(5);
		expect(median([10, 1, 2, 4])).toBe(3);
	});
});
