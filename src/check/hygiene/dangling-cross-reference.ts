import type { Block, Document } from "../../document/model.js";
import type { Detector } from "./fault.js";
import { bodyBlocks, matchFaults } from "./places.js";

const REFERENCE =
	/\b(Sections?|Articles?|Paragraphs?|Subsections?|Clauses?|Parts?|§§?)\s{0,3}(\d{1,3}(?:\.\d{1,3}){0,4}|[IVXL]{1,7})((?:\s?\([a-z0-9]{1,4}\)){0,3})(?![\w-]|\.\d)/gi;

/** A law named right behind its number: "section 12.4, Idaho Code". */
const LAW_AFTER =
	/^[\s,]{0,3}(?:[A-Z][a-z]+\.?\s){0,3}(?:Statutes?|Stat\.|Code|Act|Laws?|Ordinances?|Constitution|Regulations?|Policy|U\.S\.C|C\.F\.R)/;

/** How far past its last number a document's own references may plausibly reach; farther is a law's number. */
const REACH = 15;

/** What follows or precedes the number of a law, a policy or another paper. */
const FOREIGN_AFTER =
	/^\s{0,9}(?:,\s{0,9})?(?:of|to|in|under|et\s{1,9}seq|,?\s{0,9}title)\s{1,9}(?!this\s{1,9}(?:agreement|mou|memorandum|contract|document|article|section)|the\s{1,9}(?:agreement|mou|memorandum|contract)\b)/i;
const FOREIGN_BEFORE =
	/(?:\b(?:code|statutes?|stat|act|title|law|laws|u\.?s\.?c|c\.?f\.?r|regulations?|policy|policies|procedure|order|orders|ordinance|rule|rules|chapter|charter|constitution|manual|handbook|amendment|contract|ann|rev|gen|under|pursuant to (?:the )?[A-Z]\w+)|\d)\b[\s.,'’"”)]*$/i;
const OWN_BEFORE = /\b(?:under|see|in|of this agreement,?)\s*$/i;

/** References to a numbered part of this document that it does not have. Never of statutes, policies or other papers. */
export const danglingCrossReference: Detector = (_check, { document }) => {
	const broken = matchFaults(
		document.blocks,
		/Error! (?:Reference source|Bookmark) not (?:found|defined)/gi,
		() => "a cross-reference was broken in conversion",
	);
	const numbers = numbersOf(document);
	// Where hardly a part is numbered, "Section 9" is as likely a law's, unless the words point to it.
	const unnumbered = numbers.size < 3;
	let last = 0;
	for (const number of numbers) {
		const whole = Number.parseInt(number, 10);
		if (whole < 100) last = Math.max(last, whole);
	}
	const dangling = matchFaults(bodyBlocks(document), REFERENCE, (match, block) => {
		const { text } = block.content;
		const before = text.slice(Math.max(0, match.index - 40), match.index);
		const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
		const [, word = "", number = ""] = match;
		if (
			match.index === 0 ||
			LAW_AFTER.test(after) ||
			/\bconstitution/i.test(after) ||
			FOREIGN_AFTER.test(after)
		)
			return null;
		if (unnumbered && !OWN_BEFORE.test(before)) return null;
		if (FOREIGN_BEFORE.test(before) && !OWN_BEFORE.test(before)) return null;
		if (Number.parseInt(canonical(number), 10) > last + REACH) return null;
		return exists(number, numbers) ? null : `${word} ${number} does not exist in this document`;
	});
	return [...broken, ...dangling];
};

/** Every number the document prints, canonical: digits and dots. */
function numbersOf(document: Document): Set<string> {
	const numbers = new Set<string>();
	for (const section of document.sections) add(numbers, section.number);
	for (const block of document.blocks) {
		add(numbers, block.marker);
		const led = /^(?:section|article|part)?\s{0,2}(\d{1,3}(?:\.\d{1,3}){0,4}|[IVXL]{1,7}\b)/i.exec(
			block.content.text,
		);
		if (led && isStart(block)) add(numbers, led[1] as string);
	}
	return numbers;
}

function isStart(block: Block): boolean {
	return block.kind !== "row" && block.kind !== "signature";
}

function add(numbers: Set<string>, label: string): void {
	for (const found of label.matchAll(/\d{1,3}(?:\.\d{1,3}){0,4}|\b[IVXL]{1,7}\b/gi)) {
		const parts = canonical(found[0]).split(".");
		for (let i = 1; i <= parts.length; i++) numbers.add(parts.slice(0, i).join("."));
	}
}

function exists(number: string, numbers: ReadonlySet<string>): boolean {
	return numbers.has(canonical(number));
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };

/** A roman numeral as digits; digits without leading zeros. */
function canonical(number: string): string {
	if (/\d/.test(number)) return number.split(".").map(Number).join(".");
	const values = [...number.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
	return String(
		values.reduce((sum, value, i) => (value < (values[i + 1] ?? 0) ? sum - value : sum + value), 0),
	);
}
