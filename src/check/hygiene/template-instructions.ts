import type { Detector } from "./fault.js";
import { matchFaults } from "./places.js";

const INSTRUCTION =
	/\[?\b(?:drafting|drafter[’']?s?|author[’']?s?) notes?:|\bnotes? to (?:the )?(?:drafters?|authors?|users? of this)\b|\bdelete (?:this|these|the following|if|when|where) (?:not applicable|not needed|notes?|sections?|paragraphs?|clauses?|instructions?|sentences?|lines?|text)\b|\binsert (?:your|the name of|name of|agency|district|school) \w+|\b(?:select|choose) one(?: of the following options)?:|\binstructions? for (?:completing|using) this (?:template|form|model|sample)\b|\b(?:adapt|customize|tailor|modify) this (?:template|model|sample|language)\b/gi;

const HEADLINE =
	/^(?:sample|model|template)\b[^.]{0,60}\b(?:memorandum|mou|moa|agreement|contract)\b|^[^.]{0,60}\b(?:sample|template)$/i;

/** Words meant for whoever fills the form in, and a title that still calls the paper a model. */
export const templateInstructions: Detector = (_check, { document }) => {
	const headings = document.blocks.filter(({ kind }) => kind === "heading").slice(0, 2);
	return [
		...matchFaults(headings, /^.{1,120}$/g, ([raw]) =>
			HEADLINE.test(raw.trim()) ? "the title still calls this a model" : null,
		),
		...matchFaults(document.blocks, INSTRUCTION, ([raw]) => `an instruction to the drafter is left: ${raw}`),
	];
};
