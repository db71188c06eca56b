import type { Signatory } from "../model.js";
import { rolesIn } from "../terms/roles.js";

/** Offices of the law enforcement side, top first. */
const LAW_TOP =
	/\b(?:chief of (?:[a-z]+ ){0,2}police|police chief|chief (?:town |city |tribal )?marshal|chief constable|director of (?:public safety|police)|(?:public safety|police) director|commissioner of (?:public safety|police)|police commissioner|superintendent of police|(?<!deputy |under-?|chief deputy )sheriff(?!'|s? office|'s| department|'s department)|(?<!deputy )marshal(?!'|s? office)|(?<!deputy )constable(?!'))\b/i;
const LAW_BELOW =
	/\b(?:undersheriff|under-sheriff|deputy (?:chief|sheriff|marshal|constable)|chief deputy|assistant chief|captain|capt\.?|lieutenant|lt\.?|sergeant|sgt\.?|corporal|cpl\.?|major|commander|police officer|patrolman|trooper|peace sergeant)(?![A-Za-z])/i;
const CHIEF_ALONE = /^(?:(?:acting|interim) )?chief$|\bchief of (?:the )?(?:department|bureau)\b/i;
/** Offices of the school side, top first. */
const SCHOOL_TOP =
	/\b(?:(?<!assistant |deputy |associate |vice |area )superintendent(?! of police)|head of (?:the )?schools?|headmaster|chief schools? officer|schools chief|executive director of (?:the )?schools|director of (?:tribal )?education|education director|chancellor of (?:the )?schools)\b/i;
const BOARD_TOP =
	/(?<!vice[ -])\b(?:president|chair|chairman|chairwoman|chairperson|chief executive(?: officer)?|executive director|executive officer|director|chancellor|moderator)\b/i;
const BOARD_ALONE = /^(?:board (?:president|chair\w*)|(?:president|chair\w*)(?: of|,) (?:the )?board)$/i;
const SCHOOL_BOARD =
	/\b(?:school board|school committee|school directors|board of (?:education|school|control|cooperative trustees|trustees)|education board|academ(?:y|ies)|schools?|school district|network|cooperative|boces|education(?:al)? (?:service )?(?:agency|unit|center)|sau|lea|i\.s\.d|c?isd|usd|u[hf]sd|csd|charter|learning|education department|department of education)\b/i;
const SCHOOL_BELOW =
	/\b(?:(?:assistant|deputy|associate|vice) superintendent|(?:assistant |vice )?principal|dean|business (?:administrator|manager|official)|pupil services|student services|head teacher|school administrator)\b/i;
const OTHER =
	/\b(?:city|town|village|township|county|borough|parish|tribal) (?:manager|administrator|executive|clerk|attorney|counselor|counsel|solicitor|secretary|recorder|judge|council|council member|chair(?:man|person|woman)?|supervisor|commissioner)\b|\b(?:mayor|clerk|attorney|attorney general|counsel|corporation counsel|solicitor|commissioners?|alderman|selectboard|select board|selectman|governor|county judge|supervisors|councill?or|council|treasurer|comptroller|auditor|risk manager|finance (?:director|officer)|chief financial officer|secretary|provost|vice chancellor|chancellor|notary public|state's attorney|trustees?)\b/i;

/** Words that make a line an office rather than a name. */
const OFFICE =
	/(?<![\w-])(?:chief|sheriff|undersheriff|marshal|constable|superintendent|president|chair|chairman|chairwoman|chairperson|director|manager|clerk|attorney|mayor|principal|secretary|counsel|counselor|solicitor|officer|executive|administrator|head of (?:the )?schools?|headmaster|commissioner|lieutenant|captain|sergeant|major|commander|corporal|dean|treasurer|governor|chancellor|provost|trustee|supervisor|deputy|moderator|judge|comptroller|notary|recorder|selectboard|selectman|administration|official|designee|patrolman|trooper)s?(?![\w-])/i;

/** Words that make a line a party. */
const BODY =
	/(?<![\w-])(?:department|office|bureau|district|schools?|academ(?:y|ies)|university|college|agency|board|committee|city of|town of|village of|township of|county of|parish of|county|township|police|nation|tribe|band|network|inc\.?|regents|cooperative|authority|union|lea|provider|system|corporation|council|municipality|state of|government|sau|c?isd|i\.s\.d\.?|usd|u[hf]sd|csd)(?![\w-])/i;

/** Which side an office belongs to, and whether it is that side's top one. */
export interface Standing {
	side: Signatory["side"];
	top: boolean;
}

/**
 * @param title the office as printed
 * @param party the party the line stands under, used where the office alone does not tell ("President")
 */
export function sideOf(title: string, party: string): Standing {
	const law = { side: "law-enforcement" as const, top: true };
	const school = { side: "school" as const, top: true };
	const byParty = sideOfParty(`${title} ${party}`);
	if (LAW_BELOW.test(title) && !LAW_TOP.test(title.replace(LAW_BELOW, ""))) return { ...law, top: false };
	if (SCHOOL_BELOW.test(title) && !SCHOOL_TOP.test(title.replace(SCHOOL_BELOW, "")))
		return { ...school, top: false };
	if (SCHOOL_TOP.test(title)) return school;
	if (LAW_TOP.test(title)) return law;
	if (
		CHIEF_ALONE.test(title) ||
		(/\b(?:chief|commissioner|director)\b/i.test(title) && byParty === "law-enforcement")
	)
		return law;
	const board =
		BOARD_TOP.test(title) &&
		(SCHOOL_BOARD.test(title) || (byParty === "school" && !/\bcouncil\b/i.test(title)));
	if (board && !/\b(?:clerk|secretary|assistant|vice)\b/i.test(title)) return school;
	if (byParty === null && BOARD_ALONE.test(title) && !/\b(?:county|city|town|village)\b/i.test(party))
		return school;
	if (OTHER.test(title)) return { side: "other", top: false };
	if (title !== "") return { side: byParty, top: false };
	// No office: the party may be the office ("SHERIFF OF RILL COUNTY").
	if (/^(?:for the )?sheriff\b(?!'s)/i.test(party)) return law;
	return { side: byParty, top: false };
}

/** Which side a party is on, told by its name. */
export function sideOfParty(party: string): Signatory["side"] {
	for (const hit of rolesIn(party)) {
		if (hit.weak) continue;
		if (hit.role === "agency" || hit.role === "chief") return "law-enforcement";
		if (hit.role === "district" || hit.role === "school" || hit.role === "superintendent") return "school";
	}
	return SCHOOL_BOARD.test(party) ? "school" : null;
}

export function isOffice(text: string): boolean {
	return OFFICE.test(text);
}

export function isBody(text: string): boolean {
	return BODY.test(text);
}

const HONORIFIC = /^(?:dr|mr|mrs|ms|hon|rev|prof|sgt|lt|capt|cpl)\.?$/i;
const DEGREE = /^(?:jr|sr|ii|iii|iv|esq|ed\.?d|ph\.?d|m\.?ed|j\.?d|ed\.?s|m\.?a|mba|cpa)\.?$/i;
const NAME_WORD =
	/^(?:\p{Lu}[\p{L}.'-]{0,30}|"\p{Lu}\p{L}{1,20}"|\(\p{Lu}\p{L}{1,20}\)|de|del|la|van|von|der)$/u;

/** Two to six capitalised words, honorific and degrees aside, none of them an office or a body. */
export function isName(text: string): boolean {
	if (text.length > 70 || isBody(text) || /\d/.test(text)) return false;
	if (/^\[[A-Za-z ]+\]$/.test(text) && /name/i.test(text)) return true;
	const [head = "", ...rest] = text.split(/,\s*/);
	if (!rest.every((part) => DEGREE.test(part))) return false;
	const words = head.split(/\s+/);
	const titled = HONORIFIC.test(words[0] ?? "");
	if (titled) words.shift();
	if (words.length < (titled ? 1 : 2) || words.length > 6) return false;
	if (
		/^(?:in|on|by|the|for|with|as|at|to|this|that|and|signed|agreed|made|done|we|our|your|each|both|all|no)$/i.test(
			words[0] ?? "",
		)
	)
		return false;
	return words.every((word) => NAME_WORD.test(word) && !/^of$/i.test(word)) && !isOffice(words.join(" "));
}
