import type { Block, Clause, Document, Role, Span, Standing } from "../document/model.js";
import type { Lexicon } from "../match/lexicon.js";
import { type Aliases, type ClauseReading, readClause } from "../match/reading.js";
import { wordRepaired } from "../match/scanned.js";
import { stemOf } from "../match/tokens.js";
import { type Rows, rowsOf, type Selection, tally } from "./score.js";
import { type PassageTable, tableOf } from "./table.js";

/** One clause or a few neighbours read together: what the judge looks at. */
export interface Passage {
	clauses: Clause[];
	/** Text with one blank between clauses. */
	text: string;
	span: Span;
	section: number;
	standing: Standing;
	/** Its place among the passages of the document. */
	at: number;
	words: number;
}

/** A document as matched: each clause read once, and the passages made of them. */
export interface Matched {
	readings: ClauseReading[];
	/** Of each clause, as the judge sees it. */
	rows: Rows[];
	passages: Passage[];
	table: PassageTable;
}

/** A passage of more clauses than this says more than one thing. */
const LONGEST_PASSAGE = 7;
const LONGEST_TABLE = 10;
const LONGEST_TEXT = 1100;

/** Reads every clause once and forms the passages that the judge looks at. */
export function match(document: Document, lexicon: Lexicon, selection: Selection): Matched {
	const aliases = aliasesOf(document);
	const readings = document.clauses.map((clause) => readClause(clause.text, lexicon, aliases));
	const rows = readings.map((reading) => rowsOf(selection.weights, reading.phrases));
	const tallies = rows.map((clause) => tally(selection, clause));
	const ranges = rangesOf(document);
	const passages = ranges.map(([from, to], at): Passage => {
		const clauses = document.clauses.slice(from, to);
		const first = clauses[0] as Clause;
		const last = clauses.at(-1) as Clause;
		return {
			clauses,
			text: textOf(clauses),
			span: { start: first.span.start, end: Math.max(first.span.end, last.span.end) },
			section: first.section,
			standing: first.standing,
			at,
			words: readings.slice(from, to).reduce((sum, reading) => sum + reading.tokens.length, 0),
		};
	});
	return { readings, rows, passages, table: tableOf(selection, tallies, ranges) };
}

/**
 * Which clauses are read together, as half-open ranges: each clause, each pair of neighbours in one section, and
 * each paragraph or list of three to seven clauses, as drafters spread one rule over two or three sentences; and each
 * table of up to ten rows that are a clause each.
 */
export function rangesOf({ clauses, blocks }: Document): [from: number, to: number][] {
	const ranges: [number, number][] = [];
	const add = (from: number, to: number): void => {
		if (to - from === 1 || textOf(clauses.slice(from, to)).length <= LONGEST_TEXT) ranges.push([from, to]);
	};
	/** The run that begins with a clause, of those that stand together. */
	const addRun = (from: number, most: number, together: (at: number) => boolean): void => {
		const joins = (at: number): boolean =>
			clauses[at]?.standing === clauses[at - 1]?.standing && together(at);
		if (joins(from)) return;
		let to = from + 1;
		while (to - from <= most && to < clauses.length && joins(to)) to++;
		if (to - from > 2 && to - from <= most) add(from, to);
	};
	const inBlock = (at: number): boolean => clauses[at]?.block === clauses[at - 1]?.block;
	const whole = (at: number): boolean => !inBlock(at) && !inBlock(at + 1);
	const inTable = (at: number): boolean => {
		const [one, next] = [clauses[at - 1]?.block ?? -1, clauses[at]?.block ?? -1];
		return next === one + 1 && whole(at - 1) && whole(at) && sameTable(blocks[one], blocks[next]);
	};
	for (let i = 0; i < clauses.length; i++) {
		const clause = clauses[i] as Clause;
		add(i, i + 1);
		const next = clauses[i + 1];
		if (next && next.section === clause.section && next.standing === clause.standing) add(i, i + 2);
		addRun(i, LONGEST_PASSAGE, inBlock);
		addRun(i, LONGEST_TABLE, inTable);
	}
	return ranges;
}

/** Whether two blocks, one behind the other, are rows under the same header. */
function sameTable(one: Block | undefined, next: Block | undefined): boolean {
	return (
		one !== undefined &&
		next !== undefined &&
		next.cells.length > 1 &&
		one.cells.length === next.cells.length &&
		one.header.join("|") === next.header.join("|")
	);
}

function textOf(clauses: readonly Clause[]): string {
	return clauses.map((clause) => clause.text).join(" ");
}

/** The document's own short forms that name a role, as stems. */
export function aliasesOf(document: Document): Aliases {
	const aliases = new Map<string, Role>();
	for (const { term, role } of document.terms) {
		if (!role) continue;
		const stems = term
			.toLowerCase()
			.split(/[^a-z0-9']+/)
			.filter((word) => word !== "" && word !== "the")
			.map((word) => stemOf(wordRepaired(word)));
		if (stems.length > 0) aliases.set(stems.join(" "), role);
	}
	return aliases;
}
