import type { Block, Section } from "../model.js";

const CHANGE =
	/\b(section|article|paragraph|part|subsection|clause)s? (?:no\. ?)?([0-9]{1,3}(?:\.[0-9]{1,3}){0,3}|[IVXL]{1,6}|[A-Z])\b(?: ?\([a-z0-9]{1,3}\))?([^.;]{0,120}?) (?:is|are|shall be) (?:hereby )?(?:deleted|stricken|struck|repealed|rescinded|replaced|superseded|amended (?:in its entirety|and restated|to read)|restated)\b/gi;
/** "Section 9. In-service training, sixteen hours a year. [Deleted by Second Amendment.]" */
const MARKED =
	/(?:^|[.;:]\s{0,3})\[(?:(?:deleted|repealed|rescinded|stricken|struck(?: out)?)(?: (?:by|in|on|as of|effective)\b[^\]]{0,80})?|(?:superseded|replaced) by (?:the )?[^\]]{0,40}\b(?:amendment|agreement|section|resolution|addendum|version)\b[^\]]{0,40})\.?\]\W{0,3}$/i;
const PARTIAL = /\b(?:sentences?|lines?|words?|phrases?|figure|number|date|amount|adding|added)\b/i;

/**
 * Blocks that a later part of the same document takes back: "Section 4 of the Agreement is deleted and replaced by …".
 * Only whole sections or numbered paragraphs count, and only those that stand before the change; or that a bracket at
 * their own end marks as deleted.
 * @returns indices of superseded blocks
 */
export function supersededBlocks(blocks: readonly Block[], sections: readonly Section[]): Set<number> {
	const out = new Set<number>();
	/** Number of a section → the last block that takes it back. */
	const changes = new Map<string, number>();
	for (const block of blocks) {
		if (block.standing === "operative" && MARKED.test(block.content.text)) out.add(block.index);
		if (
			block.standing !== "operative" ||
			!/\b(?:delete|str|repeal|rescind|replace|supersede|amend|restate)/i.test(block.content.text)
		)
			continue;
		for (const found of block.content.text.matchAll(CHANGE)) {
			if (
				PARTIAL.test(found[3] as string) ||
				/\b(?:sentence|word|phrase)s? (?:of|in) $/i.test(block.content.text.slice(0, found.index))
			)
				continue;
			changes.set(normal(found[2] as string), block.index);
		}
	}
	if (changes.size === 0) return out;
	const numbers = sections.map((section) => normal(section.number));
	for (const block of blocks) {
		if (block.kind === "heading" || block.standing !== "operative") continue;
		if (isTakenBack(block, changes, sections, numbers, blocks)) out.add(block.index);
	}
	return out;
}

/** Whether a later change names the block's own number or that of a section it stands in. */
function isTakenBack(
	block: Block,
	changes: ReadonlyMap<string, number>,
	sections: readonly Section[],
	numbers: readonly string[],
	blocks: readonly Block[],
): boolean {
	if (block.marker !== "" && block.kind !== "item" && (changes.get(normal(block.marker)) ?? -1) > block.index)
		return true;
	for (let i = block.section; i > 0; i = sections[i]?.parent ?? -1) {
		const at = changes.get(numbers[i] as string) ?? -1;
		// A section that holds the change itself is the amendment, not what is amended.
		if (at > block.index && !holds(sections, i, blocks[at]?.section ?? 0)) return true;
	}
	return false;
}

function holds(sections: readonly Section[], outer: number, inner: number): boolean {
	for (let i = inner; i > 0; i = sections[i]?.parent ?? -1) if (i === outer) return true;
	return false;
}

/** "ARTICLE IV", "Section 4." and "4" are one number. */
function normal(raw: string): string {
	const bare = raw
		.toLowerCase()
		.replace(/^(?:section|article|sec|part|paragraph|§)\.?\s*/i, "")
		.replace(/(?<![.):])[.):]+$/, "")
		.trim();
	if (!/^[ivxl]+$/.test(bare) || bare.length > 6) return bare.replace(/\.0$/, "");
	const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };
	let sum = 0;
	for (let i = 0; i < bare.length; i++) {
		const value = values[bare[i] as string] ?? 0;
		sum += value < (values[bare[i + 1] as string] ?? 0) ? -value : value;
	}
	return String(sum);
}
