import type { Group } from "./line.js";

/** How the lines of a document were set. */
export interface Shape {
	/** Whether long paragraphs are broken into lines; otherwise each line is a paragraph of its own. */
	wrapped: boolean;
	/** Characters in a full line, 0 when it cannot be told. */
	width: number;
	/** Whether words are spread over the line, so that a wide gap tells nothing. */
	justified: boolean;
}

/** Longer than any printed line: the file has one paragraph a line. */
const UNWRAPPED = 180;

/** Measures the lines of all paragraphs; a paragraph's last line says nothing about the width. */
export function shapeOf(groups: Group[]): Shape {
	const widths: number[] = [];
	let all = 0;
	let inLong = 0;
	let count = 0;
	let gaps = 0;
	for (const { kind, lines } of groups) {
		if (kind !== "text") continue;
		for (let i = 0; i < lines.length; i++) {
			const { width, content } = lines[i] as Group["lines"][number];
			all += width;
			count++;
			if (content.text.includes("\t")) gaps++;
			if (width > UNWRAPPED) inLong += width;
			if (i + 1 < lines.length) {
				widths.push(width);
			}
		}
	}
	const justified = gaps > 20 && gaps > count * 0.25;
	if (inLong > all * 0.4) return { wrapped: false, width: 0, justified };
	if (widths.length < 3) return { wrapped: true, width: 0, justified };
	widths.sort((a, b) => a - b);
	return { wrapped: true, width: widths[Math.floor(widths.length * 0.9)] as number, justified };
}
