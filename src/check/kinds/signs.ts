import type { Passage } from "../../judge/passages.js";
import { forceOf } from "../../match/force.js";
import type { Lexicon } from "../../match/lexicon.js";
import { type Matcher, matcherOf } from "../../match/matcher.js";
import { type ClauseReading, negationOf } from "../../match/reading.js";
import type { Check, Result, Verdict } from "../model.js";
import { nearestMiss, sectionsNear } from "../nearest.js";
import type { Examination } from "../run.js";
import { counts, evidenceOf, locate } from "./passage.js";
import { resultOf } from "./result.js";

/** The patterns of a check, compiled. */
interface Signs {
	elements: { id: string; check: string; signs: Matcher[] }[];
	needs: Matcher[];
	among: Matcher[];
	satisfies: Matcher[];
	contradicts: Matcher[];
	weakens: Matcher[];
}

const compiled = new WeakMap<Check, Signs>();

/**
 * Decides a check by its patterns alone: one that the judge has learned nothing of, as those of a local pack.
 * A passage that shows every element that is not optional (or `need` of them), or a sign for the whole check, satisfies;
 * it is weak where its verb does not bind, what the check needs is not named or a weakening sign is there, contradicted
 * where a negation covers the sign or a contradicting sign is found.
 */
export function decideBySigns(check: Check, examination: Examination): Result {
	const signs = signsOf(check, examination.lexicon);
	const need = check.need ?? signs.elements.length;
	const spread = check.kind === "list" ? spreadOver(check, signs, need, examination) : null;
	if (spread) return spread;
	const best = examination.judge.passages
		.filter((passage) => counts(check, passage))
		.flatMap((passage) => {
			const said = saidIn(examination.judge.readingsOf(passage), signs, need, check);
			return said ? [{ passage, ...said }] : [];
		})
		.reduce<Said | null>((top, said) => (top && weight(top) >= weight(said) ? top : said), null);
	const searched = best?.verdict === "satisfied" ? [] : sectionsNear(check, examination.document);
	const verdict = best?.verdict ?? "missing";
	const lacks = signs.elements.filter(({ id }) => !best?.shown.includes(id)).map((element) => element.check);
	return resultOf(check, verdict, becauseOf(check, verdict, lacks), {
		evidence: best ? [evidenceOf(best.passage)] : [],
		elements: signs.elements.map(({ id }) => ({
			id,
			verdict: best?.shown.includes(id) ? "satisfied" : "missing",
			evidence: best ? evidenceOf(best.passage) : null,
		})),
		searched,
		nearest: best ? null : nearestMiss(check, examination.judge, () => lacks),
		at: locate(best?.passage ?? null, searched),
	});
}

/** A list's elements may stand in clauses far apart; null where too few do, or where a clause denies the check. */
function spreadOver(check: Check, signs: Signs, need: number, examination: Examination): Result | null {
	const passages = examination.judge.passages.filter((passage) => counts(check, passage));
	if (passages.some((passage) => contradictedBySigns(check, passage, examination))) return null;
	const shown = signs.elements.flatMap(({ id, signs: own }) => {
		const passage = passages.find((one) => found(own, examination.judge.readingsOf(one)) === "plain");
		return passage ? [{ id, passage }] : [];
	});
	const showing = shown.map(({ passage }) => passage);
	if (shown.length === 0 || shown.length < need || !nameEach("among", check, showing, examination))
		return null;
	return resultOf(check, "satisfied", check.title, {
		evidence: [...new Set(showing)].map(evidenceOf),
		elements: shown.map(({ id, passage }) => ({
			id,
			verdict: "satisfied",
			evidence: evidenceOf(passage),
		})),
	});
}

/** Elements that are not optional and whose signs stand in a passage, with no negation over them. */
export function shownBySigns(check: Check, passage: Passage, { judge, lexicon }: Examination): Set<string> {
	return elementsSigned(check, judge.readingsOf(passage), lexicon);
}

/** The same of any words that were read. */
export function elementsSigned(
	check: Check,
	readings: readonly ClauseReading[],
	lexicon: Lexicon,
): Set<string> {
	return new Set(
		signsOf(check, lexicon)
			.elements.filter(({ signs }) => found(signs, readings) === "plain")
			.map(({ id }) => id),
	);
}

/** Whether a passage has a sign of the check's that says the opposite. */
export function contradictedBySigns(
	check: Check,
	passage: Passage,
	{ judge, lexicon }: Examination,
): boolean {
	if (check.signs.contradicts.length === 0) return false;
	return found(signsOf(check, lexicon).contradicts, judge.readingsOf(passage)) === "plain";
}

/** Whether a passage has a sign of the check's that satisfies it as a whole. */
export function satisfiedBySigns(check: Check, passage: Passage, { judge, lexicon }: Examination): boolean {
	if (check.signs.satisfies.length === 0) return false;
	return found(signsOf(check, lexicon).satisfies, judge.readingsOf(passage)) === "plain";
}

/**
 * Whether some passages together name each thing that a check's patterns of one kind are for, be it in a denial: `needs`
 * of the passages that decide, `among` of those about the check.
 */
export function nameEach(
	kind: "needs" | "among",
	check: Check,
	passages: readonly Passage[],
	{ judge, lexicon }: Examination,
): boolean {
	if (check.signs[kind].length === 0) return true;
	return hasAll(
		signsOf(check, lexicon)[kind],
		passages.flatMap((passage) => judge.readingsOf(passage)),
	);
}

function hasAll(needs: readonly Matcher[], readings: readonly ClauseReading[]): boolean {
	return needs.every((need) => found([need], readings) !== "no");
}

interface Said {
	passage: Passage;
	verdict: Verdict;
	/** Elements that the passage shows. */
	shown: string[];
}

/** A denial is never outvoted by a clause that says it; a binding clause is worth more than a weak one. */
const RANK: Record<string, number> = { contradicted: 300, satisfied: 200, weak: 100 };

function weight({ verdict, shown }: Said): number {
	return (RANK[verdict] ?? 0) + shown.length;
}

function saidIn(
	readings: readonly ClauseReading[],
	signs: Signs,
	need: number,
	check: Check,
): Omit<Said, "passage"> | null {
	if (found(signs.contradicts, readings) !== "no") return { verdict: "contradicted", shown: [] };
	const seen = signs.elements.map((element) => ({ id: element.id, how: found(element.signs, readings) }));
	const shown = seen.filter(({ how }) => how === "plain").map(({ id }) => id);
	const whole = found(signs.satisfies, readings);
	const denied = seen.filter(({ how }) => how === "negated").length;
	if (whole === "negated" || (denied > 0 && shown.length + denied >= need && signs.elements.length > 0))
		return { verdict: "contradicted", shown };
	const complete = signs.elements.length > 0 ? shown.length >= need : false;
	if (whole === "plain" || complete) {
		const weak =
			!hasAll(signs.needs, readings) ||
			found(signs.weakens, readings) !== "no" ||
			(check.level !== "may" && readings.every((reading) => forceOf(reading) === "soft"));
		return { verdict: weak ? "weak" : "satisfied", shown };
	}
	return shown.length * 2 > signs.elements.length ? { verdict: "weak", shown } : null;
}

type Found = "plain" | "negated" | "no";

/** Whether some sign is there, and whether a negation outside the sign covers every place where one is. */
function found(signs: readonly Matcher[], readings: readonly ClauseReading[]): Found {
	let how: Found = "no";
	for (const reading of readings)
		for (const sign of signs) {
			const here = foundIn(sign, reading);
			if (here === "plain") return here;
			if (here === "negated") how = here;
		}
	return how;
}

const known = new WeakMap<ClauseReading, Map<Matcher, Found>>();

/** One clause stands in several passages; it is searched once. */
function foundIn(sign: Matcher, reading: ClauseReading): Found {
	let row = known.get(reading);
	if (!row) {
		row = new Map();
		known.set(reading, row);
	}
	let how = row.get(sign);
	if (how === undefined) {
		how = "no";
		const negated = negationOf(reading.tokens, reading.hits);
		for (let hit = sign(reading); hit && how !== "plain"; hit = sign(reading, hit.from + 1))
			how = negated[hit.from] ? "negated" : "plain";
		row.set(sign, how);
	}
	return how;
}

function becauseOf(check: Check, verdict: Verdict, lacks: readonly string[]): string {
	if (verdict === "satisfied") return check.title;
	if (verdict === "contradicted") return `the text contradicts this: ${check.title}`;
	if (verdict === "missing") return check.message;
	return lacks.length > 0
		? `comes near: ${check.message}; it lacks: ${lacks.join("; ")}`
		: `does not bind: ${check.title}`;
}

function signsOf(check: Check, lexicon: Lexicon): Signs {
	const ready = compiled.get(check);
	if (ready) return ready;
	const all = (patterns: readonly string[]): Matcher[] =>
		patterns.map((pattern) => matcherOf(pattern, lexicon));
	const signs: Signs = {
		elements: check.elements
			.filter((element) => !element.optional)
			.map(({ id, check: what, signs }) => ({ id, check: what, signs: all(signs) })),
		needs: all(check.signs.needs),
		among: all(check.signs.among),
		satisfies: all(check.signs.satisfies),
		contradicts: all(check.signs.contradicts),
		weakens: all(check.signs.weakens),
	};
	compiled.set(check, signs);
	return signs;
}
