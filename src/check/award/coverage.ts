import { dayOf } from "./calendar.js";

/** The agreement's term as its text gives it, and the award's as the manifest does. Days ISO `YYYY-MM-DD`. */
export interface Terms {
	/** null when the text fixes no day. */
	start: string | null;
	/** null with `openEnd` false: not known; null with `openEnd` true: until terminated. */
	end: string | null;
	openEnd: boolean;
	/** What the start hangs on, where no day is given. */
	startHangsOn?: "signature" | "approval" | null;
	renewal: "automatic" | "assured" | "permissive" | "limited" | "none";
	/** Two different effective dates stand in the text. */
	conflict: boolean;
	/** The dates were taken from a school year (1 July to 30 June). */
	assumed: boolean;
	awardStart: string;
	/** Includes approved extensions. */
	awardEnd: string;
	/** The award's end before extensions, where they moved it. */
	awardEndOriginal?: string;
	firstDeployment: string | null;
}

export interface CoverageResult {
	state:
		| "covers"
		| "renews"
		| "unassured"
		| "late-start"
		| "starts-too-late"
		| "stops-short"
		| "conflict"
		| "unable-to-check";
	severity: "error" | "warning" | "info" | null;
	because: string;
}

/** Whether the agreement's term covers the award's (SRO MOU fact sheet, section A; dates.md, section 2). */
export function judgeCoverage(terms: Terms): CoverageResult {
	if (terms.conflict)
		return {
			state: "conflict",
			severity: "warning",
			because: "two different effective dates stand in the text; neither was used",
		};
	const assumed = terms.assumed ? " (dates taken from the school year)" : "";
	const end = judgeEnd(terms, assumed);
	if (end.severity === "error") return end;
	if (!terms.start)
		return {
			state: "unable-to-check",
			severity: "warning",
			because: `unable to check: the effective date cannot be resolved${terms.startHangsOn ? `, it hangs on the ${terms.startHangsOn}` : ""}`,
		};
	const late = dayOf(terms.start) - dayOf(terms.awardStart);
	if (late > 0) {
		const deployed = terms.firstDeployment;
		if (deployed && dayOf(deployed) < dayOf(terms.start))
			return {
				state: "starts-too-late",
				severity: "error",
				because: `starts on ${terms.start}${assumed}, after the first deployment on ${deployed}`,
			};
		return {
			state: "late-start",
			severity: "warning",
			because: `starts ${late} days after the award start ${terms.awardStart}${deployed ? ", before the first deployment" : ""}`,
		};
	}
	return end;
}

function judgeEnd(terms: Terms, assumed: string): CoverageResult {
	if (terms.openEnd) return { state: "covers", severity: null, because: "in effect until terminated" };
	if (terms.end && terms.end >= terms.awardEnd)
		return {
			state: "covers",
			severity: null,
			because: `ends on ${terms.end}, not before the award's ${terms.awardEnd}`,
		};
	if (terms.renewal === "automatic" || terms.renewal === "assured")
		return { state: "renews", severity: null, because: "renews each year to the end of the award" };
	if (!terms.end)
		return {
			state: "unable-to-check",
			severity: "warning",
			because: "unable to check: the end of the term cannot be resolved",
		};
	const short = dayOf(terms.awardEnd) - dayOf(terms.end);
	if (terms.renewal === "permissive")
		return {
			state: "unassured",
			severity: "warning",
			because: `ends ${short} days before the award${assumed}; renewal is possible, but nothing assures it`,
		};
	const renewals =
		terms.renewal === "limited" ? ", and its renewals do not reach that far" : ", without renewal";
	const original = terms.awardEndOriginal;
	const extended =
		original && original < terms.awardEnd && terms.end >= original
			? `; it covers the award as first made, to ${original}, not its extension`
			: "";
	return {
		state: "stops-short",
		severity: "error",
		because: `ends on ${terms.end}, ${short} days before the award${assumed}${renewals}${extended}`,
	};
}
