import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Check } from "../../check/model.js";
import type { Lexicon } from "../../match/lexicon.js";
import { readClause } from "../../match/reading.js";
import { jsonLines, type LabelledPassage } from "../eval/corpus.js";
import { negate, swapActors } from "../mutate/operators.js";
import { bagOf, CLASSES, type Row } from "./dataset.js";

/** A satisfying passage, or one that says the opposite in much the same words. */
export interface Twin {
	check: string;
	writer: string;
	opposite: boolean;
	bag: Map<number, number>;
	size: number;
}

/**
 * Twins for the judge that tells a clause from its opposite: satisfying passages as they stand, the same with
 * their duty denied or given to the other party (where the check does not withstand that), and passages written to
 * contradict. Subject words are the same in both, so only what turns the meaning is learned.
 */
export function twinsOf(folder: string, checks: readonly Check[], lexicon: Lexicon): Twin[] {
	const byId = new Map(checks.map((check) => [check.id, check]));
	const passages = [
		...readdirSync(folder)
			.filter((name) => name.endsWith(".jsonl"))
			.sort()
			.flatMap((name) =>
				jsonLines<LabelledPassage>(join(folder, name)).map(({ check, v, text }) => ({
					writer: basename(name, ".jsonl"),
					check,
					v,
					text,
				})),
			),
		...checks
			.filter(({ kind }) => kind !== "hygiene")
			.flatMap((check) =>
				check.examples.map(({ text, verdict }) => ({
					writer: "examples",
					check: check.id,
					v: verdict === "satisfied" ? "S" : verdict === "contradicted" ? "C" : "N",
					text,
				})),
			),
	];
	return passages.flatMap(({ writer, check, v, text }) => {
		const twin = (said: string, opposite: boolean): Twin => ({
			check,
			writer,
			opposite,
			...bagOf(readClause(said, lexicon, NO_ALIASES).phrases),
		});
		if (v === "C") return [twin(text, true)];
		const known = byId.get(check);
		if (v !== "S" || !known) return [];
		const turned = [
			known.withstands.includes("negate") ? null : negate(text),
			known.withstands.includes("swap") ? null : swapActors(text),
		];
		return [twin(text, false), ...turned.flatMap((said) => (said === null ? [] : [twin(said, true)]))];
	});
}

/**
 * Clauses of labelled agreements that satisfy a check, and those that contradict it: how real clauses sound, with all
 * that stands around the deciding words. Learning from passages alone, the judge took one real clause in twenty-five
 * for its opposite; with these, one in a hundred.
 */
export function clauseTwins(rows: readonly Row[]): Twin[] {
	return rows.flatMap(({ writer, labels, bag, size }) =>
		[...labels].flatMap(([check, letter]): Twin[] =>
			letter === SATISFIED || letter === CONTRADICTED
				? [{ check, writer, opposite: letter === CONTRADICTED, bag, size }]
				: [],
		),
	);
}

const SATISFIED = CLASSES.indexOf("S");
const CONTRADICTED = CLASSES.indexOf("C");
const NO_ALIASES = new Map();
