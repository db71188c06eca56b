import { endsStopped } from "../words.js";
import type { Group, Line } from "./line.js";
import { parseMarker } from "./markers.js";

/**
 * Takes the blank lines out of a double-spaced text, in which each line of a paragraph stands alone: most
 * paragraphs are then one line that ends in the middle of a sentence. Two blank lines still part paragraphs.
 */
export function singleSpaced(groups: Group[]): Group[] {
	if (!isDoubleSpaced(groups)) return groups;
	const out: Group[] = [];
	for (const group of groups) {
		const before = out.at(-1);
		const line = group.lines[0] as Line | undefined;
		if (line && before?.kind === "text" && group.kind === "text" && line.gap === 1 && group.list === 0) {
			line.gap = 0;
			for (const own of group.lines) before.lines.push(own);
		} else out.push(group.kind === "text" ? { ...group, lines: [...group.lines] } : group);
	}
	return out;
}

function isDoubleSpaced(groups: Group[]): boolean {
	let single = 0;
	let open = 0;
	let all = 0;
	for (let i = 0; i + 1 < groups.length; i++) {
		const { kind, lines, list } = groups[i] as Group;
		if (kind !== "text") continue;
		all++;
		if (lines.length !== 1 || list > 0) continue;
		single++;
		const { content, width } = lines[0] as Line;
		const next = groups[i + 1]?.lines[0]?.content.text ?? "";
		if (width >= 40 && width <= 140 && !endsStopped(content.text) && parseMarker(next) === null) open++;
	}
	return single >= 4 && single > all * 0.9 && open > single * 0.5;
}
