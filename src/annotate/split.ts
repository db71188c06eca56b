import type { BodyRun } from "./body.js";
import type { Boundary } from "./boundary.js";
import { type Tag, walkTags } from "./tags.js";

/** What a run holds; null for one that cannot be cut. */
type Parts = { parts: Part[]; look: string } | null;

/** A run of many findings is taken apart once. */
const known = new WeakMap<BodyRun, Parts>();

/** A child of a run and how many characters of the text it makes. */
interface Part {
	tag: Tag;
	end: number;
	length: number;
	/** For `w:t`: offset in the run of each of its characters, and of its end. */
	places: number[] | null;
}

/**
 * Where a run can be cut in two that look the same, behind some of its characters; null where it cannot: a run with
 * anything but text in it, with a tracked change of its look, or of which the text is longer or shorter than what was
 * read.
 * @param text the part; @param length of what was read of the run; @param at from 1 to `length` - 1
 */
export function splitAt(text: string, run: BodyRun, length: number, at: number): Boundary | null {
	const prefix = run.written.slice(0, -1);
	let parsed = known.get(run);
	if (parsed === undefined) {
		parsed = partsOf(text.slice(run.start, run.end), prefix);
		known.set(run, parsed);
	}
	if (!parsed) return null;
	const { parts, look } = parsed;
	if (parts.reduce((sum, part) => sum + part.length, 0) !== length) return null;
	const again = text.slice(run.start, run.open) + look;
	let passed = 0;
	for (const part of parts) {
		passed += part.length;
		if (passed < at) continue;
		if (passed === at) {
			return { at: run.start + part.end, before: `</${run.written}>`, after: again, tag: null };
		}
		const { tag, places } = part;
		const place = places?.[at - (passed - part.length)];
		if (place === undefined || place < 0) return null;
		const kept = tag.attributes["xml:space"];
		const name = `${prefix}t`;
		return {
			at: run.start + place,
			before: `</${name}></${run.written}>`,
			after: `${again}<${name} xml:space="preserve">`,
			tag: kept === "preserve" ? null : run.start + tag.end - 1,
		};
	}
	return null;
}

/** Children of which the number of characters is sure; a line break or a hyphen is one, a mark of a page none. */
const LENGTHS: Record<string, number> = {
	tab: 1,
	ptab: 1,
	br: 1,
	cr: 1,
	noBreakHyphen: 1,
	softHyphen: 0,
	lastRenderedPageBreak: 0,
};

function partsOf(slice: string, prefix: string): Parts {
	const parts: Part[] = [];
	let look = "";
	let depth = 0;
	let plain = true;
	let child: Tag | null = null;
	walkTags(slice, "", {
		open: (tag) => {
			depth++;
			if (Object.keys(tag.attributes).some((name) => name.startsWith("xmlns"))) plain = false;
			if (depth === 2) child = tag;
			// Deeper than a child there can only be the look, and in it no tracked change of it.
			else if (depth > 2 && tag.attributes["w:id"] !== undefined) plain = false;
			else if (depth > 2 && tag.attributes[`${prefix}id`] !== undefined) plain = false;
			else if (depth > 2 && child?.written !== `${prefix}rPr`) plain = false;
		},
		close: (_, start, end) => {
			if (depth-- !== 2 || !child) return;
			const { written } = child;
			if (written === `${prefix}rPr`) look += slice.slice(child.start, end);
			else {
				const part = written.startsWith(prefix)
					? partOf(slice, child, written.slice(prefix.length), start, end)
					: null;
				if (part) parts.push(part);
				else plain = false;
			}
		},
	});
	return plain ? { parts, look } : null;
}

function partOf(slice: string, tag: Tag, name: string, close: number, end: number): Part | null {
	if (name !== "t") {
		const length = LENGTHS[name];
		return length === undefined ? null : { tag, end, length, places: null };
	}
	if (tag.selfClosing) return { tag, end, length: 0, places: [tag.end] };
	const places = placesOf(slice, tag.end, close);
	if (!places) return null;
	const inner = slice.slice(tag.end, close);
	// White space at the ends of a text that does not keep it is not read, and would be if it were cut.
	if (
		tag.attributes["xml:space"] === undefined
			? inner.trim() !== inner
			: tag.attributes["xml:space"] !== "preserve"
	)
		return null;
	return { tag, end, length: places.length - 1, places };
}

const ENTITIES = new Set(["amp", "lt", "gt", "quot", "apos"]);

/** Offset of each UTF-16 unit of a text as decoded, -1 inside a character, and of its end; null for CDATA. */
function placesOf(slice: string, from: number, to: number): number[] | null {
	const places: number[] = [];
	for (let at = from; at < to; at++) {
		places.push(at);
		const character = slice[at];
		if (character === "<") return null;
		if (character === "\r" && slice[at + 1] === "\n") at++;
		else if (character === "&") {
			const end = slice.indexOf(";", at);
			const name = slice.slice(at + 1, end);
			if (name.startsWith("#")) {
				const code =
					name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
				if (code > 0xffff) places.push(-1);
			} else if (!ENTITIES.has(name)) return null;
			at = end;
		} else if (/[\ud800-\udbff]/.test(character as string)) {
			places.push(-1);
			at++;
		}
	}
	places.push(to);
	return places;
}
