import { isDotted } from "../lines/line-kinds.js";
import { bodyOf, type Unit } from "../lines/unit.js";
import { endsStopped, wordCount } from "../words.js";

/** Marks a table of contents: what stands under such a heading until its first title comes again, and dotted lines. */
export function markContents(units: Unit[]): void {
	for (let i = 0; i < units.length; i++) {
		const unit = units[i] as Unit;
		if (unit.kind === "text" && isDotted(unit.content.text)) unit.contents = true;
		if (!isContentsHeading(unit)) continue;
		const end = endOfContents(units, i + 1);
		for (let k = i; k < end; k++) (units[k] as Unit).contents = true;
		i = Math.max(i, end - 1);
	}
	markPaged(units);
}

function isContentsHeading(unit: Unit): boolean {
	return (
		(unit.kind === "text" || unit.kind === "heading") &&
		/^(?:table\s+of\s+)?contents\W*$|^index\W*$/i.test(bodyOf(unit).slice(0, 40))
	);
}

/** Index behind the last entry; the heading's own index + 0 entries when nothing shows that a list follows. */
function endOfContents(units: Unit[], from: number): number {
	const first = units[from];
	if (!first) return from;
	const title = plainTitle(first);
	let paged = 0;
	let end = from;
	for (let i = from; i < units.length && i < from + 300; i++) {
		const unit = units[i] as Unit;
		if (
			i > from &&
			title !== "" &&
			wordCount(unit.content.text) <= 24 &&
			title.startsWith(plainTitle(unit)) &&
			plainTitle(unit) !== ""
		) {
			return i;
		}
		if (unit.kind === "rule") continue;
		if (!isEntry(unit)) break;
		if (isDotted(unit.content.text) || PAGED.test(unit.content.text)) paged++;
		end = i + 1;
	}
	return paged * 2 >= end - from ? end : from;
}

function isEntry(unit: Unit): boolean {
	const { text } = unit.content;
	return (
		unit.kind !== "signature" &&
		(isDotted(text) || PAGED.test(text) || wordCount(text) <= 14 || !endsStopped(text))
	);
}

const PAGED = /\S[\s.]{1,200}(?:\d{1,3}|[ivx]{1,5})$/;

/** The title of an entry or heading without number, dots, page and case. */
function plainTitle(unit: Unit): string {
	return bodyOf(unit)
		.toLowerCase()
		.replace(/[^a-z]+/g, " ")
		.trim();
}

/** At least four titles in a row that end in rising page numbers, without any heading over them. */
function markPaged(units: Unit[]): void {
	let from = 0;
	let page = 0;
	for (let i = 0; i <= units.length; i++) {
		const unit = units[i];
		const number =
			unit && unit.kind === "text" && unit.marker && wordCount(unit.content.text) <= 14 ? pageOf(unit) : 0;
		if (number > 0 && number >= page) {
			page = number;
			continue;
		}
		if (i - from >= 4) for (let k = from; k < i; k++) (units[k] as Unit).contents = true;
		from = i + 1;
		page = 0;
	}
}

function pageOf(unit: Unit): number {
	const found = /[A-Za-z)][\s.]{1,200}(\d{1,3})$/.exec(bodyOf(unit));
	return found ? Number(found[1]) : 0;
}
