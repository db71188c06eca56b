import type { Source } from "../document/model.js";
import { alignedTableAt } from "./aligned-table.js";
import { dashTableAt } from "./dash-table.js";
import { gridAt, type RawTable } from "./grid-table.js";
import type { LineSlice } from "./nodes.js";
import { pipeTableAt } from "./pipe-table.js";

/**
 * The table that begins at line `at`, in any of the layouts that converters write into plain text, or null. One without
 * rows is the frame of a table and nothing in it.
 */
export function tableAt(source: Source, lines: LineSlice[], at: number): RawTable | null {
	const line = lines[at] as LineSlice;
	const first = source.text.charCodeAt(line.start);
	if (first === 43) return gridAt(source, lines, at);
	if (first === 124) return pipeTableAt(source, lines, at);
	return dashTableAt(source, lines, at) ?? alignedTableAt(source, lines, at);
}
