import type { Block, Section } from "../../document/model.js";
import type { Detector, Fault } from "./fault.js";
import { bodyBlocks } from "./places.js";

/** Shorter passages repeat without harm ("The Parties agree as follows"); in characters. */
const SHORTEST = 70;

const ATTACHED = /^(?:exhibit|appendix|attachment|schedule|annex|addendum)\b/i;
const REPEATS = /^(?:reserved|general|signatures?|definitions?|continued|purpose)$/i;

/** The same paragraph twice in the body, and two sections of one level with one title. */
export const duplicateSection: Detector = (_check, { document }) => {
	const { sections } = document;
	const attached = (index: number): boolean => {
		for (let at = sections[index]; at; at = sections[at.parent])
			if (ATTACHED.test(`${at.number} ${at.title}`.trim())) return true;
		return false;
	};
	return [...repeatedHeadings(sections, attached), ...repeatedBlocks(bodyBlocks(document), attached)].sort(
		(a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0),
	);
};

function repeatedBlocks(blocks: readonly Block[], attached: (section: number) => boolean): Fault[] {
	const seen = new Map<string, Block>();
	const faults: Fault[] = [];
	for (const block of blocks) {
		const { kind, content, span, section, standing } = block;
		if (kind === "heading" || kind === "row" || standing === "cover" || attached(section)) continue;
		const key = folded(content.text);
		if (key.length < SHORTEST) continue;
		const first = seen.get(key);
		if (!first) seen.set(key, block);
		else
			faults.push({
				span,
				section,
				message: "this passage stands twice",
				related: [{ span: first.span, section: first.section, note: "the first time" }],
			});
	}
	return faults;
}

function repeatedHeadings(sections: readonly Section[], attached: (section: number) => boolean): Fault[] {
	const seen = new Map<string, Section>();
	const faults: Fault[] = [];
	for (const section of sections) {
		const { title, level, parent, heading, index } = section;
		const name = folded(title);
		if (name === "" || section.empty || REPEATS.test(name) || attached(index)) continue;
		const key = `${level} ${parent} ${name}`;
		const first = seen.get(key);
		if (!first) seen.set(key, section);
		else if (first.number !== "" || section.number !== "" || level > 1)
			faults.push({
				span: heading,
				section: index,
				message: `two sections are called "${title}"`,
				related: [{ span: first.heading, section: first.index, note: "the first" }],
			});
	}
	return faults;
}

function folded(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, " ")
		.trim();
}
