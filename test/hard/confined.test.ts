import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROGRAM } from "../built.js";
import { CHECK } from "../cli/scenario.js";
import { docx } from "../read/docx/make.js";
import { AGREEMENT, type Ended, lay, moulint, ownFolder } from "./support.js";

const folder = ownFolder();
const paragraphs = AGREEMENT.split("\n")
	.filter((line) => line.trim() !== "")
	.map((line) => `<w:p><w:r><w:t>${line.replace(/[&<]/g, " ")}</w:t></w:r></w:p>`);
lay(folder, {
	"draft.md": AGREEMENT,
	"plain.txt": AGREEMENT.replace(/^#+ /gm, ""),
	"word.docx": docx(paragraphs.join("")),
	".moulint.yaml": "packs: [cops-mou, hygiene, ./own]\nawards: awards.csv\nchecks:\n  may: off\n",
	"own/body-cameras.yaml": `id: own/body-cameras\n${CHECK}\nsigns:\n  satisfies:\n    - body camera\n`,
	"awards.csv": "mou_file,letter_date\ndraft.md,2026-09-30\nplain.txt,2026-09-30\nword.docx,2026-09-30\n",
});
const LINT = ["draft.md", "plain.txt", "word.docx", "--as-of", "2026-10-20"];

/** Anything that reaches for a network, a process or a thread before the permission model is asked. */
const GUARD = join(folder, "guard.mjs");
writeFileSync(
	GUARD,
	`import { syncBuiltinESMExports } from "node:module";
import net from "node:net"; import dgram from "node:dgram"; import dns from "node:dns"; import http from "node:http";
import https from "node:https"; import tls from "node:tls"; import child from "node:child_process"; import vm from "node:vm";
const refuse = (name) => () => { process.stderr.write("REACHED FOR " + name + "\\n"); process.exit(99); };
for (const [name, module, keys] of [["net", net, ["connect", "createConnection", "createServer"]], ["dgram", dgram, ["createSocket"]],
	["dns", dns, ["lookup", "resolve"]], ["http", http, ["request", "get", "createServer"]], ["https", https, ["request", "get"]],
	["tls", tls, ["connect"]], ["process", child, ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]],
	["vm", vm, ["runInThisContext", "runInNewContext", "compileFunction"]]])
	for (const key of keys) module[key] = refuse(name + "." + key);
net.Socket.prototype.connect = refuse("net.Socket.connect");
globalThis.fetch = refuse("fetch"); globalThis.WebSocket = refuse("WebSocket");
syncBuiltinESMExports();
`,
);

/** Runs it with leave to read the program and its own folder, to write that folder, and nothing else. */
function confined(args: readonly string[], more: readonly string[] = []): Ended {
	return moulint(folder, args, [
		"--no-warnings",
		"--experimental-permission",
		`--allow-fs-read=${dirname(PROGRAM)}`,
		`--allow-fs-read=${folder}`,
		`--allow-fs-write=${folder}`,
		`--import=${GUARD}`,
		...more,
	]);
}

describe("under Node's permission model", () => {
	it("lints Markdown, text and Word with configuration and awards, without network, process or thread", () => {
		const ended = confined([...LINT, "-f", "concise"]);
		expect(ended.stderr).toBe("");
		expect(ended.status).toBe(1);
		for (const name of LINT.slice(0, 3)) expect(ended.stdout).toContain(`${name}:`);
		expect(ended.stdout).toBe(moulint(folder, [...LINT, "-f", "concise"]).stdout);
	});

	it("keeps a cache, and gives the same from it", () => {
		const first = confined([...LINT, "--cache", "-f", "concise"]);
		expect(first).toMatchObject({ status: 1, stderr: "" });
		expect(confined([...LINT, "--cache", "-f", "concise"])).toEqual(first);
	});

	it("writes every format to a file", () => {
		const formats = ["html", "sarif", "csv", "junit", "json"].flatMap((name) => [
			"-f",
			`${name}=out.${name}`,
		]);
		expect(confined([...LINT, ...formats])).toMatchObject({ status: 1, stderr: "" });
		expect(readFileSync(join(folder, "out.html"), "utf8")).toContain("</html>");
	});

	it("annotates a Word file", () => {
		expect(confined(["annotate", "word.docx", "-o", "reviewed.docx"])).toMatchObject({
			status: 0,
			stderr: "",
		});
	});

	it("starts threads where they are asked for and nowhere else", () => {
		expect(confined([...LINT, "-f", "concise"])).toMatchObject({ status: 1, stderr: "" });
		const refused = confined([...LINT, "-f", "concise", "--jobs", "2"]);
		expect(refused.stderr).toContain("WorkerThreads");
		const threads = confined([...LINT, "-f", "concise", "--jobs", "2"], ["--allow-worker"]);
		expect(threads).toEqual(confined([...LINT, "-f", "concise"]));
	});

	it("cannot read what it was given no leave to read", () => {
		const elsewhere = join(ownFolder(), "elsewhere.md");
		writeFileSync(elsewhere, AGREEMENT);
		expect(moulint(folder, [elsewhere]).status).toBe(1);
		expect(confined([elsewhere])).toMatchObject({ status: 2, stdout: "" });
	});
});

describe("configuration and check files", () => {
	const run = (): Ended => moulint(folder, ["draft.md"]);

	it("are never run as code", () => {
		lay(folder, { ".moulint.yaml": "packs: !!js/function 'function(){ process.exit(7) }'\n" });
		expect(run()).toMatchObject({ status: 2, stdout: "" });
		lay(folder, { ".moulint.yaml": "__proto__: { polluted: true }\nconstructor: { prototype: {} }\n" });
		expect(run()).toMatchObject({ status: 2, stdout: "" });
	});

	it("have no form that is a program", () => {
		lay(folder, { ".moulint.yaml": "packs: [cops-mou]\n", ".moulint.js": "process.exit(7)" });
		lay(folder, { ".moulint.cjs": "process.exit(7)", "moulint.config.js": "process.exit(7)" });
		expect(run().status).toBe(1);
	});
});

describe("the bundle", () => {
	it("asks for no module that opens a network connection", () => {
		const asked = new Set<string>();
		for (const file of readdirSync(dirname(PROGRAM), { recursive: true, encoding: "utf8" }))
			if (file.endsWith(".js"))
				for (const [, name = ""] of readFileSync(join(dirname(PROGRAM), file), "utf8").matchAll(
					/(?:\bfrom|\bimport|\brequire)\s?\(?\s?["'](?:node:)?([a-z_/]+)["']/g,
				))
					asked.add(name);
		expect(asked).toContain("fs/promises");
		const network = [
			"net",
			"tls",
			"http",
			"https",
			"http2",
			"dgram",
			"dns",
			"dns/promises",
			"inspector",
			"cluster",
		];
		expect(network.filter((name) => asked.has(name))).toEqual([]);
	});
});
