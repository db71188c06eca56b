import type { Judge, Reading } from "../../judge/judge.js";
import type { Passage } from "../../judge/passages.js";
import type { Limits } from "../../judge/weights.js";
import type { Check, Evidence, Result, Verdict } from "../model.js";
import { nearestMiss, sectionsNear } from "../nearest.js";
import type { Examination } from "../run.js";
import { elementResults, lackingIn } from "./elements.js";
import { governs } from "./governs.js";
import { counts, evidenceOf, inOneBlock, isGone, locate } from "./passage.js";
import { contradictedBySigns, decideBySigns, nameEach, shownBySigns } from "./signs.js";
import { takesBack } from "./take-back.js";
import { vetoOf } from "./veto.js";

/**
 * A check that one passage of the document decides: a binding passage satisfies; one that says the opposite
 * makes it contradicted and both are shown; one that is only near is weak.
 */
export function decideClause(check: Check, examination: Examination): Result {
	const { judge, document } = examination;
	if (!judge.knows(check.id)) return decideBySigns(check, examination);
	const limits = judge.limits(check.id);
	const readings = judge.readings(check.id);
	const operative = readings.filter(({ passage }) => counts(check, passage));
	const sounding = operative
		.filter((reading) => sounds(check, reading, limits, examination))
		.map((reading) => ({ reading, veto: vetoOf(check, reading.passage, examination) }));
	const satisfied = best(
		sounding.filter(({ veto }) => veto === null).map(({ reading }) => reading),
		(reading) => reading.satisfied,
	);
	const single = operative.filter(({ passage }) => inOneBlock(passage));
	// What is too far from the subject denies nothing; beside a good clause it has to be on it (a take-back: take-back.ts).
	const gate = satisfied ? limits.near : limits.about;
	const denying = single.filter((reading) => reading.about > gate);
	const contradicted = best(
		satisfied ? single.filter((reading) => isTakenBack(satisfied, reading, judge)) : denying,
		(reading) => reading.contradicted,
	);
	const near = best(
		readings.filter(({ passage }) => !isGone(passage)),
		(reading) => reading.about,
	);
	const hanging = (): Reading | null =>
		best(
			operative.filter((reading) => hangsOnOneSign(check, reading, limits, examination)),
			(reading) => reading.satisfied,
		);
	// Weights may not lean either way where the words of the check's own signs do; those also take back what is granted.
	const ruledOut = (): Reading | null =>
		best(
			denying.filter(
				({ passage, satisfied: lead }) =>
					(!satisfied || lead <= limits.satisfied) && contradictedBySigns(check, passage, examination),
			),
			(reading) => reading.about,
		);
	const vetoed = satisfied
		? undefined
		: sounding.sort((a, b) => b.reading.satisfied - a.reading.satisfied)[0];
	const governing = (): Reading | null =>
		best(
			operative.filter(
				(reading) => satisfied && reading.about > limits.about && governs(check, reading, examination),
			),
			(reading) => reading.contradicted,
		);
	const weighed = verdictOf(satisfied, contradicted, near, limits);
	const denied = weighed === "contradicted" ? null : (governing() ?? ruledOut());
	const learned = denied ? "contradicted" : weighed;
	const veto = learned === "contradicted" ? null : (vetoed?.veto ?? null);
	const open = learned === "satisfied" || learned === "contradicted" || vetoed ? null : hanging();
	const verdict = veto?.verdict ?? (open ? "inconclusive" : learned);
	const deciding = veto
		? (vetoed?.reading ?? null)
		: (open ?? { satisfied, contradicted: denied ?? contradicted, weak: near, missing: null }[learned]);
	const evidence: Evidence[] = deciding ? [evidenceOf(deciding.passage)] : [];
	if (deciding && evidence[0] && verdict !== "satisfied")
		Object.assign(evidence[0], judge.spokenWords(check.id, deciding));
	if (verdict === "contradicted" && satisfied && satisfied.passage !== deciding?.passage)
		evidence.push(evidenceOf(satisfied.passage));
	const searched = verdict === "satisfied" ? [] : sectionsNear(check, document);
	const nearest =
		verdict === "missing"
			? nearestMiss(check, judge, (passage) => lackingIn(check, examination, passage))
			: null;
	return {
		check,
		verdict,
		elements: elementResults(check, examination, verdict, deciding?.passage ?? null),
		evidence,
		because: veto
			? `${veto.because}: ${lower(check.title)}`
			: becauseOf(check, verdict, deciding?.passage ?? null, examination),
		searched,
		nearest,
		at: locate(deciding?.passage ?? null, searched),
		related: [],
	};
}

/** How far short of its limit a passage may be that shows every element by its words. */
const BY_SIGNS = 1;
/** From this lead on the weights alone decide; few words give them little to go by. */
const SURE = 0.6;
const SURE_SHORT = 2;
/** Words below which a clause is short. */
const SHORT = 10;

/**
 * Whether a passage names what the check needs and sounds like what it asks for: by its weights alone when they are
 * plain; where they are not, with the sign of some element in its words; just short of the limit, with the signs of all.
 */
function sounds(check: Check, reading: Reading, limits: Limits, examination: Examination): boolean {
	const { satisfied, passage } = reading;
	if (satisfied <= limits.satisfied - BY_SIGNS || !nameEach("needs", check, [passage], examination))
		return false;
	if (satisfied > Math.max(passage.words < SHORT ? SURE_SHORT : SURE, limits.satisfied)) return true;
	const required = check.elements.filter((element) => !element.optional);
	if (required.length === 0) return satisfied > limits.satisfied;
	const shown = shownBySigns(check, passage, examination).size;
	return satisfied > limits.satisfied ? shown > 0 : reading.leads && shown === required.length;
}

/** So little short of its limit a passage may be what is asked for or not. */
const WEAK_SIGN = 0.3;

/** Whether a passage is all but taken for what the check asks for, with the sign of one element in its words. */
function hangsOnOneSign(
	check: Check,
	{ satisfied, leads, passage }: Reading,
	limits: Limits,
	examination: Examination,
): boolean {
	if (!leads || satisfied <= limits.satisfied - WEAK_SIGN) return false;
	if (!nameEach("needs", check, [passage], examination)) return false;
	return shownBySigns(check, passage, examination).size > 0;
}

function verdictOf(
	/** The satisfying reading, when it is past its limit. */
	satisfied: Reading | null,
	/** The strongest denial; where a reading satisfies, of those that take it back. */
	contradicted: Reading | null,
	near: Reading | null,
	limits: Limits,
): "satisfied" | "contradicted" | "weak" | "missing" {
	if (contradicted && (satisfied || contradicted.contradicted > limits.contradicted)) return "contradicted";
	if (satisfied) return "satisfied";
	return near !== null && near.about > limits.near ? "weak" : "missing";
}

function isTakenBack(granted: Reading, { passage, about, contradicted }: Reading, judge: Judge): boolean {
	const sameSection = passage.section === granted.passage.section;
	// Each row of a table speaks of a matter of its own.
	if (sameSection && isRows(passage) && isRows(granted.passage)) return false;
	const denial = {
		denies: contradicted,
		about,
		words: passage.words,
		clauses: passage.clauses.length,
		sameSection,
	};
	return takesBack(denial, granted.satisfied, () => judge.strongestDenial(passage) <= contradicted);
}

function isRows({ clauses }: Passage): boolean {
	return clauses.every(({ kind }) => kind === "row");
}

function becauseOf(
	check: Check,
	verdict: Verdict,
	passage: Passage | null,
	examination: Examination,
): string {
	if (verdict === "satisfied") return check.title;
	if (verdict === "contradicted") return `the text contradicts this: ${lower(check.title)}`;
	if (verdict === "inconclusive")
		return `a clause may say this, but one weak sign is too little to tell: ${lower(check.title)}`;
	if (verdict === "weak") {
		if (passage && !nameEach("needs", check, [passage], examination))
			return `comes near, but does not name what this is about: ${lower(check.title)}`;
		const lacking = passage ? lackingIn(check, examination, passage) : [];
		const what = lacking.length > 0 ? `; it lacks: ${lacking.join("; ")}` : "";
		return `comes near, but does not bind or is not complete: ${lower(check.title)}${what}`;
	}
	return check.message;
}

function lower(title: string): string {
	return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** The reading with the highest value; the earlier one on a tie. */
function best(readings: readonly Reading[], value: (reading: Reading) => number): Reading | null {
	let top: Reading | null = null;
	for (const reading of readings) if (!top || value(reading) > value(top)) top = reading;
	return top;
}
