import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, vi } from "vitest";
import { PROGRAM, ROOT } from "../built.js";

// Each test starts the program, some of them often.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** An agreement in which much is missing and some is wrong. */
export const AGREEMENT = readFileSync(join(ROOT, "examples/draft-with-faults.md"), "utf8");

/** As little as is still an agreement, where there are many. */
export const SHORT =
	"# Memorandum of Understanding: School Resource Officers\n\nThe SRO shall enforce the code of conduct.\n";

export interface Ended {
	status: number | null;
	signal: NodeJS.Signals | null;
	stdout: string;
	stderr: string;
}

/** A folder of its own under its real name, gone after the tests of the file. */
export function ownFolder(): string {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), "moulint-hard-")));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Lays files out in a folder, with the folders they need. */
export function lay(folder: string, files: Record<string, string | Uint8Array>): void {
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
}

/** Runs the built command in a folder; it is killed when it hangs. @param node options of Node itself */
export function moulint(folder: string, args: readonly string[], node: readonly string[] = []): Ended {
	return ended(spawnSync(process.execPath, [...node, PROGRAM, ...args], settings(folder)));
}

/** Runs a line of shell in a folder: `$MOULINT` is the built command. Pipes fail with their first failure. */
export function shell(folder: string, line: string): Ended {
	const MOULINT = `"${process.execPath}" "${PROGRAM}"`;
	const script = `set -o pipefail; ${line.replaceAll("$MOULINT", MOULINT)}`;
	return ended(spawnSync("bash", ["-c", script], settings(folder)));
}

function ended({ status, signal, stdout, stderr }: Ended): Ended {
	return { status, signal, stdout, stderr };
}

function settings(cwd: string) {
	const { NODE_OPTIONS: _, FORCE_COLOR: __, ...env } = process.env;
	return { cwd, env, encoding: "utf8", maxBuffer: 1 << 28, timeout: 60_000, killSignal: "SIGKILL" } as const;
}
