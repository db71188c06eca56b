import type { Document, Signatory } from "../../document/model.js";
import type { AwardFacts } from "../../lint.js";

type Side = "law-enforcement" | "school";

/**
 * Days on which the required signatories signed: the manifest's where it gives them, else the text's. Notary, attest
 * and as-to-form dates do not count, and those of others only where no line is known to be a side's.
 */
export function signedOn(document: Document, facts: AwardFacts): string[] {
	const given: Record<Side, string | undefined> = {
		"law-enforcement": facts.lawSignedOn,
		school: facts.schoolSignedOn,
	};
	const days = Object.values(given).filter((day) => day !== undefined);
	const signing = document.signatories.filter(({ formal }) => !formal);
	const dated = (signatories: readonly Signatory[]): string[] =>
		signatories.flatMap(({ dateValue }) => (dateValue?.length === 10 ? [dateValue] : []));
	const required = signing.filter(({ side }) => side === "law-enforcement" || side === "school");
	if (required.length === 0) return days.length > 0 ? days : dated(signing);
	return [...days, ...dated(required.filter(({ side }) => given[side as Side] === undefined))];
}

/** The day of the last required signature; null while one of them is not dated. */
export function lastSignature(document: Document, facts: AwardFacts): string | null {
	const waiting = document.signatories.some(
		({ formal, side, date }) =>
			!formal &&
			((side === "law-enforcement" && !facts.lawSignedOn) || (side === "school" && !facts.schoolSignedOn)) &&
			date === "line",
	);
	return waiting ? null : (signedOn(document, facts).sort().at(-1) ?? null);
}
