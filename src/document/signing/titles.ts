import { isBody, isName, isOffice, type Standing, sideOf, sideOfParty } from "./officials.js";

/** Short forms of the words in offices, as signature blocks print them. */
const SHORT: readonly [RegExp, string][] = [
	[/\bsup(?:'?t|dt)\b\.?/gi, "Superintendent"],
	[/\bass(?:'?t|oc)\b\.?/gi, "Assistant"],
	[/\bdep\.(?= )|\bdepy\b\.?/gi, "Deputy"],
	[/\bpres\./gi, "President"],
	[/\bch(?:mn|rm|air'n)\b\.?/gi, "Chairman"],
	[/\bdir\./gi, "Director"],
	[/\bexec\./gi, "Executive"],
	[/\bcomm'?r\b\.?/gi, "Commissioner"],
	[/\bbd\./gi, "Board"],
	[/\bdist\./gi, "District"],
	[/\bdept\b\.?/gi, "Department"],
	[/\bp\.d\.|\bPD\b/g, "Police Department"],
	[/\bs\.o\.|\bSO\b/g, "Sheriff's Office"],
	[/\bc\.e\.o\.|\bCEO\b/g, "Chief Executive Officer"],
	[/\bco\.(?= (?:sheriff|board|schools?)\b)/gi, "County"],
	[/\bsch\./gi, "School"],
	[/\bsheriff[-/ ]{1,3}coroner\b/gi, "Sheriff"],
	[/\bsheriff and coroner\b/gi, "Sheriff"],
];

/** An office or party with its short forms written out: "Supt., Pine Hook" is "Superintendent, Pine Hook". */
export function writtenOut(text: string): string {
	if (text.length > 300) return text;
	return SHORT.reduce((out, [short, long]) => out.replace(short, long), text);
}

const POLICE =
	/\b(?:state police|police|troopers?|highway patrol|state patrol|public safety|law enforcement|marshals? (?:bureau|office)|sheriffs?)\b/i;
/** Heads of forces whose titles are also used elsewhere: "Superintendent, Division of State Police". */
const FORCE_HEAD =
	/^(?:(?:acting|interim) )?(?:superintendent|director|commissioner|colonel|commandant|head)\b/i;
const SCHOOLS = /\bschools?\b|\beducation\b|\bdistrict\b|\bacadem|\bcampus\b|\buniversity\b/i;
const POLICE_HEAD =
	/\b(?:chief (?:of|,) (?:[a-z]+ ){0,3}(?:police|public safety|law enforcement)|chief (?:ranger|peace officer|law enforcement officer)|(?:head|high) (?:constable|sheriff)|director of (?:[a-z]+ ){0,2}(?:police|public safety|law enforcement))\b/i;
const BELOW = /\b(?:deputy|assistant|under|vice|associate|major|captain|lieutenant|sergeant)\b/i;
const SCHOOL_HEAD =
	/\b(?:education line officer|chief school (?:administrator|executive)|head of (?:the )?(?:[a-z]+ ){0,2}school|superintendent[- ]principal|director of (?:the )?(?:[a-z]+ ){0,2}schools?|school (?:system )?superintendent)\b/i;
const OTHER_WORKS =
	/\bsuperintendent (?:of|for) (?:public works|streets|highways?|buildings|grounds|parks|transportation|water|utilities|documents|insurance)\b/i;
const BOARD_HEAD = /(?<!vice[ -])\b(?:president|chair|chairman|chairwoman|chairperson)\b/i;
const BOARD_BODY =
	/\b(?:governing board|board of (?:[a-z]+ )?(?:directors|trustees|governors|stewards|managers|overseers|education))\b/i;
const GOVERNMENT =
	/\b(?:city|town|village|county|borough|township|municipal|council|commissioners|selectmen)\b/i;
const CHIEF_EXECUTIVE = /\bchief executive(?: officer)?\b/i;
const SCHOOL_TOPS = /\bsuperintendent\b|\bhead of (?:the )?schools?\b/i;
/** Governments that have trustees and presidents of their own. */
const VILLAGE = /\b(?:village|town|township|city|borough|county) of\b/i;
const FOR_ANOTHER =
	/(?:, | )(?:for and on behalf of|on behalf of|as designee (?:of|for)|designee (?:of|for)|in place of)\b|, for\b/i;
const COOPERATIVE = /\b(?:co-op|boces|cesa|boards of cooperative)\b/i;

/**
 * Which side an office belongs to, and whether it is that side's top one, short forms and rarer titles included.
 * @param title the office as printed
 * @param party the party that the line stands under
 */
export function standingOf(title: string, party: string): Standing {
	// "County Attorney, for the Sheriff": the one who signs is not the one he signs for.
	const [office = ""] = writtenOut(title).split(FOR_ANOTHER);
	const body = writtenOut(party);
	if (OTHER_WORKS.test(office)) return { side: "other", top: false };
	const below = BELOW.test(office);
	if (!below && isForceHead(office, body)) return { side: "law-enforcement", top: true };
	if (CHIEF_EXECUTIVE.test(office) && !SCHOOL_TOPS.test(office)) {
		const school =
			!GOVERNMENT.test(office) && sideOfParty(`${office.replace(CHIEF_EXECUTIVE, "")} ${body}`) === "school";
		return school && !below ? { side: "school", top: true } : { side: "other", top: false };
	}
	if (BOARD_HEAD.test(office) && VILLAGE.test(body) && !SCHOOLS.test(`${office} ${body}`))
		return { side: "other", top: false };
	const known = sideOf(office, body);
	if (known.top || below) return known;
	if (SCHOOL_HEAD.test(office)) return { side: "school", top: true };
	const heads =
		BOARD_HEAD.test(office) || /^(?:(?:executive )?director|chief executive officer)\b/i.test(office);
	if (heads && COOPERATIVE.test(`${office} ${body}`)) return { side: "school", top: true };
	if (BOARD_HEAD.test(office) && BOARD_BODY.test(office) && !GOVERNMENT.test(`${office} ${body}`))
		return { side: "school", top: true };
	return known;
}

function isForceHead(office: string, party: string): boolean {
	if (POLICE_HEAD.test(office)) return true;
	if (!FORCE_HEAD.test(office)) return false;
	if (POLICE.test(office)) return !SCHOOLS.test(office.replace(/\bpolice (?:academy|district)\b/gi, ""));
	// "Superintendent" alone under "Division of State Police".
	return (
		/\bstate (?:police|troopers|patrol)\b|\bhighway patrol\b/i.test(party) &&
		!SCHOOLS.test(`${office} ${party}`)
	);
}

/** Whether the text names an office, short forms included. */
export function namesOffice(text: string): boolean {
	return isOffice(writtenOut(text)) || SCHOOL_HEAD.test(text) || /^(?:marshal|ceo)\b/i.test(text);
}

/** Whether the text names a body that may be a party. */
export function namesBody(text: string): boolean {
	return isBody(writtenOut(text)) || COOPERATIVE.test(text);
}

const RANK =
	/^(?:col|colonel|maj|gen|insp|det|det\. sgt|tpr|trooper|ofc|officer|dep|cmdr|cdr|lt\. col|sir|fr|sr|sister|brother|supt|chief|sheriff|mx|msgr)\.?\s+(?=\p{Lu})/iu;

/** Capitalised words that are furniture of the page. */
const NOT_NAME =
	/^(?:form|page|sheet|section|article|exhibit|situation|leaf|folio|copy)\b|\buse only\b|\bsign(?:ed|atures?)?\b|\bhands$|\b(?:ward|precinct|valley|falls|heights|springs)$/i;

/** Whether the text is a person's name, also with a rank in front. */
export function namesPerson(text: string): boolean {
	if (isName(text)) return !namesOffice(text) && !COOPERATIVE.test(text) && !NOT_NAME.test(text);
	if (/^(?:supt|chief|sheriff)\b/i.test(text)) return false;
	const bare = text.replace(RANK, "");
	return bare !== text && bare !== "" && isName(/\s/.test(bare) ? bare : `Dr. ${bare}`);
}

/** "Sgt. Lyle Poe" has his office in front of the name. */
export function rankOf(name: string): string {
	return (
		/^(?:sgt|sergeant|lt|lieutenant|capt|captain|chief|sheriff|cpl|trooper|tpr|officer|ofc|det)\b/i.exec(
			name,
		)?.[0] ?? ""
	);
}
