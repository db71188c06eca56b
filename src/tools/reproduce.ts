/**
 * `npm run reproduce`: builds twice, in two places, time zones and languages, and compares every byte of what the npm
 * package and the executable are made of. Code caches are not compared: V8 writes them differently each time, they follow
 * from the chunks, and the npm package has none. Exit 1 when a file differs.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { executableChunks } from "./package/chunks.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const first = await digests({ TZ: "UTC", LANG: "C" });
const second = await digests({ TZ: "Pacific/Chatham", LANG: "tr_TR.UTF-8" });
const names = [...new Set([...first.keys(), ...second.keys()])];
const different = names.filter((name) => first.get(name) !== second.get(name));
for (const name of different) console.error(`${name} differs between two builds of the same sources`);
if (different.length === 0) console.log(`${names.length} files are the same in two builds`);
process.exitCode = different.length > 0 ? 1 : 0;

/** SHA-256 of everything one build writes, by name. */
async function digests(env: Record<string, string>): Promise<Map<string, string>> {
	const folder = mkdtempSync(join(tmpdir(), "moulint-build-"));
	const run = [join(ROOT, "node_modules/tsx/dist/cli.mjs"), join(ROOT, "src/tools/build.ts"), folder];
	execFileSync(process.execPath, run, { cwd: folder, env: { ...process.env, ...env }, stdio: "inherit" });
	const found = new Map<string, string>();
	for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		const path = join(file.parentPath, file.name);
		if (file.isFile() && !file.name.endsWith(".cache"))
			found.set(`dist/${relative(folder, path)}`, digest(readFileSync(path)));
	}
	rmSync(folder, { recursive: true });
	for (const [name, code] of await executableChunks(ROOT)) found.set(`executable: ${name}`, digest(code));
	return found;
}

function digest(content: string | Uint8Array): string {
	return createHash("sha256").update(content).digest("hex");
}
