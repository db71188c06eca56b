import type { Reading } from "../../judge/judge.js";
import type { Passage } from "../../judge/passages.js";
import { deniesPlainly, type Force, forceOf } from "../../match/force.js";
import type { ClauseReading } from "../../match/reading.js";
import type { Check, Verdict } from "../model.js";
import type { Examination } from "../run.js";
import { contradictedBySigns, satisfiedBySigns } from "./signs.js";

/** Why a passage that sounds like what a check asks for does not satisfy it. */
export interface Veto {
	verdict: Extract<Verdict, "weak" | "contradicted">;
	because: string;
}

/** From these log odds on a passage is taken for the opposite of what its words are about. */
const OPPOSITE = 2.1;

/** By so much must a clause alone lead to the opposite to spoil what it satisfies with its neighbour. */
const SAYS_OPPOSITE = 0.5;

/**
 * What the words of a passage are about is learned; whether it binds is a matter of rules that a reader can follow:
 * its verb must not be one of permission or wish, no exception may swallow it, and it must not say the opposite.
 * A check names in `withstands` what does not touch it, and in `signs.satisfies` words that are enough as they stand.
 */
export function vetoOf(check: Check, passage: Passage, examination: Examination): Veto | null {
	const own = singlesOf(check, passage, examination.judge);
	const { near, contradicted } = examination.judge.limits(check.id);
	const carrier = carrierOf(own, passage);
	if (own.some((reading) => reading.about > near && reading.contradicted > contradicted + SAYS_OPPOSITE))
		return { verdict: "contradicted", because: "one of the clauses read together says the opposite" };
	// A clause that is enough alone is read alone; where it takes two, neither may fall away.
	for (const clause of new Set([
		carrier,
		...own.filter(({ about }) => about > near).map((reading) => reading.passage),
	])) {
		const veto = vetoOfClause(check, clause, examination);
		if (veto) return veto;
	}
	const stands = holds(check, "negate") && holds(check, "swap");
	if (!stands && [carrier, passage].some((said) => examination.judge.opposite(check.id, said) > OPPOSITE))
		return { verdict: "contradicted", because: "the clause denies it or gives it to the other party" };
	return null;
}

/** Whether a change of its words leaves a check satisfied. */
function holds({ withstands }: Check, change: Check["withstands"][number]): boolean {
	return withstands.includes(change);
}

/** What the rules say of one clause alone. */
function vetoOfClause(check: Check, clause: Passage, examination: Examination): Veto | null {
	const { judge, lexicon } = examination;
	const readings = judge.readingsOf(clause);
	if (
		!holds(check, "weaken") &&
		readings.every((reading) => ownForce(reading) === "soft") &&
		!satisfiedBySigns(check, clause, examination)
	)
		return { verdict: "weak", because: "the clause only permits, wishes or leaves it open" };
	if (!holds(check, "widen"))
		for (const reading of readings) {
			const exception = lexicon.rules.swallowing(reading);
			if (exception) return { verdict: "weak", because: `an exception leaves nothing of it: "${exception}"` };
		}
	if (contradictedBySigns(check, clause, examination))
		return { verdict: "contradicted", because: "the clause rules it out" };
	if (!holds(check, "negate") && judge.affirms(check.id) && denies(clause, judge))
		return { verdict: "contradicted", because: "the clause denies it" };
	return null;
}

const forces = new WeakMap<ClauseReading, Force>();

/** The force of a whole clause; many checks ask of one. */
function ownForce(reading: ClauseReading): Force {
	let force = forces.get(reading);
	if (!force) {
		force = forceOf(reading);
		forces.set(reading, force);
	}
	return force;
}

function denies(passage: Passage, judge: Examination["judge"]): boolean {
	return passage.clauses.length === 1 && judge.readingsOf(passage).every(deniesPlainly);
}

/** How the clauses of a passage stand to a check, each on its own. */
function singlesOf(check: Check, { clauses }: Passage, judge: Examination["judge"]): Reading[] {
	if (clauses.length === 1) return [];
	return clauses.flatMap((clause) => judge.readingAlone(check.id, clause) ?? []);
}

/** The clause of a passage that is most about the check: others stand beside it by chance. */
function carrierOf(own: readonly Reading[], passage: Passage): Passage {
	const first = own[0];
	if (!first) return passage;
	return own.reduce((top, reading) => (reading.about > top.about ? reading : top), first).passage;
}
