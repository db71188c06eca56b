import type { Detector, Fault } from "./fault.js";
import { bodyBlocks, placeOf } from "./places.js";

const NAME =
	/\b((?:[A-Z][a-z]+ ){1,3})(Police Department|Sheriff[’']s (?:Office|Department)|Department of Public Safety|(?:(?:Independent|Unified|Consolidated|Community|Central|Public|County|Area) ){0,4}School District|ISD|Public Schools)\b/g;
const SMALL = /^(?:The|This|That|Each|Every|Any|And|Or|For|By|With|Both|When|If|Either) /;

/** One party's name spelled two ways: one name begins the other, or they differ by a letter or two. */
export const partyNameInconsistency: Detector = (_check, { document }) => {
	const seen = new Map<string, { name: string; fault: Omit<Fault, "message"> }[]>();
	const faults: Fault[] = [];
	for (const block of bodyBlocks(document)) {
		for (const match of block.content.text.matchAll(NAME)) {
			const name = (match[1] as string).replace(SMALL, "").trim();
			const kind = (match[2] as string).replace("’", "'");
			const names = seen.get(kind) ?? [];
			seen.set(kind, names);
			if (names.length > 50 || names.some((other) => other.name === name)) continue;
			const place = placeOf(block, match.index, match.index + match[0].length);
			const like = names.find((other) => alike(other.name, name));
			names.push({ name, fault: place });
			if (like?.fault.span)
				faults.push({
					...place,
					message: `"${name} ${kind}" here, "${like.name} ${kind}" elsewhere`,
					related: [{ span: like.fault.span, section: like.fault.section, note: "the other spelling" }],
				});
		}
	}
	return faults;
};

/** Two spellings of one name, not two places such as "Pine" and "North Pine" or "Reed" and "Rees". */
function alike(a: string, b: string): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (short.length < 3 || short.split(" ").length !== long.split(" ").length) return false;
	if (long.startsWith(short) && long.length - short.length <= 5) return true;
	return short.length >= 6 && short[0] === long[0] && oneApart(short, long);
}

/** One letter added, left out, changed, or two that changed places. */
function oneApart(short: string, long: string): boolean {
	let i = 0;
	while (i < short.length && short[i] === long[i]) i++;
	if (long.length > short.length + 1) return false;
	if (long.length > short.length) return short.slice(i) === long.slice(i + 1);
	return (
		short.slice(i + 1) === long.slice(i + 1) ||
		(short.slice(i + 2) === long.slice(i + 2) && short[i] === long[i + 1])
	);
}
