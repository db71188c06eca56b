import { SaxesParser } from "saxes";
import { Namespaces } from "../read/docx/namespaces.js";
import type { Attributes } from "../read/docx/xml.js";
import { damaged, hostile } from "../read/docx/zip.js";

/** One tag of a part, with its place in the text of the part. */
export interface Tag {
	/** Under the reader's prefixes, `w:p`. */
	name: string;
	/** As it stands in the file. */
	written: string;
	attributes: Attributes;
	start: number;
	end: number;
	selfClosing: boolean;
}

/** Receives tags in the order of the file; a tag that closes itself comes to both. */
export interface TagHandler {
	open(tag: Tag): void;
	close?(name: string, start: number, end: number): void;
}

/**
 * Walks all tags of an XML part, those of all alternatives included.
 * @param text the part as decoded, its byte order mark kept
 * @throws ReadError for XML that is not well-formed or has a DOCTYPE
 */
export function walkTags(text: string, path: string, handler: TagHandler): void {
	const parser = new SaxesParser({ position: false });
	const namespaces = new Namespaces();
	let depth = 0;
	parser.on("error", () => {
		throw damaged(path, "its XML is not well-formed");
	});
	parser.on("doctype", () => {
		throw hostile(path, "its XML declares entities (DOCTYPE)");
	});
	// No `<` can stand inside a tag, not even in an attribute: the last one before its end is its beginning.
	const begin = () => text.lastIndexOf("<", parser.position - 1);
	parser.on("opentag", (tag) => {
		depth++;
		const attributes = namespaces.enter(tag.attributes as Record<string, string>, depth);
		handler.open({
			name: namespaces.name(tag.name),
			written: tag.name,
			attributes,
			start: begin(),
			end: parser.position,
			selfClosing: tag.isSelfClosing,
		});
	});
	parser.on("closetag", (tag) => {
		handler.close?.(namespaces.name(tag.name), begin(), parser.position);
		namespaces.leave(depth);
		depth--;
	});
	parser.write(text).close();
}
