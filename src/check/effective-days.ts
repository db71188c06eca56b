import type { Clause, Document } from "../document/model.js";

/** A day on which the agreement is said to take effect. */
export interface EffectiveDay {
	clause: Clause;
	/** ISO date. */
	value: string;
	/** As written. */
	shown: string;
}

const NAME =
	"(?:agreement|mou|moa|memorandum|contract|compact|protocol|understanding|instrument|restatement|arrangement|minutes?|paper|covenant)";
/** What the agreement is called, with such words before as "Restated", and "of Understanding" behind. */
const INSTRUMENT = `(?:this|the|these) (?:(?:first|second|third|amended|and|restated|joint|interagency|intergovernmental|inter-agency|cooperative|school|resource|officer|sro|master|services) ){0,4}${NAME}(?: of (?:understanding|agreement))?`;
/** "Billing under this Agreement begins …" tells of something else. */
const SUBJECT = `(?<!\\b(?:of|under|to|in|for|by|with|on|from) )${INSTRUMENT}`;
const STARTS =
	"(?:shall |will )?(?:first |hereby )?(?:takes? (?:effect|force)|becomes? (?:effective|operative)|(?:is|are|be) (?:effective|operative|in force)|has effect|begins?|starts?|commences?|goes? into (?:effect|force)|(?:enters?|comes?) into (?:force|effect|operation))(?: on| as of| from| upon| with)?";
const BEGINS = new RegExp(
	`\\b(?:${SUBJECT} ${STARTS}|the effective date of ${INSTRUMENT} (?:is|shall be)(?: accordingly)?),?(?: the)? ?\\[?$`,
	"i",
);
/** "It becomes effective on July 1, 2026", behind a clause that is about the agreement. */
const IT_BEGINS = new RegExp(`^it ${STARTS},?(?: the)? ?\\[?$`, "i");
const ABOUT_IT = new RegExp(`^${INSTRUMENT}\\b`, "i");
/** "This Contract (the “Contract”), effective August 1, 2025, is made between …" */
const OPENS = new RegExp(
	`^this (?:[A-Z][A-Za-z-]* ){0,3}?${NAME}\\b.{0,300}?, (?:made )?effective (?:on |as of )?$`,
	"i",
);
/** Another agreement, or this one before it was changed or after it is renewed. */
const FORMER =
	/\b(?:original|prior|former|previous|earlier|existing|first made|as first|renewals?|renewed|extended|extension)\b/i;

/** Characters before a date that may say what begins on it. */
const LONGEST = 400;

/** The days on which operative clauses say that the agreement takes effect, in order. */
export function effectiveDays({ clauses, dates }: Document): EffectiveDay[] {
	return clauses.flatMap((clause, i) => {
		const { text, span, standing, kind } = clause;
		const named = clauses[i - 1]?.block === clause.block && ABOUT_IT.test(clauses[i - 1]?.text ?? "");
		if (
			standing !== "operative" ||
			kind === "row" ||
			!/effect|force|begin|start|commence|operati/i.test(text)
		)
			return [];
		let from = 0;
		for (const { iso, raw, span: at } of dates) {
			if (at.start < span.start || at.start >= span.end || iso?.length !== 10) continue;
			const place = text.indexOf(raw, from);
			if (place < 0) continue;
			from = place + raw.length;
			const before = text.slice(Math.max(0, place - LONGEST), place);
			const begins = BEGINS.test(before) || OPENS.test(before) || (named && IT_BEGINS.test(before));
			if (begins && !FORMER.test(before)) return [{ clause, value: iso, shown: raw }];
		}
		return [];
	});
}
