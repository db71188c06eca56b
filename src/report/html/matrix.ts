import { compare } from "../../findings/build.js";
import type { CheckInfo, Report, ReportResult } from "../../findings/model.js";
import { byUrgency, countOf } from "../csv.js";
import { resultsByCheck, VERDICTS } from "../verdicts.js";
import { type Anchored, LETTER } from "./anchors.js";
import { capital, escaped } from "./escape.js";

/** As many columns as a landscape page holds. */
const COLUMNS = 36;

/** Agreements against required clauses, most urgent first; a verdict is a letter, and a link to what was found. */
export function matrix(
	report: Report,
	anchored: readonly Anchored[],
	infos: ReadonlyMap<string, CheckInfo>,
): string {
	const groups = columnGroups(report);
	if (groups.length === 0) return "<p>No required clause was checked.</p>";
	const byDocument = new Map(anchored.map((one) => [one.document, one]));
	const rows = byUrgency(report.documents).map((document) => byDocument.get(document) as Anchored);
	const awards = report.documents.some(({ award }) => award);
	const tables = groups.map((checks) => table(checks, rows, infos, awards));
	return `${tables.join("\n")}\n${legend()}\n${columnKey(groups.flat(), infos)}`;
}

/** The must-level checks, packs kept together, in groups that fit a page. */
function columnGroups(report: Report): string[][] {
	const must = new Set<string>();
	for (const { results } of report.documents)
		for (const { check, level } of results) if (level === "must") must.add(check);
	const packOf = (check: string): string => check.slice(0, check.indexOf("/"));
	const rank = new Map(report.run.packs.map((pack, i) => [pack, i]));
	const order = (check: string): number => rank.get(packOf(check)) ?? rank.size;
	const checks = [...must].sort((a, b) => order(a) - order(b) || compare(a, b));
	const groups: string[][] = [];
	for (const check of checks) {
		const last = groups.at(-1);
		const packSize = checks.filter((other) => packOf(other) === packOf(check)).length;
		const starts = last?.at(-1) !== undefined && packOf(last.at(-1) as string) !== packOf(check);
		if (!last || last.length >= COLUMNS || (starts && last.length + packSize > COLUMNS)) groups.push([check]);
		else last.push(check);
	}
	return groups;
}

function table(
	checks: readonly string[],
	rows: readonly Anchored[],
	infos: ReadonlyMap<string, CheckInfo>,
	awards: boolean,
): string {
	const facts = awards ? ["Days left", "Coverage"] : [];
	const head = [...facts, "Errors", "Warnings"].map((name) => `<th scope="col">${name}</th>`);
	const columns = checks.map((check) => {
		const title = infos.get(check)?.title ?? check;
		return `<th scope="col" class="clause"><span title="${escaped(title)}">${escaped(nameOf(check, title))}</span></th>`;
	});
	return [
		'<div class="scroll" role="region" aria-label="Compliance matrix" tabindex="0">',
		`<table class="matrix"><caption>Required clauses (level must), by agreement</caption>`,
		`<thead><tr><th scope="col" class="path">Agreement</th>${head.join("")}${columns.join("")}</tr></thead>`,
		`<tbody>${rows.map((row) => rowOf(row, checks, awards)).join("\n")}</tbody>`,
		"</table></div>",
	].join("\n");
}

function rowOf(row: Anchored, checks: readonly string[], awards: boolean): string {
	const { document, id } = row;
	const { award } = document;
	const results = resultsByCheck(document);
	const left = award?.daysLeft ?? null;
	const due = award?.filingDeadline ? ` title="file by ${escaped(award.filingDeadline)}"` : "";
	const facts = awards
		? [
				`<td class="count${left !== null && left < 0 ? " late" : ""}"${due}>${left ?? statusCell(award?.status)}</td>`,
				`<td>${escaped(award?.coverage ?? "–")}</td>`,
			]
		: [];
	const counts = (["error", "warning"] as const).map(
		(severity) => `<td class="count">${countOf(document, severity)}</td>`,
	);
	const other = document.kind === "other" ? '<span class="other">not an SRO agreement</span>' : "";
	const cells = checks.map((check) => cell(row, results.get(check), check));
	return `<tr><th scope="row" class="path"><a href="#${id}">${pathHtml(document.path)}</a>${other}</th>${[...facts, ...counts, ...cells].join("")}</tr>`;
}

function cell(row: Anchored, result: ReportResult | undefined, check: string): string {
	if (!result) return '<td class="verdict"><span class="away">not checked</span></td>';
	const { verdict } = result;
	const word = verdict === "not-applicable" ? "not applicable" : verdict;
	const label = `<span aria-hidden="true">${LETTER[verdict]}</span><span class="away">${word}</span>`;
	const target = targetOf(row, result, check);
	const inner = target ? `<a href="#${target}" title="${escaped(`${check}: ${word}`)}">${label}</a>` : label;
	return `<td class="verdict ${verdict}">${inner}</td>`;
}

/** The finding that speaks for the check, else the line of the evidence that satisfied it. */
function targetOf(row: Anchored, { verdict, evidence }: ReportResult, check: string): string | null {
	const number = row.numbers.get(check);
	if (verdict !== "satisfied") return number === undefined ? null : `${row.id}-f${number}`;
	const line = evidence[0]?.line;
	return line !== undefined && row.lines.has(line) ? `${row.id}-L${line}` : null;
}

function legend(): string {
	const words = VERDICTS.map((verdict) => {
		const word = verdict === "not-applicable" ? "not applicable" : verdict;
		return `<span class="key"><span class="verdict ${verdict}">${LETTER[verdict]}</span> ${word}</span>`;
	});
	return `<p class="legend">${words.join(" ")}</p>`;
}

function columnKey(checks: readonly string[], infos: ReadonlyMap<string, CheckInfo>): string {
	const items = checks.map((check) => {
		const info = infos.get(check);
		const source = [info?.source.document, info?.source.place].filter((part) => part).join(", ");
		return `<dt>${escaped(nameOf(check, info?.title ?? ""))}</dt><dd>${escaped(info?.title ?? check)}${source === "" ? "" : ` <span class="muted">${escaped(source)}</span>`}</dd>`;
	});
	return `<details class="columns"><summary>What each column asks for, and where it is written</summary><dl>${items.join("\n")}</dl></details>`;
}

/** The check's name as a heading: words that its title writes in capitals (FERPA) are written so here too. */
function nameOf(check: string, title: string): string {
	const written = new Map(title.split(/[^\p{L}\p{N}]+/u).map((word) => [word.toLowerCase(), word]));
	const words = check
		.slice(check.indexOf("/") + 1)
		.split("-")
		.map((word) => {
			const other = written.get(word) ?? word;
			return other === other.toUpperCase() ? other : word;
		});
	return capital(words.join(" "));
}

/** Folder in a quieter tone than the file's own name. */
export function pathHtml(path: string): string {
	const at = path.lastIndexOf("/") + 1;
	return `${at > 0 ? `<span class="folder">${escaped(path.slice(0, at))}</span>` : ""}<span class="file">${escaped(path.slice(at))}</span>`;
}

/** A status in the width of a column: what comes after a colon stands in the tooltip, and in the agreement's own part. */
function statusCell(status: string | undefined): string {
	if (status === undefined) return "–";
	const short = status.split(":")[0] as string;
	return short === status ? escaped(status) : `<span title="${escaped(status)}">${escaped(short)}</span>`;
}
