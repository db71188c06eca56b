import type { Reading } from "../../judge/judge.js";
import type { Passage } from "../../judge/passages.js";
import type { Limits } from "../../judge/weights.js";
import type { Check, Evidence, Result, Verdict } from "../model.js";
import { nearestMiss, sectionsNear } from "../nearest.js";
import type { Examination } from "../run.js";
import { elementResults, lackingIn } from "./elements.js";
import { governs } from "./governs.js";
import { counts, evidenceOf, locate } from "./passage.js";
import { contradictedBySigns, decideBySigns, nameEach, shownBySigns } from "./signs.js";
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
	// Taking back what another clause grants needs a passage on the subject.
	const gate = satisfied ? limits.near : limits.about;
	const denying = operative.filter((reading) => reading.about > gate && inOneBlock(reading.passage));
	const contradicted = best(
		satisfied ? denying.filter((reading) => takesBack(reading, satisfied, limits)) : denying,
		(reading) => reading.contradicted,
	);
	const near = best(readings, (reading) => reading.about);
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

/**
 * So much less plain than the clause that it takes back a denial may be. On agreements left out of the fit this finds 79
 * more of 2,726 contradictions than asking for a lead of 0.5, for 88 more false alarms; beyond it each costs two.
 */
export const TAKES_BACK = 1;

/**
 * A denial so plainly on a check's subject (log odds over anything else) takes back what a clause of another section
 * grants, however plain that is; in one section the one often only bounds the other. On 67 agreements that nothing had
 * been learned from, 24 of them full of take-backs and of what only looks like one, 129 instead of 67 of 175
 * contradictions beside a good clause were found, with 34 false alarms instead of 25: rules for other people and other
 * papers, and what was so in the past. The figure was chosen on these; half more or less trades some four
 * contradictions for as many false alarms.
 */
export const PLAINLY_ABOUT = 2.5;

/** Two paragraphs side by side may each be harmless and sound like a denial together. */
function inOneBlock({ clauses }: Passage): boolean {
	return clauses.every((clause) => clause.block === clauses[0]?.block);
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

/** Whether a denial stands against the clause that grants what is asked for. */
function takesBack({ contradicted, about, passage }: Reading, granted: Reading, limits: Limits): boolean {
	if (contradicted <= limits.contradicted) return false;
	if (contradicted > granted.satisfied - TAKES_BACK) return true;
	return about > PLAINLY_ABOUT && passage.section !== granted.passage.section;
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
