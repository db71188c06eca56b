import { createHash } from "node:crypto";
import type { DocumentReport, Finding, RunReport, Severity } from "../findings/model.js";
import { Each, jsonPieces } from "./json-pieces.js";
import { printable, visible } from "./safe.js";
import { openFindings } from "./verdicts.js";

const SEVERITY: Record<Severity, "info" | "minor" | "major"> = {
	error: "major",
	warning: "minor",
	info: "info",
};

/** GitLab's Code Quality report: the subset of Code Climate's issues that a merge request shows. */
export function gitlab(report: RunReport): Iterable<string> {
	return jsonPieces(new Each(issues(report.documents)));
}

function* issues(documents: Iterable<DocumentReport>): Generator<unknown> {
	const paths = new Map<string, number>();
	for (const document of documents) {
		const path = visible(document.path.replace(/^(?:\.\/+)+/, ""));
		const again = paths.get(path) ?? 0;
		paths.set(path, again + 1);
		const seen = new Map<string, number>();
		for (const finding of openFindings(document))
			yield {
				description: printable(finding.message),
				check_name: finding.check,
				fingerprint: uniqueFingerprint(`${path}${"\u0000".repeat(again)}`, finding, seen),
				severity: SEVERITY[finding.severity],
				location: {
					path,
					// The format has no place for a whole document.
					lines: { begin: finding.location.kind === "document" ? 1 : finding.location.line },
				},
			};
	}
}

/** GitLab merges issues of one fingerprint; the same fault twice in a document must stay two. */
function uniqueFingerprint(path: string, { fingerprint }: Finding, seen: Map<string, number>): string {
	const count = seen.get(fingerprint) ?? 0;
	seen.set(fingerprint, count + 1);
	return createHash("sha256").update(`${path}\u0000${fingerprint}\u0000${count}`).digest("hex").slice(0, 32);
}
