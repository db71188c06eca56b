import type { DocumentReport } from "./model.js";
import { Spill } from "./spill.js";

/** Characters of reports that are held in memory, all together. */
const BUDGET = 2_000_000;
/** Characters that a finding and a result take besides their texts, about. */
const FINDING = 1000;
const RESULT = 200;

/**
 * The reports of a run, in order, to be gone through as often as need be, one at a time. A few are held in memory; what
 * is more lies in a temporary file as lines of JSON, so that a large folder takes no more memory than a small one.
 * Where no such file can be written they stay in memory.
 */
export class DocumentReports implements Iterable<DocumentReport> {
	/** Reports, or the numbers of their lines. */
	readonly #entries: (DocumentReport | number)[] = [];
	#spill: Spill | null = null;
	#room: number;

	/** @param budget characters of reports to hold in memory */
	constructor(budget = BUDGET) {
		this.#room = budget;
	}

	/** How many there are. */
	get size(): number {
		return this.#entries.length;
	}

	/** Takes one more to the end. */
	add(report: DocumentReport): void {
		this.#room -= weightOf(report);
		this.#entries.push(this.#room < 0 ? this.#spilled(report) : report);
	}

	*[Symbol.iterator](): Generator<DocumentReport> {
		for (const entry of this.#entries)
			yield typeof entry === "number"
				? (JSON.parse((this.#spill as Spill).line(entry)) as DocumentReport)
				: entry;
	}

	/** Takes the temporary file away; nothing can be read after that. */
	close(): void {
		this.#spill?.close();
		this.#entries.length = 0;
	}

	#spilled(report: DocumentReport): DocumentReport | number {
		try {
			this.#spill ??= new Spill();
			return this.#spill.add(JSON.stringify(report));
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === undefined) throw error;
			// A full or forbidden folder for temporary files is no reason to fail while there is memory.
			this.#room = Number.POSITIVE_INFINITY;
			return report;
		}
	}
}

/** About as many characters as a report has as JSON, without making it. */
function weightOf({ results, findings, text = "" }: DocumentReport): number {
	let weight = text.length + findings.length * FINDING + results.length * RESULT;
	for (const { evidence } of [...results, ...findings])
		for (const item of evidence) weight += item.text.length + RESULT;
	return weight;
}
