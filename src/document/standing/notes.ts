import type { Block } from "../model.js";

const OPENS_NOTE =
	/(\[|>>|\{|\*{2,3}\s?|<)\s*(?:drafting note|note to (?:the )?(?:drafter|preparer|reviewer|counsel|editor|user|school|district|agency|board)|notes? for (?:the )?(?:drafter|preparer|user)|(?:(?:drafter|editor|reviewer|counsel|attorney|solicitor|clerk|author|staff|internal|legal)(?:'?s?)? )?(?:note|comment)|commentary|instructions?|guidance|optional language note|(deleted|stricken|struck(?: out)?|repealed|rescinded|omitted|removed|(?:old|former|prior|superseded) (?:text|language|wording)))\b\s{0,3}(?:\d{1,3}\s{0,3})?[:.—–-]/gi;
const CLOSES: Record<string, string> = { "[": "]", ">>": "<<", "{": "}", "<": ">" };
const NOTE_LINE =
	/^(?:drafting notes?|notes? to (?:the )?(?:drafter|preparer|reviewer|counsel|editor|user)|notes? for (?:the )?(?:drafter|preparer|user)|(?:drafter|editor|reviewer|counsel|attorney|solicitor)'?s? (?:notes?|comment)|commentary|comment|instructions? (?:to|for) (?:the )?(?:drafter|preparer|user)|guidance note|explanatory note)\b[^.]{0,30}?[:.—–-]/i;
const NOTE_TITLE =
	/^(?:drafting notes?|drafter'?s? notes?|notes? (?:to|for) (?:the )?(?:drafter|preparer|user)s?|how to use this (?:form|template|document|agreement|model)|instructions?(?: (?:for|to) (?:using|completing|use|the preparer|the drafter).*)?|using this (?:form|template|model)|commentary|about this (?:template|form|model)|directions)\W*$/i;

/** A half-open range of a block's text that is a note, or words that a draft shows as taken out. */
export type NoteRange = [from: number, to: number, standing: "note" | "superseded"];

const BEFORE =
	/\b(?:original|prior|former|previous|earlier|old|superseded) (?:agreement|mou|moa|memorandum|contract|compact|version|text|section|wording)\b/i;
/** What became of it, or what it said. */
const GONE =
	/\b(?:has|have|had|was|were|is|are) (?:been )?(?:not )?(?:taken out|removed|deleted|withdrawn|dropped|omitted|struck|carried|kept|replaced|moved)\b|\b(?:promised|required|provided|made|said|gave|came|allowed)\b/i;

/**
 * Brackets that tell what was: "[The Original Agreement promised each officer a room. That promise is withdrawn.]".
 * Bracketed text that tells of no earlier agreement may be a choice that the drafter leaves open.
 */
function rangesOfWhatWas(text: string): NoteRange[] {
	const ranges: NoteRange[] = [];
	for (let from = text.indexOf("["); from >= 0; from = text.indexOf("[", from + 1)) {
		const end = text.indexOf("]", from);
		if (end < 0) break;
		const told = text.slice(from, end);
		if (BEFORE.test(told) && GONE.test(told) && !/\b(?:shall|must)\b/i.test(told))
			ranges.push([from, end + 1, "superseded"]);
		from = end;
	}
	return ranges;
}

/** Whether a heading opens a section of notes to the drafter. */
export function isNoteTitle(text: string): boolean {
	return NOTE_TITLE.test(text.trim());
}

/** A bracketed note may run over this many blocks. */
const LONGEST = 6;

/**
 * Notes to the drafter: `[Drafting note: …]`, `>> NOTE: … <<`, "Note to drafter: …"; and words shown as taken out:
 * `[DELETED: …]`. A note that is not closed in its block goes on in the next ones.
 * @returns ranges by block index; a block without notes has none
 */
export function noteRanges(blocks: readonly Block[]): Map<number, NoteRange[]> {
	const ranges = new Map<number, NoteRange[]>();
	let open = "";
	let standing: NoteRange[2] = "note";
	let since = 0;
	for (const block of blocks) {
		const { text } = block.content;
		const own: NoteRange[] = [];
		let at = 0;
		if (open !== "") {
			const end = text.indexOf(open);
			since++;
			if (end >= 0) {
				own.push([0, end + open.length, standing]);
				at = end + open.length;
				open = "";
			} else if (since < LONGEST) {
				own.push([0, text.length, standing]);
				at = text.length;
			} else open = "";
		}
		if (at === 0 && NOTE_LINE.test(text)) {
			own.push([0, text.length, "note"]);
			at = text.length;
		}
		OPENS_NOTE.lastIndex = at;
		for (let found = OPENS_NOTE.exec(text); found && at < text.length; found = OPENS_NOTE.exec(text)) {
			const close = CLOSES[found[1] as string];
			if (!close) continue;
			const end = text.indexOf(close, found.index + found[0].length);
			at = end < 0 ? text.length : end + close.length;
			standing = found[2] === undefined ? "note" : "superseded";
			own.push([found.index, at, standing]);
			if (end < 0) {
				open = close;
				since = 0;
			}
			OPENS_NOTE.lastIndex = at;
		}
		if (own.length === 0) own.push(...rangesOfWhatWas(text));
		if (own.length > 0) ranges.set(block.index, own);
	}
	return ranges;
}
