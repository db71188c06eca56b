/** One way to change what a clause says. Each gives the changed clause, or null where it finds nothing to change. */
export type Operator = (clause: string) => string | null;

const MODAL = "shall|must|will";

/** A verb so few words behind one of these, with no comma between, is that of a side clause … */
const SIDE =
	/\b(?:who|whom|whose|which|whether|where|when|if|unless|before|as|because|while|once|what|how|since)(?: [\w'-]+){0,6} $/i;
/** … and behind one of these, unless it is "shall", "must" or "will". */
const LOOSE_SIDE = /\b(?:that|after|until)(?: [\w'-]+){0,6} $/i;

/** "On which the principal and the Superintendent sit and are heard": the whole of it is a side clause. */
const RELATIVE = /\b(?:on|in|to|by|from|of|for|with|at|under) (?:which|whom)(?: [\w'-]+){0,16} $/i;

/** A side clause that has its verb already: "the manner in which reports are kept shall be …". */
const CLOSED = /\w .*\b(?:is|are|was|were|has|have|do|does|shall|must|will|may|can|should)\b/i;

/** Whether the verb at some place of a sentence is not the statement's own. */
function isSide(sentence: string, at: number, verb: string): boolean {
	const before = sentence.slice(0, at);
	const hit = SIDE.exec(before) ?? RELATIVE.exec(before);
	const duty = /^(?:shall|must|will)\b/i.test(verb);
	if (hit) return !(duty && CLOSED.test(hit[0]));
	return !duty && LOOSE_SIDE.test(before);
}

/** Verbs, with a "not" of theirs, and denials that stand in one word. "It is agreed that …" only leads in. */
const VERBS = new RegExp(
	[
		String.raw`\b(?:${MODAL}|may|can|do|does|is|are)(?: also| then| always)?(?: not| never)?\b(?! (?:hereby |further |also )?(?:understood|agreed|acknowledged|recognized) that\b)`,
		String.raw`\b(?:cannot|won't|don't|doesn't|isn't|aren't|never)\b`,
		String.raw`\b(?:under no circumstances|in no case|at no time)\b`,
		String.raw`\b(?:No|Neither|Nobody)\b(?= [A-Za-z])`,
		String.raw`\b(?:refrains?|abstains?) from\b`,
	].join("|"),
	"gi",
);
const LIFTED: Readonly<Record<string, string>> = {
	cannot: "can",
	"won't": "will",
	"don't": "do",
	"doesn't": "does",
	"isn't": "is",
	"aren't": "are",
	nobody: "Everybody",
	no: "Any",
	neither: "Any",
};

/** "Shall be shared only as …", "only the Chief may …": of such a bound a "not" makes no plain English. */
const BOUND = /(?<!\bnot )\bonly\b/i;

/**
 * Turns what each sentence of a clause says into its opposite: "shall" becomes "shall not", "shall not" becomes "shall",
 * "no officer shall" becomes "any officer shall", "is made by" becomes "is not made by". Verbs of side clauses stay.
 * Null also for a clause that bounds something by "only".
 */
export function negate(clause: string): string | null {
	const sentences = clause.split(/(?<=[.]) (?=[A-Z])|(?<=;) /);
	if (sentences.some((sentence) => BOUND.test(sentence))) return null;
	const turned = sentences.map(negateSentence);
	return turned.every((sentence) => sentence === null)
		? null
		: sentences.map((sentence, i) => turned[i] ?? sentence).join(" ");
}

function negateSentence(sentence: string): string | null {
	const own = [...sentence.matchAll(VERBS)].filter(
		({ 0: verb, index }) =>
			!isSide(sentence, index, verb) &&
			!(/^(?:do|does)$/i.test(verb) && /\b(?:shall|must|will|may|can) $/i.test(sentence.slice(0, index))) &&
			(!/^no$/i.test(verb) || verb === "No"),
	);
	const binding = own.filter(({ 0: verb }) => isDenial(verb) || !/^(?:may|can)$/i.test(verb));
	// What the sentence says first decides: a duty is denied, a denial lifted.
	const changes =
		binding[0] && isDenial(binding[0][0])
			? binding
					.filter(({ 0: verb }) => isDenial(verb))
					.map(({ 0: verb, index }) => ({ index, verb, to: lifted(verb) }))
			: binding
					.filter(({ 0: verb }) => !isDenial(verb))
					.map(({ 0: verb, index }) => ({ index, verb, to: `${verb} not` }));
	if (changes.length === 0) return otherwise(sentence);
	let text = "";
	let from = 0;
	for (const { index, verb, to } of changes) {
		text += sentence.slice(from, index) + to;
		from = index + verb.length;
	}
	return (text + sentence.slice(from)).replace(/\b(is|are) prohibited from\b/g, "$1 responsible for");
}

/** "shall not", "cannot", "no", "under no circumstances", "refrains from". */
function isDenial(verb: string): boolean {
	return /^(?:cannot|\w+n't|never|no|neither|nobody)$|\b(?:not|never|from)$|^(?:under|in|at) no /i.test(verb);
}

/** A denial without what denies. */
function lifted(denial: string): string {
	const known = LIFTED[denial.toLowerCase()];
	if (known) return known;
	if (/ from$/i.test(denial)) return "takes part in";
	return / (?:not|never)$/i.test(denial) ? denial.replace(/ (?:not|never)$/i, "") : "always";
}

/** Sentences whose verb is none of the usual ones. */
function otherwise(sentence: string): string | null {
	const text = sentence
		.replace(
			/(?<!\b(?:shall|must|will|may|can|should|to) )\b(rest|lie|belong)(s?) (with|to)\b/gi,
			(_, verb, s, to) => `do${s ? "es" : ""} not ${verb} ${to}`,
		)
		.replace(/\bagrees? to\b/gi, "refuses to");
	return text === sentence ? null : text;
}

/** "No officer shall", "neither party shall": such a ban stays one with "may", and has no attempt. */
const BAN = /\b(?:no|neither|nobody)\b(?: [\w'-]+){0,5} (?:shall|must|will)\b/i;

/**
 * Takes the force out of each binding verb: permission, wish or attempt. `way` picks which. "May … only" and "no officer
 * may" are rules as much as with "shall": null for those, as where there is nothing to change.
 */
export function weaken(way: "may" | "should" | "try"): Operator {
	const to = { may: "may", should: "should", try: "will try to" }[way];
	return (clause) => {
		if (way === "may" && /\bonly\b/i.test(clause)) return null;
		if (way !== "should" && BAN.test(clause)) return null;
		let changed = false;
		const text = clause
			.replace(
				new RegExp(
					String.raw`\b(?:${MODAL}|agrees? to|(?:is|are) required to|(?:has|have) to)( not)?\b`,
					"gi",
				),
				(match, not: string | undefined, at: number) => {
					if (isSide(clause, at, match)) return match;
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
	"Police Department|Sheriff's Office|Law Enforcement Agency|Department|Agency|Bureau|Sheriff(?!'s Office)|Chief of Police|Chief(?! of Police)|City|County";
const DISTRICT =
	"School District|Board of Education|District|Superintendent|School Board|Board|Academy|Principal(?!s)|principal(?!s)";
/** "Law enforcement officer", "sworn officers": a trade, not a party. */
const OFFICER =
	"School Resource Officers?|SROs?|Deputy|Deputies|(?<!\\b(?:[Ee]nforcement|[Pp]olice|[Ss]worn|[Pp]eace|[Pp]robation|[Oo]ther) )[Oo]fficers?";
const STAFF =
	"[Ss]chool (?:[Aa]dministrators?|[Oo]fficials?|[Ss]taff|[Pp]ersonnel)|[Aa]dministrators?|[Pp]rincipals?|[Tt]eachers?|[Ss]taff";
/** "SRO Sergeant", "SRO program": the name of something else. */
const NAME =
	"(?! (?:[Ss]ergeant|[Ll]ieutenant|[Ss]upervisor|[Cc]oordinator|[Uu]nit|[Pp]rogram|[Dd]ivision|[Aa]greement|[Pp]osition))";

/** Gives the duty to the other party: agency and district change places, officer and school staff do. */
export function swapActors(clause: string): string | null {
	let changed = false;
	const text = clause.replace(
		new RegExp(String.raw`\b(?:(${AGENCY})|(${DISTRICT})|(${OFFICER})|(${STAFF}))\b${NAME}`, "g"),
		(match, agency?: string, district?: string, officer?: string, staff?: string) => {
			changed = true;
			if (agency) return /^(?:Chief|Sheriff$)/.test(agency) ? "Superintendent" : "District";
			if (district) return /uperintendent|rincipal/.test(district) ? "Chief of Police" : "Department";
			if (officer) return officer.endsWith("s") ? "administrators" : "principal";
			return staff?.endsWith("s") || /staff|personnel/i.test(match) ? "SROs" : "SRO";
		},
	);
	return changed
		? text.replace(/\b([Aa])n? (?=(SRO)|principal)/g, (_, a, sro) => (sro ? `${a}n ` : `${a} `))
		: null;
}
