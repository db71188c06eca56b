import { blocksOf } from "./blocks.js";
import { clausesOf } from "./clauses.js";
import type { Document, Reading } from "./model.js";
import { termsOf } from "./terms.js";

/** One agreement as read, from its syntax tree. Pure; the work is linear in the text. */
export function documentOf(reading: Reading): Document {
	const { blocks, sections } = blocksOf(reading);
	const clauses = clausesOf(blocks);
	return {
		source: reading.source,
		format: reading.format,
		kind: "sro-agreement",
		kindReason: "",
		title: sections.find((section) => section.title !== "")?.title ?? "",
		sections,
		blocks,
		clauses,
		terms: termsOf(blocks),
		signatories: [],
		signatureSpan: null,
		dates: [],
		notRead: reading.notRead,
	};
}
