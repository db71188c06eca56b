import { spanOf } from "../../document/mapped.js";
import type { Block, Document, Span } from "../../document/model.js";
import type { Fault } from "./fault.js";

/** Blocks that speak for the agreement: no contents, drafting notes, quoted law, struck or superseded text. */
export function spokenBlocks(document: Document): Block[] {
	return document.blocks.filter(
		({ standing }) => !["contents", "note", "quoted", "struck", "superseded"].includes(standing),
	);
}

/** The same without the signature block. */
export function bodyBlocks(document: Document): Block[] {
	const signing = document.signatureSpan;
	return spokenBlocks(document).filter(
		(block) =>
			block.kind !== "signature" &&
			!(signing && block.span.start >= signing.start && block.span.start < signing.end),
	);
}

/** Every match of `pattern` (global) in the blocks' text, with a finding's words for each; null words skip a match. */
export function matchFaults(
	blocks: readonly Block[],
	pattern: RegExp,
	words: (match: RegExpExecArray, block: Block) => string | null,
): Fault[] {
	const faults: Fault[] = [];
	for (const block of blocks)
		for (const match of block.content.text.matchAll(pattern)) {
			const message = words(match, block);
			if (message !== null)
				faults.push({ ...placeOf(block, match.index, match.index + match[0].length), message });
		}
	return faults;
}

/** Where characters `from` to `to` of a block's text stand. */
export function placeOf(block: Block, from: number, to: number): { span: Span; section: number } {
	return { span: spanOf(block.content, from, to), section: block.section };
}

/** Section of a source offset. */
export function sectionAt(document: Document, offset: number): number {
	const { blocks } = document;
	let low = 0;
	let high = blocks.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((blocks[middle] as Block).span.start <= offset) low = middle;
		else high = middle - 1;
	}
	return blocks[low]?.section ?? 0;
}
