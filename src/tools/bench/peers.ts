import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A tool that moulint is timed against. The newest version that declares Node 20, the oldest Node moulint runs on. */
export interface Peer {
	/** Exact version by package; the first package is the tool, the others are the rules it is run with. */
	readonly packages: Readonly<Record<string, string>>;
	/** As typed in a shell, in a folder that holds the folder `agreements`. */
	readonly command: string;
	/** Its exit status is the number of its findings, where others end with 0 or 1. */
	readonly countsFindings?: boolean;
}

/** The peers of peers.json, in the order of the table. */
export function readPeers(): readonly Peer[] {
	return JSON.parse(readFileSync(new URL("peers.json", import.meta.url), "utf8")) as Peer[];
}

/** The package that holds the tool itself. */
export function nameOf(peer: Peer): string {
	return Object.keys(peer.packages)[0] as string;
}

/** What the table says of the versions: the tool's, then each rule package with its own. */
export function versionOf(peer: Peer): string {
	const [tool, ...rules] = Object.entries(peer.packages);
	return [tool?.[1], ...rules.map(([name, version]) => `${name} ${version}`)].join(", ");
}

/**
 * Installs a peer from the npm registry into a folder of its own, unless the pinned versions are there already: no two
 * peers share a dependency, and no package's install script is run. Gives the program that its command starts.
 * @throws Error when npm fails or the package has no such command
 */
export function installPeer(peer: Peer, folder: string): string {
	const installed = Object.entries(peer.packages).every(
		([name, version]) => manifestOf(folder, name)?.version === version,
	);
	if (!installed) {
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		// Without a package.json here npm would take the one of moulint above it.
		writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
		const pinned = Object.entries(peer.packages).map(([name, version]) => `${name}@${version}`);
		const options = [
			"--no-save",
			"--no-package-lock",
			"--ignore-scripts",
			"--engine-strict",
			"--no-audit",
			"--no-fund",
		];
		const { status } = spawnSync("npm", ["install", ...options, ...pinned], {
			cwd: folder,
			stdio: ["ignore", 2, 2],
		});
		if (status !== 0) throw new Error(`npm could not install ${pinned.join(" ")}`);
	}
	const name = nameOf(peer);
	const bin = manifestOf(folder, name)?.bin;
	const program = typeof bin === "string" ? bin : bin?.[peer.command.split(" ")[0] as string];
	if (program === undefined) throw new Error(`the package ${name} has no command as in "${peer.command}"`);
	return join(folder, "node_modules", name, program);
}

function manifestOf(
	folder: string,
	name: string,
): { version: string; bin?: string | Record<string, string> } | null {
	const path = join(folder, "node_modules", name, "package.json");
	return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}
