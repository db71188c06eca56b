import { spanOf } from "../mapped.js";
import type { Block, Span } from "../model.js";
import { wordCount } from "../words.js";
import { joinLead } from "./leadin.js";
import { sentenceRanges } from "./sentences.js";

/** What one table row states. */
export interface RowClause {
	own: string;
	leadIn: string;
	span: Span;
}

/** A row of more words is split: each sentence of a cell then carries the row's first cell and the column's header. */
const LONG_ROW = 90;

/** `Item: Records | District: provides | Agency: receives`; nothing for a row of signature lines. */
export function rowClauses(block: Block): RowClause[] {
	if (isSigningRow(block)) return [];
	const whole = block.cells
		.map((cell, i) => labelled(block.header[i] ?? "", cell.text.trim()))
		.filter((text) => text !== "")
		.join(" | ");
	const own = whole === "" ? block.content.text : whole;
	const defined = definitionClauses(block, own);
	if (defined) return defined;
	if (block.cells.length < 2 || wordCount(own) <= LONG_ROW)
		return own === "" ? [] : [{ own, leadIn: "", span: block.span }];
	const [first, ...others] = block.cells;
	const row = first && wordCount(first.text) <= 20 ? `${labelled(block.header[0] ?? "", first.text)} |` : "";
	return (row === "" ? block.cells : others).flatMap((cell, i) => {
		const header = block.header[row === "" ? i : i + 1] ?? "";
		const leadIn = joinLead(row, header === "" ? "" : `${header}:`);
		return sentenceRanges(cell.text).map(([from, to]) => ({
			own: cell.text.slice(from, to),
			leadIn,
			span: spanOf(cell, from, to),
		}));
	});
}

const TERM_HEADER = /^(?:terms?|words?|defined terms?|abbreviations?|acronyms?)$/i;

/** A row that defines a word: what its meaning says beyond the first sentence is said for itself. */
function definitionClauses(block: Block, own: string): RowClause[] | null {
	const [term, meaning] = block.cells;
	if (!term || !meaning || block.cells.length !== 2 || !TERM_HEADER.test((block.header[0] ?? "").trim()))
		return null;
	const ranges = sentenceRanges(meaning.text);
	const first = ranges[0];
	if (!first || ranges.length < 2) return null;
	const rest = meaning.text.slice(first[1]);
	return [
		{ own: own.slice(0, own.length - rest.length), leadIn: "", span: block.span },
		...ranges.slice(1).map(([from, to]) => ({
			own: meaning.text.slice(from, to),
			leadIn: "",
			span: spanOf(meaning, from, to),
		})),
	];
}

function labelled(header: string, text: string): string {
	const label = header.trim().replace(/:$/, "");
	return label === "" || text === "" ? text : `${label}: ${text}`;
}

/** A row to sign on: rules with few words around them. */
function isSigningRow(block: Block): boolean {
	const { text } = block.content;
	return text.includes("____") && wordCount(text.replace(/_+/g, " ")) <= 20;
}
