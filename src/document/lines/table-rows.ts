import type { MappedText } from "../model.js";
import { wordCount } from "../words.js";
import { joinLines, type Vocabulary } from "./hyphens.js";
import type { Group, Line } from "./line.js";
import { EMPTY, type Unit, unitFrom } from "./unit.js";

/** Makes units of table rows, one after the other; a header row goes into the rows under it. */
export class Rows {
	private header: string[] = [];
	private table = -1;

	constructor(private readonly vocabulary: Vocabulary) {}

	/** The units of one row, and whether people sign in it. */
	of(group: Group, next: Group | undefined): { units: Unit[]; signed: boolean } {
		const cells = group.cells.map((lines) => joined(lines, this.vocabulary));
		if (group.table !== this.table) {
			this.table = group.table;
			this.header = [];
		}
		const isLast = next?.kind !== "row" || next.table !== group.table;
		if (
			group.header &&
			!isLast &&
			cells.every((cell) => wordCount(cell.text) <= 12 && !cell.text.includes("___"))
		) {
			this.header = cells.map((cell) => cell.text);
			return { units: [], signed: false };
		}
		const units: Unit[] = [];
		const signed = group.cells.some((lines) => lines.some((line) => line.content.text.includes("___")));
		// In a signature table each printed line of the cells is a row of its own.
		const stacks = signed ? stacked(group.cells) : group.cells.map((lines) => [lines]);
		// Not as arguments of one call: a row may have more cells than a call takes.
		const height = stacks.reduce((most, stack) => Math.max(most, stack.length), 0);
		for (let i = 0; i < height; i++) {
			const own = signed ? stacks.map((stack) => joined(stack[i] ?? [], this.vocabulary)) : cells;
			const unit = unitFrom(
				"row",
				own.find((cell) => cell.text !== "") ?? (own[0] as MappedText),
				[],
				undefined,
			);
			unit.cells = own;
			unit.struck = group.struck;
			unit.header = this.header;
			if (own.some((cell) => cell.text !== "")) units.push(unit);
		}
		return { units, signed };
	}
}

/** The lines of each cell that belong together: those without a blank line between, where there are blank ones. */
function stacked(cells: Line[][]): Line[][][] {
	const spaced = cells.some((lines) => lines.slice(1).some((line) => line.gap > 0));
	return cells.map((lines) => {
		const stack: Line[][] = [];
		for (const line of lines) {
			const last = stack.at(-1);
			if (last && spaced && line.gap === 0 && !last.at(-1)?.hard) last.push(line);
			else stack.push([line]);
		}
		return stack;
	});
}

function joined(lines: Line[], vocabulary: Vocabulary): MappedText {
	return lines.length === 0 ? EMPTY : joinLines(lines, vocabulary).content;
}
