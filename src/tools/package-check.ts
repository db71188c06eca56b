/**
 * The second half of `npm run package-check`: packs the npm package, installs the tarball into an empty folder and uses
 * it there as its users do: the command, the API, and the API's types. Exit 1 when one fails.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { VERSION } from "../version.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Prints what the API says of a document, once from its text and once from its bytes. */
const USE = `
import { readFileSync } from "node:fs";
import { lint } from "moulint";
const bytes = readFileSync("draft.md");
const report = await lint(bytes, { path: "draft.md", packs: ["cops-mou"], stage: "draft", award: "none" });
const again = await lint(bytes.toString(), { path: "draft.md", packs: ["cops-mou"], award: "none" });
if (JSON.stringify(report) !== JSON.stringify(again)) throw new Error("text and bytes differ");
await lint("# A", { packs: ["no-such-pack"] }).then(
	() => { throw new Error("an unknown pack was taken"); },
	(error) => { if (!error.message.includes("no-such-pack")) throw error; },
);
console.log(JSON.stringify(report));
`;

const TYPED = `
import { type DocumentReport, type Finding, lint } from "moulint";
const report: DocumentReport = await lint("text", { checks: ["cops-mou/ferpa"], asOf: "2026-11-22", assumeAgreement: true });
const first: Finding | undefined = report.findings[0];
export const line: number = first?.location.kind === "span" ? first.location.line : 0;
// @ts-expect-error there is no such stage
await lint(new Uint8Array(), { stage: "final" });
`;

const folder = mkdtempSync(join(tmpdir(), "moulint-install-"));
try {
	const packed = join(folder, "packed");
	const user = join(folder, "user");
	mkdirSync(packed);
	mkdirSync(user);
	run("npm", ["pack", "--silent", "--pack-destination", packed], ROOT);
	const [tarball = ""] = readdirSync(packed);
	writeFileSync(join(user, "package.json"), JSON.stringify({ private: true, type: "module" }));
	run("npm", ["install", "--silent", "--no-audit", "--no-fund", join(packed, tarball)], user);
	copyFileSync(join(ROOT, "examples/draft-with-faults.md"), join(user, "draft.md"));

	same("the command's version", run("npx", ["--no-install", "moulint", "--version"], user).trim(), VERSION);
	const command = ["--no-install", "moulint", "draft.md", "--pack", "cops-mou", "--no-award", "-f", "json"];
	const { status, stdout } = spawnSync("npx", command, { cwd: user, encoding: "utf8", maxBuffer: 1 << 28 });
	same("the command's exit status", String(status), "1");
	writeFileSync(join(user, "use.js"), USE);
	const report = JSON.parse(run(process.execPath, ["use.js"], user));
	same("the API's report", JSON.stringify(report), JSON.stringify(JSON.parse(stdout).documents[0]));
	writeFileSync(join(user, "typed.ts"), TYPED);
	const strict = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022"];
	run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), ...strict, "typed.ts"], user);
	console.log(`${tarball} installs; its command, API and types work`);
} finally {
	rmSync(folder, { recursive: true });
}

function run(command: string, args: readonly string[], cwd: string): string {
	return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

function same(what: string, got: string, expected: string): void {
	if (got !== expected)
		throw new Error(`${what} is ${got.slice(0, 500)}, expected ${expected.slice(0, 500)}`);
}
