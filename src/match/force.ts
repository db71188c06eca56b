import type { ClauseReading } from "./reading.js";

/**
 * What a clause does: `binds` states a duty or a fact; `soft` only permits, wishes or leaves open; `denies` says that
 * something shall not be or need not be.
 */
export type Force = "binds" | "soft" | "denies";

/** Words that begin a side clause: the verb after them is not the statement's own. */
const SUBORDINATE = new Set(
	"who whom whose which that if when whenever where wherever while as because unless until though although whether before after so than what whatever whoever how".split(
		" ",
	),
);
const SOFT = new Set(["permissive", "aspirational", "undecided"]);

/** How far before a verb the word that makes it a side clause may stand. */
const SIDE_REACH = 14;
/** A phrase of fewer words is a heading or a label. */
const LEAST_WORDS = 5;

/**
 * The force of a clause, from its own verbs: those of side clauses do not count ("who may be at risk"), nor a second
 * verb after the first ("meets weekly and may invite"); "may not" denies, "may only" binds; a clause without any such
 * verb states a fact and binds. The strongest of its phrases decides.
 * Source: drafting conventions on shall, may and should (design, section 3, "the force of the verb").
 */
export function forceOf(
	{ tokens, hits }: { tokens: Tokens; hits: Hits },
	start = 0,
	stop = tokens.length,
): Force {
	const found = new Set<Force>();
	for (const { from, to } of phrasesOf(tokens, start, stop)) {
		const force = phraseForce(tokens, hits, from, to);
		if (force) found.add(force);
	}
	return found.has("binds") ? "binds" : found.has("denies") ? "denies" : found.has("soft") ? "soft" : "binds";
}

function phraseForce(tokens: Tokens, hits: Hits, from: number, to: number): Force | null {
	const own = hits.filter(
		(hit) =>
			hit.from >= from &&
			hit.to <= to &&
			(hit.group === "force" || hit.concept === "not") &&
			!side(tokens, hits, from, hit.from) &&
			!isMonth(tokens, hit.from) &&
			!isNoun(tokens, hit.from),
	);
	const wished = own.some(({ from }) => /^(?:should|ought)/.test(tokens[from]?.word ?? ""));
	if (own.some(({ concept, from }) => concept === "not" && isVerbal(tokens, from)))
		return wished ? "soft" : "denies";
	if (own.some(({ concept }) => SOFT.has(concept))) {
		const aspires = own.some(({ concept }) => concept === "aspirational" || concept === "undecided");
		const bound = own.some(({ concept }) => concept === "binding") && !aspires;
		return bound || (!wished && restricts(tokens, from, to)) ? "binds" : "soft";
	}
	return to - from >= LEAST_WORDS || own.some(({ concept }) => concept === "binding") ? "binds" : null;
}

/** Words that turn a denial round or bound it: "no year shall pass without", "not fewer than", "shall not omit". */
const COUNTERS = new Set(
	"without until till unless except excepting save other before but less fewer later longer sooner past beyond than only solely alone merely instead rather nor neither omit omits omitted refuse refused refuses decline declined lapse lapsed miss missed skip skipped fail fails failed withhold withheld hold keep limit limits limited restrict restricts restricted prevent prevents abridge abridged delay delayed hinder hindered interfere lack ignore overlook forget neglect waive waived waives exempt excused optional discretionary voluntary waivable relieved enough".split(
		" ",
	),
);

/** How many words may stand before the verb of a clause that opens with a denial. */
const OPENING = 8;

/** "When the principal asks, the officer shall not …": so many words, with the condition before it. */
const CONDITION = 30;
const CONDITIONS = new Set(["when", "whenever", "where", "wherever", "if", "while", "once"]);

/** Whether a clause is one denial, "the officer shall not …", "candidates are not …", and no second word takes it back. */
export function deniesPlainly({ tokens, hits }: ClauseReading): boolean {
	const at = tokens.findIndex(
		({ word }, i) =>
			word === "cannot" ||
			(/^(?:shall|must|will|may|can|is|are|do|does|need)$/.test(word) && tokens[i + 1]?.word === "not"),
	);
	const conditional = CONDITIONS.has(tokens[0]?.word ?? "");
	if (at < 0 || at > (conditional ? CONDITION : OPENING)) return false;
	if (/^(?:and|or|but)$/.test(tokens[at - 1]?.word ?? "")) return false;
	// "When a student is arrested, the SRO notifies the principal, and the SRO shall not …": a duty has gone before.
	if (conditional && tokens.slice(at - 4, at).some(({ word }) => word === "and")) return false;
	// "is not an employee and remains …": what follows is said, not denied.
	const goesOn =
		!/^(?:shall|must|will)$/.test(tokens[at]?.word ?? "") &&
		tokens.some(({ word }, i) => i > at && word === "and");
	return (
		!goesOn &&
		!tokens.some(
			({ word, opens }, i) =>
				(opens && i > (conditional ? at : 0)) ||
				(COUNTERS.has(word) &&
					!(conditional && i < at) &&
					!(word === "before" && lifts(tokens, at)) &&
					!isDenied(tokens, i)),
		) &&
		forceOf({ tokens, hits }) === "denies"
	);
}

/** "need not be finished before the officer begins": a duty is lifted, where "shall not begin before" states one. */
function lifts(tokens: Tokens, at: number): boolean {
	const words = tokens.slice(at, at + 5).map(({ word }) => word);
	return /^(?:need not|\w+ not (?:be )?(?:required|obliged|obligated|expected|a (?:condition|requirement|prerequisite)))\b/.test(
		words.join(" "),
	);
}

/** "shall not be shared only as the law permits": what is denied is the bound itself. */
function isDenied(tokens: Tokens, at: number): boolean {
	const words = tokens.slice(at - 3, at + 2).map(({ word }) => word);
	return /^not be \w+ only (?:as|when|if|to|with|where|under)$/.test(words.join(" "));
}

type Tokens = readonly ClauseReading["tokens"][number][];
type Hits = readonly ClauseReading["hits"][number][];

/** Words that open a sentence with a side clause, behind which its own verb comes. */
const FOREWORDS = new Set(
	"when whenever where wherever while as because unless until if once though although whether before after since".split(
		" ",
	),
);
/** A side clause in front has its verb within so many words: what comes later is the statement's own. */
const FOREWORD = 6;

function side(tokens: Tokens, hits: Hits, start: number, at: number): boolean {
	const word = tokens[at]?.word ?? "";
	for (let i = at - 1; i >= Math.max(start, at - SIDE_REACH); i--)
		if (SUBORDINATE.has(tokens[i]?.word ?? "") && !(i === start && isBehind(tokens, hits, start, at)))
			return true;
	// "Should a school wish it, …" is a condition; "… meets weekly and may invite": the statement's own verb has gone before.
	if (tokens[start]?.word === "should" && at - start < FOREWORD && !/^(?:shall|must)$/.test(word))
		return true;
	return at - start > 3 && /^(?:and|or)$/.test(tokens[at - 1]?.word ?? "");
}

/** "While assigned, the officer may …": the verb behind a side clause that opens the sentence. */
function isBehind(tokens: Tokens, hits: Hits, start: number, at: number): boolean {
	if (!FOREWORDS.has(tokens[start]?.word ?? "")) return false;
	if (at - start >= FOREWORD || /^(?:shall|must)$/.test(tokens[at]?.word ?? "")) return true;
	for (let i = start + 2; i < at; i++) if (isSubject(tokens, hits, i)) return true;
	return false;
}

/** Words that begin the statement's own subject, … */
const SUBJECT = /^(?:the|a|an|each|every|all|any|no|they|it|he|she|we)$/;

/** … as the names of roles do, where no preposition, participle or article in front takes them. */
function isSubject(tokens: Tokens, hits: Hits, at: number): boolean {
	const before = tokens[at - 1]?.word ?? "";
	const begins =
		SUBJECT.test(tokens[at]?.word ?? "") || hits.some(({ group, from }) => group === "roles" && from === at);
	return (
		begins &&
		!/^(?:of|to|by|in|for|with|at|from|on|or|and|than|\w+ing)$/.test(before) &&
		!SUBJECT.test(before) &&
		!hits.some(({ group, from, to }) => group === "roles" && from < at && at < to)
	);
}

/** "In May", "May 4": a month, not a permission. */
function isMonth(tokens: Tokens, at: number): boolean {
	if (tokens[at]?.word !== "may") return false;
	return (
		/^(?:in|of|by|every|each|early|late|mid|during|until|next|last|to|and)$/.test(
			tokens[at - 1]?.word ?? "",
		) || /^\d/.test(tokens[at + 1]?.word ?? "")
	);
}

/** "a desire to serve", "against his will": a thing, not a wish or duty of the text. */
function isNoun(tokens: Tokens, at: number): boolean {
	return (
		/^(?:desires?|wish(?:es)?|hopes?|will|intent|might|can|must)$/.test(tokens[at]?.word ?? "") &&
		/^(?:a|an|the|his|her|their|its|any|no|own|of|free|good|express|expressed|stated)$/.test(
			tokens[at - 1]?.word ?? "",
		)
	);
}

/** A "not" that belongs to the verb ("shall not", "need not"), not to a noun ("no later than", "not only"). */
function isVerbal(tokens: Tokens, at: number): boolean {
	const before = tokens[at - 1]?.word ?? "";
	const word = tokens[at]?.word ?? "";
	if (/n't$|^(?:cannot|nobody|nothing|neither|never)$/.test(word)) return true;
	if (/^(?:shall|must|will|may|should|can|is|are|do|does|need)$/.test(word)) return true;
	if (word === "not")
		return (
			/^(?:shall|must|will|may|should|can|is|are|do|does|need|was|were)$/.test(before) &&
			!/^(?:only|later|less|more|fewer)$/.test(tokens[at + 1]?.word ?? "")
		);
	return (
		(word === "no" || word === "none") &&
		(at === 0 || tokens[at]?.opens === true) &&
		!/^(?:later|less|more|fewer)$/.test(tokens[at + 1]?.word ?? "")
	);
}

/** "may be released only as FERPA permits", "only a volunteer may": what is left is a rule. */
function restricts(tokens: Tokens, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (/^(?:only|solely|alone)$/.test(tokens[i]?.word ?? "")) return true;
	return false;
}

/** Stretches of words from one stop, or "but", to the next. */
function phrasesOf(tokens: Tokens, start: number, stop: number): { from: number; to: number }[] {
	const phrases: { from: number; to: number }[] = [];
	for (let i = start; i < stop; i++) {
		const last = phrases.at(-1);
		if (!last || tokens[i]?.opens || tokens[i]?.word === "but") phrases.push({ from: i, to: i + 1 });
		else last.to = i + 1;
	}
	return phrases;
}
