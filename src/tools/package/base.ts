import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { zipSync } from "fflate";
import type { Base, Target } from "./targets.js";

/**
 * Fetches a Node program from the npm registry, unless the folder has it from an earlier run.
 * The tarball is held against its pinned integrity on every run, before anything of it is used.
 * @returns path of the program
 * @throws Error when the registry gives something else
 */
export function fetchBase(base: Base, folder: string): string {
	mkdirSync(folder, { recursive: true });
	const tarball = join(folder, `${base.package.replace("@", "-")}.tgz`);
	if (!existsSync(tarball)) {
		console.error(`fetching ${base.package} from the npm registry`);
		execFileSync("npm", ["pack", base.package, "--pack-destination", folder, "--silent"], {
			stdio: ["ignore", "ignore", "inherit"],
		});
	}
	const integrity = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`;
	if (integrity !== base.integrity) {
		rmSync(tarball);
		throw new Error(`${base.package} is not what was pinned: expected ${base.integrity}, got ${integrity}`);
	}
	const unpacked = join(folder, basename(tarball, ".tgz"));
	rmSync(unpacked, { recursive: true, force: true });
	mkdirSync(unpacked);
	execFileSync("tar", ["-xzf", tarball, "-C", unpacked, base.program]);
	return join(unpacked, base.program);
}

/**
 * Puts a base where pkg looks for what it fetched from nodejs.org: `<home>/.pkg-cache/sea/node-v…`, with the `.ok`
 * file that tells a whole archive.
 * @param program the base's Node program
 * @param home stands in for the user's own home folder, whose cache stays as it is
 */
export function seedCache(target: Target, program: string, home: string): void {
	const cache = join(home, ".pkg-cache", "sea");
	const windows = target.platform === "win";
	const system = target.platform === "macos" ? "darwin" : target.platform;
	const name = `node-v${target.node}-${system}-${target.arch}`;
	const archive = join(cache, `${name}.${windows ? "zip" : "tar.gz"}`);
	rmSync(cache, { recursive: true, force: true });
	mkdirSync(cache, { recursive: true });
	if (windows) {
		writeFileSync(archive, zipSync({ [`${name}/node.exe`]: [readFileSync(program), { level: 0 }] }));
	} else {
		const inside = join(cache, "pack", name, "bin", "node");
		mkdirSync(dirname(inside), { recursive: true });
		renameSync(program, inside);
		execFileSync("tar", ["-I", "gzip -1", "-cf", archive, "-C", join(cache, "pack"), name]);
		renameSync(inside, program);
		rmSync(join(cache, "pack"), { recursive: true });
	}
	writeFileSync(`${archive}.ok`, "");
}
