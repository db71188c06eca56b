import type { Attributes } from "./xml.js";

const OPEN = "http://schemas.openxmlformats.org/";
const STRICT = "http://purl.oclc.org/ooxml/";
const WORD = "http://schemas.microsoft.com/office/word/2010/";

/** Our prefix for each namespace that is read; transitional and strict files alike (ECMA-376 part 4, annex A). */
const PREFIXES: Record<string, string> = {
	[`${OPEN}wordprocessingml/2006/main`]: "w",
	[`${STRICT}wordprocessingml/main`]: "w",
	[`${OPEN}officeDocument/2006/relationships`]: "r",
	[`${STRICT}officeDocument/relationships`]: "r",
	[`${OPEN}officeDocument/2006/math`]: "m",
	[`${STRICT}officeDocument/math`]: "m",
	[`${OPEN}drawingml/2006/picture`]: "pic",
	[`${STRICT}drawingml/picture`]: "pic",
	[`${OPEN}drawingml/2006/chart`]: "c",
	[`${STRICT}drawingml/chart`]: "c",
	[`${OPEN}drawingml/2006/diagram`]: "dgm",
	[`${STRICT}drawingml/diagram`]: "dgm",
	[`${OPEN}markup-compatibility/2006`]: "mc",
	[`${OPEN}package/2006/content-types`]: "ct",
	[`${OPEN}package/2006/relationships`]: "rel",
	"http://schemas.microsoft.com/office/drawing/2014/chartex": "cx",
	"urn:schemas-microsoft-com:vml": "v",
	"urn:schemas-microsoft-com:office:office": "o",
	[`${WORD}wordml`]: "w14",
	[`${WORD}wordprocessingShape`]: "wps",
	[`${WORD}wordprocessingGroup`]: "wpg",
	[`${WORD}wordprocessingCanvas`]: "wpc",
	[`${WORD}wordprocessingDrawing`]: "wp14",
	"http://schemas.microsoft.com/office/word/2012/wordml": "w15",
	"http://schemas.microsoft.com/office/drawing/2010/main": "a14",
	"http://www.w3.org/XML/1998/namespace": "xml",
};

/** Turns the prefixes of a file into ours. Costs nothing worth naming when they are the same, as Word's are. */
export class Namespaces {
	private readonly bound = new Map<string, string>([["xml", "xml"]]);
	/** Canonical names by names as written, as long as no binding changes. */
	private names = new Map<string, string>();
	private readonly undo: { depth: number; prefix: string; before: string | undefined }[] = [];

	/** Takes in what the element at `depth` declares, and gives its attributes under our names. */
	enter(attributes: Record<string, string>, depth: number): Attributes {
		let renamed = false;
		for (const key in attributes) {
			if (key.startsWith("xmlns")) this.bind(key.slice(6), attributes[key] as string, depth);
			else if (key.indexOf(":") > 0) renamed = true;
		}
		if (!renamed) return attributes;
		let changed: Record<string, string> | null = null;
		for (const key in attributes) {
			const name = key.startsWith("xmlns") || key.indexOf(":") < 0 ? key : this.name(key);
			if (name === key) continue;
			changed ??= { ...attributes };
			changed[name] = attributes[key] as string;
		}
		return changed ?? attributes;
	}

	/** Ends what the element at `depth` had declared. */
	leave(depth: number): void {
		for (let last = this.undo.at(-1); last && last.depth === depth; last = this.undo.at(-1)) {
			this.undo.pop();
			if (last.before === undefined) this.bound.delete(last.prefix);
			else this.bound.set(last.prefix, last.before);
			this.names = new Map();
		}
	}

	/** The name under our prefix; `?:name` in a namespace that is not read. */
	name(written: string): string {
		const known = this.names.get(written);
		if (known !== undefined) return known;
		const colon = written.indexOf(":");
		const prefix = this.ours(colon < 0 ? "" : written.slice(0, colon));
		const name = `${prefix ?? "?"}:${written.slice(colon + 1)}`;
		this.names.set(written, name);
		return name;
	}

	/** Our prefix for one of the file's, undefined for a namespace that is not read. */
	ours(prefix: string): string | undefined {
		const bound = this.bound.get(prefix);
		return bound === "" ? undefined : bound;
	}

	private bind(prefix: string, uri: string, depth: number): void {
		const ours = PREFIXES[uri] ?? "";
		const before = this.bound.get(prefix);
		if (before === ours) return;
		this.undo.push({ depth, prefix, before });
		this.bound.set(prefix, ours);
		this.names = new Map();
	}
}

/** Whether every namespace that an alternative asks for is one we read. */
export function understands(requires: string, namespaces: Namespaces): boolean {
	const prefixes = requires.slice(0, 400).split(/\s/);
	return prefixes.every((prefix) => prefix === "" || namespaces.ours(prefix) !== undefined);
}
