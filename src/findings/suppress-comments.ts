import type { Directive, Source } from "../document/model.js";
import { fileLine } from "../document/position.js";

/** One comment as understood: which findings it suppresses where, and why. */
export interface Comment {
	directive: Directive;
	/** The checks as written. */
	names: string[];
	reason: string;
	/** Lines of the file that it speaks of, both included; `file` for findings of the whole document, too. */
	scope: { from: number; to: number } | "file";
}

/** A comment that is none of moulint's, or says too little to be one. */
export interface Misunderstood {
	directive: Directive;
	/** The word it begins with. */
	keyword: string;
	/** `keyword`: no such comment; `names`: it names no check. */
	lacks: "keyword" | "names";
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
 */
export function commentsOf(source: Source): { comments: Comment[]; misunderstood: Misunderstood[] } {
	const comments: Comment[] = [];
	const misunderstood: Misunderstood[] = [];
	const open = new Map<string, { from: number; to: number }[]>();
	for (const directive of source.directives ?? []) {
		const { keyword, names, reason } = partsOf(directive.text);
		if (keyword === "moulint-enable") {
			for (const name of names.length === 0 ? [...open.keys()] : names) {
				for (const range of open.get(name) ?? []) range.to = directive.line;
				open.delete(name);
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
				const before = open.get(name);
				if (before) before.push(range);
				else open.set(name, [range]);
			}
			continue;
		}
		comments.push({ directive, names, reason, scope: scopeOf(keyword, directive, source) });
	}
	return { comments, misunderstood };
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
