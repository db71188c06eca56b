import type { Directive, Source } from "../document/model.js";
import { fileLine } from "../document/position.js";
import type { LineRange } from "./lines.js";

/** One comment as understood: which findings it suppresses where, and why. */
export interface Comment {
	directive: Directive;
	/** The checks as written. */
	names: string[];
	reason: string;
	/** Lines of the file that it speaks of, both included; `file` for findings of the whole document, too. */
	scope: LineRange | "file";
}

/** A comment that is none of moulint's, or says too little to be one. */
export interface Misunderstood {
	directive: Directive;
	/** The word it begins with. */
	keyword: string;
	/** `keyword`: no such comment; `names`: it names no check. */
	lacks: "keyword" | "names";
}

/** A `moulint-enable` of a check that no comment before it disables. */
export interface Idle {
	directive: Directive;
	/** The check as written. */
	name: string;
}

/** No check has a longer id; what is longer is cut, so that it is cheap to say that it is unknown. */
const LONGEST = 100;

/** Words that comments begin with. */
export const KEYWORDS = [
	"moulint-disable-next-line",
	"moulint-disable-line",
	"moulint-disable-file",
	"moulint-disable",
	"moulint-enable",
] as const;

/**
 * Understands the comments of a source: `<keyword> <check>, <check>: <reason>`. A `moulint-disable` holds until the
 * `moulint-enable` of the same checks (without checks: of all), or to the end.
 * @param idOf gives the check that a name means, so that one comment may write it short and another in full
 */
export function commentsOf(
	source: Source,
	idOf: (name: string) => string | null,
): { comments: Comment[]; misunderstood: Misunderstood[]; idle: Idle[] } {
	const comments: Comment[] = [];
	const misunderstood: Misunderstood[] = [];
	const idle: Idle[] = [];
	const open = new Map<string, LineRange[]>();
	for (const directive of source.directives ?? []) {
		const { keyword, names, reason } = partsOf(directive.text);
		if (keyword === "moulint-enable") {
			for (const name of names.length === 0 ? [...open.keys()] : names) {
				const id = idOf(name) ?? name;
				const ranges = open.get(id);
				if (!ranges) idle.push({ directive, name });
				for (const range of ranges ?? []) range.to = directive.line;
				open.delete(id);
			}
			continue;
		}
		const known = (KEYWORDS as readonly string[]).includes(keyword);
		if (!known || names.length === 0) {
			misunderstood.push({ directive, keyword, lacks: known ? "names" : "keyword" });
			continue;
		}
		if (keyword === "moulint-disable") {
			// Each check may be enabled again on its own.
			for (const name of names) {
				const range = { from: directive.line, to: Number.POSITIVE_INFINITY };
				comments.push({ directive, names: [name], reason, scope: range });
				const id = idOf(name) ?? name;
				const before = open.get(id);
				if (before) before.push(range);
				else open.set(id, [range]);
			}
			continue;
		}
		comments.push({ directive, names, reason, scope: scopeOf(keyword, directive, source) });
	}
	return { comments, misunderstood, idle };
}

function scopeOf(keyword: string, directive: Directive, source: Source): Comment["scope"] {
	if (keyword === "moulint-disable-file") return "file";
	if (keyword === "moulint-disable-line") return { from: directive.line, to: directive.endLine };
	const next = nextLine(source, directive.endLine);
	return { from: next, to: next };
}

/** The first line behind a line that holds text. */
function nextLine(source: Source, after: number): number {
	const { text, lineStarts } = source;
	for (let i = firstLineAfter(source, after); i < lineStarts.length; i++)
		if (text.slice(lineStarts[i], lineStarts[i + 1] ?? text.length).trim() !== "")
			return fileLine(source, i + 1);
	return after + 1;
}

/** Index of the first line of the text whose number in the file is greater; found by halving. */
function firstLineAfter(source: Source, after: number): number {
	let low = 0;
	let high = source.lineStarts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (fileLine(source, middle + 1) > after) high = middle;
		else low = middle + 1;
	}
	return low;
}

function partsOf(text: string): { keyword: string; names: string[]; reason: string } {
	const end = text.search(/[\s:]/);
	const keyword = end < 0 ? text : text.slice(0, end);
	const rest = end < 0 ? "" : text.slice(end).trim();
	const colon = rest.indexOf(":");
	const names = (colon < 0 ? rest : rest.slice(0, colon))
		.split(",")
		.map((name) => name.trim().slice(0, LONGEST))
		.filter((name) => name !== "");
	return { keyword, names, reason: colon < 0 ? "" : rest.slice(colon + 1).trim() };
}
