import { documentOf } from "../../src/document/index.js";
import type { Document, MappedText } from "../../src/document/model.js";
import { read } from "../../src/read/index.js";

/** A document read from text; the name's ending chooses the reader. */
export async function documentFrom(text: string, path = "agreement.txt"): Promise<Document> {
	return documentOf(await read(new TextEncoder().encode(text), path));
}

/** A text that stands at the beginning of its source, character for character. */
export function mapped(text: string): MappedText {
	return { text, starts: [0], offsets: [0] };
}
