import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { call } from "../cli/call.js";

const LACKING =
	"# Memorandum of Understanding: School Resource Officers\n\nThe SRO shall wear a uniform on campus.\n";
const WHOLE = `${LACKING}\nEducation records of students shall be disclosed to the SRO only as FERPA permits.\n`;

const CACHED = ["--cache", "--cache-location", "kept"];

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "moulint-cached-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Checks of the draft with a verdict that is a finding, as a run with a cache tells them. */
async function found(draft: string): Promise<string[]> {
	writeFileSync(join(folder, "draft.md"), draft);
	const checks = ["--check", "cops-mou/ferpa", "--assume-agreement", "-f", "json"];
	const { status, out } = await call(["draft.md", ...checks, ...CACHED], folder);
	const findings: { check: string }[] = JSON.parse(out).documents[0].findings;
	expect(status).toBe(findings.length > 0 ? 1 : 0);
	return findings.map(({ check }) => check);
}

describe("a run with a cache", () => {
	test("judges a draft anew when it has been edited, either way", async () => {
		expect(await found(LACKING)).toEqual(["cops-mou/ferpa"]);
		expect(await found(WHOLE)).toEqual([]);
		expect(await found(LACKING)).toEqual(["cops-mou/ferpa"]);
	});

	test("tells of an unchanged draft what was kept", async () => {
		expect(await found(LACKING)).toEqual(["cops-mou/ferpa"]);
		const [entry = ""] = readdirSync(join(folder, "kept")).filter((name) =>
			/^[0-9a-f]{32}\.json$/.test(name),
		);
		const [head = "", body = ""] = readFileSync(join(folder, "kept", entry), "utf8").split("\n");
		const emptied = JSON.stringify({ ...JSON.parse(body), findings: [] });
		const sum = createHash("sha256").update(emptied).digest("hex");
		writeFileSync(join(folder, "kept", entry), `${JSON.stringify({ ...JSON.parse(head), sum })}\n${emptied}`);
		expect(await found(LACKING)).toEqual([]);
		expect(await found(`${LACKING}\n`)).toEqual(["cops-mou/ferpa"]);
	});
});
