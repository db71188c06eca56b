/** Number of words in a cleaned text. */
export function wordCount(text: string): number {
	let count = 0;
	let inside = false;
	for (let i = 0; i < text.length; i++) {
		const blank = text.charCodeAt(i) <= 32;
		if (!blank && !inside) count++;
		inside = !blank;
	}
	return count;
}

/** Whether the text ends the way a sentence or list item does: with a stop, colon or semicolon. */
export function endsStopped(text: string): boolean {
	let end = text.length;
	while (end > 0 && "\"')]*".includes(text[end - 1] as string)) end--;
	return end > 0 && ".!?:;".includes(text[end - 1] as string);
}

/**
 * Whether the text is set in capitals. A small l passes (OCR reads I so), and so do small words ("of", "and")
 * between capitals.
 */
export function isCaps(text: string): boolean {
	let upper = 0;
	let lower = 0;
	let wordAt = 0;
	for (let i = 0; i <= text.length; i++) {
		const code = i < text.length ? text.charCodeAt(i) : 32;
		if (code >= 65 && code <= 90) upper++;
		else if (code >= 97 && code <= 122) lower += code === 108 ? 0 : 1;
		else if (code <= 32) {
			if (lower > 1 && !SMALL_AMONG_CAPITALS.has(text.slice(wordAt, i))) return false;
			lower = 0;
			wordAt = i + 1;
		}
	}
	return upper >= 3;
}

const SMALL_AMONG_CAPITALS = new Set([
	"of",
	"and",
	"the",
	"for",
	"in",
	"to",
	"by",
	"on",
	"at",
	"with",
	"or",
	"an",
	"vs.",
]);

export function startsLower(text: string): boolean {
	const code = text.charCodeAt(0);
	return code >= 97 && code <= 122;
}

export function startsUpper(text: string): boolean {
	const first = /^["'([]*(.)/.exec(text)?.[1] ?? "";
	return first !== first.toLowerCase();
}

/** Verbs that make a sentence of a line; a title has none. */
const VERBS =
	/\b(?:shall|must|will|may|should|can|cannot|is|are|was|were|has|have|had|does|do|did|agrees?|applies|apply|governs?|controls|prevails?|survives?|remains?|becomes?|takes|begins?|expires?|means|keeps|provides|pays|goes|go)\b/i;

/** Words that bind: no title has them. */
const MODAL = /\b(?:shall|must|will|may|should|agrees?)\b/;

/** Words that a title may have in lower case among capitals. */
const SMALL = new Set(
	"a an and as at but by for from in into is its nor of off on onto or our per so than that the their this to under upon vs via we with within without &".split(
		" ",
	),
);

export function hasModal(text: string): boolean {
	return MODAL.test(text);
}

export function hasVerb(text: string): boolean {
	return VERBS.test(text);
}

/** Every word that matters begins with a capital (or a figure). */
export function isTitleCase(text: string): boolean {
	let capitals = 0;
	for (const word of text.split(/[\s/–—-]+/)) {
		const bare = word.replace(/^[^A-Za-z0-9]+/, "");
		if (bare === "" || SMALL.has(bare.toLowerCase().replace(/[^a-z&]/g, ""))) continue;
		if (!/^[A-Z0-9]/.test(bare)) return false;
		capitals++;
	}
	return capitals > 0;
}

/** A line that could be a title: short, beginning with a capital, without the stop or the verb of a sentence. */
export function isTitleLike(text: string): boolean {
	if (!isTitleShaped(text)) return false;
	if (/^(?:who|what|when|where|why|how)\b/i.test(text)) return true;
	return isTitleCase(text) || !hasVerb(text);
}

/** A title by its shape alone: short, beginning with a capital, without a stop. */
export function isTitleShaped(text: string): boolean {
	if (text.length > 90 || !/^["'(]?[A-Z0-9]/.test(text)) return false;
	return wordCount(text) <= 11 && !/[.,;:?!]["')\]]*$/.test(text) && !/\.\s+[A-Z]/.test(text);
}

/** Words in front of a colon that are labels and no headings. */
export function isLabel(text: string): boolean {
	return /^(?:to|from|date|dated?|re|subject|cc|via|attn|attention|agenda|by|name|title|its|signed|signature|note|notes?|drafting note|note to drafter|provided|attest|witness|address|phone|telephone|fax|e-?mail|print(?:ed)? name|whereas|example|tel)\b[^a-z]*$/i.test(
		text,
	);
}

/** Whether a line of a title page says who the parties are, or where: it is no section's title. */
export function namesParty(text: string): boolean {
	return PARTY.test(text);
}

const PARTY =
	/\b(?:county|city|town|village|township|parish|state of|police|sheriff'?s?|university|district|academy|academies|public schools|nation|tribe|department of)\b/i;
