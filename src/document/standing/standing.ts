import { spanOf } from "../mapped.js";
import type { Block, Clause, Section, Span, Standing } from "../model.js";
import { coverEnd } from "./cover.js";
import { isNoteTitle, type NoteRange, noteRanges } from "./notes.js";
import { changesQuoted, isQuotation, isStruckQuotation, quotedBlocks } from "./quoted.js";
import { supersededBlocks } from "./superseded.js";

/** What stands in a document without being promised by it. */
export interface Standings {
	blocks: Block[];
	notes: ReadonlyMap<number, NoteRange[]>;
}

/**
 * Marks the blocks that state no duty of the agreement: a cover in front of it, recitals, drafting notes, quoted law,
 * parts that a later amendment replaces. What the reader marked (struck, contents) stays.
 * @returns new blocks, and the ranges of notes inside blocks
 */
export function standBlocks(blocks: readonly Block[], sections: readonly Section[]): Standings {
	const start = coverEnd(blocks);
	const agreement = blocks.slice(start);
	const notes = noteRanges(agreement);
	const quoted = new Set([...quotedBlocks(agreement)].map((i) => i + start));
	const marked = blocks.map((block, i): Block => {
		if (block.standing !== "operative") return block;
		if (i < start) return { ...block, standing: "cover" };
		return { ...block, standing: ofBlock(block, sections, notes.get(block.index) ?? [], quoted.has(i)) };
	});
	const superseded = supersededBlocks(marked, sections);
	for (const block of marked) if (superseded.has(block.index)) block.standing = "superseded";
	return { blocks: marked, notes };
}

const RECITALS =
	/^(?:recitals?|w ?i ?t ?n ?e ?s ?s ?e ?t ?h|premises|preamble|whereas|background(?: and recitals)?|statement of (?:background|recitals))\W*$/i;
const WHEREAS = /^(?:[([]?[A-Za-z0-9]{1,3}[.)\]] )?"?whereas\b/i;
const THEREFORE = /\bnow,? ?therefore\b|\btherefore,? (?:the parties|it is)\b/i;
const DUTY = /\b(?:shall|must|agrees? (?:to|that)|will)\b/i;

function ofBlock(
	block: Block,
	sections: readonly Section[],
	notes: readonly NoteRange[],
	quoted: boolean,
): Standing {
	const { text } = block.content;
	const title = sections[block.section]?.title ?? "";
	const whole = notes[0];
	if (whole && whole[0] <= 1 && whole[1] >= text.length - 1) return whole[2];
	if (isNoteTitle(title) && block.kind !== "heading") return "note";
	if (quoted) return "quoted";
	if (WHEREAS.test(text) && !THEREFORE.test(text)) return "recital";
	if (RECITALS.test(title) && !THEREFORE.test(text) && !DUTY.test(text)) return "recital";
	return "operative";
}

const DEFINES =
	/^\(?(?:(?:as used|in this|for (?:the )?purposes? of|when used)[^,]{0,60}, )?(?:the (?:term|word)s? |an? |the )?"[^"]{1,60}"(?:,? (?:or|and) (?:the )?"[^"]{1,60}")*(?:,? as used [^,]{1,40},| below)? (?:means?|shall mean|will mean|is defined|refers? to|shall refer|stands? for|denotes?|has the meaning|includes?|is an?|is the|are the|are)\b/i;
const HANGING_DUTY =
	/[,;] and (?:each|every|any|no|all|it|they|he|she|the|such|an?)\b[^,;]{0,60}\b(?:shall|must|will|may not)\b/i;
const PLAIN_DEFINES =
	/^(?:the (?:term|word) )?(?:[A-Z][A-Za-z']*)(?: [A-Z][A-Za-z']*){0,3} (?:means|shall mean|refers to|has the meaning)\b/;
const DEFINITION_TITLE =
	/\bdefin(?:ed|itions?)\b|\bwords (?:and|used)\b|\bwhat we call\b|\bterms used\b|\bglossary\b|\bmeanings?\b/i;
const CONTINUES_DEFINITION =
	/^(?:the term|it|this term|the word|he|the singular|words)\b[^.]{0,60}\b(?:includes?|means|does not include|refers)\b/i;
const DEFINITION_HEADER = /^(?:terms?|words?|defined terms?|abbreviations?|acronyms?)$/i;

/**
 * Marks clauses inside operative blocks: definitions (a duty in a later sentence stays operative), recitals that share
 * a paragraph with others, notes and quotations.
 */
export function standClauses(
	clauses: readonly Clause[],
	standings: Standings,
	sections: readonly Section[],
): Clause[] {
	const { blocks, notes } = standings;
	let inside: (Span & { standing: Standing })[] = [];
	let at = 0;
	return clauses.map((clause, i) => {
		const block = blocks[clause.block] as Block;
		const first = clauses[i - 1]?.block !== clause.block;
		if (first) {
			inside = (notes.get(block.index) ?? []).map(([from, to, standing]) => ({
				...spanOf(block.content, from, to),
				standing,
			}));
			at = 0;
		}
		if (clause.standing !== "operative") return clause;
		while (at < inside.length && (inside[at] as Span).end <= clause.span.start) at++;
		const note = inside[at];
		const isNote = note !== undefined && clause.span.start >= note.start && clause.span.end <= note.end;
		const standing = isNote ? note.standing : ofClause(clause, block, first, sections);
		return standing === "operative" ? clause : { ...clause, standing };
	});
}

function ofClause(clause: Clause, block: Block, first: boolean, sections: readonly Section[]): Standing {
	const { own } = clause;
	if (WHEREAS.test(own) && !THEREFORE.test(own)) return "recital";
	const title = sections[clause.section]?.title ?? "";
	const defines =
		(DEFINES.test(own) && !changesQuoted(own)) ||
		(PLAIN_DEFINES.test(own) && (/^the (?:term|word) /i.test(own) || DEFINITION_TITLE.test(title)));
	// "… means either school, and each of them shall have one officer": a promise hangs on the definition.
	if (defines) return HANGING_DUTY.test(own) ? "operative" : "definition";
	if (isStruckQuotation(own)) return "struck";
	if (isQuotation(own)) return "quoted";
	if (clause.kind === "row")
		return first && DEFINITION_HEADER.test((block.header[0] ?? "").trim()) ? "definition" : "operative";
	if (!DEFINITION_TITLE.test(title)) return "operative";
	if (CONTINUES_DEFINITION.test(own)) return "definition";
	return first && !DUTY.test(own) && /^[^.]{1,60}(?::| [-–—] | means\b)/.test(own)
		? "definition"
		: "operative";
}
