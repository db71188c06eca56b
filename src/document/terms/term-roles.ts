import type { Role } from "../model.js";
import { type RoleHit, rolesIn } from "./roles.js";

/** How a short form was given: behind the name it shortens, or in front of its definition. */
export type Given = "after" | "before";

/** Short forms of papers, programs and groups name no role, whoever stands near them. */
const NO_ROLE =
	/\b(?:agreement|mou|moa|memorandum|contract|compact|letter|indenture|instrument|understanding|program|project|restatement|amendment|resolution|act|code|handbook|manual|policy|award|grant|term|date|part(?:y|ies)|signator(?:y|ies)|agenc(?:ies)|appearers|participants|services?|plan|year|day|hours|rules?|records?|property|circle|student|pupil|child|parent|scholar|we|us|you|i|our)s?$/i;

/** What a plain word most likely shortens, if the words before it agree. */
const HINTS: readonly [RegExp, Role][] = [
	[
		/\b(?:department|office|bureau|agency|police|county|city|town|village|township|marshal's office)$/i,
		"agency",
	],
	[/\b(?:district|board|network|academy|school system|cooperative|lea|boces|authority|system)$/i, "district"],
	[/\b(?:officer|deputy|liaison|sro|slo|sso|constable|trooper|patrol(?:m[ae]n|wom[ae]n))$/i, "sro"],
	[/\b(?:sheriff|chief|marshal|commissioner)$/i, "chief"],
	[/\b(?:superintendent)$/i, "superintendent"],
	[/\b(?:principal|administrator|head of school|dean)$/i, "principal"],
	[/\b(?:sergeant|lieutenant|captain|supervisor|commander)$/i, "supervisor"],
	[/\b(?:schools?|campus|campuses|building)$/i, "school"],
];

/** "the School Resource Officer Program" is no officer. */
const THINGS =
	/^(?:unit|program|agreement|project|policy|act|fund|award|grant|contract|committee|calendar)s?$/i;

/** Sworn people below the head of an agency: "the State Troopers" are the agency itself. */
const RANKS = "deput(?:y|ies)|officers?|constables?|trooper|(?<!\\bstate )troopers|patrol(?:m[ae]n|wom[ae]n)";
const OFFICER = new RegExp(`\\b(?:${RANKS}|liaisons?|marshals?)\\b`, "i");
/** At the head of a definition, where "marshal" may be the head of an agency. */
const HEAD_OFFICER = new RegExp(`\\b(?:${RANKS}|sworn (?:person|member|employee))\\b`, "i");

/** A definition names its role within this many words. */
const EARLY = 4;
/** A name stands within this many words before its short form. */
const NEAR = 16;

/**
 * The role of a short form.
 * @param term the short form
 * @param meaning the words it stands for
 * @param given whether the short form comes after a name or before its definition
 */
export function roleOfTerm(term: string, meaning: string, given: Given): Role | null {
	if (NO_ROLE.test(term)) return null;
	const hits = rolesIn(meaning);
	const hint = hintOf(term);
	const told = given === "before" ? defined(term, meaning, hits, hint) : named(term, meaning, hits, hint);
	return outspoken(term, meaning, told) ?? told;
}

/** Words at the end of a short form that leave no doubt which side it is on. */
const PLAIN: readonly [RegExp, Role][] = [
	[
		/\b(?:officer|deputy|deputie|trooper|patrol(?:m[ae]n|wom[ae]n)|constable|school liaison|campus liaison|steward)$/i,
		"sro",
	],
	[/\b(?:sheriff|marshal|chief of police|police chief)$/i, "chief"],
	[/\b(?:police|constabulary|sheriff's office|police department)$/i, "agency"],
	[/\b(?:district|school (?:board|system|department|corporation)|board of education)$/i, "district"],
	[/\bsuperintendent$/i, "superintendent"],
	[/\b(?:principal|headmaster|head of school)$/i, "principal"],
	[/\b(?:school|campus)$/i, "school"],
];

/** "SRO", "YRO", "SRD", "CTO": letters of an officer of schools, not those of a director ("CEO", "COO"). */
const OFFICER_LETTERS = /^(?!C[EFIO]O)(?:[SYC][A-Z]O|[SYC]RD)s?$/;
/** "School Resource Trooper (SRT)", but "Special Response Team (SRT)". */
const TROOPER_LETTERS = /^SRTs?$/;
const ENDS_IN_TROOPER = /\btroopers?\W*$/i;
/** "CSO" may be a county sheriff's office. */
const SHERIFFS = /\bsheriff/i;
/** Officers of a district or of a court, who are no police. */
const OFFICIALS =
	/\b(?:hearing|compliance|authori[sz]ed|contracting|attendance|truant|probation|fiscal|finance|financial|business|privacy|technology|records?|information|administrative|executive|operating) officers?\b/i;
const POLICE_SUPERINTENDENT = /\bsuperintendent of police\b/i;
/** Short forms of nobody but the officer. */
const OFFICER_ONLY =
	/^(?:(?:school|campus|youth|assigned|resident|liaison|resource) )*(?:officer|deputy|deputie)$/i;

const LAW: ReadonlySet<Role> = new Set(["sro", "agency", "chief", "supervisor"]);

/** The role that a short form tells by its own last word, where another side was read from what stands near it. */
function outspoken(term: string, meaning: string, told: Role | null): Role | null {
	if (told === null || OFFICIALS.test(term) || POLICE_SUPERINTENDENT.test(meaning)) return null;
	if (OFFICER_LETTERS.test(term))
		return OFFICER.test(meaning) && !SHERIFFS.test(meaning) && !OFFICIALS.test(meaning) ? "sro" : null;
	if (TROOPER_LETTERS.test(term)) return ENDS_IN_TROOPER.test(meaning) ? "sro" : null;
	const bare = term.replace(/s$/i, "");
	if (OFFICER_ONLY.test(bare)) return "sro";
	const plain = PLAIN.find(([sign]) => sign.test(bare) || sign.test(term))?.[1];
	return plain && LAW.has(plain) !== LAW.has(told) ? plain : null;
}

function named(term: string, meaning: string, hits: readonly RoleHit[], hint: Role | undefined): Role | null {
	const count = meaning.split(/\s+/).length;
	const near = hits.filter((hit) => count - hit.to <= NEAR && !THINGS.test(hit.next));
	const strong = near.filter((hit) => !hit.weak);
	if (hint && near.some((hit) => hit.role === hint)) return hint;
	if (hint === "sro" && OFFICER.test(meaning.split(/\s+/).slice(-5).join(" "))) return hint;
	// "the officers ("SBOs")"
	if (
		/^[A-Z]{2,5}s?$/.test(term) &&
		strong.length === 0 &&
		OFFICER.test(meaning.split(/\s+/).slice(-3).join(" "))
	)
		return "sro";
	return (strong.at(-1) ?? near.at(-1))?.role ?? own(term, hint);
}

/** The role that a plain word such as "Deputy" or "District" most likely has; undefined for others. */
export function hintOf(term: string): Role | undefined {
	return HINTS.find(([sign]) => sign.test(term.replace(/s$/, "")) || sign.test(term))?.[1];
}

function defined(
	term: string,
	meaning: string,
	hits: readonly RoleHit[],
	hint: Role | undefined,
): Role | null {
	// "a sworn University Police officer who …": the head of the phrase counts, not what stands before it.
	const head =
		meaning
			.split(/\s+/)
			.slice(0, 9)
			.join(" ")
			.split(/\b(?:who|whom|that|which|of|for|under|as)\b|,/)[0] ?? "";
	if (HEAD_OFFICER.test(head) && !/\b(?:chief|director|school official|association)\b/i.test(head))
		return "sro";
	if (hint === "principal" || hint === "superintendent") return hint;
	const early = hits.filter((hit) => hit.from <= EARLY);
	if (hint && early.some((hit) => hit.role === hint)) return hint;
	return (early.find((hit) => !hit.weak) ?? early[0])?.role ?? own(term, hint);
}

/** What the short form says by itself. */
function own(term: string, hint: Role | undefined): Role | null {
	const hit = rolesIn(term)[0];
	if (hit && !hit.weak) return hit.role;
	return hint && /^(?:department|district|sro|superintendent|principal|chief|sheriff)s?$/i.test(term)
		? hint
		: (hit?.role ?? null);
}
