import type { Document, Span } from "../../document/model.js";
import type { Detector } from "./fault.js";
import { bodyBlocks, matchFaults, sectionAt } from "./places.js";

const POLICE = /\b(?:law[ -]enforcement|police|sheriff|constable|marshal)/i;
const SCHOOLS = /\b(?:education|school|district|academy|board of)/i;

/** LEA is both a law enforcement agency and a local education agency: one meaning, stated, or none. */
export const ambiguousLea: Detector = (_check, { document }) => {
	const meanings = meaningsOf(document);
	const [police] = meanings.filter(({ side }) => side === "police");
	const [schools] = meanings.filter(({ side }) => side === "schools");
	if (police && schools) {
		const [first, second] = police.span.start < schools.span.start ? [police, schools] : [schools, police];
		const place = { section: sectionAt(document, second.span.start), span: second.span };
		const related = [
			{ span: first.span, section: sectionAt(document, first.span.start), note: "its other meaning" },
		];
		return [
			{ ...place, message: "LEA stands for the law enforcement agency and for the school side", related },
		];
	}
	if (meanings.length > 0) return [];
	return matchFaults(
		bodyBlocks(document),
		/\bLEAs?\b/g,
		() => "LEA is not defined, and can mean the police or the school district",
	).slice(0, 1);
};

/** What the document says LEA stands for, as a defined term or in parentheses. */
function meaningsOf(document: Document): { side: "police" | "schools" | "other"; span: Span }[] {
	const meanings = document.terms
		.filter(({ term }) => /^LEAs?$/.test(term))
		.map(({ role, meaning, span }) => {
			const police = role === "agency" || (role === null && POLICE.test(meaning));
			const schools = role === "district" || role === "school" || (role === null && SCHOOLS.test(meaning));
			return {
				side: police ? ("police" as const) : schools ? ("schools" as const) : ("other" as const),
				span,
			};
		});
	const spelled = matchFaults(
		bodyBlocks(document),
		/\blaw[ -]enforcement agenc(?:y|ies) \(["“]?LEAs?["”]?\)|\blocal education(?:al)? agenc(?:y|ies) \(["“]?LEAs?["”]?\)/gi,
		([raw]) => raw,
	);
	for (const { span, message } of spelled)
		if (span) meanings.push({ side: POLICE.test(message) ? "police" : "schools", span });
	return meanings.sort((a, b) => a.span.start - b.span.start);
}
