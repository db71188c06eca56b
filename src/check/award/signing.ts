import type { Document, Signatory } from "../../document/model.js";
import { standingOf } from "../../document/signing/titles.js";
import type { AwardFacts, LintOptions } from "../../lint.js";
import { lackOf, SIDES } from "../kinds/signature.js";
import type { Side } from "../model.js";
import { type Judgement, unreadable } from "./judgement.js";

/**
 * Signatures that the text cannot show, because they are images: the facts say who signed and when, and whether a
 * person saw them.
 * @returns null where the facts say nothing of signatures, and the text is left to decide
 */
export function signing(document: Document, facts: AwardFacts, options: LintOptions): Judgement | null {
	const broken = unreadable(facts, ["lawSignedOn", "schoolSignedOn", "signaturesConfirmed"]);
	if (broken) return broken;
	const given: Record<Side, string | undefined> = {
		"law-enforcement": facts.lawSignedOn,
		school: facts.schoolSignedOn,
	};
	if (SIDES.every((side) => given[side] === undefined)) return null;
	const lines = document.signatories.filter(({ formal, signature }) => !formal && signature !== "none");
	const lacking: string[] = [];
	let byFacts = false;
	for (const side of SIDES) {
		const day = given[side];
		const differs = day === undefined ? undefined : otherDay(side, day, lines);
		if (differs !== undefined) return conflict(side, day as string, differs);
		const lacks = lackOf(side, lines, options.stage);
		const title = side === "school" ? facts.schoolTitle : facts.lawTitle;
		if (day === undefined) lacking.push(...lacks);
		else if (lacks.length > 0) {
			byFacts = true;
			const office = title === undefined ? null : standingOf(title, "");
			if (office && (!office.top || office.side !== side))
				lacking.push(`a signature of the top official: "${title}" is not known to be one`);
		}
	}
	if (lacking.length > 0)
		return {
			verdict: "weak",
			severity: "warning",
			state: "incomplete",
			because: `the signatures lack ${lacking.join("; ")}`,
		};
	if (!byFacts || facts.signaturesConfirmed)
		return {
			verdict: "satisfied",
			severity: null,
			state: "signed",
			because: "signed and dated on both sides",
		};
	return {
		verdict: "inconclusive",
		severity: "warning",
		state: "not-confirmed",
		because:
			"the text does not show the signatures whose days the awards file gives; look at the copy, then set signature_images_confirmed to yes",
	};
}

function otherDay(side: Side, day: string, lines: readonly Signatory[]): string | undefined {
	const own = lines.filter((line) => line.side === side && line.topOfficial && line.dateValue?.length === 10);
	const days = own.map(({ dateValue }) => dateValue as string);
	return days.includes(day) ? undefined : days[0];
}

function conflict(side: Side, given: string, text: string): Judgement {
	return {
		verdict: "inconclusive",
		severity: "warning",
		state: "conflict",
		because: `${side === "school" ? "school_signed_on" : "le_signed_on"} is ${given}, the text has ${text}; check the data`,
	};
}
