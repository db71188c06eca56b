import type { Verdict } from "../check/model.js";
import { compare } from "../findings/build.js";
import type { DocumentReport, ReportResult } from "../findings/model.js";
import { openFindings, VERDICTS } from "./verdicts.js";

/** What a table says of one document: little enough to hold for every document of a run. */
export interface Row extends Pick<DocumentReport, "path" | "kind" | "award"> {
	errors: number;
	warnings: number;
	infos: number;
}

/** The row of a document; findings that are suppressed do not count. */
export function rowOf(document: DocumentReport): Row {
	const { path, kind, award } = document;
	const open = openFindings(document);
	const count = (severity: string): number => open.filter((finding) => finding.severity === severity).length;
	return {
		path,
		kind,
		...(award && { award }),
		errors: count("error"),
		warnings: count("warning"),
		infos: count("info"),
	};
}

/** Rows, most urgent first: days left to the filing deadline, those without one last; then errors, then path. */
export function byUrgency<Kind extends Row>(rows: readonly Kind[]): Kind[] {
	const left = ({ award }: Row): number => award?.daysLeft ?? Number.POSITIVE_INFINITY;
	return [...rows].sort((a, b) => {
		const [one, other] = [left(a), left(b)];
		if (one !== other) return one < other ? -1 : 1;
		return b.errors - a.errors || compare(a.path, b.path);
	});
}

/** The verdicts of many documents by check, each a byte. */
export class VerdictTable {
	readonly #columns = new Map<string, number>();

	/** The checks there are, in the order in which they came. */
	get checks(): string[] {
		return [...this.#columns.keys()];
	}

	/** The place of a check in a row. */
	columnOf(check: string): number | undefined {
		return this.#columns.get(check);
	}

	/** Takes in the results of one document. @returns its row */
	add(results: ReadonlyMap<string, ReportResult>): Uint8Array {
		for (const check of results.keys())
			if (!this.#columns.has(check)) this.#columns.set(check, this.#columns.size);
		const row = new Uint8Array(this.#columns.size);
		for (const [check, { verdict }] of results)
			row[this.#columns.get(check) as number] = VERDICTS.indexOf(verdict) + 1;
		return row;
	}

	/** The verdict of a check in a row; undefined where it was not asked of the document. */
	verdict(row: Uint8Array, check: string): Verdict | undefined {
		return VERDICTS[(row[this.#columns.get(check) ?? -1] ?? 0) - 1];
	}
}
