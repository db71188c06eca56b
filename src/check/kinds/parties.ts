import type { Role } from "../../document/model.js";
import { type RoleHit, rolesIn } from "../../document/terms/roles.js";
import type { Passage } from "../../judge/passages.js";
import type { Check, Result } from "../model.js";
import type { Examination } from "../run.js";
import { decideClause } from "./clause.js";
import { elementResults } from "./elements.js";
import { counts, evidenceOf, locate } from "./passage.js";
import { resultOf } from "./result.js";

/** Passages of an agreement's opening, where it says whose it is. */
const OPENING = 40;
const LAW: ReadonlySet<Role> = new Set<Role>(["agency", "chief"]);
const SCHOOL: ReadonlySet<Role> = new Set<Role>(["district", "superintendent", "school"]);
/** What makes names the names of parties. */
const PARTIES =
	/\b(?:between|among|part(?:y|ies)|agree(?:s|d|ment)?|memorandum|contract|compact|undersigned|whereas)\b/i;
const BLANK = /_{2,}|\[[^\][]*\]|\bX{3,}\b/;
/** Words with a capital that are no part of a name. */
const NO_NAME =
	/^(?:the|this|that|a|an|and|or|its|their|our|your|each|every|any|all|no|between|by|for|of|with|to|whereas|parties|party|said|local|area|such|both|one|two)$/i;

/**
 * A check on who the parties are: a passage that satisfies by its weights, or one of the opening that names both sides by
 * a name of their own ("the Pine County Sheriff", "Town of Elm, through its Police Department", "Elm School District").
 */
export function decideParties(check: Check, examination: Examination): Result {
	const whole = decideClause(check, examination);
	if (whole.verdict === "satisfied" || whole.verdict === "contradicted") return whole;
	const naming = examination.judge.passages
		.slice(0, OPENING)
		.find((passage) => counts(check, passage) && namesBoth(passage));
	if (!naming) return whole;
	return resultOf(check, "satisfied", check.title, {
		evidence: [evidenceOf(naming)],
		elements: elementResults(check, examination, "satisfied", naming),
		at: locate(naming, []),
	});
}

function namesBoth({ text }: Passage): boolean {
	if (!PARTIES.test(text) || BLANK.test(text)) return false;
	const words = text.match(/[A-Za-z]+(?:['-][A-Za-z]+)*/g) ?? [];
	const hits = rolesIn(text);
	const named = (roles: ReadonlySet<Role>): boolean =>
		hits.some((hit) => !hit.weak && roles.has(hit.role) && hasName(hit, hits, words));
	return named(LAW) && named(SCHOOL);
}

/** Whether a name stands before it or behind ("of Elm"), or it is that of a government named so ("its Police Department"). */
function hasName(hit: RoleHit, hits: readonly RoleHit[], words: readonly string[]): boolean {
	const isName = (at: number): boolean => /^[A-Z]/.test(words[at] ?? "") && !NO_NAME.test(words[at] ?? "");
	const behind = (at: number): boolean =>
		/^(?:of|for)$/i.test(words[at] ?? "") &&
		(isName(at + 1) || (/^the$/i.test(words[at + 1] ?? "") && isName(at + 2)));
	if (isName(hit.from) && (isName(hit.from - 1) || behind(hit.to))) return true;
	if (/^(?:its|their|the)$/i.test(words[hit.from - 1] ?? ""))
		return hits.some(
			(other) => other.weak && other.from < hit.from && (isName(other.from - 1) || behind(other.to)),
		);
	return false;
}
