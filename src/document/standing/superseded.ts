import type { Block, Section } from "../model.js";

const NUMBER = String.raw`(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}|[IVXL]{1,6}|[A-Z])\b(?: ?\([a-z0-9]{1,3}\))?`;
const KINDS = "(?:section|article|paragraph|part|subsection|clause)s?";
const CHANGE = new RegExp(
	String.raw`\b${KINDS} (?:no\. ?)?(?<numbers>${NUMBER}(?:(?:, ?(?:and )?| and | & | through | to | ?[-–] ?)(?:${KINDS} )?${NUMBER}){0,20})(?<between>[^.;]{0,120}?) (?:is|are|shall be) (?:hereby )?(?:deleted|stricken|struck|repealed|rescinded|replaced|superseded|amended (?:in its entirety|and restated|to read)|restated)\b`,
	"gi",
);
const NUMBER_IN = /(through |to |[-–] ?)?\b([0-9]{1,3}(?:\.[0-9]{1,3}){0,3}|[IVXL]{1,6}|[A-Z])\b(?! ?\))/gi;
/** "Section 8 of the Act", "Section 8 of the 2019 memorandum": parts of another paper. */
const OF_OTHER =
	/^,? (?:of|in|under) (?!(?:this|the|our|said) (?:agreement|contract|mou|moa|memorandum)\b)(?:[^,]{0,60}\b(?:acts?|codes?|statutes?|laws?|regulations?|ordinances?|constitution|charter|policy|manual|handbook)\b|[^,]{0,30}\b(?:(?:19|20)\d\d|prior|previous|earlier|former) (?:[a-z]+ ){0,3}(?:agreement|contract|mou|moa|memorandum)\b|the (?:agreement|contract|mou|moa|memorandum) of (?:19|20)\d\d\b)/i;
const BY_THIS = /^,? by this (?:agreement|contract|mou|moa|memorandum)\b/i;
const CONDITION_BEFORE = /\b(?:if|when|whenever|should|unless|until|in the event)\b/i;
/** Characters in front of a change that are looked at: a sentence rarely begins further off. */
const BEFORE = 300;
const CONDITION_BEHIND = /^(?: in (?:its|their) entirety)?,? (?:if|when|whenever|should|unless)\b/i;
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
			const { numbers, between } = found.groups as { numbers: string; between: string };
			const before = block.content.text.slice(Math.max(0, found.index - BEFORE), found.index);
			const behind = block.content.text.slice(found.index + found[0].length);
			if (PARTIAL.test(between) || /\b(?:sentence|word|phrase)s? (?:of|in) $/i.test(before)) continue;
			if (OF_OTHER.test(between) || BY_THIS.test(behind)) continue;
			if (CONDITION_BEFORE.test(before.split(/[.;:]/).at(-1) ?? "") || CONDITION_BEHIND.test(behind))
				continue;
			for (const number of numbersIn(numbers)) changes.set(number, block.index);
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

/** All numbers of a list: "6, 7 and 8", "IV through VI". A small letter in it is a word: "Section 4, a copy of which". */
function numbersIn(list: string): string[] {
	const out: string[] = [];
	for (const found of list.matchAll(NUMBER_IN)) {
		const raw = found[2] as string;
		if (out.length > 0 && /^[a-z]/.test(raw)) continue;
		const number = normal(raw);
		const [, outer, last] = /^(.*\.)?(\d+)$/.exec(number) ?? [];
		const [, outerBefore, from] = /^(.*\.)?(\d+)$/.exec(out.at(-1) ?? "") ?? [];
		if (found[1] && outer === outerBefore)
			for (let n = Number(from) + 1; n < Number(last); n++) out.push(`${outer ?? ""}${n}`);
		out.push(number);
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
