import { didYouMean } from "../cli/suggest.js";
import type { Directive, Source } from "../document/model.js";
import { byPlace } from "./build.js";
import type { DocumentReport, Finding } from "./model.js";
import { type OwnSettings, ownFinding } from "./own.js";
import { type Comment, commentsOf, KEYWORDS, type Misunderstood } from "./suppress-comments.js";

/**
 * Applies the comments of one document to its report: findings that a comment speaks of are marked as suppressed with
 * its reason; comments without reason, with unknown names or without use become findings.
 * @param ids the ids of all checks there are
 */
export function applyComments(
	report: DocumentReport,
	source: Source,
	ids: readonly string[],
	settings: OwnSettings,
): DocumentReport {
	if (!source.directives) return report;
	const { comments, misunderstood } = commentsOf(source);
	const findings = [...report.findings];
	const add = (id: Parameters<typeof ownFinding>[0], message: string, directive: Directive): void => {
		const finding = ownFinding(id, message, { kind: "span", ...placeOf(directive) }, settings);
		if (finding) findings.push(finding);
	};
	for (const one of misunderstood) add("moulint/unknown-suppression", misunderstoodAs(one), one.directive);
	const bare = new Set<Directive>();
	for (const comment of comments) {
		if (comment.reason === "") {
			if (bare.has(comment.directive)) continue;
			bare.add(comment.directive);
			add(
				"moulint/suppression-without-reason",
				"a suppression without a reason suppresses nothing",
				comment.directive,
			);
			continue;
		}
		for (const name of comment.names) {
			const id = idOf(name, ids);
			if (id === null) {
				add("moulint/unknown-suppression", unknownAs(name, ids), comment.directive);
			} else if (!suppress(findings, id, comment, report.path) && isJudged(report, id))
				add("moulint/unused-suppression", `${id} has no finding here to suppress`, comment.directive);
		}
	}
	return { ...report, findings: findings.sort(byPlace) };
}

/** Whether a check was asked of a document and could have made a finding. */
export function isJudged(report: DocumentReport, id: string): boolean {
	return report.results.some(({ check, verdict }) => check === id && verdict !== "not-applicable");
}

/** Marks the findings a comment speaks of. @returns whether there were any */
function suppress(findings: Finding[], id: string, comment: Comment, path: string): boolean {
	let any = false;
	for (const [i, finding] of findings.entries()) {
		if (finding.check !== id || !covers(comment, finding)) continue;
		any = true;
		if (!finding.suppressed)
			findings[i] = {
				...finding,
				suppressed: { reason: comment.reason, where: `${path}:${comment.directive.line}` },
			};
	}
	return any;
}

/** A finding of the whole document is reached by the file form alone; any other by a line that it stands on. */
function covers({ scope }: Comment, { location }: Finding): boolean {
	if (scope === "file") return true;
	if (location.kind === "document") return false;
	const last = location.endColumn === 1 ? location.endLine - 1 : location.endLine;
	return location.line <= scope.to && Math.max(last, location.line) >= scope.from;
}

/** A check by id, or by its name alone where only one pack has it. */
function idOf(name: string, ids: readonly string[]): string | null {
	if (ids.includes(name)) return name;
	const found = ids.filter((id) => id.endsWith(`/${name}`));
	return found.length === 1 ? (found[0] as string) : null;
}

function unknownAs(name: string, ids: readonly string[]): string {
	const found = ids.filter((id) => id.endsWith(`/${name}`));
	if (found.length > 1) return `"${name}" stands in several packs: ${found.join(", ")}`;
	return `unknown check "${name}"${didYouMean(name, ids)}`;
}

function misunderstoodAs({ keyword, lacks }: Misunderstood): string {
	if (lacks === "names") return `${keyword} names no check to suppress`;
	return `"${keyword}" is no comment of moulint's${didYouMean(keyword, KEYWORDS)}`;
}

function placeOf({ line, column, endLine, endColumn }: Directive) {
	return { line, column, endLine, endColumn, section: "" };
}
