import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { inOneBlock, saysSomething } from "../../check/kinds/passage.js";
import type { Check } from "../../check/model.js";
import { documentOf } from "../../document/index.js";
import type { Clause } from "../../document/model.js";
import { aliasesOf, rangesOf } from "../../judge/passages.js";
import { deniesPlainly } from "../../match/force.js";
import type { Lexicon } from "../../match/lexicon.js";
import { type ClauseReading, readClause } from "../../match/reading.js";
import { read } from "../../read/index.js";
import {
	jsonLines,
	type LabelledClause,
	type LabelledDocument,
	type LabelledPassage,
	readClauseLabels,
	readLabels,
} from "../eval/corpus.js";
import { bagOf, CLASSES, joinBags, type Place, type Row } from "./dataset.js";

const NO_ALIASES = new Map();
const NOTHING: ReadonlySet<string> = new Set();
const OTHER = CLASSES.indexOf("O");

/** Rows from `checks/phrases/*.jsonl`: one a passage; the file's name is its writer. */
export function phraseRows(folder: string, checks: ReadonlyMap<string, Check>, lexicon: Lexicon): Row[] {
	const given = givenBy(checks.values());
	return readdirSync(folder)
		.filter((name) => name.endsWith(".jsonl"))
		.sort()
		.flatMap((name) =>
			jsonLines<LabelledPassage & { elements?: string[] }>(join(folder, name)).map((passage) => {
				const check = checks.get(passage.check);
				if (!check) throw new Error(`${name}: unknown check ${passage.check}`);
				return passageRow(
					basename(name, ".jsonl"),
					check,
					passage.v,
					passage.text,
					elementsOf(check, passage),
					lexicon,
					given.get(check.id) ?? [],
				);
			}),
		);
}

/** For each check, those that are satisfied where it is, at once or through others. */
function givenBy(checks: Iterable<Check>): Map<string, string[]> {
	const at = new Map<string, string[]>();
	for (const check of checks)
		for (const giver of check.satisfiedBy) at.set(giver, [...(at.get(giver) ?? []), check.id]);
	const all = new Map<string, string[]>();
	for (const giver of at.keys()) {
		const reached = new Set(at.get(giver));
		for (const id of reached) for (const next of at.get(id) ?? []) reached.add(next);
		reached.delete(giver);
		all.set(giver, [...reached]);
	}
	return all;
}

/** Rows from the examples in check files. */
export function exampleRows(checks: readonly Check[], lexicon: Lexicon): Row[] {
	const letters: Record<string, string> = { satisfied: "S", contradicted: "C" };
	const given = givenBy(checks);
	return [...checks].flatMap((check) =>
		check.kind === "hygiene" || check.kind === "confirm"
			? []
			: check.examples.map((example) => {
					const letter = letters[example.verdict] ?? "N";
					return passageRow(
						"examples",
						check,
						letter,
						example.text,
						elementsOf(check, { v: letter }),
						lexicon,
						given.get(check.id) ?? [],
					);
				}),
	);
}

function passageRow(
	writer: string,
	check: Check,
	letter: string,
	text: string,
	elements: ReadonlySet<string> | null,
	lexicon: Lexicon,
	given: readonly string[],
): Row {
	const labels = new Map([[check.id, CLASSES.indexOf(letter)]]);
	// What satisfies the stricter check is a good passage for the others that it satisfies.
	if (letter === "S") for (const other of given) labels.set(other, CLASSES.indexOf("S"));
	const reading = readClause(text, lexicon, NO_ALIASES);
	return {
		writer,
		labels,
		open: new Set(check.overlaps),
		elements,
		about: check.id,
		denies: deniesPlainly(reading),
		place: null,
		...bagOf(reading.phrases),
	};
}

/** A satisfying passage shows every element that is not optional; others what their writer listed. */
function elementsOf(check: Check, passage: { v: string; elements?: string[] }): ReadonlySet<string> | null {
	const named = passage.elements ?? [];
	if (passage.v === "S") {
		const required = check.elements.filter((element) => !element.optional).map((element) => element.id);
		return new Set([...required, ...named].map((id) => `${check.id}#${id}`));
	}
	if (passage.elements === undefined) return passage.v === "C" ? NOTHING : null;
	return new Set(named.map((id) => `${check.id}#${id}`));
}

/**
 * Rows from labelled agreements: each passage that the judge would look at. The passage that holds a label's quote
 * has its class; in a document that does not satisfy a check every other passage is "other" for it; where one
 * passage satisfies, nothing is known of the rest but of the clauses that were read and labelled alone.
 */
export async function documentRows(
	folder: string,
	lexicon: Lexicon,
): Promise<{ label: LabelledDocument; rows: Row[] }[]> {
	const documents: { label: LabelledDocument; rows: Row[] }[] = [];
	const alone = readClauseLabels(folder);
	for (const label of readLabels(folder)) {
		const document = documentOf(await read(readFileSync(join(folder, label.file)), label.file));
		const aliases = aliasesOf(document);
		const readings = document.clauses.map((clause) => readClause(clause.text, lexicon, aliases));
		const bags = readings.map((reading) => bagOf(reading.phrases));
		const ranges = rangesOf(document).map(([from, to]) => ({
			from,
			to,
			text: folded(
				document.clauses
					.slice(from, to)
					.map((clause) => clause.text)
					.join(" "),
			),
		}));
		const clauses = placed(alone.get(label.doc) ?? [], ranges);
		const rows = ranges.map((range): Row => {
			const { from, to, text } = range;
			const labels = new Map<string, number>();
			const open = new Set<string>();
			for (const [check, { v, quote }] of Object.entries(label.verdicts)) {
				if (quote && holds(text, folded(quote))) labels.set(check, CLASSES.indexOf(v));
				else if (v === "S") open.add(check);
				else labels.set(check, CLASSES.indexOf("O"));
			}
			for (const clause of clauses) {
				const known = labels.get(clause.check);
				if ((known !== undefined && known !== OTHER) || !clause.covers(range)) continue;
				labels.set(clause.check, CLASSES.indexOf(clause.v));
				open.delete(clause.check);
			}
			return {
				writer: label.doc,
				labels,
				open,
				elements: null,
				about: null,
				place: placeOf(document.clauses.slice(from, to), readings.slice(from, to)),
				denies: to - from === 1 && readings.slice(from, to).every(deniesPlainly),
				...joinBags(bags.slice(from, to)),
			};
		});
		documents.push({ label, rows });
	}
	return documents;
}

function placeOf(clauses: readonly Clause[], readings: readonly ClauseReading[]): Place {
	const [first] = clauses as [Clause];
	const words = readings.reduce((sum, { tokens }) => sum + tokens.length, 0);
	const text = clauses.at(-1)?.text ?? "";
	const counts = first.standing === "operative" && inOneBlock({ clauses }) && saysSomething({ words, text });
	return { section: first.section, words, clauses: clauses.length, counts };
}

/** Clauses of one document, as a half-open range, and their text folded. */
interface Range {
	from: number;
	to: number;
	text: string;
}

/** A label of a passage read alone, and which passages it holds for. */
type Placed = Pick<LabelledClause, "check" | "v"> & { covers: (range: Range) => boolean };

/** What satisfies still does with more around it; what falls short alone may not with its neighbour. */
function placed(labels: readonly LabelledClause[], ranges: readonly Range[]): Placed[] {
	return [...labels]
		.sort((a, b) => PRECEDENCE.indexOf(a.v) - PRECEDENCE.indexOf(b.v))
		.map(({ doc, check, v, text }) => {
			const own = ranges.filter((range) => range.text === folded(text));
			if (own.length === 0 || !PRECEDENCE.includes(v))
				throw new Error(`${doc}: no passage to label ${v} for ${check}: "${text.slice(0, 80)}"`);
			return {
				check,
				v,
				covers: ({ from, to }) =>
					own.some((range) =>
						v === "S" ? from <= range.from && range.to <= to : from === range.from && to === range.to,
					),
			};
		});
}

/** Where a passage holds several labelled ones, the first of these letters counts. */
const PRECEDENCE = "SCNO";

/** Letters and digits only: quotes survive wraps, escapes and curly marks. */
function folded(text: string): string {
	return text.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

/** A long quote may reach over the end of a passage; its first half is enough. */
function holds(text: string, quote: string): boolean {
	if (text.includes(quote)) return true;
	return quote.length > 50 && (text.includes(quote.slice(0, 40)) || text.includes(quote.slice(-40)));
}
