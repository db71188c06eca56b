import {
	endsStopped,
	isCaps,
	isTitleLike,
	isTitleShaped,
	startsLower,
	startsUpper,
	wordCount,
} from "../words.js";
import type { Line } from "./line.js";
import {
	CITES,
	isColumns,
	isDotted,
	isField,
	isLabelled,
	OPEN_END,
	RECITAL,
	SMALL_END,
} from "./line-kinds.js";
import { type Marker, parseMarker } from "./markers.js";
import type { Sequence } from "./sequence.js";
import type { Shape } from "./shape.js";
import { isSignerLine, isSigningLine } from "./signature-lines.js";

/** Whether people sign around a line, or in the paragraph behind it. */
export interface Near {
	zone: boolean;
	before: boolean;
}

/** Tells where a new unit begins among lines that follow each other without a blank one. */
export class Breaks {
	constructor(
		private readonly shape: Shape,
		private readonly sequence: Sequence,
	) {}

	/** Whether a new unit begins at `line`, which stands directly under `prev`. */
	between(prev: Line, line: Line, next: Line | undefined, current: Line[], near: Near): boolean {
		const above = prev.content.text;
		const text = line.content.text;
		if (!this.shape.wrapped && (line.width > 100 || prev.width > 100)) {
			return endsStopped(above) || !startsLower(text) || parseMarker(text) !== null;
		}
		if (isSigningLine(above) || isSigningLine(text)) return true;
		const short = this.isShort(prev, text);
		if (near.zone && isSignerLine(above) && isSignerLine(text) && (short || this.shape.width === 0))
			return true;
		if (isColumns(above) || isColumns(text)) {
			if (near.zone || near.before) return true;
			if (!this.shape.justified && !SMALL_END.test(above) && !startsLower(text)) return true;
		}
		if (RECITAL.test(text) || isLabelled(text) || isDotted(above) || isDotted(text)) return true;
		if (this.beginsItem(above, text, short)) return true;
		if (prev.hard && !(startsLower(text) && !endsStopped(above))) return true;
		if (startsLower(text)) return false;
		// Centred lines, one in capitals and one not, are two titles.
		if (prev.indent >= 6 && line.indent >= 6 && isCaps(above) !== isCaps(text) && prev.indent !== line.indent)
			return true;
		if (endsStopped(above) && isCaps(text) && !isCaps(above) && wordCount(text) <= 10) return true;
		const alone = current.length === 1;
		if (isCaps(above) && !isCaps(text) && wordCount(above) <= 14 && !/,$/.test(above)) {
			if (current.every((one) => isCaps(one.content.text)) && (short || current[0]?.gap !== 0)) return true;
		}
		if (
			alone &&
			this.shape.width === 0 &&
			isLabelTitle(above) &&
			(endsStopped(text) || text.length > above.length * 1.5)
		)
			return true;
		if (isField(text) && (short || isField(above))) return true;
		if (SMALL_END.test(above)) return false;
		if (
			short &&
			(endsStopped(above) || (alone && startsUpper(text)) || !/[,a-z-]$/.test(above) || isTitleLike(above))
		) {
			return !(isCaps(above) && isCaps(text) && OPEN_END.test(above));
		}
		// A paragraph that begins with an indented line, as typewriters set it.
		return endsStopped(above) && line.indent >= prev.indent + 3 && (!next || next.indent < line.indent);
	}

	/** Whether the first word of the next line would have fit: the line was ended on purpose. */
	private isShort(prev: Line, text: string): boolean {
		if (!this.shape.wrapped) return true;
		if (this.shape.width === 0) return false;
		const space = text.indexOf(" ");
		const word = space < 0 ? text.length : space;
		return prev.width + 1 + word <= this.shape.width * 0.62;
	}

	private beginsItem(above: string, text: string, short: boolean): boolean {
		const marker = parseMarker(text);
		if (!marker) return false;
		const fit = this.sequence.fit(marker);
		if (fit.how === "other") return false;
		if (isUnder(marker, above) && !startsLower(text.slice(marker.end)) && !CITES.test(above)) return true;
		if (fit.reading.style === "•")
			return text[0] !== "-" || endsStopped(above) || short || parseMarker(above)?.label === "-";
		const ended = endsStopped(above) || /(?:[,;]|\b(?:and|or|to|that|shall|will|must|not))$/.test(above);
		if (marker.parts.length > 1 && startsLower(text.slice(marker.end)) && !ended) return false;
		const closed = ended || short;
		// Initials begin lines too ("J. Doe"), and so do numbers of what is cited ("section" / "4.2").
		if (fit.how === "next") return closed || !(/^[AR]$/.test(fit.reading.style) || CITES.test(above));
		return closed && (marker.sure || short || endsStopped(above));
	}
}

/** Whether a decimal such as `4.1` goes on from the marker of the line above, `4.` or `ARTICLE IV`: that is its heading. */
function isUnder(marker: Marker, above: string): boolean {
	const outer = marker.parts.length > 1 ? parseMarker(above) : null;
	if (!outer) return false;
	const parent = marker.parts.slice(0, -1).join(".");
	if (outer.parts.length > 1) return outer.parts.join(".") === parent;
	return outer.readings.some((reading) => reading.style !== "•" && String(reading.value) === parent);
}

/** `Exhibit A - List of Schools`, and nothing more. */
function isLabelTitle(text: string): boolean {
	const marker = parseMarker(text);
	if (!marker || !/^(?:article|section|exhibit)$/.test(marker.readings[0]?.style ?? "")) return false;
	return marker.end >= text.length || isTitleShaped(text.slice(marker.end));
}
