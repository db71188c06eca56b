import type { Block, Document } from "../../document/model.js";
import type { Detector, Fault } from "./fault.js";
import { bodyBlocks } from "./places.js";

interface Numbered {
	block: Block;
	/** Digits before the last dot: `4.` of `4.2`, empty for `4`. */
	stem: string;
	last: number;
}

/** Gaps wider than this are damage of conversion or another scheme, not a slip. */
const WIDEST = 3;

/** Section numbers and letters that skip or repeat. List restarts, other schemes and lost numbers are no faults. */
export const numberingGaps: Detector = (_check, { document }) =>
	[...sectionGaps(document), ...letterGaps(document)].sort(
		(a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0),
	);

function sectionGaps(document: Document): Fault[] {
	const all = numberedOf(document);
	const printed = new Set(all.map(({ stem, last }) => stem + last));
	const previous = new Map<string, Numbered>();
	const faults: Fault[] = [];
	for (const numbered of all) {
		const { block, stem, last } = numbered;
		const before = previous.get(stem);
		previous.set(stem, numbered);
		// "2.0" is a heading in disguise; what follows it counts on its own.
		if (!before || before.last === 0) continue;
		const place = { span: block.span, section: block.section };
		const related = [
			{ span: before.block.span, section: before.block.section, note: `number ${stem}${before.last}` },
		];
		const missing = `${stem}${before.last + 1}`;
		if (last === before.last && stem !== "")
			faults.push({ ...place, message: `number ${stem}${last} stands twice`, related });
		else if (last === before.last && before.block.kind === "heading" && block.kind === "heading")
			faults.push({ ...place, message: `two sections have the number ${last}`, related });
		else if (last > before.last + 1 && last <= before.last + WIDEST && !printed.has(missing))
			faults.push({ ...place, message: `number ${missing} is missing`, related });
	}
	return faults;
}

/** Headings with a plain number, and anything with a dotted one, before the exhibits. */
function numberedOf(document: Document): Numbered[] {
	const all: Numbered[] = [];
	for (const block of bodyBlocks(document)) {
		if (
			block.kind === "heading" &&
			/^(?:exhibit|appendix|attachment|schedule|annex|addendum)\b/i.test(
				`${block.marker} ${block.content.text}`.trim(),
			)
		)
			break;
		if (block.standing === "cover") continue;
		const found = /^(?:article|section|part)?\s{0,2}(\d{1,3}(?:\.\d{1,3}){0,3})\.?\)?$/i.exec(
			block.marker.trim(),
		);
		const number = found?.[1];
		if (!number || (block.kind !== "heading" && !number.includes("."))) continue;
		const cut = number.lastIndexOf(".") + 1;
		all.push({ block, stem: number.slice(0, cut), last: Number(number.slice(cut)) });
	}
	return all;
}

/** (a), (b), (d) in one run of items of one depth. Letters that are roman numerals too are left alone. */
function letterGaps(document: Document): Fault[] {
	const faults: Fault[] = [];
	let run: (Block | undefined)[] = [];
	for (const block of document.blocks) {
		if (block.kind !== "item") {
			run = [];
			continue;
		}
		run.length = Math.max(0, Math.min(run.length, block.depth + 1));
		const before = run[block.depth];
		run[block.depth] = block;
		const from = letterOf(before);
		const to = letterOf(block);
		if (
			from === null ||
			to === null ||
			before?.section !== block.section ||
			before.standing !== block.standing
		)
			continue;
		if (to - from === 2 && !/[ivxl]/.test(String.fromCharCode(from + 1, to, from)))
			faults.push({
				span: block.span,
				section: block.section,
				message: `item (${String.fromCharCode(from + 1)}) is missing`,
				related: [{ span: before.span, section: before.section, note: "the item before" }],
			});
	}
	return faults;
}

function letterOf(block: Block | undefined): number | null {
	const letter = /^\(?([a-z])[.)]$/.exec(block?.marker ?? "")?.[1];
	return letter === undefined ? null : letter.charCodeAt(0);
}
