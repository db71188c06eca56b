import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isRight, Tally } from "../../src/tools/mutate/tally.js";

const MUST = new Set(["cops-mou/ferpa"]);

function tallied(...rows: [name: string, real: boolean, right: boolean][]): string {
	const tally = new Tally();
	for (const [name, real, right] of rows) tally.count({ name, real }, "cops-mou/ferpa", right);
	return tally.lines(MUST).join("\n");
}

describe("the tally of changes", () => {
	it("keeps the totals of changed and of unchanged or restyled agreements apart", () => {
		const lines = tallied(["delete", true, true], ["negate", true, false], ["unchanged", false, true]);
		expect(lines).toMatch(/^changed: 1 of 2\b/m);
		expect(lines).toMatch(/^unchanged or restyled: 1 of 1\b/m);
	});

	it("says which clause of a must is missed only where clauses were deleted and negated", () => {
		expect(tallied(["delete", true, true], ["negate", true, false])).toMatch(/must: negate cops-mou\/ferpa$/);
		expect(tallied(["delete", true, true], ["negate", true, true])).toMatch(/must: none$/);
		for (const name of ["widen", "delete", "negate"])
			expect(tallied([name, true, true])).not.toContain("must");
	});

	it("takes a verdict of not-applicable for right nowhere", () => {
		expect(isRight("not-applicable", false)).toBe(false);
		expect(isRight("not-applicable", true)).toBe(false);
		expect(isRight("weak", false)).toBe(true);
		expect(isRight("satisfied", true)).toBe(true);
	});
});

it.each([
	["a check that there is not", "--check", "cops-mou/ferpaa"],
	["an operator that there is not", "--operator", "widn"],
])("npm run mutate refuses %s", (_, option, name) => {
	const tool = join(import.meta.dirname, "../../src/tools/mutate.ts");
	const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", tool, option, name], {
		encoding: "utf8",
	});
	expect({ status, stdout, lines: stderr.trim().split("\n").length }).toEqual({
		status: 2,
		stdout: "",
		lines: 1,
	});
	expect(stderr).toContain(name);
});
