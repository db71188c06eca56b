import { createHash } from "node:crypto";
import type { Finding, Report, Severity } from "../findings/model.js";
import { printable, safeJson, visible } from "./safe.js";
import { openFindings } from "./verdicts.js";

const SEVERITY: Record<Severity, "info" | "minor" | "major"> = {
	error: "major",
	warning: "minor",
	info: "info",
};

/** GitLab's Code Quality report: the subset of Code Climate's issues that a merge request shows. */
export function gitlab(report: Report): string {
	const seen = new Map<string, number>();
	const issues = report.documents.flatMap((document) =>
		openFindings(document).map((finding) => {
			const path = visible(document.path.replace(/^(?:\.\/+)+/, ""));
			return {
				description: printable(finding.message),
				check_name: finding.check,
				fingerprint: uniqueFingerprint(path, finding, seen),
				severity: SEVERITY[finding.severity],
				location: {
					path,
					// The format has no place for a whole document.
					lines: { begin: finding.location.kind === "document" ? 1 : finding.location.line },
				},
			};
		}),
	);
	return safeJson(issues);
}

/** GitLab merges issues of one fingerprint; the same fault twice in a document must stay two. */
function uniqueFingerprint(path: string, finding: Finding, seen: Map<string, number>): string {
	const key = `${path}\u0000${finding.fingerprint}`;
	const count = seen.get(key) ?? 0;
	seen.set(key, count + 1);
	return createHash("sha256").update(`${key}\u0000${count}`).digest("hex").slice(0, 32);
}
