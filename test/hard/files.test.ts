import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ended, lay, moulint, ownFolder, SHORT, shell } from "./support.js";

const folder = ownFolder();
const sockets: Server[] = [];
lay(folder, { "plain/good.md": SHORT, "mixed/good.md": SHORT, "loop/deep/good.md": SHORT });
symlinkSync("..", join(folder, "loop/deep/up"));
symlinkSync(".", join(folder, "loop/self"));
symlinkSync("round.md", join(folder, "loop/round.md"));
symlinkSync("loop", join(folder, "to-loop"));
symlinkSync("other.md", join(folder, "one.md"));
symlinkSync("one.md", join(folder, "other.md"));
symlinkSync("nowhere.md", join(folder, "dangling.md"));
symlinkSync("/dev/zero", join(folder, "mixed/zero.md"));
for (const name of ["pipe.md", "mixed/pipe.txt"]) shell(folder, `mkfifo ${name}`);
symlinkSync("pipe.txt", join(folder, "mixed/to-pipe.md"));
writeFileSync(join(folder, "sparse.md"), "");
truncateSync(join(folder, "sparse.md"), 5 * 2 ** 30);

beforeAll(async () => {
	for (const name of ["socket.md", "mixed/socket.md"]) {
		const server = createServer();
		sockets.push(server);
		await new Promise<void>((done) => server.listen(join(folder, name), done));
	}
});
afterAll(() => {
	for (const server of sockets) server.close();
});

/** One sentence on standard error that names the file, nothing on standard output, status 2. */
function refused({ status, stdout, stderr }: Ended, name: string): void {
	expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
	expect(stderr.trimEnd().split("\n")).toHaveLength(1);
	expect(stderr).toContain(name);
	expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
}

describe("what is no document", () => {
	for (const name of [
		"pipe.md",
		"socket.md",
		"/dev/zero",
		"/dev/full",
		"/dev/null",
		"one.md",
		"dangling.md",
		"sparse.md",
	])
		it(`is refused in one sentence: ${name}`, () => refused(moulint(folder, [name]), name));

	it("is refused as a Word file to annotate", () => {
		for (const name of ["pipe.md", "/dev/zero", "sparse.md"])
			refused(moulint(folder, ["annotate", name, "-o", "out.docx"]), name);
	});

	it("is refused as configuration, awards, baseline or pack, and never waited for", () => {
		for (const option of ["--config", "--awards", "--baseline"])
			refused(moulint(folder, ["plain/good.md", option, "/dev/zero"]), "/dev/zero");
		refused(moulint(folder, ["plain/good.md", "--pack", "./pipe.md"]), "pipe.md");
	});

	it("does not hold up standard input that never ends", () => {
		refused(shell(folder, "$MOULINT - < /dev/zero"), "<stdin>");
	});

	it("is not waited for under the names of settings in a folder", () => {
		mkdirSync(join(folder, "settings"));
		lay(folder, { "settings/good.md": SHORT });
		for (const name of [".gitignore", ".moulintignore"])
			symlinkSync("/dev/zero", join(folder, "settings", name));
		expect(moulint(join(folder, "settings"), ["."])).toMatchObject({ status: 1, stderr: "" });
		symlinkSync("../pipe.md", join(folder, "settings/.moulint.yaml"));
		refused(moulint(join(folder, "settings"), ["."]), ".moulint.yaml");
	});

	it("does not stop a folder's documents from being linted", () => {
		for (const jobs of ["1", "2"]) {
			const ended = moulint(folder, ["mixed", "-f", "concise", "--jobs", jobs]);
			expect(ended.status).toBe(2);
			expect(ended.stdout).toContain("mixed/good.md");
			expect(ended.stderr).toBe(
				"moulint: mixed/to-pipe.md is not read: it is no plain file\nmoulint: mixed/zero.md is not read: it is no plain file\n",
			);
		}
	});
});

describe("links that go round", () => {
	for (const name of ["loop", "to-loop"])
		it(`are walked once: ${name}`, () => {
			const ended = moulint(folder, [name, "-f", "json"]);
			expect(ended).toMatchObject({ status: 1, stderr: "" });
			expect(JSON.parse(ended.stdout).documents).toHaveLength(1);
		});
});

describe("a file without leave to read", () => {
	const root = process.getuid?.() === 0;
	it.skipIf(root)(`is told by its name${root ? " (skipped: root may read every file)" : ""}`, () => {
		lay(folder, { "shut/closed.md": SHORT, "shut/open.md": SHORT });
		chmodSync(join(folder, "shut/closed.md"), 0);
		refused(moulint(folder, ["shut/closed.md"]), "shut/closed.md");
		const both = moulint(folder, ["shut", "-f", "concise"]);
		expect(both).toMatchObject({
			status: 2,
			stderr: "moulint: shut/closed.md cannot be read: permission denied\n",
		});
		expect(both.stdout).toContain("shut/open.md");
	});
});
