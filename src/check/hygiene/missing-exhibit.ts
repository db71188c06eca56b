import type { Document } from "../../document/model.js";
import type { Detector } from "./fault.js";
import { bodyBlocks, matchFaults } from "./places.js";

const EXHIBIT =
	/\b(Exhibit|Appendix|Attachment|Schedule|Annex|Addendum)\s{1,3}["“]?([A-Z]|\d{1,2})\b(?![’'][a-z]|-\d)/gi;

/** An exhibit of another paper, or one kept elsewhere on purpose. */
const ELSEWHERE = /^["”]?,?\s*(?:of|to|in)\s+(?!this\s|the\s+(?:agreement|mou|memorandum)\b)/i;

/** "Schedule 2 safety drills": a verb, and how many. */
const SCHEDULES =
	/^\s+(?!(?:of|to|in|is|and|or|shall|sets?|lists?|shows?|gives?|attached|hereto|hereof|which|as|for|below|above|applies)\b)[a-z]/;

/** Exhibits that the text names and the file does not hold; each is reported at its first mention. */
export const missingExhibit: Detector = (_check, { document }) => {
	const attached = attachedOf(document);
	const told = new Set<string>();
	return matchFaults(bodyBlocks(document), EXHIBIT, (match, block) => {
		const [, word = "", label = ""] = match;
		const id = label.toUpperCase();
		if (!/[A-Z0-9]/.test(label) || !/^[A-Z]/.test(word)) return null;
		const after = block.content.text.slice(match.index + match[0].length, match.index + match[0].length + 40);
		if (attached.has(id) || told.has(id) || ELSEWHERE.test(after)) return null;
		if (word === "Schedule" && /^\d/.test(label) && SCHEDULES.test(after)) return null;
		told.add(id);
		return `${word} ${label} is named but not in the file`;
	});
};

/** Labels of exhibits that have a heading, or a line that starts with their name, of their own. */
function attachedOf(document: Document): Set<string> {
	const labels = new Set<string>();
	const note = (text: string): void => {
		const led = LED.exec(text)?.[1];
		if (led) labels.add(led.toUpperCase());
	};
	for (const { title, number } of document.sections)
		for (const text of [number, title, `${number} ${title}`]) note(text);
	for (const { kind, marker, content } of document.blocks) {
		const line =
			kind === "heading" || (kind === "paragraph" && content.text.length < 120 && !VERB.test(content.text));
		if (line) for (const text of [content.text, `${marker} ${content.text}`]) note(text);
	}
	return labels;
}

const LED = /^\W{0,3}(?:exhibit|appendix|attachment|schedule|annex|addendum)\s{1,3}["“]?([a-z]|\d{1,2})\b/i;

/** A line with a verb is a sentence about an exhibit, not its heading. */
const VERB = /\b(?:is|are|shall|sets?|lists?|governs?|attached|contains?)\b/i;
