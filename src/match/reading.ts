import type { Role } from "../document/model.js";
import { type Force, forceOf } from "./force.js";
import type { ConceptHit, Lexicon } from "./lexicon.js";
import { type Token, tokenize } from "./tokens.js";

/** A stretch of words that says one thing: from one stop to the next. */
export interface Phrase {
	/** Canonical words: a stem, or `@role` where one or more words name a role. */
	words: string[];
	/** Whether a negation covers the word at the same index. */
	negated: boolean[];
	/** Index of each word's first token in the clause. */
	at: number[];
	/** Concepts said, each once, sorted; `!name` where a negation covers them. */
	concepts: string[];
	force: Force;
}

/** What one clause says, word by word, with roles made equal and negation marked. */
export interface ClauseReading {
	tokens: Token[];
	hits: ConceptHit[];
	phrases: Phrase[];
}

/** The document's own short forms: stems joined by a blank → role. */
export type Aliases = ReadonlyMap<string, Role>;

/** Words that a negation reaches over, counted from its last word, within its phrase. */
const NEGATION_REACH = 9;
const ALIAS_LENGTH = 4;
/** Names of parties of this many words are made of words that mean nothing on their own. */
const LONG_NAME = 3;
const PARTIES: ReadonlySet<string> = new Set(["@agency", "@district", "@board"]);

/**
 * Reads one clause: tokens, concepts, roles, negation.
 * @param text clause text
 * @param lexicon the shared vocabulary
 * @param aliases the document's defined terms that name a role
 */
export function readClause(text: string, lexicon: Lexicon, aliases: Aliases): ClauseReading {
	const tokens = tokenize(text);
	const hits = lexicon.hits(tokens);
	const negated = negationOf(tokens, hits);
	const roles = rolesOf(tokens, hits, aliases);
	return { tokens, hits, phrases: phrasesOf(tokens, hits, negated, roles) };
}

/** For each token, whether a negation or prohibition before it in the same phrase covers it. */
export function negationOf(tokens: readonly Token[], hits: readonly ConceptHit[]): Uint8Array {
	const negated = new Uint8Array(tokens.length);
	for (const hit of hits) {
		if (hit.concept !== "not" && hit.concept !== "prohibited") continue;
		const end = Math.min(tokens.length, hit.to + NEGATION_REACH);
		for (let i = hit.to; i < end && !tokens[i]?.opens; i++) negated[i] = 1;
	}
	return negated;
}

interface RoleAt {
	name: string;
	length: number;
}

/** At each token, the longest role name that starts there. The document's own terms come first. */
function rolesOf(
	tokens: readonly Token[],
	hits: readonly ConceptHit[],
	aliases: Aliases,
): (RoleAt | undefined)[] {
	const roles: (RoleAt | undefined)[] = new Array(tokens.length);
	for (const hit of hits) {
		if (hit.group !== "roles") continue;
		const length = hit.to - hit.from;
		if (length > (roles[hit.from]?.length ?? 0)) roles[hit.from] = { name: `@${hit.concept}`, length };
	}
	if (aliases.size === 0) return roles;
	for (let i = 0; i < tokens.length; i++) {
		let stems = "";
		for (let length = 1; length <= ALIAS_LENGTH && i + length <= tokens.length; length++) {
			stems = length === 1 ? (tokens[i]?.stem ?? "") : `${stems} ${tokens[i + length - 1]?.stem}`;
			const role = aliases.get(stems);
			if (role && length >= (roles[i]?.length ?? 0)) roles[i] = { name: `@${role}`, length };
		}
	}
	return roles;
}

function phrasesOf(
	tokens: readonly Token[],
	hits: readonly ConceptHit[],
	negated: Uint8Array,
	roles: readonly (RoleAt | undefined)[],
): Phrase[] {
	const phrases: Phrase[] = [];
	const starts: number[] = [];
	const phraseOf = new Int32Array(tokens.length);
	/** For each token in a party's name, the token behind the name. */
	const nameEnds = new Int32Array(tokens.length);
	let current: Phrase | undefined;
	for (let i = 0; i < tokens.length; ) {
		const token = tokens[i] as Token;
		if (!current || token.opens) {
			current = { words: [], negated: [], at: [], concepts: [], force: "binds" };
			phrases.push(current);
			starts.push(i);
		}
		const length = roles[i]?.length ?? 1;
		if (length >= LONG_NAME && PARTIES.has(roles[i]?.name ?? "")) nameEnds.fill(i + length, i, i + length);
		current.words.push(roles[i]?.name ?? token.stem);
		current.negated.push(negated[i] === 1);
		current.at.push(i);
		for (let j = i; j < i + length && j < tokens.length; j++) phraseOf[j] = phrases.length - 1;
		i += length;
	}
	const sets = phrases.map(() => new Set<string>());
	for (const hit of hits) {
		// "Board of Supervisors" says nothing of supervision.
		const end = nameEnds[hit.from] as number;
		if (hit.to < end || (hit.to === end && nameEnds[hit.from - 1] === end)) continue;
		const covered = negated[hit.from] === 1 && hit.group !== "polarity";
		sets[phraseOf[hit.from] ?? 0]?.add(covered ? `!${hit.concept}` : hit.concept);
	}
	phrases.forEach((phrase, i) => {
		phrase.concepts = [...(sets[i] as Set<string>)].sort(byCodeUnit);
		phrase.force = forceOf({ tokens, hits }, starts[i], starts[i + 1] ?? tokens.length);
	});
	return phrases;
}

function byCodeUnit(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
