/** One way to change what a clause says. Each gives the changed clause, or null where it finds nothing to change. */
export type Operator = (clause: string) => string | null;

const MODAL = "shall|must|will";

/**
 * Turns each binding statement of a clause into its opposite: "shall" becomes "shall not", "shall not" becomes
 * "shall", "no officer shall" becomes "an officer shall", "is" of a duty or right becomes "is not".
 */
export function negate(clause: string): string | null {
	let changed = false;
	const flip = (to: string): string => {
		changed = true;
		return to;
	};
	let text = clause.replace(
		new RegExp(
			String.raw`\b(${MODAL}|may|can|do|does|is|are)( also| then| always)?( not| never)\b(?: be)?`,
			"gi",
		),
		(match, verb: string) => flip(match.endsWith(" be") ? `${verb} be` : verb),
	);
	if (!changed)
		text = text
			.replace(/\b(cannot|won't|don't|doesn't|isn't|aren't)\b/gi, (match: string) =>
				flip(
					{
						cannot: "can",
						"won't": "will",
						"don't": "do",
						"doesn't": "does",
						"isn't": "is",
						"aren't": "are",
					}[match.toLowerCase()] as string,
				),
			)
			.replace(/\b(No|Neither|Nobody)\b(?= [a-z])/g, (match: string) =>
				flip(match === "Nobody" ? "Everybody" : "Any"),
			)
			.replace(/\b(never|under no circumstances|in no case|at no time)\b/gi, () => flip("always"))
			.replace(/\b(?:refrains?|abstains?) from\b/gi, () => flip("takes part in"))
			.replace(/\b(?:is|are) (prohibited|forbidden|barred) from\b/gi, () => flip("is responsible for"));
	if (changed) return text;
	text = clause
		.replace(new RegExp(String.raw`\b(${MODAL})\b(?! not\b)`, "gi"), (match: string) => flip(`${match} not`))
		.replace(
			/\b(is|are) (responsible|required|subject|entitled|bound|governed|made|held|reviewed|supervised|selected|assigned)\b/gi,
			(_, be: string, word: string) => flip(`${be} not ${word}`),
		)
		.replace(/\b(rests?|lies?|belongs?) (with|to)\b/gi, (_, _verb: string, to: string) =>
			flip(`does not rest ${to}`),
		)
		.replace(/\bagrees? to\b/gi, () => flip("refuses to"));
	return changed ? text : null;
}

/** Takes the force out of each binding verb: permission, wish or attempt. `way` picks which. */
export function weaken(way: "may" | "should" | "try"): Operator {
	const to = { may: "may", should: "should", try: "will try to" }[way];
	return (clause) => {
		let changed = false;
		const text = clause
			.replace(
				new RegExp(
					String.raw`\b(?:${MODAL}|agrees? to|(?:is|are) required to|(?:has|have) to)( not)?\b`,
					"gi",
				),
				(_, not?: string) => {
					changed = true;
					if (not)
						return way === "may" ? "may choose not to" : way === "should" ? "should not" : "will try not to";
					return to;
				},
			)
			.replace(/\b(?:is|are) responsible for\b/gi, () => {
				changed = true;
				return way === "may" ? "may take on" : way === "should" ? "should take on" : "will try to take on";
			});
		return changed ? text : null;
	};
}

/** What an exception does that is as wide as the rule. */
export const SWALLOWING = [
	"unless a principal or teacher asks otherwise",
	"except where either party finds it inconvenient",
	"unless the parties decide otherwise in the case at hand",
	"except to the extent that staff consider it unnecessary",
] as const;

/** Adds an exception at the end of the clause that leaves nothing of the rule. */
export function widen(exception: string): Operator {
	return (clause) => {
		const end = /[.;]\s*$/.exec(clause);
		const body = end ? clause.slice(0, end.index) : clause;
		return `${body}, ${exception}${end ? end[0] : "."}`;
	};
}

const AGENCY =
	"Police Department|Sheriff's Office|Law Enforcement Agency|Department|Agency|Bureau|Sheriff|Chief of Police|Chief|City|County";
const DISTRICT =
	"School District|Board of Education|District|Superintendent|School Board|Board|Academy|Principal|principal";
const OFFICER = "School Resource Officers?|SROs?|Deputy|Deputies|Officers?|officers?";
const STAFF =
	"school administrators?|administrators?|principals?|teachers?|school staff|school personnel|staff";

/** Gives the duty to the other party: agency and district change places, officer and school staff do. */
export function swapActors(clause: string): string | null {
	let changed = false;
	const text = clause.replace(
		new RegExp(String.raw`\b(?:(${AGENCY})|(${DISTRICT})|(${OFFICER})|(${STAFF}))\b`, "g"),
		(match, agency?: string, district?: string, officer?: string, staff?: string) => {
			changed = true;
			if (agency) return /^(?:Chief|Sheriff$)/.test(agency) ? "Superintendent" : "District";
			if (district) return /uperintendent|rincipal/.test(district) ? "Chief of Police" : "Department";
			if (officer) return officer.endsWith("s") ? "administrators" : "principal";
			return staff?.endsWith("s") || /staff|personnel/.test(match) ? "SROs" : "SRO";
		},
	);
	return changed ? text : null;
}
