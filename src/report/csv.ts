import { stringify } from "csv-stringify/sync";
import { compare } from "../findings/build.js";
import type { RunReport } from "../findings/model.js";
import { byUrgency, type Row, rowOf, VerdictTable } from "./rows.js";
import { visible } from "./safe.js";
import { resultsByCheck } from "./verdicts.js";

/**
 * The compliance matrix: a row an agreement, a column a check. Most urgent first: days left to the filing deadline,
 * then errors, then path. Cells that a spreadsheet would run as formulas get a leading apostrophe.
 */
export function* csv(report: RunReport): Generator<string> {
	const table = new VerdictTable();
	const rows: (Row & { verdicts: Uint8Array })[] = [];
	for (const document of report.documents)
		rows.push({ ...rowOf(document), verdicts: table.add(resultsByCheck(document)) });
	const awards = rows.some(({ award }) => award);
	const checks = table.checks.sort(compare);
	yield line([
		"document",
		"kind",
		...(awards ? ["days left", "filing deadline", "coverage", "status"] : []),
		"errors",
		"warnings",
		...checks,
	]);
	for (const { path, kind, award, errors, warnings, verdicts } of byUrgency(rows)) {
		const facts = [
			award?.daysLeft ?? "",
			award?.filingDeadline ?? "",
			award?.coverage ?? "",
			award?.status ?? "",
		];
		yield line([
			cell(path),
			kind,
			...(awards ? facts : []),
			errors,
			warnings,
			...checks.map((check) => table.verdict(verdicts, check) ?? ""),
		]);
	}
}

function line(cells: readonly (string | number)[]): string {
	return stringify([cells], { escape_formulas: true });
}

/** A leading tab or carriage return is guarded too, although it is shown as its code point. */
function cell(text: string): string {
	return /^[\t\r\n]/.test(text) ? `'${oneLine(text)}` : oneLine(text);
}

function oneLine(text: string): string {
	return visible(text).replace(/[\t\n]/g, (character) => (character === "\t" ? "\\u{9}" : "\\u{a}"));
}
