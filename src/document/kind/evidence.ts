import type { Document, Role } from "../model.js";
import { rolesIn } from "../terms/roles.js";
import { wordCount } from "../words.js";
import { OTHER_KINDS } from "./signs.js";

/** What the kind of a document is told from. */
export type KindParts = Pick<Document, "title" | "blocks" | "clauses" | "terms" | "signatories">;

/** Signs for and against an SRO agreement. Densities count a thousand words, of 150 words at least. */
export interface Evidence {
	words: number;
	/** Names for an officer posted to a school, the document's own short forms included. */
	mentions: number;
	/** Their density. */
	officer: number;
	/** Density of one officer ("the Officer", "our deputy"), as papers about a post speak of its holder. */
	single: number;
	/** Density of any officer or deputy. */
	police: number;
	/** The title or one of the first lines names an agreement. */
	titled: boolean;
	/** "… is made between", "agree as follows", in the opening. */
	concluded: boolean;
	/** Density of "this Agreement", "our agreement", "this letter". */
	self: number;
	/** Sides named in the opening, or anywhere. */
	law: "opening" | "text" | null;
	school: "opening" | "text" | null;
	/** Clauses in which one side binds itself. */
	lawDuties: number;
	schoolDuties: number;
	/** Kinds of closing terms (notice, cost, amendment …), of 8. */
	terms: number;
	/** Sides that sign, and whether law enforcement and a school are among them. */
	signed: number;
	lawSigns: boolean;
	schoolSigns: boolean;
	/** Usual subjects of such an agreement, of 8. */
	topics: number;
	/** Wider subjects that such an agreement goes through, of 16: other papers speak of few of them. */
	breadth: number;
	/** The other kind of paper with the strongest signs, and how strong they are. */
	other: { name: string; weight: number };
}

const OPENING_WORDS = 320;
const OPENING_LENGTH = 4000;

const AGREEMENT =
	/\b(?:agreement|memorandum (?:of (?:understanding|agreement)|between)|mou|moa|contract|compact|indenture|understanding|protocol|partnership|covenant|pact|accord|pledge|terms? sheet)\b/i;
const CONCLUDED =
	/\b(?:(?:is|are|was) (?:made|entered)|made and entered|entered into|by and between|(?:mutually )?agree(?:s|d)?(?: upon)?(?: as follows| that|:| on)|covenant(?:ed|s)? as follows|(?:parties|sides|signers) have (?:all )?agreed|is (?:now )?an? (?:memorandum of (?:understanding|agreement)|agreement|contract|compact) (?:made )?between|we agree|our agreement|(?:this|the) (?:agreement|memorandum|mou|moa|letter|compact|contract|instrument|indenture|paper|document|understanding|sheet)\b.{0,80}\b(?:between|binds?|sets out|puts on paper|(?:is|becomes) the (?:whole |entire |full |complete )?agreement))/i;
const SELF =
	/\b(?:this (?:agreement|memorandum|mou|moa|letter|compact|contract|instrument|indenture|understanding|arrangement|protocol|paper|form|sheet)|our agreement|these (?:terms|articles|pages)|the (?:parties|signatories)|hereunder|each of us|both of us|either (?:party|side|of us|agency|signatory))\b/gi;
const OFFICER =
	/\b(?:resource (?:officer|deput(?:y|ies)|trooper|constable)|sros?|(?:school|campus|youth) (?:liaison|safety|police|peace|patrol|services) (?:officer|deput(?:y|ies))|schools?[- ](?:based )?(?:officer|deput(?:y|ies)|constable|marshal|trooper)|(?:campus|youth) (?:officer|deput(?:y|ies)|liaison|constable|marshal)|liaison (?:officer|deput(?:y|ies))|(?:officers?|deput(?:y|ies)|constables?|troopers?) (?:is |are |be |shall be |will be )?(?:assigned|posted|stationed|placed|detailed) (?:to|at|in) (?:[a-z]+ ){0,3}(?:schools?|campus(?:es)?|academ(?:y|ies)|buildings?))s?\b/gi;
const SINGLE =
	/\b(?:the|an?|each|every|no|our|one|such|that|your) (?:officer|deputy|constable|liaison|marshal|trooper|patrolman)\b/gi;
const POLICE = /\b(?:officers?|deput(?:y|ies)|constables?|marshals?|troopers?|patrolm[ae]n)\b/gi;
const DUTY = /\b(?:shall|will|must|agrees? to|is to|are to|promises?|is responsible|may not)\b/i;

const TERMS: readonly RegExp[] = [
	/\beither (?:party|side|of us|agency|signatory|government)\b/i,
	/\b(?:terminat\w+|withdraw\w*|cancel\w*|ended?)\b.{0,80}\b(?:notice|days)\b/i,
	/\b(?:takes? effect|effective|begins?|starts? on|in force|expires?|renew\w*|goes into effect)\b/i,
	/\b(?:reimburse\w*|invoices?|pays?|payment|costs?|bills?|billed)\b/i,
	/\b(?:amend\w*|chang\w+)\b.{0,60}\b(?:writ\w+|sign\w*)\b/i,
	/\bnotices?\b.{0,60}\b(?:mail\w*|sent|address\w*|writ\w+)\b/i,
	/\b(?:liab\w+|insur\w+|indemn\w+)\b/i,
	/\b(?:governing law|laws? (?:of (?:the|this) state|governs|applies)|venue|severab\w+)\b/i,
];
const TOPICS: readonly RegExp[] = [
	/\bdisciplin/i,
	/\b(?:arrest|citation)/i,
	/\b(?:ferpa|(?:education|student|pupil) records?)\b/i,
	/\b(?:chain of command|supervis\w+|sergeant|lieutenant)\b/i,
	/\b(?:school days?|duty hours|hours)\b/i,
	/\b(?:principals?|building administrators?|heads? of school)\b/i,
	/\b(?:training|course)\b/i,
	/\binvestigat/i,
];
const WIDER: readonly RegExp[] = [
	/\bsworn\b|\bpeace officer|\bcertified (?:police|law)|\bpost-certified|\blicensed officer/i,
	/\bjuvenile\b|\bdiversion\b|\bcourts?\b/i,
	/\bhandcuff|\brestrain|\bforce\b|\btaser|\bfirearm|\bsearch(?:es)?\b/i,
	/\b(?:question\w*|interview\w*|interrogat\w*)\b/i,
	/\buniform|\bpatrol car|\bcruiser|\bvehicle|\bradio\b|\bequipment\b/i,
	/\bcops office|\bgrant\b|\baward\b|\bdepartment of justice|\bhiring program/i,
	/\bteach|\bmentor|\bcounsel|\blesson|\bclassroom|\bcoach/i,
	/\b(?:select\w*|interview panel|chooses?|picks?|hires?|choice|volunteer\w*|appl(?:y|ies|icants?|ications?))\b/i,
	/\b(?:remov\w*|replac\w*|reassign\w*|substitut\w*|reliev\w*|recall\w*)\b/i,
	/\bdisabilit\w*|\biep\b|\bspecial education|\b504\b/i,
	/\b(?:report(?:s|ed)?|statistics|data|tall(?:y|ies)|figures)\b/i,
	/\b(?:evaluat\w*|apprais\w*|performance)\b/i,
	/\b(?:review\w*|annual\w*|each year|every year|yearly)\b/i,
	/\b(?:emergency|crisis|drill|lockdown|threat)/i,
	/\bprivacy|\bhipaa|\bferpa|\bconfidential|\brecords?\b/i,
	/\bcivil rights|\bdiscriminat|\btitle vi\b|\bequal\b/i,
];

const LAW: ReadonlySet<Role> = new Set<Role>(["agency", "chief"]);
const LAW_ACTORS: ReadonlySet<Role> = new Set<Role>(["agency", "chief", "sro", "supervisor"]);
const SCHOOL: ReadonlySet<Role> = new Set<Role>(["district", "superintendent", "principal", "school"]);

/** Collects the signs, over what stands behind a cover. Linear in the text. */
export function evidenceOf({ title, blocks, clauses, terms, signatories }: KindParts): Evidence {
	const body = blocks.filter(
		({ standing }) => standing !== "cover" && standing !== "contents" && standing !== "note",
	);
	const text = body.map(({ content }) => content.text).join("\n");
	const words = wordCount(text);
	const density = (count: number): number => (count * 1000) / Math.max(words, 150);
	const opening = openingOf(
		title,
		body.map(({ content }) => content.text),
	);
	const heads = body.slice(0, 4).filter(({ content }) => wordCount(content.text) <= 40);
	const officers = countOf(OFFICER, text) + countAliases(text, terms);
	const sides = new Set(signatories.filter(({ formal, side }) => !formal && side).map(({ side }) => side));
	return {
		words,
		mentions: officers,
		officer: density(officers),
		single: density(countOf(SINGLE, text)),
		police: density(countOf(POLICE, text)),
		titled:
			AGREEMENT.test(title) ||
			heads.some(
				({ kind, content }) =>
					AGREEMENT.test(content.text) && (kind === "heading" || !/[.;]$/.test(content.text)),
			),
		concluded: CONCLUDED.test(opening),
		self: density(countOf(SELF, text)),
		...sidesOf(opening, text),
		...dutiesOf(clauses, terms),
		terms: TERMS.filter((sign) => sign.test(text)).length,
		signed: sides.size,
		lawSigns: sides.has("law-enforcement"),
		schoolSigns: sides.has("school"),
		topics: TOPICS.filter((sign) => sign.test(text)).length,
		breadth: WIDER.filter((sign) => sign.test(text)).length,
		other: otherOf(opening, text, density),
	};
}

function openingOf(title: string, texts: readonly string[]): string {
	let opening = `${title}\n`;
	for (const text of texts) {
		opening += `${text}\n`;
		if (opening.length > OPENING_LENGTH || wordCount(opening) > OPENING_WORDS) break;
	}
	return opening.slice(0, OPENING_LENGTH);
}

function countOf(sign: RegExp, text: string): number {
	let count = 0;
	for (const _ of text.matchAll(sign)) count++;
	return count;
}

/** Uses of the document's own short forms for the officer ("YRO", "the Deputy"), those that `OFFICER` counts aside. */
function countAliases(text: string, terms: Document["terms"]): number {
	const names = new Set(
		terms
			.filter(({ role, term }) => role === "sro" && /^[\p{L}. ]{2,40}$/u.test(term))
			.map(({ term }) => term),
	);
	const own = [...names].filter((name) => countOf(OFFICER, name) === 0).slice(0, 12);
	if (own.length === 0) return 0;
	return countOf(
		new RegExp(
			`(?<!\\p{L})(?:${own.map((name) => name.replaceAll(".", "\\.")).join("|")})s?(?!\\p{L})`,
			"gu",
		),
		text,
	);
}

function sidesOf(opening: string, text: string): Pick<Evidence, "law" | "school"> {
	const where = (roles: ReadonlySet<Role>): "opening" | "text" | null => {
		const named = (part: string): boolean => rolesIn(part).some(({ role, weak }) => !weak && roles.has(role));
		return named(opening) ? "opening" : named(text.slice(0, 200_000)) ? "text" : null;
	};
	return { law: where(LAW), school: where(SCHOOL) };
}

/** Operative clauses in which an actor of one side stands before a binding verb. */
function dutiesOf(
	clauses: Document["clauses"],
	terms: Document["terms"],
): Pick<Evidence, "lawDuties" | "schoolDuties"> {
	const aliases = terms
		.flatMap(({ term, role }) => (role ? [{ term: term.toLowerCase(), role }] : []))
		.slice(0, 40);
	let lawDuties = 0;
	let schoolDuties = 0;
	for (const { standing, text } of clauses) {
		const verb = standing === "operative" ? DUTY.exec(text.slice(0, 160)) : null;
		if (!verb) continue;
		const subject = text.slice(0, verb.index);
		const lower = subject.toLowerCase();
		const roles: Role[] = rolesIn(subject).map(({ role }) => role);
		for (const { term, role } of aliases) if (lower.includes(term)) roles.push(role);
		if (roles.some((role) => LAW_ACTORS.has(role)) || /^(?:i|we) (?:shall|will)\b/i.test(text)) lawDuties++;
		if (roles.some((role) => SCHOOL.has(role)) || /\b(?:you|your)\b/i.test(subject)) schoolDuties++;
	}
	return { lawDuties, schoolDuties };
}

/** Weights: three signs in the opening decide; elsewhere only their density counts. */
function otherOf(opening: string, text: string, density: (count: number) => number): Evidence["other"] {
	let best = { name: "", weight: 0 };
	for (const kind of OTHER_KINDS) {
		const first = kind.opening.filter((sign) => sign.test(opening)).length;
		const anywhere = density(kind.anywhere.reduce((sum, sign) => sum + countOf(sign, text), 0));
		const weight = 2.5 * Math.min(first, 3) + 0.6 * Math.min(anywhere, 8);
		if (weight > best.weight) best = { name: kind.name, weight };
	}
	return best;
}
