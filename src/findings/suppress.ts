import { didYouMean } from "../cli/suggest.js";
import type { Directive, Source } from "../document/model.js";
import { byPlace } from "./build.js";
import { type LineRange, Lines } from "./lines.js";
import type { DocumentReport, Finding } from "./model.js";
import { type OwnSettings, ownFinding } from "./own.js";
import { type Comment, commentsOf, KEYWORDS, type Misunderstood } from "./suppress-comments.js";

/**
 * Applies the comments of one document to its report: findings that a comment speaks of are marked as suppressed with
 * its reason; comments without reason, with unknown names or without use become findings. Where a finding has several
 * faults, it is suppressed once each of them is spoken of.
 * @param ids the ids of all checks there are
 */
export function applyComments(
	report: DocumentReport,
	source: Source,
	ids: readonly string[],
	settings: OwnSettings,
): DocumentReport {
	if (!source.directives) return report;
	const { comments, misunderstood, idle } = commentsOf(source, (name) => idOf(name, ids));
	const own: Finding[] = [];
	const add = (id: Parameters<typeof ownFinding>[0], message: string, directive: Directive): void => {
		const finding = ownFinding(id, message, { kind: "span", ...placeOf(directive) }, settings);
		if (finding) own.push(finding);
	};
	for (const one of misunderstood) add("moulint/unknown-suppression", misunderstoodAs(one), one.directive);
	for (const { directive, name } of idle) {
		const id = idOf(name, ids);
		if (id === null) add("moulint/unknown-suppression", unknownAs(name, ids), directive);
		else add("moulint/unused-suppression", `${id} is not disabled here`, directive);
	}
	const places = new Map(report.findings.map((finding) => [finding.check, new Lines(placesOf(finding))]));
	const understood = new Map<string, Comment[]>();
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
				continue;
			}
			const others = understood.get(id);
			if (others) others.push(comment);
			else understood.set(id, [comment]);
			if (!places.get(id)?.touch(scopeOf(comment)) && isJudged(report, id))
				add("moulint/unused-suppression", `${id} has no finding here to suppress`, comment.directive);
		}
	}
	const findings = report.findings.map((finding) =>
		suppressedBy(understood.get(finding.check) ?? [], finding, report.path),
	);
	return { ...report, findings: [...findings, ...own].sort(byPlace) };
}

/** Whether a check was asked of a document and could have made a finding. */
export function isJudged(report: DocumentReport, id: string): boolean {
	return report.results.some(({ check, verdict }) => check === id && verdict !== "not-applicable");
}

/** A finding, marked where comments speak of all its places, with the reason of the first that speaks of one. */
function suppressedBy(comments: readonly Comment[], finding: Finding, path: string): Finding {
	const places = placesOf(finding);
	const spoken = new Lines(comments.map(scopeOf));
	if (!places.every((place) => spoken.touch(place))) return finding;
	const own = new Lines(places);
	const { reason, directive } = comments.find((comment) => own.touch(scopeOf(comment))) as Comment;
	return { ...finding, suppressed: { reason, where: `${path}:${directive.line}` } };
}

/** The line that a finding of the whole document stands on: the file form alone reaches it. */
const WHOLE = 0;

function scopeOf({ scope }: Comment): LineRange {
	return scope === "file" ? { from: WHOLE, to: Number.POSITIVE_INFINITY } : scope;
}

/** The lines that a finding stands on: those of each fault, where these count on their own. */
function placesOf({ location, evidence }: Finding): LineRange[] {
	if (location.kind === "document") return [{ from: WHOLE, to: WHOLE }];
	const faults = evidence.filter(({ fingerprint }) => fingerprint !== undefined);
	return (faults.length > 0 ? faults : [location]).map(({ line, endLine, endColumn }) => ({
		from: line,
		to: Math.max(line, endColumn === 1 ? endLine - 1 : endLine),
	}));
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
