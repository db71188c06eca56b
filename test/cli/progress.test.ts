import { describe, expect, it } from "vitest";
import { progressOf } from "../../src/cli/progress.js";

/** Runs steps at given times and gives what was written. */
function written(times: readonly number[], total: number, watched = true): string {
	let text = "";
	let at = 0;
	const terminal = {
		watched,
		err: (more: string) => {
			text += more;
		},
	};
	const progress = progressOf(total, terminal, () => at);
	for (const time of times) {
		at = time;
		progress.step();
	}
	progress.clear();
	return text;
}

describe("progress", () => {
	it("says nothing of a run under a second", () => {
		expect(written([100, 500, 1000], 5)).toBe("");
	});
	it("says nothing when nobody watches", () => {
		expect(written([1100, 2000], 5, false)).toBe("");
	});
	it("rewrites one line and takes it away at the end", () => {
		const text = written([500, 1500, 1550, 1700], 5);
		expect(text.split("\r").filter((part) => part.trim() !== "")).toEqual(["linted 2 of 5", "linted 4 of 5"]);
		expect(text.endsWith(`\r${" ".repeat("linted 4 of 5".length)}\r`)).toBe(true);
		expect(text).not.toContain("\n");
	});
	it("does not begin a line for the last document", () => {
		expect(written([5000], 1)).toBe("");
	});
});
