import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { staleBuild } from "./stale-build.js";

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "moulint-stale-"));
	for (const name of ["bin/moulint.ts", "src/cli/run.ts", "checks/own/a.yaml"]) written(name, 1000);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function written(name: string, second: number): void {
	const file = join(root, name);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, "");
	utimesSync(file, second, second);
}

it("a build is fit for tests when nothing that it is made of is newer", () => {
	written("dist/moulint.js", 2000);
	written("checks/phrases/a.jsonl", 3000);
	expect(staleBuild(root)).toBeNull();
});

it.each(["bin/moulint.ts", "src/cli/run.ts", "checks/own/a.yaml", "checks/judge.weights"])(
	"a build is not when %s has changed since",
	(name) => {
		written("dist/moulint.js", 2000);
		written(name, 3000);
		expect(staleBuild(root)).toContain(join(name));
	},
);

it("a build is not when there is none", () => {
	expect(staleBuild(root)).not.toBeNull();
});
