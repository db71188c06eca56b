/** Words that say a rule is for the day of signing, without what stands around them. */
const DAY_WORDS =
	"(?:the )?(?:date|dated|dates|day|when|day signed|date signed|date of signing|date of (?:signature|execution)|day of signing|signed on|signing date|signature date|date executed|when signed|date and time|date[ -]time(?: group)?|date ?\\/ ?[a-z]{3,8}|day,? month,?(?: and)? year|month,? day,?(?: and)? year|month ?\\/ ?day ?\\/ ?year|day ?\\/ ?month ?\\/ ?year|mm ?[/-] ?dd ?[/-] ?yy(?:yy)?)";
const DAY_CAPTION = new RegExp(`^${DAY_WORDS}$`, "i");
const DAY_LABEL = new RegExp(
	`(?:^|[\\s(,;|·—–-])(?:${DAY_WORDS}|on(?: the)?(?: date| day)?(?: of)?|this)$|^(?:the )?(?:date|day|month|year)[a-z, ]{0,24}$`,
	"i",
);

/** Longest text that is looked at for leaders and anchors. */
const LONGEST = 400;
const LEADERS =
	/\.{5,400}|(?:\. ){4,200}\.?|…{2,200}|(?:_ ){3,200}_?|[‗＿─━]{4,400}|(?:- ){5,200}-?|(?<=[:\s])-{8,400}(?!\S)/g;
const ANCHORS =
	/\{\{[^{}]{1,60}\}\}|<<[^<>]{1,40}>>|\[\[[^[\]]{1,40}\]\]|\\(s|d|n|t)\d{0,2}\\|\/(sn|dn|ds|sig|date)\d{1,2}\//gi;
const DAY_OF =
	/(?:\bthis |\bthe )?_{2,60} ?(?:st|nd|rd|th)?\s?day\s?of,?\s?_{2,60}(?:,? ?(?:20 ?_{1,60}|_{2,60}|20\d\d\b))?/gi;
const WITH_YEAR = /_{3,60}[ ]?,?[ ]20(?: ?_{1,12}|\d\d\b)/g;

/** Also what Markdown leaves of `___/___/___`. */
const SLASHED = /(?:_{1,12} ?)?\/ {0,6}_{0,12} {0,6}\/ ?(?:20)? ?_{1,12}/g;

/** Where a seal goes, behind the rule: "________ (L.S.)". */
const SEAL = /(?<=_) ?\((?:seal|l\. ?s\.)\)/gi;

/** A blank for a date, whatever it looked like. */
const DATE_BLANK = "__/__/____";

/**
 * A line of a signature block with underscores for every kind of rule: leaders of dots, dashes or box-drawing
 * characters, escaped or spaced underscores, anchors of e-signature services (`\s1\`, `{{date}}`). Blanks that are
 * plainly for a day ("this ____ day of ____, 20__") become `__/__/____`.
 */
export function ruled(text: string): string {
	if (text.length > LONGEST || !/_|\.{5}|\. \.|…|[‗＿─━]|- -|-{8}|\{\{|<<|\[\[|\\|\/[sd]/.test(text))
		return text;
	const rules = text
		.replace(/\\_/g, "_")
		.replace(SEAL, "")
		.replace(ANCHORS, anchored)
		.replace(LEADERS, (found, offset: number) => leader(found, text, offset));
	// Of a long row of rules each of these is asked at every rule; few lines have what they need.
	const days = /day/i.test(rules) ? rules.replace(DAY_OF, DATE_BLANK) : rules;
	const years = days.includes("20") ? days.replace(WITH_YEAR, DATE_BLANK) : days;
	return years.includes("/") ? years.replace(SLASHED, DATE_BLANK) : years;
}

function anchored(found: string, letter?: string, word?: string): string {
	const what = (letter ?? word ?? found).toLowerCase();
	if (/^(?:d|dn|ds|date)$/.test(what) || /dat|dte|day/.test(what)) return DATE_BLANK;
	if (what === "t" || /tit|ttl/.test(what)) return "[title]";
	if (what === "n" || /name|fullname/.test(what)) return "[name]";
	return /^(?:s|sn|sig)$/.test(what) || /sig|init/.test(what) ? "________" : found;
}

/** Dots that lead to a page number are no rule to write on. */
function leader(found: string, text: string, offset: number): string {
	if (/^[.…]/.test(found) && /^\s?\d{1,3}$/.test(text.slice(offset + found.length))) return found;
	const spaced = found.endsWith(" ") ? " " : "";
	return "_".repeat(Math.max(4, found.length - spaced.length)) + spaced;
}

/** Whether all of the text is a word for the day of signing: "Date", "(day signed)", "day month year". */
export function isDayCaption(text: string): boolean {
	return text.length <= 40 && DAY_CAPTION.test(bare(text));
}

/** Whether the text in front of a rule says that the rule is for a day: "on (date):", "Dated:", "on the day of". */
export function endsInDayLabel(text: string): boolean {
	return DAY_LABEL.test(bare(text.slice(-48)));
}

/** Whether the text is one blank and nothing more. */
export function isBlank(text: string): boolean {
	return /^(?:[xX] ?)?_[_ /]*$/.test(text);
}

/** Whether there is a rule to write on in the text. */
export function hasRule(text: string): boolean {
	return /_{3}|\b__\/__/.test(ruled(text));
}

/** Without brackets and stops around it, one space between words. */
function bare(text: string): string {
	return text.replace(/[\s()[\]:*]+/g, " ").replace(/^[ ,;.]{1,9}|[ ,;.]{1,9}$/g, "");
}
