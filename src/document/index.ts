import { clausesOf } from "./clauses/clauses.js";
import { findDates } from "./dates/dates.js";
import { kindOf } from "./kind/kind.js";
import type { Block, Document, Reading, Section } from "./model.js";
import { blocksOf } from "./sections/blocks.js";
import { signaturesOf } from "./signing/signatures.js";
import { standBlocks, standClauses } from "./standing/standing.js";
import { termsOf } from "./terms/terms.js";

/**
 * One agreement as read, from its syntax tree: blocks and sections, then what stands in them without being promised,
 * then the signature block, clauses, defined terms and dates, and last what kind of paper it all makes.
 * Pure; the work is linear in the text.
 */
export function documentOf(reading: Reading): Document {
	const { source, format, notRead, notes, changed } = reading;
	const read = blocksOf(reading);
	const { sections } = read;
	const standings = standBlocks(read.blocks, sections);
	const { blocks } = standings;
	const signatures = signaturesOf(blocks, source);
	const clauses = standClauses(clausesOf(blocks, signatures.blocks), standings, sections);
	const terms = termsOf(blocks, sections);
	const title = titleOf(blocks, sections);
	const { kind, reason } = kindOf({ title, blocks, clauses, terms, signatories: signatures.signatories });
	return {
		source,
		format,
		kind,
		kindReason: reason,
		title,
		sections,
		blocks,
		clauses,
		terms,
		signatories: signatures.signatories,
		signatureSpan: signatures.span,
		dates: blocks.flatMap((block) => findDates(block.content)),
		notRead,
		...(notes && { notes }),
		...(changed && { changed }),
	};
}

/** The agreement's own title: the first heading behind a cover, else the first of all. */
function titleOf(blocks: readonly Block[], sections: readonly Section[]): string {
	const first = blocks.find(
		(block) =>
			block.kind === "heading" && block.standing !== "cover" && sections[block.section]?.title !== "",
	);
	return (
		sections[first?.section ?? -1]?.title ?? sections.find((section) => section.title !== "")?.title ?? ""
	);
}
