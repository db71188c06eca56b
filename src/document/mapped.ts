import type { MappedText, Span } from "./model.js";

/**
 * The offset in the source of the character `m.text[index]`.
 * An index past the end gives the offset after the last character; a negative one the first character's.
 */
export function sourceOffset(m: MappedText, index: number): number {
	const length = m.text.length;
	if (length === 0) return m.offsets[0] ?? 0;
	if (index >= length) return sourceOffset(m, length - 1) + 1;
	const at = Math.max(index, 0);
	const segment = segmentAt(m, at);
	return (m.offsets[segment] as number) + at - (m.starts[segment] as number);
}

/** The span in the source that `m.text.slice(from, to)` came from, wraps and furniture inside it included. */
export function spanOf(m: MappedText, from: number, to: number): Span {
	const start = sourceOffset(m, from);
	if (to <= from) return { start, end: start };
	return { start, end: Math.max(start, sourceOffset(m, Math.min(to, m.text.length) - 1) + 1) };
}

/** The part of a mapped text between two indices of its own text, as `String.prototype.slice` would cut it. */
export function sliceMapped(m: MappedText, from: number, to: number): MappedText {
	const start = Math.min(Math.max(from, 0), m.text.length);
	const end = Math.min(Math.max(to, start), m.text.length);
	if (start === 0 && end === m.text.length) return m;
	if (start === end) return { text: "", starts: [0], offsets: [sourceOffset(m, start)] };
	const starts = [0];
	const offsets = [sourceOffset(m, start)];
	for (let i = segmentAt(m, start) + 1; i < m.starts.length && (m.starts[i] as number) < end; i++) {
		starts.push((m.starts[i] as number) - start);
		offsets.push(m.offsets[i] as number);
	}
	return { text: m.text.slice(start, end), starts, offsets };
}

/** A mapped text without white space at its ends. */
export function trimMapped(m: MappedText): MappedText {
	let from = 0;
	let to = m.text.length;
	while (from < to && isSpace(m.text.charCodeAt(from))) from++;
	while (to > from && isSpace(m.text.charCodeAt(to - 1))) to--;
	return sliceMapped(m, from, to);
}

/** Collects pieces of source text, one after the other, into one `MappedText`. */
export class MappedBuilder {
	private text = "";
	/** Kept apart: to ask a text that is still being joined for its end costs its whole length. */
	private end = "";
	private readonly starts: number[] = [];
	private readonly offsets: number[] = [];

	/** Appends `piece`, whose characters stand one to one at `offset` in the source. */
	push(piece: string, offset: number): this {
		if (piece === "") return this;
		const last = this.starts.length - 1;
		const follows =
			last >= 0 &&
			(this.offsets[last] as number) + this.text.length - (this.starts[last] as number) === offset;
		if (!follows) {
			this.starts.push(this.text.length);
			this.offsets.push(offset);
		}
		this.text += piece;
		this.end = piece[piece.length - 1] as string;
		return this;
	}

	/** Appends text of which all characters belong to the one place `offset`, such as a resolved entity. */
	pin(piece: string, offset: number): this {
		for (let i = 0; i < piece.length; i++) this.push(piece[i] as string, offset);
		return this;
	}

	/** Appends another mapped text. */
	append(m: MappedText): this {
		for (let i = 0; i < m.starts.length; i++) {
			const start = m.starts[i] as number;
			this.push(m.text.slice(start, m.starts[i + 1] ?? m.text.length), m.offsets[i] as number);
		}
		return this;
	}

	get length(): number {
		return this.text.length;
	}

	/** The last character so far, empty at the beginning. */
	get last(): string {
		return this.end;
	}

	/** What was collected; an empty text stands at `emptyAt`. */
	done(emptyAt = 0): MappedText {
		if (this.starts.length === 0) return { text: "", starts: [0], offsets: [emptyAt] };
		return { text: this.text, starts: this.starts, offsets: this.offsets };
	}
}

/** Index of the segment that holds character `index`. */
function segmentAt(m: MappedText, index: number): number {
	let low = 0;
	let high = m.starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((m.starts[middle] as number) <= index) low = middle;
		else high = middle - 1;
	}
	return low;
}

function isSpace(code: number): boolean {
	return code === 32 || (code >= 9 && code <= 13) || code === 160;
}
