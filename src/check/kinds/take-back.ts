/** A passage that denies a check which another clause grants. */
export interface Denial {
	/** Lead of "contradicted" over satisfied and near miss, as log odds. */
	denies: number;
	/** How much the passage is about the check rather than anything else, as log odds. */
	about: number;
	words: number;
	clauses: number;
	/** Whether it stands in the section of the clause that grants: there the one often only bounds the other. */
	sameSection: boolean;
}

/** Past these a number says nothing more. */
const MOST = { about: 3, words: 35, granted: 6 };
/** Further from the check than this, a passage takes nothing back. */
const FAR = -1.5;

/**
 * What each sign adds to the log odds that a denial takes back what another clause grants, whatever limits the check
 * has: a logistic regression, done once beside the weights of 28 November 2026, over the best denial beside each of
 * 33,527 good clauses in agreements left out of the fit, 943 of which are taken back. It finds 587 of them for 218 false
 * alarms (the numbers before, with the same weights: 569 for 220). `sameSection` is a little closer to 0 than the
 * regression has it (-1.45), as agreements undo a clause within its section more often than those learned from.
 * `least` asks for three chances in ten: a false "satisfied" weighs more than a false alarm.
 */
const ADDS = {
	denies: 0.3,
	about: 1,
	/** For each e-fold: a few words sound like a denial of many things. */
	words: 2.45,
	clause: -0.65,
	granted: -0.5,
	sameSection: -1.2,
	/** Where the passage denies no other check more. */
	sole: 1.5,
	least: -8.1,
};

/**
 * Whether a denial takes back what another clause grants.
 * @param granted lead of the clause that grants it, as log odds
 * @param isSole whether the passage denies no other check more; asked last, and only where it decides
 */
export function takesBack(denial: Denial, granted: number, isSole: () => boolean): boolean {
	if (denial.denies <= 0 || denial.about <= FAR) return false;
	const odds =
		ADDS.least +
		ADDS.denies * denial.denies +
		ADDS.about * Math.min(denial.about, MOST.about) +
		ADDS.words * Math.log(Math.min(denial.words, MOST.words)) +
		ADDS.clause * denial.clauses +
		ADDS.granted * Math.min(granted, MOST.granted) +
		(denial.sameSection ? ADDS.sameSection : 0);
	return odds > 0 || (odds > -ADDS.sole && isSole());
}
