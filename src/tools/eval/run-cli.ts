import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { DocumentReport, Report, ReportResult } from "../../findings/model.js";

const PROGRAM = fileURLToPath(new URL("../../../dist/moulint.js", import.meta.url));

/**
 * Runs the built command and reads its JSON report.
 * @throws Error with what it printed when the exit status is 2 or there is no report
 */
export function runCli(args: readonly string[], cwd: string): Report {
	const result = spawnSync(process.execPath, [PROGRAM, "lint", "-f", "json", "--exit-zero", ...args], {
		cwd,
		encoding: "utf8",
		maxBuffer: 1 << 30,
	});
	if (result.status !== 0) throw new Error(`moulint ended with ${result.status}: ${result.stderr}`);
	return JSON.parse(result.stdout) as Report;
}

/**
 * What a report says of a check.
 * @throws Error where it says nothing, as of a check that a label misspells
 */
export function resultOf(document: DocumentReport | undefined, check: string): ReportResult {
	const result = document?.results.find((row) => row.check === check);
	if (!result) throw new Error(`no verdict on ${check}${document ? ` in ${document.path}` : ""}`);
	return result;
}
