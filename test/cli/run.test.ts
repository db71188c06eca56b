import { describe, expect, it } from "vitest";
import { outcomeOf } from "../../src/cli/run.js";
import type { Run } from "../../src/cli/setup.js";
import { ReadError } from "../../src/read/error.js";

/** What comes of a file whose reading fails; nothing of the run is used before that. */
const failing = (error: Error) =>
	outcomeOf({ path: "draft.md", bytes: () => Promise.reject(error) }, {} as Run);

describe("a file that cannot be read", () => {
	it.each<[string, Error, RegExp]>([
		["is gone", Object.assign(new Error(), { code: "ENOENT" }), /draft\.md is gone/],
		["is forbidden", Object.assign(new Error(), { code: "EACCES" }), /draft\.md .*permission denied/],
		["may not be opened", Object.assign(new Error(), { code: "EPERM" }), /draft\.md .*permission denied/],
		["is none of ours", new ReadError("draft.md", "this is a PDF file"), /draft\.md: this is a PDF/],
	])("is an outcome with a sentence: %s", async (_, error, sentence) => {
		expect(await failing(error)).toEqual({ path: "draft.md", fault: expect.stringMatching(sentence) });
	});

	it("is no excuse for a fault of the program", async () => {
		await expect(failing(new TypeError("undefined"))).rejects.toThrow(TypeError);
	});
});
