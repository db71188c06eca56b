import type { Clause } from "../../document/model.js";
import type { Passage } from "../../judge/passages.js";
import type { Check, Evidence, Result } from "../model.js";

/** Fewer words than this are a label or half a thought, and decide nothing. */
const LEAST_WORDS = 5;

/** Whether a passage may satisfy or contradict a check: it states a duty, or the check takes its kind of clause. */
export function counts(check: Check, passage: Passage): boolean {
	if (!saysSomething(passage)) return false;
	if (check.kind !== "list" && isTable(passage)) return false;
	return passage.standing === "operative" || check.also.includes(passage.standing);
}

/** What the agreement no longer says, or never did: it does not even come near. */
export function isGone({ standing }: Passage): boolean {
	return ["struck", "superseded", "note", "contents"].includes(standing);
}

/** A lead-in says nothing until its list does, and the list's items carry it. */
export function saysSomething({ words, text }: Pick<Passage, "words" | "text">): boolean {
	return words >= LEAST_WORDS && !text.endsWith(":");
}

/** Two paragraphs side by side may each be harmless and sound like a denial together. */
export function inOneBlock({ clauses }: { clauses: readonly Clause[] }): boolean {
	return clauses.every((clause) => clause.block === clauses[0]?.block);
}

/** Several rows read together: what one says of its matter another may say of someone else. */
function isTable({ clauses }: Passage): boolean {
	return clauses.length > 2 && clauses[0]?.kind === "row" && clauses[0].block !== clauses.at(-1)?.block;
}

/** A passage as evidence. What its clauses share, a run-in title or a lead-in, is quoted once, as the draft has it. */
export function evidenceOf({ span, section, clauses }: Passage): Evidence {
	const words = clauses.map(({ text, own, leadIn }, i) =>
		leadIn !== "" && leadIn === clauses[i - 1]?.leadIn ? own : text,
	);
	return { span, section, text: words.join(" ") };
}

/** Where a finding is shown: at its passage, else at the section it belongs to, else at the document. */
export function locate(passage: Passage | null, searched: readonly number[]): Result["at"] {
	if (passage) return { kind: "span", span: passage.span, section: passage.section };
	const section = searched[0];
	return section === undefined ? { kind: "document" } : { kind: "section", section };
}
