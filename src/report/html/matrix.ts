import type { Verdict } from "../../check/model.js";
import { compare } from "../../findings/build.js";
import type { CheckInfo, ReportResult } from "../../findings/model.js";
import { byUrgency, type Row, rowOf, VerdictTable } from "../rows.js";
import { resultsByCheck, VERDICTS } from "../verdicts.js";
import { type Anchored, LETTER } from "./anchors.js";
import { capital, escaped } from "./escape.js";

/** As many columns as a landscape page holds. */
const COLUMNS = 36;

/** One agreement of the matrix. */
interface MatrixRow extends Row {
	id: string;
	verdicts: Uint8Array;
	/** Where each verdict leads: to the finding of that number, or the line of the number below 0; 0 is nowhere. */
	targets: Int32Array;
}

/** Agreements against required clauses, most urgent first; a verdict is a letter, and a link to what was found. */
export class Matrix {
	readonly #table = new VerdictTable();
	readonly #must = new Set<string>();
	readonly #rows: MatrixRow[] = [];
	readonly #packs: readonly string[];

	/** @param packs in the order of their columns */
	constructor(packs: readonly string[]) {
		this.#packs = packs;
	}

	/** Takes in one agreement. */
	add(at: Anchored): void {
		const { document, id } = at;
		for (const { check, level } of document.results) if (level === "must") this.#must.add(check);
		const results = resultsByCheck(document);
		const verdicts = this.#table.add(results);
		const targets = new Int32Array(verdicts.length);
		for (const [check, result] of results)
			targets[this.#table.columnOf(check) as number] = targetOf(at, result, check);
		this.#rows.push({ ...rowOf(document), id, verdicts, targets });
	}

	/** The tables and what their columns ask for. */
	*html(infos: ReadonlyMap<string, CheckInfo>): Generator<string> {
		const groups = this.#groups();
		if (groups.length === 0) yield "<p>No required clause was checked.</p>\n";
		if (groups.length === 0) return;
		const rows = byUrgency(this.#rows);
		const awards = rows.some(({ award }) => award);
		for (const checks of groups) {
			yield tableHead(checks, infos, awards);
			for (const [i, row] of rows.entries())
				yield `${i > 0 ? "\n" : ""}${rowHtml(row, this.#cells(row, checks), awards)}`;
			yield "</tbody>\n</table></div>\n";
		}
		yield `${legend()}\n${columnKey(groups.flat(), infos)}\n`;
	}

	/** The must-level checks, packs kept together, in groups that fit a page. */
	#groups(): string[][] {
		const packOf = (check: string): string => check.slice(0, check.indexOf("/"));
		const rank = new Map(this.#packs.map((pack, i) => [pack, i]));
		const order = (check: string): number => rank.get(packOf(check)) ?? rank.size;
		const checks = [...this.#must].sort((a, b) => order(a) - order(b) || compare(a, b));
		const groups: string[][] = [];
		for (const check of checks) {
			const last = groups.at(-1);
			const packSize = checks.filter((other) => packOf(other) === packOf(check)).length;
			const starts = last?.at(-1) !== undefined && packOf(last.at(-1) as string) !== packOf(check);
			if (!last || last.length >= COLUMNS || (starts && last.length + packSize > COLUMNS))
				groups.push([check]);
			else last.push(check);
		}
		return groups;
	}

	#cells({ id, verdicts, targets }: MatrixRow, checks: readonly string[]): string {
		let html = "";
		for (const check of checks) {
			const verdict = this.#table.verdict(verdicts, check);
			const target = targets[this.#table.columnOf(check) as number] ?? 0;
			html += cell(
				check,
				verdict,
				target === 0 ? null : `${id}-${target > 0 ? `f${target}` : `L${-target}`}`,
			);
		}
		return html;
	}
}

function tableHead(
	checks: readonly string[],
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
		"<tbody>",
	].join("\n");
}

function rowHtml(row: MatrixRow, cells: string, awards: boolean): string {
	const { id, path, kind, award, errors, warnings } = row;
	const left = award?.daysLeft ?? null;
	const due = award?.filingDeadline ? ` title="file by ${escaped(award.filingDeadline)}"` : "";
	const facts = awards
		? [
				`<td class="count${left !== null && left < 0 ? " late" : ""}"${due}>${left ?? statusCell(award?.status)}</td>`,
				`<td>${escaped(award?.coverage ?? "–")}</td>`,
			]
		: [];
	const counts = [errors, warnings].map((count) => `<td class="count">${count}</td>`);
	const other = kind === "other" ? '<span class="other">not an SRO agreement</span>' : "";
	return `<tr><th scope="row" class="path"><a href="#${id}">${pathHtml(path)}</a>${other}</th>${[...facts, ...counts].join("")}${cells}</tr>`;
}

function cell(check: string, verdict: Verdict | undefined, target: string | null): string {
	if (!verdict) return '<td class="verdict"><span class="away">not checked</span></td>';
	const word = verdict === "not-applicable" ? "not applicable" : verdict;
	const label = `<span aria-hidden="true">${LETTER[verdict]}</span><span class="away">${word}</span>`;
	const inner = target ? `<a href="#${target}" title="${escaped(`${check}: ${word}`)}">${label}</a>` : label;
	return `<td class="verdict ${verdict}">${inner}</td>`;
}

/** The finding that speaks for the check, else the line of the evidence that satisfied it; as in `MatrixRow.targets`. */
function targetOf(at: Anchored, { verdict, evidence }: ReportResult, check: string): number {
	if (verdict !== "satisfied") return at.numbers.get(check) ?? 0;
	const line = evidence[0]?.line;
	return line !== undefined && at.lines.has(line) ? -line : 0;
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
