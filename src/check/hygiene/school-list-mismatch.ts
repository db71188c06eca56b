import type { Detector, Fault } from "./fault.js";
import { bodyBlocks, placeOf } from "./places.js";

const SCHOOL =
	/\b((?:[A-Z][a-z]+[- ]){1,3})(Elementary|Middle|Junior High|High|Intermediate|Primary) School\b/g;
const SMALL = /^(?:(?:The|At|And|Each|Both|Schools?|For|In|To|From|While|When|If|An?) )+/;
const ATTACHED = /\b(?:exhibit|appendix|attachment|schedule|annex|addendum)\b/i;

/** How many schools an exhibit must name before it counts as the list of them. */
const LEAST = 2;

/** Schools that the body names and the exhibit's list of schools does not. */
export const schoolListMismatch: Detector = (_check, { document }) => {
	const listed = new Set<string>();
	const named = new Map<string, Omit<Fault, "message">>();
	for (const block of bodyBlocks(document)) {
		if (block.standing === "cover") continue;
		const inList = ATTACHED.test(document.sections[block.section]?.path ?? "");
		for (const match of block.content.text.matchAll(SCHOOL)) {
			const name = `${(match[1] as string).replace(SMALL, "").trim()} ${match[2]} School`;
			if (inList) listed.add(name);
			else if (!named.has(name)) named.set(name, placeOf(block, match.index, match.index + match[0].length));
		}
	}
	if (listed.size < LEAST) return [];
	return [...named]
		.filter(
			([name]) =>
				!listed.has(name) && ![...listed].some((other) => other.endsWith(name) || name.endsWith(other)),
		)
		.map(([name, place]) => ({
			...place,
			message: `${name} is named here and is not on the list of schools`,
		}));
};
