/** One kind of paper that is no agreement, with the signs by which it shows. */
export interface OtherKind {
	/** Completes "this looks like …". */
	name: string;
	/** Signs that only count near the beginning, where a paper says what it is; 3 points each. */
	opening: readonly RegExp[];
	/** Signs anywhere; a point each, at most 3 a sign, weighed by the length of the text. */
	anywhere: readonly RegExp[];
	/** Set where such a paper has the form of an agreement, or of an order that may carry one. */
	binds?: true;
}

/** Why a very short text is not recognised. */
export const TOO_LITTLE = "too little text to tell";

/** Papers on the same subjects that are no SRO agreement. Order breaks ties. */
export const OTHER_KINDS: readonly OtherKind[] = [
	{
		name: "a bill or statute",
		opening: [
			/\bbe it enacted\b/i,
			/\bdo(?:es)? (?:hereby )?enact\b/i,
			/\ban? act (?:to|relating|concerning|amending|providing|making)\b/i,
			/\b(?:house|senate|assembly) (?:bill|file|resolution)\b/i,
			/\b(?:bill id|bill no|sponsors?|in senate|in assembly|introduced (?:and read|by|in)|read (?:the )?(?:first|second|twice|once))\b/i,
			/\b(?:for (?:the )?purposes of|as used in) this (?:subchapter|section|chapter|title|act|article)\b/i,
			/\b(?:regular|special) session\b|\blegislature of the\b|\bgeneral assembly (?:of|finds)\b/i,
			/\b(?:administrative (?:code|rules)|rules and regulations|code annotated|revised statutes)\b/i,
			/^(?:§ ?|section )?\d{1,3}[-.]\d{1,4}(?:[-.]\d{1,4})?\.? [A-Z]|^§ ?\d/m,
		],
		anywhere: [
			/\b(?:is|are) (?:hereby )?(?:amended (?:to read|by)|repealed|enacted)\b/gi,
			/\bthis (?:subchapter|subdivision|section (?:is repealed|limits|applies|shall)|act shall take effect|act takes effect)\b/gi,
			/\b(?:subdivision|paragraph) (?:[a-z]|\d+|one|two|three|four|five) of (?:section|subdivision)\b/gi,
			/\bthe (?:commissioner|department|secretary) shall (?:promulgate|adopt rules|establish a grant)\b/gi,
			/\beach (?:school district|local education agency) (?:in (?:the|this) state|shall|may)\b/gi,
			/\bstate (?:education department|appropriat\w+)\b/gi,
			/\b(?:history: l\.|amended l\.|effective date of this (?:act|section))/gi,
		],
	},
	{
		name: "a labor agreement",
		binds: true,
		opening: [
			/\b(?:officers'?|deput(?:y|ies)'?|teachers'?|educators|employees'?|management|firefighters'?|sheriffs'?|professional) (?:association|union|guild|federation|lodge)\b/i,
			/\b(?:employee organization|bargaining (?:unit|representative|agent)|exclusive representative|collective bargaining|fraternal order|teamsters|afscme|seiu|united educators)\b/i,
			/\bmet and conferred\b|\bmeet and confer\b|\bmeyers-milias\b/i,
			/\b(?:employment (?:agreement|contract)|contract of employment)\b/i,
			/\bside letter\b|\bscope of representation\b/i,
			/\((?:referred to|hereinafter)[^)]{0,30}\b(?:union|association)"?\)/i,
		],
		anywhere: [
			/\b(?:the|this) (?:association|union|guild)\b/gi,
			/\bgrievan(?:ce|t)s?\b/gi,
			/\b(?:salary schedule|step increase|longevity pay|sick leave|vacation (?:leave|accrual)|holiday pay|seniority|shop steward|unit members?|bargaining unit)\b/gi,
			/\b(?:layoff|just cause|dues deduction|overtime (?:rate|pay|compensation)|retirement benefits|cost of living)\b/gi,
		],
	},
	{
		name: "board or council minutes",
		opening: [
			/\bminutes\b/i,
			/\b(?:call(?:ed)? to order|roll call|members? (?:present|absent)|pledge of allegiance)\b/i,
			/\b(?:it was )?moved (?:by|and seconded)\b/i,
			/\b(?:regular|special) (?:board )?meeting\b/i,
		],
		anywhere: [
			/\bmotion (?:carried|passed|failed|by)\b/gi,
			/\b(?:seconded|moved) by\b|\bmoved and seconded\b|\bit was moved\b/gi,
			/\b(?:ayes?|nays?|yeas?|abstain\w*|abstentions?)\s{0,9}[:–-]?\s{0,9}\(?(?:\d+|none|[A-Z][a-z]+)/g,
			/\badjourn(?:ed|ment)\b/gi,
			/\bpublic comment\b|\bconsent agenda\b/gi,
		],
	},
	{
		name: "an agenda item or staff report",
		opening: [
			/\brecommended (?:action|motion)\b/i,
			/\bagenda item\b|\bconsent agenda\b|\btype: action\b|\baction \(consent\)/i,
			/\bstaff report\b|\bfiscal impact\b|\bbudget impact\b|\bbackground information\b/i,
			/\b(?:administration|staff) recommends\b/i,
			/^(?:to|from|subject|re)\s*:/i,
		],
		anywhere: [
			/\b(?:purpose of the agenda item|recommends? (?:that|approval)|request(?:s|ing)? approval)\b/gi,
			/\b(?:fiscal|budget) impact\b|\bfunding source\b/gi,
			/\bapprov(?:al|es?) (?:of )?the (?:\w+ ){0,3}(?:agreement|iga|mou|contract)\b/gi,
		],
	},
	{
		name: "a board policy or regulation",
		opening: [
			/\b(?:policy|regulation|administrative (?:rule|procedure|regulation)|bylaw)s? (?:no\.? ?|number |code:? ?|#)?\d{2,5}/i,
			/\b(?:date (?:created|adopted|edited|issued|revised)|(?:first |second )?(?:adopted|revised|reviewed|reading) ?:)/i,
			/\b(?:board policy|policy manual|district polic(?:y|ies)|district regulations?|policies and (?:procedures|regulations))\b/i,
			/\bthe board (?:of (?:education|trustees|directors) )?(?:authorizes|recognizes|believes|directs|shall)\b/i,
			/\bit (?:is|shall be) the policy of\b/i,
		],
		anywhere: [
			/\b(?:legal|cross|statutory) ref(?:erence)?s?\b/gi,
			/\bthe superintendent (?:or (?:his|her|designee|the)[^.]{0,30})?(?:shall|will) (?:develop|establish|implement|ensure) (?:procedures|regulations|administrative)/gi,
			/\bthe board (?:of education )?(?:authorizes|directs|recognizes|believes|may)\b/gi,
			/\bn\.j\.(?:s\.a|a\.c)\.|\bthis policy\b|\bthis regulation\b/gi,
			/\bprincipal (?:or designee )?will endeavor\b/gi,
		],
	},
	{
		name: "a department order or procedure",
		binds: true,
		opening: [
			/\b(?:general|special|department(?:al)?) order\b(?! \d+ (?:and|governs))/i,
			/\bstandard operating procedure|\bs\.?o\.?p\.? (?:no|number|#)?\b/i,
			/\b(?:policy manual|procedures? manual|lexipol|operations manual)\b/i,
			/\bit is the policy of (?:the|this) (?:\w+ ){0,4}(?:department|office|agency)\b/i,
		],
		anywhere: [
			/\bthis (?:order|procedure|directive)\b/gi,
			/\ball (?:members|personnel|sworn personnel) (?:shall|will)\b/gi,
		],
	},
	{
		name: "a grant notice or application",
		opening: [
			/\b(?:notice of (?:grant )?award|award (?:letter|conditions)|dear (?:grantee|recipient)|sub-?recipient|sub-?award)\b/i,
			/\b(?:notice of funding|funding opportunity|request for applications|grant (?:program )?(?:guidelines|solicitation|application)|solicitation)\b/i,
			/\b(?:applicants?|applications?) (?:must|will|are|may|due|shall)\b/i,
			/\b(?:grants\.gov|justgrants|eligib(?:le|ility) (?:applicants|entities))\b/i,
		],
		anywhere: [
			/\bapplicants?\b/gi,
			/\b(?:application (?:deadline|period|process)|scoring criteria|award ceiling|eligible (?:applicants|entities|costs))\b/gi,
			/\b(?:grants\.gov|justgrants|sam\.gov|narrative)\b/gi,
		],
	},
	{
		name: "a press release or news article",
		opening: [
			/\bfor immediate release\b/i,
			/\b(?:media|press) contact\b/i,
			/\bpress release\b|\bnews release\b/i,
			/\b(?:associated press|staff writer|by [A-Z][a-z]+ [A-Z][a-z]+, (?:staff|reporter))\b/,
		],
		anywhere: [
			/"(?:,)? (?:said|added|says|explained|told)\b|\b(?:said|says|added) (?:chief|superintendent|sheriff|mayor|principal|[A-Z][a-z]+)\b/gi,
			/(?:^|\s)(?:###|-30-)(?:\s|$)/g,
			/\b(?:announced|announces) (?:today|that|on|the|a|plans)\b/gi,
		],
	},
	{
		name: "a training announcement",
		opening: [
			/\b(?:registration|register (?:now|today|online|by|at)|tuition|course (?:description|outline|fee)|enroll now|early bird)\b/i,
			/\b(?:training|course|academy|conference|workshop|seminar) (?:schedule|dates|flyer|brochure|catalog|announcement|agenda)\b/i,
			/\b(?:who should attend|learning objectives|instructors?:)\b/i,
		],
		anywhere: [
			/\b(?:attendees|participants will (?:learn|receive)|registration (?:fee|deadline)|lodging|hotel|certificate of completion|module \d)\b/gi,
			/\b(?:course|class) (?:is|will be|covers|includes|fee)\b/gi,
		],
	},
	{
		name: "a job description",
		opening: [
			/\b(?:(?:performance )?(?:evaluation|appraisal|rating) (?:form|period|report|of)|evaluator|rater)\b/i,
			/\b(?:meets|exceeds|below) (?:expectations|standards?)\b/i,
			/\b(?:job (?:title|description|posting|announcement)|position (?:title|description|summary|announcement)|vacancy announcement|classification title)\b/i,
			/\b(?:essential (?:functions|duties)|minimum qualifications|reports to ?:|flsa|salary range|closing date|pay grade)\b/i,
		],
		anywhere: [
			/\b(?:essential (?:functions|duties)|minimum (?:qualifications|requirements)|preferred qualifications|knowledge, skills|physical (?:demands|requirements)|working conditions|equal opportunity employer|how to apply|resume|applicants?)\b/gi,
			/\b(?:ability to|knowledge of|must (?:possess|have a valid|be able to))\b/gi,
		],
	},
	{
		name: "a request for proposals",
		opening: [
			/\brequest for (?:proposals?|qualifications|bids)\b|\binvitation (?:to|for) bid\b/i,
			/\b(?:proposers?|bidders?|vendors?) (?:shall|must|are)\b/i,
		],
		anywhere: [
			/\b(?:proposers?|bidders?|offerors?)\b/gi,
			/\b(?:proposal|bid) (?:submission|opening|deadline|due)\b/gi,
		],
	},
	{
		name: "a report, study or guide",
		opening: [
			/\b(?:guidance|technical assistance|client alert|bar journal|commentary|model (?:language|clauses?|policy)|position (?:paper|statement)|frequently asked questions|faqs?)\b/i,
			/\b(?:this (?:alert|commentary|guidance|bulletin|document is intended)|not legal advice|we (?:urge|call on|oppose))\b/i,
			/\b(?:annual report|executive summary|this (?:report|study|paper|brief|guide|toolkit|article)|abstract|audit report|fact sheet|frequently asked questions about)\b/i,
			/\b(?:authors?|published|isbn|doi)\b ?:/i,
		],
		anywhere: [
			/\b(?:memorandum|mou|agreements?|districts|agencies|departments) (?:should|must) (?:say|state|describe|contain|include|name|define|address|be signed|review)\b/gi,
			/\b(?:this (?:report|study|article|guide)|respondents|findings|methodology|recommendations? (?:for|to)|best practices?|literature|figure \d|table \d|et al)\b/gi,
			/\b(?:researchers?|percent of (?:schools|students|officers|principals))\b/gi,
		],
	},
	{
		name: "a court opinion",
		opening: [
			/\b(?:consent (?:decree|order)|settlement agreement|civil action|case no)\b/i,
			/\b(?:in re|plaintiffs?|defendants?|appell(?:ant|ee)s?|petitioner|respondent|court of appeals|supreme court of|district court for)\b/i,
			/\b(?:opinion|we affirm|we reverse|order (?:granting|denying)|motion (?:to|for) (?:suppress|dismiss|summary))\b/i,
		],
		anywhere: [
			/\b(?:affirmed|reversed|the (?:trial|juvenile|district) court|(?:plaintiff|defendant|appellant) argues|we (?:hold|conclude|disagree|agree with))\b/gi,
		],
	},
	{
		name: "a handbook or notice to families",
		opening: [
			/\b(?:student|parent|family|staff|employee) (?:and (?:parent|family) )?handbook\b/i,
			/\bdear (?:parents?|families|students|community|staff)\b/i,
			/\bnewsletter\b/i,
		],
		anywhere: [
			/\b(?:your (?:child|student)|parents are (?:asked|reminded)|dress code violations|bell schedule:)\b/gi,
		],
	},
	{
		name: "an agreement about something other than officers in schools",
		binds: true,
		opening: [
			/\bmutual aid\b|\bmutual assistance\b/i,
			/\b(?:social workers?|nurses?|nursing|therapists?)\b/i,
			/\b(?:counselors? (?:staffing|services)|school counselors)\b/i,
			/\b(?:insurance|risk|coverage) (?:pool|document|fund)\b|\bcovered (?:party|member)\b/i,
			/\bcrossing guards?\b|\b(?:bus|pupil|student) transportation\b|\bbus drivers?\b/i,
			/\b(?:unarmed |private |licensed )?security (?:guards?|company|contractor|services)\b|\bguard company\b/i,
			/\b(?:parking lot|gymnasium|facility use|joint use)\b/i,
			/\b(?:body-worn|body camera|video feeds?|alarm monitoring|data storage)\b/i,
			/\bsharing (?:consortium|network|exchange)\b|\bparticipation agreement\b/i,
			/\b(?:a|any|each|another|the) (?:new )?member (?:may )?(?:joins?|withdraws?|is admitted)\b/i,
			/\bimmigration\b|\bcompact on jurisdiction\b|\bjurisdiction(?:al)? (?:compact|agreement)\b/i,
		],
		anywhere: [
			/\b(?:mutual aid|requesting (?:agency|party)|responding (?:agency|party))\b/gi,
			/\b(?:the (?:contractor|vendor|carrier|pool)|guards?)\b/gi,
		],
	},
];

/** Kinds of paper that are no agreement between two sides, whatever they speak of; and texts too short to tell. */
export const NEVER_AGREEMENTS: ReadonlySet<string> = new Set([
	TOO_LITTLE,
	...OTHER_KINDS.filter(({ binds }) => !binds).map(({ name }) => name),
]);
