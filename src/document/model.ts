import type { Root } from "mdast";

/** A half-open range of offsets (UTF-16 code units) into `Source.text`. */
export interface Span {
	start: number;
	end: number;
}

/** One file as decoded: text without a byte order mark, line ends untouched. */
export interface Source {
	/** As given on the command line, with forward slashes; `<stdin>` for standard input. */
	path: string;
	text: string;
	/** Offset at which each line starts; `lineStarts[0]` is 0. LF, CRLF and lone CR end a line. */
	lineStarts: number[];
	encoding: string;
	/** The text as it stands in the file, where `text` is less. */
	whole?: string;
	/** For a text of which whole lines were taken out: the number in the file of each line that stays. */
	lineNumbers?: number[];
	/** moulint's own comments, in the order of the file; they are no part of `text`. */
	directives?: Directive[];
}

/** A comment for moulint, such as `moulint-disable-file cops-mou/ferpa: reason`; its place is that in the file. */
export interface Directive {
	text: string;
	line: number;
	column: number;
	endLine: number;
	endColumn: number;
}

/** Something in the file that was not read, so that verdicts depending on it stay open. */
export interface NotRead {
	what: string;
	count: number;
	/** 1-based line of the first occurrence, when there is one. */
	line?: number;
	/** False where it only says how the text was read: no clause can stand in it. */
	hides?: false;
}

/** What every reader gives: the ecosystem's Markdown tree with offsets into `Source.text`. */
export interface Reading {
	source: Source;
	format: "markdown" | "text" | "docx";
	tree: Root;
	notRead: NotRead[];
	/** What was decided in reading, in sentences for the report: "3 tracked changes read as accepted …". */
	notes?: string[];
	/** Where the text is part of a tracked change, in order; empty spans where one took text away. */
	changed?: Span[];
	/** For .docx: where each line of the text came from. */
	paragraphs?: ParagraphOrigin[];
}

/** The place of one line of the text in a .docx file. */
export interface ParagraphOrigin {
	/** Name of the part, such as `word/document.xml`. */
	part: string;
	/** Number of the `w:p` among all of the part, in the order of the file, from 0. */
	index: number;
	/** Offset in the line at which the text of a run begins, and the number of its `w:r` among all of the part. */
	runs: [offset: number, run: number][];
}

/**
 * Text cleaned of wraps, hyphenation and page furniture, with the way back to the source.
 * `text[starts[i] … starts[i+1])` came from `source[offsets[i] …)`, one to one.
 */
export interface MappedText {
	text: string;
	starts: number[];
	offsets: number[];
}

/** Why a clause states no duty of this agreement. `operative` clauses do. */
export type Standing =
	| "operative"
	| "recital"
	| "definition"
	| "cover" // memo, resolution or letter in front of the agreement itself
	| "note" // drafting note
	| "contents"
	| "quoted"
	| "struck"
	| "superseded"; // replaced by a later amendment in the same document

export type BlockKind = "heading" | "paragraph" | "item" | "row" | "signature";

/** One visual unit in reading order. */
export interface Block {
	index: number;
	kind: BlockKind;
	content: MappedText;
	span: Span;
	/** Printed label without its text, such as `4.2`, `(a)`, `ARTICLE IV`, `•`; empty when none. */
	marker: string;
	/** Nesting: heading level 1-6, or list depth from 1; 0 for plain paragraphs. */
	depth: number;
	/** Table cells of a row, each with its own text; empty for other blocks. */
	cells: MappedText[];
	/** Texts of the header row above a table row; empty when there is none. */
	header: string[];
	standing: Standing;
	/** Index into `Document.sections`. */
	section: number;
}

/** A heading and its body. Section 0 is the document before its first heading. */
export interface Section {
	index: number;
	/** Index of the parent section, -1 for section 0 and top-level ones. */
	parent: number;
	level: number;
	number: string;
	title: string;
	/** `Article IV > 4.2 Records` */
	path: string;
	/** Span of the heading itself; empty span at 0 for section 0. */
	heading: Span;
	/** Span from the heading's start to the end of the last block before the next heading of its level or above. */
	span: Span;
	/** Whether any clause (not counting subsections) stands in it. */
	empty: boolean;
}

/** The smallest statement that can be judged. */
export interface Clause {
	index: number;
	kind: "sentence" | "item" | "row";
	/** What is judged: for an item its lead-in joined to its own words; one space between words. */
	text: string;
	/** The clause's own words, without lead-in. */
	own: string;
	/** Lead-in words, outermost first; empty when none. */
	leadIn: string;
	/** Where its own words stand. */
	span: Span;
	block: number;
	section: number;
	standing: Standing;
}

/** The sides of an agreement and the people on them. */
export type Role =
	| "sro"
	| "agency"
	| "chief"
	| "supervisor"
	| "district"
	| "superintendent"
	| "principal"
	| "school";

/** A short form the document gives a party or a thing: `(the "Department")`, `"Deputy" means …`. */
export interface DefinedTerm {
	term: string;
	/** The words it stands for, or its definition. */
	meaning: string;
	role: Role | null;
	span: Span;
}

/** One person's place to sign. */
export interface Signatory {
	name: string;
	title: string;
	/** The party that the line stands under, as printed; empty when none is. */
	party: string;
	/** Which side signs here; null when it cannot be told. */
	side: "law-enforcement" | "school" | "other" | null;
	/** True for the top official of that side (chief, sheriff; superintendent, board president). */
	topOfficial: boolean;
	/** Attest, approved-as-to-form, notary and witness lines are no party's signature. */
	formal: boolean;
	signature: "line" | "filled" | "none";
	date: "line" | "filled" | "none";
	dateValue: string | null;
	/** One date line above all signatures ("executed this __ day of __") is what `date` says. */
	dateShared?: boolean;
	span: Span;
}

/** A date as written. */
export interface DateMention {
	/** ISO `YYYY-MM-DD` when the text fixes a day, `YYYY-MM` or `YYYY` when it fixes less, null when blank or impossible. */
	iso: string | null;
	raw: string;
	/** Both parts of a numeric date are 12 or less. */
	ambiguous: boolean;
	/** 31 June, 30 February … */
	impossible: boolean;
	span: Span;
}

/** One agreement as read. */
export interface Document {
	source: Source;
	format: Reading["format"];
	kind: "sro-agreement" | "other";
	/** For `other`: what it looks like instead, in words ("a labor agreement", "board minutes"). */
	kindReason: string;
	title: string;
	sections: Section[];
	blocks: Block[];
	clauses: Clause[];
	terms: DefinedTerm[];
	signatories: Signatory[];
	/** Span of the whole signature block, null when there is none. */
	signatureSpan: Span | null;
	dates: DateMention[];
	notRead: NotRead[];
	/** As in `Reading`. */
	notes?: string[];
	changed?: Span[];
}
