import { spanOf } from "../mapped.js";
import type { Block, DefinedTerm, MappedText, Role, Section } from "../model.js";
import { type Given, hintOf, roleOfTerm } from "./term-roles.js";

/**
 * Short forms that the document gives parties, people and things, in reading order, each name once:
 * `(the "Department")`, `(hereinafter "Officer")`, `"Deputy" means …`, `We call it "the District."`,
 * `(SRO)`, tables and lists of definitions. Linear in the text.
 */
export function termsOf(blocks: readonly Block[], sections: readonly Section[]): DefinedTerm[] {
	const finder = new Finder();
	for (const block of blocks) {
		if (block.standing === "contents" || block.standing === "struck" || block.kind === "signature") continue;
		if (block.kind === "row") finder.row(block);
		else finder.text(block.content, DEFINITIONS.test(sections[block.section]?.title ?? ""));
	}
	return finder.terms;
}

const DEFINITIONS =
	/\bdefin(?:ed|itions?)\b|\bwords (?:and|used)\b|\bwhat we call\b|\bmeaning of\b|\bterms used\b|\bglossary\b/i;
const SHORT_HEADER =
	/^(?:terms?|words?|defined terms?|short (?:name|form)|abbreviations?|called(?: here)?|called below|known as|referred to as|name used|acronyms?|in this (?:agreement|document))$/i;

/** Characters before a short form that may name what it stands for. */
const BEFORE = 320;
const AFTER = 240;

const QUOTED =
	/"([A-Za-z][^"]{0,58}?)[.,;]?(?:"|'')|(?:``|''|`)([A-Za-z][^"'`]{0,58}?)[.,;]?(?:''|["'`])|(?<![A-Za-z0-9])'([A-Z][^'"]{0,40}?)[.,;]?'(?![A-Za-z])/g;
/** Between a bracket and the short form in it. */
const IN_BRACKET = /\((?:[a-z' ]|[,;:] |(?:"[^"()]{1,40}"))*$/;
const MEANS =
	/^(?: or (?:the )?"[^"]{1,40}")?(?:,? as used (?:here|in this [a-z]+),?|,? below)?,? (?:is used,?(?: (?:there is meant|it means|we mean),?)?(?: unless [^,"]{0,40},)?|means?|we mean|shall mean|will mean|is defined|are defined|refers? to|shall refer to|stands? for|denotes?|has the meaning|have the meaning|includes?|is|are)\b:?/i;
const CALLED =
	/\b(?:called|known|known as|referred to(?: [a-z]+){0,2} as|call (?:it|them|him|her|one|its?(?: [a-z]+){1,3})|say|is|are|named|termed|abbreviated|hereafter|hereinafter|here|and)[:,]? (?:the |an? )?$/i;
/** `by "Department," the Ost Police Department`: a list of names, each opened by "by". */
const BY = /(?:^|[^A-Za-z])by (?:the |an? )?$/i;
const COMMA = /^,? (?=(?:the|an?|its|our|that|one)\b)/i;
const ACRONYM = /\((?:the |hereinafter |hereafter |or |an? )?([A-Z]{2,7}s?)\)/g;
const HEREINAFTER =
	/\((?:hereinafter|hereafter|herein)[^()"]{0,40}?(?: as)?(?: the)? ([A-Z][A-Za-z']*(?: [A-Z][A-Za-z']*){0,3})\)/g;
const PLAIN_MEANS =
	/(?:^|[,.;:] )(?:The (?:term|word) |the (?:term|word) |An? |The |the |an? )?([A-Z][A-Za-z']*(?: [A-Z][A-Za-z']*){0,3}) (?:means|shall mean|refers to|stands for) /g;
/** "We call that person the police friend." "It is called the Town below." */
const PLAIN_CALLED =
	/\b(?:(?:is|are) (?:called|known as)|(?:[Ww]e|I) (?:(?:will|shall) )?call (?:that (?:person|officer|deputy)|this (?:person|officer|deputy)|him|her|it|them))(?: here)? (?:the |an? )?([A-Za-z][A-Za-z'-]*(?: [A-Za-z'-]+){0,2}?)(?: here| below)?(?=[.;,)]|$)/g;
const NO_NAME =
	/^(?:to|by|up|upon|on|for|in|at|out|off|away|back|when|if|as|and|or|not|from|with|it|so|here|there|this|that)\b/i;
const NO_TERM = /^(?:this|it|that|which|we|you|i|us|our|they|he|she|not applicable|n\/a)$/i;

/** `Campus Partner ("CP"), who is a city police officer …`: the role that the words behind a short form tell. */
function roleBehind(term: string, text: string): Role | null {
	const told = /^["')\]]{0,3},? (?:who|which) (?:is|are) (.{1,80})/.exec(text)?.[1];
	return told === undefined ? null : roleOfTerm(term, told, "before");
}

class Finder {
	readonly terms: DefinedTerm[] = [];
	private readonly known = new Set<string>();

	text(m: MappedText, definitions: boolean): void {
		const { text } = m;
		if (/["'`]/.test(text)) this.quoted(m);
		if (text.includes("(")) {
			for (const found of text.matchAll(HEREINAFTER))
				this.found(m, found, "after", text.slice(Math.max(0, found.index - BEFORE), found.index));
			for (const found of text.matchAll(ACRONYM)) {
				const meaning = nameBefore(text, found.index);
				if (roleOfTerm(found[1] as string, meaning.split(" ").slice(-6).join(" "), "after"))
					this.found(m, found, "after", meaning);
			}
		}
		for (const found of text.matchAll(PLAIN_MEANS)) {
			const end = found.index + found[0].length;
			const term = found[1] as string;
			// A single word that opens a sentence has its capital for that: "Success means …".
			const opens = found.index === 0 || /[.;:]/.test(text[found.index] ?? "");
			if (opens && !definitions && !term.includes(" ") && !hintOf(term)) continue;
			this.found(m, found, "before", sentenceAt(text, end));
		}
		for (const found of text.matchAll(PLAIN_CALLED)) {
			const before = text.slice(Math.max(0, found.index - BEFORE), found.index);
			const term = found[1] as string;
			if (NO_NAME.test(term)) continue;
			const person =
				/\bcall (?:that|this|him|her|them)\b/.test(found[0]) &&
				/\b(?:officers?|deput(?:y|ies)|constables?|troopers?|patrolm[ae]n)\b/i.test(before);
			const role = person ? "sro" : roleOfTerm(term, before, "after");
			if (role) this.add(term, m, found.index, found.index + found[0].length, "after", before, role);
		}
		if (!definitions) return;
		const listed = /^(?:The |An? )?([A-Z][A-Za-z']*(?: [A-Za-z']+){0,3}?)(?::| [-–—]| [-]{2}|\. )\s*/.exec(
			text.slice(0, 60),
		);
		if (listed && !/^(?:In|For|As|Unless|When|Where|Whenever|If|The following|Any|Each|No)\b/.test(listed[0]))
			this.found(m, listed, "before", sentenceAt(text, listed[0].length));
	}

	row(block: Block): void {
		const column = block.header.findIndex((header) => SHORT_HEADER.test(header.trim()));
		for (const cell of block.cells) if (/["'`(]/.test(cell.text)) this.text(cell, false);
		const cell = block.cells[column];
		if (!cell || cell.text === "" || cell.text.length > 60) return;
		const meaning = block.cells.filter((other) => other !== cell).map((other) => other.text);
		const given = column === 0 ? "before" : "after";
		this.add(
			m0(cell),
			cell,
			0,
			cell.text.length,
			given,
			given === "before" ? meaning.join(" ") : (meaning[0] ?? ""),
		);
	}

	private quoted(m: MappedText): void {
		const { text } = m;
		for (const found of text.matchAll(QUOTED)) {
			const term = found[1] ?? found[2] ?? found[3] ?? "";
			const end = found.index + found[0].length;
			const before = text.slice(Math.max(0, found.index - 120), found.index);
			const bracket = IN_BRACKET.exec(before);
			const after = MEANS.exec(text.slice(end, end + 90));
			const isTerm = /^(?:the |an? |each )?[A-Z0-9]/.test(term);
			if (bracket && text.indexOf(")", end) - end < 80 && text.indexOf(")", end) >= 0) {
				const at = found.index - before.length + bracket.index;
				this.add(term, m, at, end, "after", nameBefore(text, at));
			} else if (after && /means|mean\b|meant|used/.test(after[0])) {
				this.add(term, m, found.index, end, "before", sentenceAt(text, end + after[0].length));
			} else if (isTerm && BY.test(before) && COMMA.test(text.slice(end, end + 20))) {
				this.add(term, m, found.index, end, "before", sentenceAt(text, end).split(";")[0] as string);
			} else if (isTerm && CALLED.test(before)) {
				this.add(
					term,
					m,
					found.index,
					end,
					"after",
					text.slice(Math.max(0, found.index - BEFORE), found.index),
				);
			} else if (isTerm && after) {
				this.add(term, m, found.index, end, "before", sentenceAt(text, end + after[0].length));
			}
		}
	}

	private found(m: MappedText, found: RegExpExecArray, given: Given, meaning: string): void {
		this.add(found[1] as string, m, found.index, found.index + found[0].length, given, meaning);
	}

	private add(
		raw: string,
		m: MappedText,
		from: number,
		to: number,
		given: Given,
		meaning: string,
		known?: Role,
	): void {
		const term = raw.replace(/^(?:the|an?|each) /i, "").trim();
		if (term === "" || NO_TERM.test(term) || term.split(" ").length > 6) return;
		const role = known ?? roleBehind(term, m.text.slice(to, to + 120)) ?? roleOfTerm(term, meaning, given);
		const key = `${term.toLowerCase()}/${role ?? ""}`;
		if (
			this.known.has(key) ||
			(!role && [...ROLES].some((other) => this.known.has(`${term.toLowerCase()}/${other}`)))
		)
			return;
		this.known.add(key);
		const span = spanOf(m, from, to);
		this.terms.push({ term, meaning: meaning.trim(), role, span });
		// "S.P.O." is also written SPO.
		if (/^(?:[A-Z]\.){2,6}[A-Z]?$/.test(term) || /^[A-Z](?:\.[A-Z]){1,6}$/.test(term)) {
			this.add(term.replaceAll(".", ""), m, from, to, given, meaning);
		}
	}
}

const ROLES = [
	"sro",
	"agency",
	"chief",
	"supervisor",
	"district",
	"superintendent",
	"principal",
	"school",
] as const;

/** The words before a bracket that may name one party: since the bracket or semicolon before, without what stands in it. */
function nameBefore(text: string, at: number): string {
	const before = text.slice(Math.max(0, at - BEFORE), at);
	const cut = Math.max(before.lastIndexOf('")'), before.lastIndexOf('".)'), before.lastIndexOf("; "));
	return (cut < 0 ? before : before.slice(cut + 2)).trim();
}

/** From an index to the end of the sentence, roughly: a stop before a capital. */
function sentenceAt(text: string, at: number): string {
	const rest = text.slice(at, at + AFTER);
	const end = /[.;](?=\s+["(]?[A-Z]|$)/.exec(rest);
	return (end ? rest.slice(0, end.index) : rest).trim();
}

function m0(cell: MappedText): string {
	return cell.text.replace(/["'`]+/g, "").trim();
}
