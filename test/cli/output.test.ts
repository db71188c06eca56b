import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Fault } from "../../src/cli/exit.js";
import { openTargets, protectFiles, type Target } from "../../src/cli/output.js";
import type { Terminal } from "../../src/cli/program.js";

const folder = mkdtempSync(join(tmpdir(), "moulint-output-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function target(value: string): Target {
	const [one] = openTargets([value], { json: { print: () => [] } });
	return one as Target;
}

function terminal(more: Partial<Terminal> = {}): Terminal {
	const nothing = { argv: [], env: {}, stdin: async () => new Uint8Array(), out: () => {}, err: () => {} };
	return { ...nothing, cwd: folder, colors: false, ...more };
}

/** Pieces long enough that each is written by itself. */
function* pieces(count: number, made: number[] = [], end: () => void = () => {}): Generator<string> {
	for (let i = 0; i < count; i++) {
		made.push(i);
		yield `${i}`.padEnd(70_000, ".");
	}
	end();
}

describe("a report that is made in pieces", () => {
	it("arrives whole in a file", async () => {
		await target("json=whole.json").write(pieces(5), terminal());
		expect(readFileSync(join(folder, "whole.json"), "utf8")).toBe([...pieces(5)].join(""));
	});

	it("leaves the report before it when it cannot be finished, and no half file", async () => {
		writeFileSync(join(folder, "kept.json"), "before");
		const halfway = pieces(3, [], () => {
			throw new TypeError("undefined");
		});
		await expect(target("json=kept.json").write(halfway, terminal())).rejects.toThrow(TypeError);
		expect(readFileSync(join(folder, "kept.json"), "utf8")).toBe("before");
		expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
	});

	it("names the file that cannot be written", async () => {
		const writing = target("json=missing/out.json").write(pieces(1), terminal());
		await expect(writing).rejects.toThrow(new Fault("cannot write missing/out.json: ENOENT"));
		expect(existsSync(join(folder, "missing"))).toBe(false);
	});

	it("goes to standard output no faster than it is taken", async () => {
		const made: number[] = [];
		const taken: number[] = [];
		let out = "";
		await target("json").write(
			pieces(4, made),
			terminal({
				out: (text) => {
					out += text;
				},
				drained: async () => {
					taken.push(made.length);
					return true;
				},
			}),
		);
		expect(out).toBe([...pieces(4)].join(""));
		expect(taken).toEqual([1, 2, 3, 4]);
	});

	it("is not made to its end for a reader that is gone", async () => {
		const made: number[] = [];
		await target("json").write(pieces(100, made), terminal({ drained: async () => made.length < 3 }));
		expect(made).toHaveLength(3);
	});
});

describe("a report's file", () => {
	const protect = (files: string[], inputs: string[], sources: string[] = []) =>
		protectFiles(
			files.map((file) => target(`json=${file}`)),
			inputs,
			sources.map((source) => join(folder, source)),
			folder,
		);
	mkdirSync(join(folder, "real"));
	writeFileSync(join(folder, "real/draft.md"), "text");
	symlinkSync("real", join(folder, "link"));
	symlinkSync("real/draft.md", join(folder, "to-draft.json"));

	it("is no document or source of the run, by whatever name", async () => {
		for (const file of ["real/draft.md", "link/draft.md", "to-draft.json"]) {
			await expect(protect([file], ["real/draft.md"])).rejects.toThrow(Fault);
			await expect(protect([file], ["link/draft.md"])).rejects.toThrow(Fault);
			await expect(protect([file], [], ["real/draft.md"])).rejects.toThrow(Fault);
		}
		await expect(protect(["real/other.json", "draft.md"], ["real/draft.md"])).resolves.toBeUndefined();
	});

	it("is no other report's, by whatever name", async () => {
		for (const files of [
			["a.json", "./a.json"],
			["real/a.json", "link/a.json"],
			["to-draft.json", "real/draft.md"],
		])
			await expect(protect(files, [])).rejects.toThrow(Fault);
	});
});
