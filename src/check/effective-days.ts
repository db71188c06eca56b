import type { Clause, Document } from "../document/model.js";

/** A day on which the agreement is said to take effect. */
export interface EffectiveDay {
	clause: Clause;
	/** ISO date. */
	value: string;
	/** As written. */
	shown: string;
}

const NAME = "(?:agreement|mou|moa|memorandum|contract|compact|protocol)";
/** What the agreement is called, with words such as "Restated" before and "of Understanding" behind. */
const INSTRUMENT = `(?:this|the) (?:[A-Z][A-Za-z-]* ){0,3}?${NAME}(?: of (?:understanding|agreement))?`;
const BEGINS = new RegExp(
	`\\b(?:${INSTRUMENT} (?:shall |will )?(?:first |hereby )?(?:takes? effect|becomes? effective|(?:is|be) effective|begins?|commences?|goes? into effect|enters? into force)|the effective date of ${INSTRUMENT} (?:is|shall be))(?: on| as of| from)?,? $`,
	"i",
);
/** "This Contract (the “Contract”), effective August 1, 2025, is made between …" */
const OPENS = new RegExp(
	`^this (?:[A-Z][A-Za-z-]* ){0,3}?${NAME}\\b.{0,300}?, (?:made )?effective (?:on |as of )?$`,
	"i",
);
/** Another agreement, or this one before it was changed. */
const FORMER = /\b(?:original|prior|former|previous|earlier|first made|as first)\b/i;

/** Characters before a date that may say what begins on it. */
const LONGEST = 400;

/** The days on which operative clauses say that the agreement takes effect, in order. */
export function effectiveDays({ clauses, dates }: Document): EffectiveDay[] {
	return clauses.flatMap((clause) => {
		const { text, span, standing, kind } = clause;
		if (standing !== "operative" || kind === "row" || !/effect|force|begin|commence/i.test(text)) return [];
		let from = 0;
		for (const { iso, raw, span: at } of dates) {
			if (at.start < span.start || at.start >= span.end || iso?.length !== 10) continue;
			const place = text.indexOf(raw, from);
			if (place < 0) continue;
			from = place + raw.length;
			const before = text.slice(Math.max(0, place - LONGEST), place);
			if ((BEGINS.test(before) || OPENS.test(before)) && !FORMER.test(before))
				return [{ clause, value: iso, shown: raw }];
		}
		return [];
	});
}
