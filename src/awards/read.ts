import { CsvError, type Info, parse } from "csv-parse/sync";
import { Fault } from "../cli/exit.js";
import { didYouMean, quoted } from "../cli/suggest.js";
import { shownPath } from "../config/paths.js";
import type { AwardFacts } from "../lint.js";
import { decode } from "../read/decode.js";
import { ReadError } from "../read/error.js";
import { readUpTo } from "../read/file.js";
import { printable, shorten } from "../report/text.js";
import { COLUMNS, FILE_COLUMN } from "./columns.js";
import { factsOf } from "./row.js";

/** One row of an awards file. */
export interface AwardRow {
	/** 1-based line on which it begins. */
	line: number;
	/** The document, as the row names it. */
	file: string;
	facts: AwardFacts;
}

/** An awards file as read. */
export interface AwardsFile {
	/** Absolute. */
	path: string;
	/** As printed. */
	shown: string;
	rows: AwardRow[];
	/** What is wrong with it and does not stop the run: sentences with file and line, in the order of the file. */
	warnings: string[];
}

/**
 * Reads an awards file: CSV with a header, one row for each agreement and award (columns.ts has the columns).
 * @param path absolute
 * @param cwd the folder that paths in messages are relative to
 * @throws Fault for a file that cannot be read, a header without the document's column or with a column twice
 */
export async function readAwards(path: string, cwd: string): Promise<AwardsFile> {
	const shown = shownPath(path, cwd);
	const records = recordsOf(await textOf(path, shown), shown);
	const [head, ...body] = records;
	if (!head) throw new Fault(`${shown}: the awards file is empty; its first line names the columns`);
	const warnings: string[] = [];
	const header = headerOf(head.record, `${shown}:${head.line}`, warnings);
	const seen = new Map<string, number>();
	const rows: AwardRow[] = [];
	for (const { record, line } of body) {
		const place = `${shown}:${line}`;
		const file = record[header.indexOf(FILE_COLUMN)]?.trim() ?? "";
		if (file === "") {
			warnings.push(`${place}: the row names no document in ${FILE_COLUMN} and is left out`);
			continue;
		}
		const { facts, faults } = factsOf(record, header, place);
		warnings.push(...faults);
		const key = JSON.stringify([file, facts.number ?? ""]);
		const before = seen.get(key);
		if (before !== undefined)
			warnings.push(
				`${place}: the same agreement and award as on line ${before}; both rows are judged, the graver result counts`,
			);
		else seen.set(key, line);
		rows.push({ line, file, facts });
	}
	if (rows.length === 0) throw new Fault(`${shown}: the awards file has no rows under its header`);
	return { path, shown, rows, warnings };
}

async function textOf(path: string, shown: string): Promise<string> {
	try {
		return (await decode(await readUpTo(path), shown)).source.text;
	} catch (error) {
		if (error instanceof ReadError) throw new Fault(error.message);
		const { code } = error as NodeJS.ErrnoException;
		if (code === "ENOENT") throw new Fault(`no such awards file: ${shown}`);
		if (code === "EISDIR") throw new Fault(`${shown} is a folder, not an awards file`);
		throw new Fault(`the awards file ${shown} cannot be read: ${code ?? "unknown error"}`);
	}
}

/** @throws Fault with the line on which the quotes go wrong: where the rows after it begin cannot be known */
function recordsOf(text: string, shown: string): { record: string[]; line: number }[] {
	try {
		// `info.lines` is the line that a record ends on; one that spans lines begins earlier.
		let begins = 1;
		const records: { record: string[]; line: number }[] = [];
		// The parser counts a CRLF inside quotes twice.
		parse(text.replace(/\r\n?/g, "\n"), {
			bom: true,
			relax_column_count: true,
			trim: true,
			on_record: (record: string[], { lines }: Info) => {
				const breaks = record.reduce((count, cell) => count + cell.split("\n").length - 1, 0);
				begins = Math.max(begins, lines - breaks);
				if (record.some((cell) => cell !== "")) records.push({ record, line: begins });
				return null;
			},
		});
		return records;
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = typeof error.lines === "number" ? error.lines : 1;
		const why =
			error.code === "CSV_QUOTE_NOT_CLOSED"
				? "a quotation mark is opened and never closed"
				: "a quotation mark stands where none may; write it twice inside quotes";
		throw new Fault(`${shown}:${line}: the row cannot be read: ${why}`);
	}
}

/** Names of the columns as this program knows them; those it does not know stay as they are. */
function headerOf(cells: readonly string[], place: string, warnings: string[]): string[] {
	const known = COLUMNS.map(({ name }) => name);
	const header = cells.map((cell) => cell.toLowerCase().replace(/[\s-]+/g, "_"));
	if (header.length === 1 && /[;\t]/.test(header[0] ?? ""))
		throw new Fault(`${place}: the columns must be separated by commas; save the file as CSV with commas`);
	header.forEach((name, i) => {
		const first = header.indexOf(name);
		if (name !== "" && first < i)
			throw new Fault(
				`${place}: the column ${printable(shorten(name, 100))} stands twice, in columns ${first + 1} and ${i + 1}; leave one of them out`,
			);
	});
	if (!header.includes(FILE_COLUMN))
		throw new Fault(
			`${place}: no column ${FILE_COLUMN}, which names the document of each row; the columns are ${printable(shorten(cells.join(", "), 500))}`,
		);
	header.forEach((name, i) => {
		if (name !== "" && !known.includes(name))
			warnings.push(
				`${place}: unknown column ${quoted(cells[i] ?? "")}${didYouMean(name, known)}; it is not used`,
			);
	});
	return header;
}
