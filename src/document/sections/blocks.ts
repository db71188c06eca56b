import { flatten } from "../lines/flatten.js";
import { withoutFurniture } from "../lines/furniture.js";
import { spaced, Vocabulary } from "../lines/hyphens.js";
import { shapeOf } from "../lines/shape.js";
import { singleSpaced } from "../lines/spacing.js";
import { bodyOf, type Unit } from "../lines/unit.js";
import { unitsOf } from "../lines/units.js";
import { MappedBuilder, sliceMapped, spanOf, trimMapped } from "../mapped.js";
import type { Block, BlockKind, MappedText, Reading, Section, Span } from "../model.js";
import { markContents } from "./contents.js";
import { withHeadings } from "./headings.js";
import { setLevels } from "./levels.js";
import { withAnswers } from "./questions.js";
import { Sections } from "./sections.js";
import { markSignatures } from "./signature-zone.js";
import { settleTitle } from "./title.js";

/**
 * The visual units of a document in reading order, and its sections.
 * Wraps, hyphenation, page furniture and markup are gone from the text; every character keeps its way back to
 * the source. Pure; linear in the text.
 */
export function blocksOf(reading: Reading): { blocks: Block[]; sections: Section[] } {
	const groups = singleSpaced(withoutFurniture(flatten(reading)));
	let units = unitsOf(groups, shapeOf(groups), new Vocabulary(reading.source.text));
	markContents(units);
	markSignatures(units);
	units = withHeadings(units);
	settleTitle(units);
	units = withAnswers(units);
	setLevels(units);
	return assemble(units);
}

function assemble(units: Unit[]): { blocks: Block[]; sections: Section[] } {
	const blocks: Block[] = [];
	const sections = new Sections();
	const depths = new ItemDepths();
	for (const unit of units) {
		if (unit.kind === "rule") continue;
		const block = blockFrom(unit, blocks.length, depths);
		if (block.kind === "heading") {
			depths.reset();
			const title = bodyOf(unit)
				.replace(/(?<![.:\s])[.:\s]+$/, "")
				.trim();
			block.section = sections.add({
				number: block.marker,
				title,
				level: unit.level,
				span: block.span,
			}).index;
		} else {
			block.section = sections.current;
			sections.cover(block);
		}
		blocks.push(block);
	}
	return { blocks, sections: sections.done() };
}

function blockFrom(unit: Unit, index: number, depths: ItemDepths): Block {
	const kind = kindOf(unit);
	const whole = unit.content;
	const content = unit.cells.length > 0 ? joinCells(unit.cells) : contentOf(unit, kind);
	const marker = kind === "row" || kind === "signature" ? "" : (unit.marker?.label ?? "");
	const depth = kind === "heading" ? unit.level : kind === "item" ? depths.of(unit) : 0;
	if (kind === "paragraph" && unit.marker) depths.reset();
	return {
		index,
		kind,
		content,
		span: unit.cells.length > 0 ? cellsSpan(unit.cells) : spanOf(whole, 0, whole.text.length),
		marker,
		depth,
		cells: unit.cells,
		header: unit.header,
		standing: unit.struck ? "struck" : unit.contents ? "contents" : "operative",
		section: 0,
	};
}

function kindOf(unit: Unit): BlockKind {
	if (unit.kind !== "text") return unit.kind as BlockKind;
	if (!unit.marker) return "paragraph";
	const style = unit.reading?.style ?? "";
	if (unit.list > 0) return "item";
	if (/^(?:article|section|exhibit)$/.test(style)) return "paragraph";
	if (/^d[2-9]$/.test(style)) return /^[a-z]/.test(bodyOf(unit)) ? "item" : "paragraph";
	return unit.question ? "paragraph" : "item";
}

function contentOf(unit: Unit, kind: BlockKind): MappedText {
	if (kind === "signature") return unit.content;
	const content = spaced(unit.content);
	if (!unit.marker) return content;
	const body = trimMapped(sliceMapped(content, unit.marker.end, content.text.length));
	return body.text === "" ? content : body;
}

function joinCells(cells: MappedText[]): MappedText {
	const out = new MappedBuilder();
	let end = cells.find((cell) => cell.text !== "")?.offsets[0] ?? 0;
	cells.forEach((cell, i) => {
		if (i > 0) out.pin(" | ", end);
		out.append(cell);
		// The bars stand at the last character of the cell before: behind it the file may be at its end.
		if (cell.text !== "") end = spanOf(cell, 0, cell.text.length).end - 1;
	});
	return trimMapped(out.done());
}

function cellsSpan(cells: MappedText[]): Span {
	const spans = cells.filter((cell) => cell.text !== "").map((cell) => spanOf(cell, 0, cell.text.length));
	// Not as arguments of one call: a row may have more cells than a call takes.
	return spans.reduce((whole, { start, end }) => ({
		start: Math.min(whole.start, start),
		end: Math.max(whole.end, end),
	}));
}

/** Depth of list items from the numberings that are open. */
class ItemDepths {
	private stack: { key: string; list: number }[] = [];

	reset(): void {
		this.stack = [];
	}

	of(unit: Unit): number {
		const style = unit.reading?.style ?? "";
		const key =
			style === "•" && unit.list === 0
				? `•${unit.marker?.label}${Math.floor(unit.indent / 2)}`
				: `${style}/${unit.list}`;
		while (unit.list > 0 && (this.stack.at(-1)?.list ?? 0) > unit.list) this.stack.pop();
		const at = this.stack.findIndex((open) => open.key === key);
		if (at >= 0) this.stack.length = at;
		this.stack.push({ key, list: Math.max(unit.list, unit.inside) });
		return this.stack.length;
	}
}
