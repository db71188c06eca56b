import { dirname, resolve } from "node:path";
import schema from "../../checks/schema/suppressions.schema.json" with { type: "json" };
import { Fault } from "../cli/exit.js";
import { didYouMean, quoted } from "../cli/suggest.js";
import { isDay } from "../config/day.js";
import { shownPath } from "../config/paths.js";
import { readStrict } from "../config/strict.js";
import { readPlain } from "../read/file.js";
import { printable } from "../report/text.js";
import { byPlace } from "./build.js";
import type { DocumentReport, Finding } from "./model.js";
import { type OwnId, type OwnSettings, ownFinding } from "./own.js";
import { isJudged } from "./suppress.js";

/** One accepted finding of a document that cannot carry a comment. */
export interface SidecarEntry {
	check: string;
	/** Absolute path. */
	document: string;
	reason: string;
	owner: string;
	/** The last day it holds, `YYYY-MM-DD`. */
	expires?: string;
	/** File and line, as printed. */
	where: string;
}

/**
 * Reads a file of suppressions.
 * @param path absolute
 * @param ids the ids of all checks there are
 * @throws Fault with file and line
 */
export async function readSidecar(
	path: string,
	ids: readonly string[],
	cwd: string,
): Promise<SidecarEntry[]> {
	const shown = shownPath(path, cwd);
	const text = await readPlain(path).then(String, (error: NodeJS.ErrnoException) => {
		throw new Fault(
			error.code === "ENOENT"
				? `no such file of suppressions: ${shown}`
				: `the suppressions ${shown} cannot be read: ${error.code ?? "unknown error"}`,
		);
	});
	const file = readStrict<Omit<SidecarEntry, "where">[]>(text, shown, schema, { empty: [] });
	const seen = new Map<string, string>();
	return file.data.map((entry, i) => {
		const where = `${shown}:${file.lineOf([i])}`;
		if (!ids.includes(entry.check))
			throw new Fault(
				`${shown}:${file.lineOf([i, "check"])}: unknown check ${quoted(entry.check)}${didYouMean(entry.check, ids)}; see moulint checks`,
			);
		if (entry.expires !== undefined && !isDay(entry.expires))
			throw new Fault(`${shown}:${file.lineOf([i, "expires"])}: there is no day ${entry.expires}`);
		const document = resolve(dirname(path), entry.document);
		const key = `${entry.check} ${document}`;
		const before = seen.get(key);
		if (before)
			throw new Fault(`${where}: ${entry.check} of ${printable(entry.document)} stands at ${before} already`);
		seen.set(key, where);
		return { ...entry, document, where };
	});
}

/**
 * Applies the entries for one document to its report. An entry past its last day suppresses nothing and becomes a
 * finding, like one without use; without `asOf` no entry is past its day.
 */
export function applySidecar(
	report: DocumentReport,
	entries: readonly SidecarEntry[],
	asOf: string | null,
	settings: OwnSettings,
): DocumentReport {
	if (entries.length === 0) return report;
	const findings = [...report.findings];
	const add = (id: OwnId, message: string): void => {
		const finding = ownFinding(id, message, { kind: "document", section: "" }, settings);
		if (finding) findings.push(finding);
	};
	for (const entry of entries) {
		const reached = findings.filter(({ check }) => check === entry.check);
		if (reached.length === 0) {
			if (isJudged(report, entry.check))
				add("moulint/unused-suppression", `${entry.where}: ${entry.check} has no finding here to suppress`);
			continue;
		}
		if (asOf !== null && entry.expires !== undefined && entry.expires < asOf) {
			add(
				"moulint/expired-suppression",
				`${entry.where}: the suppression of ${entry.check} expired on ${entry.expires} (owner: ${entry.owner})`,
			);
			continue;
		}
		for (const [i, finding] of findings.entries())
			if (finding.check === entry.check) findings[i] = by(entry, finding);
	}
	return { ...report, findings: findings.sort(byPlace) };
}

function by(entry: SidecarEntry, finding: Finding): Finding {
	if (finding.suppressed) return finding;
	return {
		...finding,
		suppressed: { reason: `${entry.reason} (owner: ${entry.owner})`, where: entry.where },
	};
}
