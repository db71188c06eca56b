import type { Signatory } from "../model.js";
import { writtenOut } from "./titles.js";

/** Offices that head something, whatever it is. */
const HEAD =
	/\b(?:chief executive|chair(?:man|woman|person)?|president|(?:executive|managing|administrative|general) director|chief administrator|provost|chancellor|head)\b/i;
const BELOW = /\b(?:deputy|assistant|under|vice|associate)\b/i;
/** Offices of a government that runs no school. */
const GOVERNMENT =
	/\b(?:mayor|manager|clerk|attorney|counsel|solicitor|judge|treasurer|commissioners?|supervisors?|select(?:board|men|man)?|city|town|village|county|borough|township|municipal|council(?!s? of the school))\b/i;
/** Parties and offices that run no school though their heads have such offices. */
const NO_SCHOOL =
	/\b(?:city|town|village|county|borough|township|security|protective|guards?|police|sheriff|fraternal|union|association|commission|foundation|club|centers?|committee|fire|hospital|church|pta|pto)\b/i;
const POLICE = /\b(?:police|public safety|law enforcement|constabulary)\b/i;
const GOVERNING = /\bgoverning council\b/i;
/** Heads of a police force whose office alone does not say so. */
const FORCE = /^(?:commissioner|colonel|commandant)$/i;

/**
 * Where the one side's top official is plain, one other signs, and that one's office heads something that no government
 * has, he heads the other party: "Chief Executive Officer" of a charter beside a chief of police.
 */
export function settleSides(people: readonly Signatory[]): void {
	const signing = people.filter(({ formal, signature }) => !formal && signature !== "none");
	const tops = new Set(signing.filter(({ topOfficial }) => topOfficial).map(({ side }) => side));
	if (tops.size !== 1) return;
	const others = signing.filter(({ topOfficial }) => !topOfficial);
	const [other] = others;
	if (!other || others.length > 1 || BELOW.test(other.title)) return;
	const office = writtenOut(other.title).trim();
	if (tops.has("law-enforcement") && headsNoGovernment(office) && !NO_SCHOOL.test(`${office} ${other.party}`))
		Object.assign(other, { side: "school", topOfficial: true });
	else if (tops.has("school") && FORCE.test(office) && POLICE.test(other.party))
		Object.assign(other, { side: "law-enforcement", topOfficial: true });
}

function headsNoGovernment(office: string): boolean {
	return HEAD.test(office) && (!GOVERNMENT.test(office) || GOVERNING.test(office));
}
