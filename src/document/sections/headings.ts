import { isListStyle, parseMarker } from "../lines/markers.js";
import { bodyOf, covers, type Unit, unitFrom } from "../lines/unit.js";
import { sliceMapped } from "../mapped.js";
import {
	endsStopped,
	hasModal,
	hasVerb,
	isCaps,
	isLabel,
	isTitleCase,
	isTitleLike,
	isTitleShaped,
	namesParty,
	startsLower,
	wordCount,
} from "../words.js";
import { runInOf } from "./runin.js";

/**
 * Tells headings from text: those of the tree, and what only looks like one in print (bold lines, capitals,
 * ARTICLE lines, numbered titles, short lines standing alone, titles that run into their paragraph).
 */
export function withHeadings(units: Unit[]): Unit[] {
	const out: Unit[] = [];
	const following = nextUnits(units);
	for (let i = 0; i < units.length; i++) {
		const unit = units[i] as Unit;
		const prev = out.at(-1);
		const next = following[i];
		if (unit.contents || unit.struck || (unit.kind !== "text" && unit.kind !== "heading")) {
			out.push(unit);
		} else if (unit.kind === "heading") {
			out.push(isSentence(unit) ? { ...unit, kind: "text", level: 0 } : unit);
		} else if (isHeading(unit, prev, next)) {
			out.push({ ...unit, kind: "heading" });
		} else out.push(...split(unit, prev));
	}
	return joinTitles(out);
}

/** For each unit the next one that is no rule. */
function nextUnits(units: Unit[]): (Unit | undefined)[] {
	const following: (Unit | undefined)[] = new Array(units.length);
	let next: Unit | undefined;
	for (let i = units.length - 1; i >= 0; i--) {
		following[i] = next;
		if (units[i]?.kind !== "rule") next = units[i];
	}
	return following;
}

/** Real headings that hold a whole rule: "## 3. The District shall furnish an office." */
function isSentence(unit: Unit): boolean {
	const body = bodyOf(unit);
	if (wordCount(body) > 30) return true;
	return wordCount(body) > 6 && /[.;]["')]*$/.test(body) && /\b(?:shall|will|must|may|agrees?)\b/.test(body);
}

function isHeading(unit: Unit, prev: Unit | undefined, next: Unit | undefined): boolean {
	const body = bodyOf(unit);
	const words = wordCount(body);
	const style = unit.reading?.style ?? "";
	if (words > 20 || body.includes("___") || body.includes("\t") || isQuestion(unit)) return false;
	if (style === "article" || style === "exhibit" || style === "section") {
		return words === 0 || (words <= 16 && isWholeTitle(body));
	}
	if (words === 0 || isLabel(body.replace(/(?<![:.\s])[:.\s]+$/, "")) || /^[A-Za-z.]{1,12}:\s/.test(body))
		return false;
	if (unit.underlined && words <= 14) return true;
	if (covers(unit, "strong") && words <= 16) return isMarkedTitle(body, unit, next);
	if (isCaps(body) && words <= 16) return isCapsTitle(body, unit, prev, next);
	if (style === "") return isLoneTitle(unit, prev, next);
	return isNumberedTitle(unit, style, body, prev, next);
}

/** A title and nothing behind it. */
function isWholeTitle(body: string): boolean {
	const bare = body.replace(/(?<![.:\s])[.:\s]+$/, "");
	if (/^\([^)]*\)$/.test(bare)) return true;
	if ((isCaps(bare) ? /[.?!]\s/ : /[.;?!]\s/).test(bare.replace(/\b(?:No|St|Dr|Nos|vs)\./g, "")))
		return false;
	if (isCaps(bare) || isTitleCase(bare)) return true;
	return isTitleLike(bare);
}

function isMarkedTitle(body: string, unit: Unit, next: Unit | undefined): boolean {
	if (CONNECTING.test(body)) return false;
	if (/[,;]$/.test(body) || /[a-z0-9]{2}\. [A-Z].{0,200}\.$/.test(body.slice(0, 200))) return false;
	if (
		endsStopped(body) &&
		hasVerb(body) &&
		!isCaps(body) &&
		!/^(?:who|what|when|where|why|how)\b/i.test(body)
	)
		return false;
	return !(unit.reading?.style === "•" && isSibling(unit, next));
}

/** Words between the names on a title page, and stamps on it. */
const CONNECTING =
	/^\W*(?:and|between|by and between|by|among|with|or|to|of|for|draft|confidential|final)\W*$/i;

function isCapsTitle(body: string, unit: Unit, prev: Unit | undefined, next: Unit | undefined): boolean {
	if (/[,;]$/.test(body) || CONNECTING.test(body)) return false;
	if (/^(?:NOW,? THEREFORE|WHEREAS)\b/.test(body)) return false;
	// Items of a list in capitals ("- DARE", "(a) SRO").
	if (isListStyle(unit.reading?.style ?? "") && (isSibling(unit, next) || isSiblingBefore(unit, prev))) {
		return false;
	}
	return true;
}

/** `1. Title`, `1.1 Title`, `A. Title`: short, and no member of a list of short items. */
function isNumberedTitle(
	unit: Unit,
	style: string,
	body: string,
	prev: Unit | undefined,
	next: Unit | undefined,
): boolean {
	const strong = /^(?:d\d|R|A|1\)|article|section)$/.test(style);
	if (!strong && !(/^(?:\(|[a-z]\.)/.test(style) && isTitleCase(body))) return false;
	const bare = body.replace(/\.$/, "");
	if (!isTitleLike(bare) && !(strong && isTitleShaped(body) && !hasModal(body) && isParagraph(next)))
		return false;
	if (wordCount(bare) > 10) return false;
	if (body !== bare && (hasVerb(bare) || wordCount(bare) > 6 || !isTitleCase(bare))) return false;
	if (isSibling(unit, next) || isSiblingBefore(unit, prev)) return false;
	if (prev && prev.kind === "text" && /:$/.test(prev.content.text) && !strong) return false;
	return next !== undefined && prev?.kind !== "signature";
}

/** Whether the unit behind is the next number of the same list. */
function isSibling(unit: Unit, next: Unit | undefined): boolean {
	if (!next?.reading || !unit.reading || next.kind === "heading") return false;
	if (next.reading.style !== unit.reading.style) return false;
	if (unit.reading.style !== "•" && next.reading.value !== unit.reading.value + 1) return false;
	return wordCount(bodyOf(next)) <= 12 || unit.reading.style === "•";
}

function isSiblingBefore(unit: Unit, prev: Unit | undefined): boolean {
	return prev?.kind === "text" && wordCount(bodyOf(prev)) <= 12 && isSibling(prev, unit);
}

/** A short line without a stop, alone in front of a paragraph. */
function isLoneTitle(unit: Unit, prev: Unit | undefined, next: Unit | undefined): boolean {
	const { text } = unit.content;
	if (!next || unit.lines > 1 || unit.list > 0 || wordCount(text) > 9) return false;
	if (!isTitleLike(text) && !(isTitleShaped(text) && !hasModal(text) && isParagraph(next))) return false;
	if (!/[A-Za-z]{3}/.test(text) || isNameOrDate(text)) return false;
	if (next.kind === "signature") return false;
	const nextText = next.content.text;
	const leads =
		next.kind === "row" ||
		(next.kind === "text" &&
			(next.marker !== null ||
				wordCount(nextText) >= 12 ||
				(endsStopped(nextText) && wordCount(nextText) >= 4)));
	// "The Chief", over items that go on in lower case, is a lead-in.
	if (!leads || startsLower(bodyOf(next))) return false;
	// The last of several short lines is one of them: an address, a list of names.
	return !(
		prev &&
		prev.kind === "text" &&
		isTitleLike(prev.content.text) &&
		wordCount(prev.content.text) <= 9
	);
}

/** Whole sentences, without a number. */
function isParagraph(unit: Unit | undefined): boolean {
	return unit?.kind === "text" && unit.marker === null && wordCount(unit.content.text) >= 12;
}

export function isNameOrDate(text: string): boolean {
	return (
		/^(?:dr|mr|mrs|ms|hon|lt|sgt|capt|ofc|officer|chief|sheriff)\.?\s+[A-Z][a-z]*\.?\s+[A-Z]/i.test(text) ||
		/\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2}\b/i.test(
			text,
		) ||
		/^[\d/.\-\s]+$/.test(text) ||
		/\b(?:street|avenue|road|suite|p\.?\s?o\.? box)\b.{0,100}\d|\d.{0,100}\b(?:street|avenue|road|suite)\b/i.test(
			text.slice(0, 100),
		)
	);
}

/** Q. and Q1: lines, and bold or numbered lines that ask. */
export function isQuestion(unit: Unit): boolean {
	const body = bodyOf(unit);
	if (!/\?["')]*$/.test(body) || wordCount(body) > 30) return false;
	return true;
}

/** A run-in heading becomes a unit of its own in front of its paragraph. */
function split(unit: Unit, prev: Unit | undefined): Unit[] {
	if (isQuestion(unit) || unit.contents) return [unit];
	const runIn = runInOf(unit);
	if (!runIn) return [unit];
	const item = unit.list > 0 || isListStyle(unit.reading?.style ?? "");
	// Under a lead-in ("The Chief shall:") a titled item stays one item.
	if (item && prev && opensList(prev, unit)) return [unit];
	const { text } = unit.content;
	const head: Unit = { ...unit, kind: "heading", content: sliceMapped(unit.content, 0, runIn.to) };
	head.runIn = true;
	head.marks = unit.marks.filter((mark) => mark.from < runIn.to);
	const content = sliceMapped(unit.content, runIn.rest, text.length);
	const rest = unitFrom("text", content, [], undefined);
	rest.gap = 0;
	rest.indent = unit.indent;
	rest.inside = unit.inside;
	rest.lines = unit.lines;
	const marker = parseMarker(content.text);
	if (marker && /^\(/.test(marker.label)) {
		rest.marker = marker;
		rest.reading = marker.readings[0] ?? null;
	}
	return [head, rest];
}

/** Whether `prev` is a lead-in to `unit`, or an item of a list that has one. */
function opensList(prev: Unit, unit: Unit): boolean {
	if (prev.kind !== "text") return false;
	if (/(?::|\b(?:shall|must|will|may|to|that|not))$/.test(prev.content.text)) return true;
	const [before, own] = [prev.reading, unit.reading];
	if (!before || !own || before.style !== own.style) return false;
	return own.style === "•" || before.value === own.value - 1;
}

/** `ARTICLE I` and the title on the line under it are one heading; so are the lines of a centred title. */
function joinTitles(units: Unit[]): Unit[] {
	const out: Unit[] = [];
	for (const unit of units) {
		const prev = out.at(-1);
		if (
			prev &&
			prev.kind === "heading" &&
			(goesOn(prev, unit) || (out.length <= 4 && isTitlePage(prev, unit)))
		) {
			out[out.length - 1] = joinedHeading(prev, unit);
		} else out.push(unit);
	}
	return out;
}

function goesOn(prev: Unit, unit: Unit): boolean {
	if (prev.level > 0 && unit.kind === "heading" && unit.level > 0 && prev.level !== unit.level) return false;
	if (unit.marker || unit.contents || (unit.kind !== "heading" && unit.kind !== "text")) return false;
	const label = prev.marker !== null && bodyOf(prev) === "";
	const { text } = unit.content;
	if (label) return unit.gap <= 2 && wordCount(text) <= 14 && isTitleLike(text.replace(/\.$/, ""));
	if (unit.kind !== "heading" || unit.level > 0 || prev.level > 0 || prev.lines > 4) return false;
	if (unit.gap === 0 && prev.indent >= 6 && unit.indent >= 6 && isCaps(prev.content.text) === isCaps(text))
		return true;
	return unit.gap === 0 && /\b(?:of|for|and|the|with|in|between|to)$/i.test(prev.content.text);
}

/** Two lines in capitals under each other, at the very beginning. */
function isTitlePage(prev: Unit, unit: Unit): boolean {
	if (unit.kind !== "heading" || unit.gap > 0 || unit.marker || prev.marker || unit.level + prev.level > 0)
		return false;
	if (namesParty(prev.content.text)) return false;
	const both = `${prev.content.text} ${unit.content.text}`;
	return isCaps(prev.content.text) && isCaps(unit.content.text) && wordCount(both) <= 16;
}

function joinedHeading(prev: Unit, unit: Unit): Unit {
	const { text, starts, offsets } = prev.content;
	const end = (offsets.at(-1) ?? 0) + text.length - (starts.at(-1) ?? 0);
	const shift = text.length + 1;
	const marker = prev.marker && bodyOf(prev) === "" ? { ...prev.marker, end: shift } : prev.marker;
	return {
		...prev,
		marker,
		lines: prev.lines + unit.lines,
		content: {
			text: `${text} ${unit.content.text}`,
			starts: [...starts, text.length, ...unit.content.starts.map((start) => start + shift)],
			offsets: [...offsets, end, ...unit.content.offsets],
		},
	};
}
