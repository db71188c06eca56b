import type { Random } from "./random.js";

/** An element in an XML text: where it begins and ends, and where what is in it does. */
interface Element {
	start: number;
	end: number;
	name: string;
}

/**
 * Changes an XML text in one to four ways that leave it well-formed, if it was: elements go, come twice, hold
 * themselves or move; values of attributes change.
 * @param other another text of that kind, to take elements from
 */
export function mutatedXml(
	text: string,
	other: string,
	vocabulary: { elements: readonly string[]; values: readonly string[] },
	random: Random,
): string {
	let changed = text;
	for (let left = random.small(4); left > 0; left--) {
		const elements = elementsOf(changed);
		if (elements.length === 0) return changed;
		const { start, end, name } = random.pick(elements);
		const place = random.pick(elements);
		const piece = changed.slice(start, end);
		const change = random.below(9);
		if (change === 0) changed = changed.slice(0, start) + changed.slice(end);
		else if (change === 1)
			changed = changed.slice(0, start) + piece.repeat(1 + random.small(16)) + changed.slice(end);
		else if (change === 2) {
			const tag = random.oneIn(2) ? name : random.pick(vocabulary.elements);
			const depth = random.small(random.oneIn(10) ? 1200 : 16);
			changed = `${changed.slice(0, start)}${`<${tag}>`.repeat(depth)}${piece}${`</${tag}>`.repeat(depth)}${changed.slice(end)}`;
		} else if (change === 3) changed = changed.slice(0, place.start) + piece + changed.slice(place.start);
		else if (change === 4) {
			const others = elementsOf(other);
			if (others.length === 0) continue;
			const taken = random.pick(others);
			changed = changed.slice(0, start) + other.slice(taken.start, taken.end) + changed.slice(end);
		} else if (change === 5) {
			const tag = random.pick(vocabulary.elements);
			changed = `${changed.slice(0, start)}<${tag} w:val="${random.pick(vocabulary.values)}"/>${changed.slice(start)}`;
		} else if (change === 6) {
			// The tag gets another name: at its start, and at its end if it has one.
			const tag = random.pick(vocabulary.elements);
			const inside = piece.endsWith("/>")
				? `<${tag}${piece.slice(1 + name.length)}`
				: `<${tag}${piece.slice(1 + name.length, piece.length - name.length - 3)}</${tag}>`;
			changed = changed.slice(0, start) + inside + changed.slice(end);
		} else changed = withValue(changed, start, vocabulary.values, random);
	}
	return changed;
}

/** The text without one of its elements, for each of them, the largest first. */
export function* withoutElements(text: string): Generator<string> {
	const elements = elementsOf(text).sort((a, b) => b.end - b.start - (a.end - a.start));
	for (const { start, end } of elements) yield text.slice(0, start) + text.slice(end);
}

/** Gives one attribute behind a place another value. */
function withValue(text: string, from: number, values: readonly string[], random: Random): string {
	const open = text.indexOf('="', from);
	if (open < 0) return text;
	const close = text.indexOf('"', open + 2);
	if (close < 0) return text;
	return `${text.slice(0, open + 2)}${random.pick(values)}${text.slice(close)}`;
}

/** All elements but the outermost, in order of their ends. */
function elementsOf(text: string): Element[] {
	const elements: Element[] = [];
	const open: { name: string; start: number }[] = [];
	for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
		const end = text.indexOf(">", at) + 1;
		if (end === 0) break;
		const next = text[at + 1];
		if (next === "?" || next === "!") continue;
		if (next === "/") {
			const last = open.pop();
			if (last && open.length > 0) elements.push({ ...last, end });
		} else {
			const name = /^[^\s/>]*/.exec(text.slice(at + 1, at + 60))?.[0] ?? "";
			if (text[end - 2] === "/") {
				if (open.length > 0) elements.push({ name, start: at, end });
			} else open.push({ name, start: at });
		}
	}
	return elements;
}
