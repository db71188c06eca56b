import { SaxesParser } from "saxes";
import { Namespaces, understands } from "./namespaces.js";
import { damaged, hostile } from "./zip.js";

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Receives the elements of a part in order, under the prefixes of `namespaces.ts` whatever the file calls them. */
export interface XmlHandler {
	/** Gives true to pass over the element with everything in it; `close` is then not called for it. */
	open(name: string, attributes: Attributes, parent: string): boolean | undefined;
	close?(name: string, parent: string): void;
	text?(text: string): void;
	/** Told of every element in the order of the file, those that are passed over included. */
	seen?(name: string): void;
}

/** Elements inside each other; Word nests some thirty. */
const MAX_DEPTH = 1000;
/** Elements of one part; a long agreement has some twenty thousand. */
const MAX_ELEMENTS = 2_000_000;

/**
 * Parses one XML part in a single pass. Of alternative contents (ECMA-376 part 3, section 7.5) one is given: the
 * first that asks for nothing unknown, else the fallback.
 * @throws ReadError for XML that is not well-formed, has a DOCTYPE, is nested too deep or in an unknown encoding
 */
export function parseXml(bytes: Uint8Array, path: string, handler: XmlHandler): void {
	const parser = new SaxesParser({ position: false });
	const namespaces = new Namespaces();
	const open: string[] = [""];
	/** Whether one of the alternatives was taken, for each set of them that is open. */
	const taken: boolean[] = [];
	let depth = 0;
	let elements = 0;
	/** Depth at which an element that is passed over began; 0 when none is. */
	let skipped = 0;
	parser.on("error", () => {
		throw damaged(path, "its XML is not well-formed");
	});
	parser.on("doctype", () => {
		throw hostile(path, "its XML declares entities (DOCTYPE)");
	});
	parser.on("xmldecl", ({ encoding }) => {
		if (encoding && !/^(?:utf-?8|utf-?16(?:le|be)?|us-ascii)$/i.test(encoding)) {
			throw damaged(path, `its XML is in ${encoding.slice(0, 20)} where only UTF-8 and UTF-16 are allowed`);
		}
	});
	parser.on("opentag", (tag) => {
		if (++depth > MAX_DEPTH) throw hostile(path, `its elements are nested deeper than ${MAX_DEPTH}`);
		if (++elements > MAX_ELEMENTS) throw hostile(path, `one of its parts has over ${MAX_ELEMENTS} elements`);
		const attributes = namespaces.enter(tag.attributes as Record<string, string>, depth);
		const name = namespaces.name(tag.name);
		handler.seen?.(name);
		if (skipped > 0) return;
		if (name === "mc:AlternateContent") taken.push(false);
		else if (name === "mc:Choice" || name === "mc:Fallback") {
			const last = taken.length - 1;
			const wanted = name === "mc:Fallback" || understands(attributes.Requires ?? "", namespaces);
			if (last < 0 || taken[last] || !wanted) skipped = depth;
			else taken[last] = true;
		} else if (handler.open(name, attributes, open[open.length - 1] as string)) skipped = depth;
		else open.push(name);
	});
	parser.on("closetag", (tag) => {
		if (skipped === 0) {
			const name = namespaces.name(tag.name);
			if (name === "mc:AlternateContent") taken.pop();
			else if (name !== "mc:Choice" && name !== "mc:Fallback") {
				open.pop();
				handler.close?.(name, open[open.length - 1] as string);
			}
		} else if (skipped === depth) skipped = 0;
		namespaces.leave(depth);
		depth--;
	});
	if (handler.text) {
		const text = (value: string) => {
			if (skipped === 0) handler.text?.(value);
		};
		parser.on("text", text);
		parser.on("cdata", text);
	}
	parser.write(decoded(bytes, path)).close();
}

/** UTF-16 is told by its mark or by the NUL beside the first `<`; anything else must be UTF-8. */
function decoded(bytes: Uint8Array, path: string): string {
	const [first, second] = bytes;
	let encoding = "utf-8";
	if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) encoding = "utf-16le";
	else if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) encoding = "utf-16be";
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		throw damaged(path, `its XML holds bytes that are no ${encoding.toUpperCase()}`);
	}
}
