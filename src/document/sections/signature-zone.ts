import { isSignerLine, isSigningLine } from "../lines/signature-lines.js";
import { bodyOf, type Unit } from "../lines/unit.js";
import { endsStopped, isCaps, wordCount } from "../words.js";

/** How many lines may stand between a signing line and the last line that belongs to it. */
const REACH = 8;

/** Marks signing lines, and the short lines around them (party above, name and office below), as signature units. */
export function markSignatures(units: Unit[]): void {
	for (let i = 0; i < units.length; i++) {
		const unit = units[i] as Unit;
		if (unit.kind !== "text" || unit.contents || !isSigningLine(unit.content.text)) continue;
		unit.kind = "signature";
		before(units, i);
		i = after(units, i);
	}
}

function before(units: Unit[], at: number): void {
	for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
		const unit = units[i] as Unit;
		if (unit.kind !== "text" || !belongs(unit)) return;
		if (HEADING.test(unit.content.text)) return;
		const stopped =
			endsStopped(unit.content.text) && !/(?:^.{0,40}:|\b[A-Z][a-z]{0,3}\.|D\.)$/.test(unit.content.text);
		if (stopped) return;
		unit.kind = "signature";
	}
}

/** Index of the last unit that belongs to the signing line at `at`. */
function after(units: Unit[], at: number): number {
	let last = at;
	for (let i = at + 1; i < units.length && i <= last + REACH; i++) {
		const unit = units[i] as Unit;
		if (unit.kind !== "text") break;
		const { text } = unit.content;
		if (isSigningLine(text)) last = i;
		else if (!belongs(unit) || HEADING.test(text)) break;
		else if ((isCaps(text) || unit.underlined) && isProse(units[i + 1])) break;
		unit.kind = "signature";
		at = i;
	}
	return at;
}

function isProse(unit: Unit | undefined): boolean {
	return unit !== undefined && unit.kind === "text" && wordCount(unit.content.text) > 14;
}

/** Short, unnumbered, no sentence. */
function belongs(unit: Unit): boolean {
	if (unit.marker && (unit.reading?.style !== "A" || isCaps(bodyOf(unit)))) return false;
	return isSignerLine(unit.content.text);
}

/** Headings over the signatures. */
const HEADING =
	/^(?:signatures?|signature pages?|execution|signing|signed and agreed|agreed|approvals?|acceptance|authori[sz]ation)\W*$/i;
