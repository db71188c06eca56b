import type { Detector } from "./fault.js";
import { bodyBlocks, matchFaults, spokenBlocks } from "./places.js";

const STATES =
	"Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|West Virginia|(?<!West )Virginia|Washington|Wisconsin|Wyoming";

/** A state as the law that rules: "the laws of Ohio", "Ohio Revised Code". */
const LAW = new RegExp(
	`\\b(?:laws? of (?:the )?(?:State of |Commonwealth of )?(${STATES})|(${STATES}) (?:law|Statutes?|Revised (?:Code|Statutes)|Penal Code|Education Code|Code|General (?:Laws|Statutes)|Compiled (?:Laws|Statutes)|Administrative Code))\\b`,
	"g",
);

/** A state as the home of a party: "an Ohio municipal corporation", "Pine County, Ohio", "the State of Ohio". */
const HOME = new RegExp(
	`\\b[Aa]n? (${STATES}) (?:public|municipal|county|school|independent|unified|home|political|local|town|city|institution|body|general|statutory|nonprofit|charter|special)|(?:County|City|Town|Village|Township|[Pp]arish)(?: of [A-Z][a-z]+(?: [A-Z][a-z]+)?)?, (${STATES})\\b|(?<!laws of the )(?:State|Commonwealth) of (${STATES})\\b`,
	"g",
);

/** Law of a state that is not the parties' own, left over from the paper that served as a pattern. */
export const foreignJurisdiction: Detector = (_check, { document }) => {
	const homes = new Set<string>();
	for (const { content } of spokenBlocks(document))
		for (const match of content.text.matchAll(HOME)) homes.add((match[1] ?? match[2] ?? match[3]) as string);
	// Without one plain home no state is foreign: parties on a border name two.
	if (homes.size !== 1) return [];
	const [home] = homes;
	return matchFaults(bodyBlocks(document), LAW, (match) => {
		const state = (match[1] ?? match[2]) as string;
		return state === home ? null : `"${match[0]}": the parties are in ${home}`;
	});
};
