import type { Block } from "../model.js";
import { hasVerb, wordCount } from "../words.js";

const OPEN_WORDS =
	/\b(?:shall|must|will|may|should|can|cannot|not|to|that|by|and|or|and\/or|be|is|are|if|when|where|in|of|for|with|from|including|includes?|as|who|which|he|she|it|they|either|any of|each of)$/i;
const OPEN_PHRASE =
	/(?:[:—–]|\s-{1,2}|--|\bas follows\.?|\bthe following\.?|\bthe following (?:[a-z-]+ ){0,2}(?:duties|responsibilities|terms|conditions|rules|items|services|functions|steps|roles|requirements|records|information|reasons|purposes|limits|subjects|topics|tasks|things|standards|qualifications|goals|activities|matters|exceptions|cases)\.?|\b(?:listed|set out|stated) below\.?)$/i;

/** Whether a sentence ends in the middle of a thought: "The SRO shall not", "… as follows:". */
export function endsOpen(sentence: string): boolean {
	const tail = sentence.trimEnd().slice(-90);
	if (/[;,] (?:and|or|and\/or)$/i.test(tail)) return false;
	return OPEN_PHRASE.test(tail) || OPEN_WORDS.test(tail);
}

/**
 * Whether a block's last sentence leads into what follows.
 * @param tail the last sentence
 * @param next the block behind it
 * @param depth depth of the block itself
 */
export function opensList(tail: string, next: Block | undefined, isHeading: boolean, depth = 0): boolean {
	if (
		/^(?:w ?i ?t ?n ?e ?s ?s ?e ?t ?h|recitals|background|preamble|definitions|terms|premises)\b[^a-z]*$/i.test(
			tail,
		)
	)
		return false;
	const deeper = next?.kind === "item" && next.depth > depth;
	if (isHeading) {
		// "What the Agency will do" leads into its list; "Who the officers are" does not.
		if (OPEN_PHRASE.test(tail) || /\b(?:shall|must|will|may|not|agrees? to)$/i.test(tail)) return true;
		return deeper && /\b(?:shall|must|will|may|does|do|agrees?)\b/i.test(tail) && !/[.?!]$/.test(tail);
	}
	if (endsOpen(tail)) return true;
	return deeper && (/,$/.test(tail) || !/[.?!;)"']$/.test(tail));
}

/** `(a)`, `b.`, `iv)`: labels of list items, also where the item got a title of its own. */
export function listLike(marker: string): boolean {
	return /^(?:\([A-Za-z0-9]{1,5}\)|(?:[a-z]{1,2}|[ivx]{1,5})[.)]?|\d{1,2}\)|[•*-])$/.test(marker);
}

/** A paragraph in lower case behind a list: "…, except in an emergency." */
export function continuesList(block: Block): boolean {
	return (
		block.marker === "" &&
		/^[("]?[a-z]/.test(block.content.text) &&
		!/^(?:e-?mail|www)\b/.test(block.content.text)
	);
}

/** Words that open a condition on all items above them. */
export function opensCondition(text: string): boolean {
	return /^(?:except|unless|provided|but|without|until|if|when|whenever|where|so long|as long|subject|in each case|in every case|all |and shall|only|during|before|after|to the extent|save)\b/i.test(
		text,
	);
}

const FINITE =
	/\b(?:shall|must|will|may|should|can|cannot|is|are|was|were|has|have|had|does|do|did|agrees?|isn't|aren't|won't|can't|doesn't|don't)\b/gi;
const BEFORE_RELATIVE =
	/\b(?:who|that|which|as|if|when|where|unless|until|while|because|what|whom|whose|it|they)(?: [a-z]+)?\s*$/i;

/** Whether the words make a sentence by themselves: four or more, with a verb that is not one of a subordinate clause. */
export function isStatement(text: string): boolean {
	const words = text.replace(/_{2,}/g, " ");
	if (wordCount(words.length > 400 ? words.slice(0, 400) : words) < 4) return false;
	const head = words.slice(0, 600);
	for (const found of head.matchAll(FINITE)) {
		if (found.index === 0 && /^(?:have|do)$/i.test(found[0])) continue;
		if (!BEFORE_RELATIVE.test(head.slice(Math.max(0, found.index - 30), found.index))) return true;
	}
	return false;
}

/** Whether a later sentence of an item needs no lead-in: a statement, or one that begins with its subject. */
export function standsAlone(text: string): boolean {
	return isStatement(text) || (SUBJECT.test(text) && wordCount(text) >= 4);
}

const SUBJECT =
	/^(?:the|an?|each|every|any|all|both|no|none|neither|either|this|that|these|those|such|it|they|he|she|we|you|if|when|where|until|unless|officers?|sros?|deput(?:y|ies)|students?|principals?|nothing|nobody|[A-Z][a-z]+s'?) /i;

/** A short first sentence that only names the subject of the rest: "Keys and radios." */
export function isTitleSentence(text: string): boolean {
	if (!text.endsWith(".") || text.length > 50 || hasVerb(text) || !/^["']?[A-Z][^,;\d\t]*$/.test(text))
		return false;
	const count = wordCount(text);
	if (/^(?:no|yes|none|nothing|nobody|never|always|not at all)\.$/i.test(text)) return false;
	return (
		count <= (/^(?:the|an?|each|all|two|both|only) /i.test(text) ? 2 : 4) &&
		!/ (?:the|an?|those|these|this|any|no) /i.test(text)
	);
}

/** An item's words without the conjunction to the next item. */
export function trimItem(text: string): string {
	return text.replace(/([;,])\s{1,3}(?:and|or|and\/or)$/i, "$1");
}

/** Two pieces with one blank between them; either may be empty. */
export function joinLead(lead: string, words: string): string {
	return lead === "" ? words : words === "" ? lead : `${lead} ${words}`;
}
