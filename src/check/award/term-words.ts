/** The paper itself, as agreements call themselves. */
export const INSTRUMENT =
	/\b(?:this|the|said) (?:(?:interlocal|interagency|intergovernmental|cooperative|sro|service|services) ){0,2}(?:agreement|mou|moa|memorandum(?: of (?:understanding|agreement))?|contract|compact|term|terms|(?:side )?letter|document|understanding|arrangement|plan|paper|indenture|instrument|pledge|protocol|chapter|restatement)\b|\bthese terms\b/i;

/** Headings under which the term stands. */
export const TERM_HEADING =
	/\b(?:terms? (?:and|of)|term$|duration|effective|commencement|renewal|period|expiration|start\w*|stop\w*|beginning|ending|length|life of|how long|dates|timeline|clock|continuance|opening|time)\b/i;

/** The label of a table row or a form, or a sentence without a subject. */
export const FRAGMENT =
	/^\W{0,20}(?:item: |box |[\dA-Z]{1,4}[.)]? )?\W{0,20}(?:\d+ )?(?:takes? effect|in force|in effect|effective|runs?|starts?|ends?|begin\w*|commenc\w+|expir\w+|to begin|we (?:begin|start))\b/i;

/** Days on which money changes are not those of the term. */
export const MONEY =
	/\$|\b(?:rates?|salary|salaries|wages?|costs?|invoices?|payments?|pays?|paid|fees?|insurance|policy|policies|coverage)\b/i;

/** A sentence that goes on about what the one before it spoke of. */
export const GOES_ON =
	/^(?:\W{0,20}\d[\d.]{0,20}\W{1,20})?(?:it|they|thereafter|then|the term|its|these|each|on each|unless|after that|runs|lasts)\b/i;

/** Words in front of a date that make it the first day of something; the last one decides. */
export const START =
	/\b(?:effective|effect|in(?:to)? force|force from|first day|begin(?:s|ning)?|commenc(?:es?|ing)|starts?|starting|from|as of)\b/gi;
export const END =
	/\b(?:ends?|ending|expires?|expiring|expiration|terminates?|through|thru|until|till|last day)\b/gi;
/** A short word or a dash that makes the next date the end. */
export const TO = /(?:\bto|\band including|[-–—])(?: and including| midnight(?: on| of)?)?\s*$/i;

/** The date is the award's, not the agreement's. */
export const OF_AWARD =
	/\b(?:award(?:s|ed)?|grants?|congratulatory|period of performance|performance period|funding period|budget)\b/i;

/** The clause says that the agreement stands. */
export const STANDS =
	/\b(?:effect|force|effective|remains?|continu\w+|lasts?|runs?|term|duration|renew\w*|exten\w+|keep|binding)\b/i;

export const SIGNED =
	/\b(?:last|final|latest|later|second|both|all)(?: [a-z]+){0,4} (?:signatures?|sign|signs|signed|executed)\b|\bupon (?:(?:full|its|the|due|mutual) ){0,2}(?:execution|signature|signing)\b|\b(?:date|day) (?:of|on which)(?: [a-z]+){0,6} (?:signatures?|signing|signed|execution|signs)\b/i;
export const APPROVED =
	/\b(?:approv(?:al|ed)|ratifi(?:ed|cation)|adopt(?:ed|ion))\b[^.;]{0,60}\b(?:board|council|commission(?:ers)?|court|committee)\b/i;

export const OPEN_END =
	/\buntil (?:(?:it|this [a-z]+|the [a-z]+|such time as [a-z ]{0,30}?) (?:is|are|shall be|has been) )?(?:duly )?(?:terminated|cancell?ed|superseded|replaced|rescinded|revoked|ended by|amended or terminated|modified or terminated|either party|one (?:of|party|side|body))\b|\bindefinite(?:ly)?\b|\bperpetual(?:ly)?\b|\bno (?:fixed |stated )?(?:end|expiration|termination) date\b|\bfrom year to year\b/i;

/** The agreement lasts as long as the award, whatever days that is. */
export const WITH_AWARD =
	/\b(?:through|until|till|to|for|throughout|during)\b[^.;]{0,50}\b(?:end|close|closing|(?:last|final) day|expiration|life|duration|whole|entire|full|entirety|length|term|period)\b[^.;]{0,40}\b(?:award|grant)\b|\buntil (?:the|that|such|said) [^.;,]{0,40}\b(?:award|grant)(?: period)? (?:ends|closes|expires|is closed)\b|\b(?:as|so) long as\b[^.;,]{0,50}\b(?:award|grant)\b/i;
/** Keeping officers after the award says nothing of the agreement. */
export const AFTER_AWARD = /\b(?:after|beyond|following|past)\b[^.;]{0,30}\b(?:award|grant)\b/i;

export const SCHOOL_YEAR =
	/\b(?:(20\d\d) ?[-–/] ?(?:20)?(\d\d) (?:school|academic) year|(?:school|academic) year (?:of )?(20\d\d) ?[-–/] ?(?:20)?(\d\d))\b/i;

/** A length: number word or digits, perhaps repeated in parentheses, and its unit. */
export const LENGTH =
	/\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|thirty-six|forty-eight|sixty|a|\d{1,2})[ -](?:\(?\d{1,2}\)? ?)?(?:(?:full|calendar|school|fiscal|consecutive) )?(year|month)s?\b/gi;
export const NOT_ITS_LENGTH =
	/\b(?:renew\w*|exten\w+|additional|successive|further|option\w*|review\w*|notice|within|every|retain\w*|records|after|least|once|each)\b/i;

const NUMBERS: Record<string, number> = {
	a: 1,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	twelve: 12,
	eighteen: 18,
	"twenty-four": 24,
	"thirty-six": 36,
	"forty-eight": 48,
	sixty: 60,
};

/** A number as written in `LENGTH` or `COUNTED`. */
export function numberOf(word: string): number {
	return NUMBERS[word.toLowerCase()] ?? Number(word);
}
