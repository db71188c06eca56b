import type { CheckInfo, DocumentReport, ReportResult } from "../../findings/model.js";
import { rowOf } from "../rows.js";
import { counted, shorten } from "../text.js";
import { resultsByCheck } from "../verdicts.js";
import { type Anchored, lineLink } from "./anchors.js";
import { escaped } from "./escape.js";
import { findingHtml } from "./finding.js";
import { pathHtml } from "./matrix.js";
import { textHtml } from "./text.js";

/** One agreement: what is known of it, its text with the findings marked, and the findings beside it. */
export function documentHtml(at: Anchored, infos: ReadonlyMap<string, CheckInfo>): string {
	const { document, id, findings } = at;
	const text = at.lines.size > 0 ? textHtml(at) : null;
	const levels = new Map(document.results.map(({ check, level }) => [check, level]));
	const cards = findings.map((finding, i) =>
		findingHtml(finding, i + 1, levels.get(finding.check) ?? "should", at, text?.marked.has(i + 1) ?? false),
	);
	const list = cards.length > 0 ? cards.join("\n") : "<p>No findings.</p>";
	const pane = text
		? `<div class="pane text" role="region" aria-label="Text of ${escaped(document.path)}"><h3>Text</h3>\n${text.html}\n</div>`
		: "";
	return [
		`<section class="agreement" id="${id}" aria-labelledby="${id}-t">`,
		`<header><h2 id="${id}-t">${pathHtml(document.path)}</h2>`,
		`<p class="facts">${facts(document)}</p>`,
		...document.notRead.map(
			({ what, count }) =>
				`<p class="notread">Not read: ${escaped(what)} (${count}). What depends on it is inconclusive.</p>`,
		),
		...(document.notes ?? []).map((note) => `<p class="notread">Note: ${escaped(note)}.</p>`),
		"</header>",
		`<div class="panes${text ? "" : " alone"}">`,
		`<div class="pane list" role="region" aria-label="Findings in ${escaped(document.path)}" tabindex="0"><h3>Findings</h3>\n${list}\n${satisfied(at, infos)}</div>`,
		pane,
		"</div>",
		'<p class="up"><a href="#top">Back to the matrix</a></p>',
		"</section>",
	].join("\n");
}

function facts(document: DocumentReport): string {
	const { award, findings } = document;
	const { errors, warnings, infos } = rowOf(document);
	const left = award?.daysLeft ?? null;
	const suppressed = findings.filter((finding) => finding.suppressed).length;
	return [
		document.kind === "other" ? "not an SRO agreement" : "",
		counted(errors, "error"),
		counted(warnings, "warning"),
		`${infos} info`,
		suppressed > 0 ? `${suppressed} suppressed` : "",
		award ? `filing: ${award.status}` : "",
		award?.filingDeadline ? `file by ${award.filingDeadline}` : "",
		left === null ? "" : left < 0 ? `${counted(-left, "day")} late` : `${counted(left, "day")} left`,
		award?.coverage ? `term: ${award.coverage}` : "",
	]
		.filter((part) => part !== "")
		.map((part) => `<span>${escaped(part)}</span>`)
		.join(" ");
}

function satisfied(at: Anchored, infos: ReadonlyMap<string, CheckInfo>): string {
	const met = [...resultsByCheck(at.document).values()].filter(({ verdict }) => verdict === "satisfied");
	if (met.length === 0) return "";
	const items = met.map((result) => {
		const title = escaped(infos.get(result.check)?.title ?? result.check);
		return `<li><span class="title" title="${escaped(result.check)}">${title}</span>${evidence(result, at)}</li>`;
	});
	return `<details class="met"><summary>Satisfied: ${counted(met.length, "check")}, with the text that shows it</summary><ul>${items.join("\n")}</ul></details>`;
}

function evidence(result: ReportResult, at: Anchored): string {
	const [first] = result.evidence;
	if (!first) return "";
	return ` ${lineLink(at, first.line)} <q>${escaped(shorten(first.text.replace(/\s+/g, " "), 160))}</q>`;
}
