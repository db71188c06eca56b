const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ""));

/** Before a name. */
export const TITLES = words(
	"mr mrs ms dr ofc off sgt lt capt cpl det dep supt hon rev prof gov sen rep gen col maj cmdr insp st ste mt ft atty asst assoc",
);

/** Always followed by something of the same sentence. */
export const NEVER_LAST = words("i.e e.g ie eg vs v cf viz approx ca c.f");

/** Before a number: "Sec. 3", "No. 14", "Art. IV". Without one the stop ends the sentence. */
export const REFERENCES = words(
	"no nos sec secs sect art arts ch chap pt par para paras p pp vol reg regs ex exh app att attach fig tit subd subsec subch res ord cl doc rm bldg ext div rev stat ann gen laws dist",
);

export const MONTHS = words("jan feb mar apr jun jul aug sept sep oct nov dec");

/** End the sentence unless a weekday or time zone follows. */
export const CLOCK = words("a.m p.m am pm");

export const DAYS_AND_ZONES = words(
	"monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue wed thu fri sat sun eastern central mountain pacific est edt cst cdt mst mdt pst pdt january february march april may june july august september october november december",
);

/** End the sentence only before a word that opens one. */
export const AMBIGUOUS = words(
	"inc co corp ltd llc l.l.c jr sr esq dept depts univ assn bros etc u.s u.s.a u.s.c c.f.r ed.d ph.d j.d m.ed d.c al ala ariz ark cal calif colo conn del fla ga ida ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo const admin govt educ crim proc pub bd sch rd ave blvd ln hwy ste n s e w supp min max hr hrs mo yr yrs wk incl tel acad",
);

/** Words before a letter that make the letter a label, not an initial: "as Exhibit A." */
export const LETTERED = words(
	"exhibit schedule appendix attachment annex addendum part section article title phase option plan class category grade group tier level room building paragraph subsection subpart chapter form table column item and or",
);

/** Words that open a sentence. Names and nouns of parties are left out on purpose, but for the commonest. */
export const OPENERS = words(
	"the a an if when whenever where each every any all no none nothing neither either both this that these those such in on at for upon by to from with within without during before after until unless although though because since while as except however moreover further furthermore also but and or nor so it its they their there he his she her we our you your who what which how why nobody students officers sros parties schools deputies may must shall will not notwithstanding subject under pursuant only once one two three four another other others some many most should whereas then thereafter today here nothing's",
);
