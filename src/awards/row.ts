import { quoted } from "../cli/suggest.js";
import type { AwardFacts, FactName } from "../lint.js";
import { COLUMNS, FILE_COLUMN, readCell } from "./columns.js";

const BY_NAME = new Map(COLUMNS.map((column) => [column.name, column]));

/**
 * The facts of one row. What cannot be read is named, and what hangs on it is unable to be checked; the rest is used.
 * @param place file and line of the row
 */
export function factsOf(
	record: readonly string[],
	header: readonly string[],
	place: string,
): { facts: AwardFacts; faults: string[] } {
	const facts: Record<string, unknown> = {};
	const unreadable: Partial<Record<FactName, string>> = {};
	const faults: string[] = [];
	const others: Record<string, string> = {};
	const extra = record.slice(header.length).filter((cell) => cell !== "").length;
	if (extra > 0) {
		const why = `${place}: the row has ${record.length} cells, its header ${header.length}; a comma in a cell needs quotes around the cell`;
		// Nobody can tell which of the cells moved.
		for (const { fact } of COLUMNS) if (fact) unreadable[fact] = why;
		return { facts: { unreadable }, faults: [why] };
	}
	header.forEach((name, i) => {
		const column = BY_NAME.get(name);
		if (!column || name === FILE_COLUMN) return;
		const cell = record[i]?.trim() ?? "";
		const { fact } = column;
		if (cell === "") {
			if (fact === "lastReview") facts.lastReview = null;
			return;
		}
		const value = readCell(cell, column.shape);
		if ("why" in value) {
			const why = `${place}: ${name} ${quoted(cell)} ${value.why}`;
			faults.push(why);
			if (fact) unreadable[fact] = why;
		} else if (fact) facts[fact] = value.value;
		else others[name] = cell;
	});
	faults.push(...oddities(facts as AwardFacts, others, place));
	if (Object.keys(unreadable).length > 0) facts.unreadable = unreadable;
	return { facts: facts as AwardFacts, faults };
}

/** Days that are readable and do not go together. */
function oddities(facts: AwardFacts, others: Record<string, string>, place: string): string[] {
	const odd: string[] = [];
	const { letterDate, awardStart, awardEnd, acceptanceDate, submissionDate, extensionTo } = facts;
	const federal = others.federal_award_date;
	if (letterDate && federal && federal !== letterDate)
		odd.push(`${place}: federal_award_date ${federal} is not letter_date ${letterDate}; letter_date counts`);
	if (awardStart && awardEnd && awardEnd < awardStart)
		odd.push(`${place}: award_end ${awardEnd} comes before award_start ${awardStart}; check the data`);
	if (acceptanceDate && !submissionDate)
		odd.push(`${place}: acceptance_date ${acceptanceDate} without a submission_date; check the data`);
	if (extensionTo && letterDate && extensionTo <= letterDate)
		odd.push(`${place}: extension_to ${extensionTo} is not after letter_date ${letterDate}; check the data`);
	return odd;
}
