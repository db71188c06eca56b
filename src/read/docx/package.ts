import { ReadError } from "../error.js";
import { signatureOf } from "../magic.js";
import { parseXml } from "./xml.js";
import { damaged, type Entry, entriesOf, MAX_UNPACKED, unpack } from "./zip.js";

/** The parts of a Word file (ECMA-376 part 2), unpacked only when asked for. */
export interface Package {
	/** Name of the main part, `word/document.xml` as a rule. */
	main: string;
	bytes(name: string): Uint8Array;
	/** Name of the part that the main part calls its `styles`, `numbering`, `footnotes`…; null when there is none. */
	related(kind: string): string | null;
}

/** Documents and templates, with and without macros; nothing in them is run. */
const MAIN_TYPES = new Set([
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
	"application/vnd.ms-word.document.macroenabled.main+xml",
	"application/vnd.ms-word.template.macroenabledtemplate.main+xml",
]);

/**
 * Opens a Word file and finds its main part.
 * @throws ReadError for anything that is no Word file, is encrypted, damaged or hostile
 */
export function openPackage(bytes: Uint8Array, path: string): Package {
	if (bytes.length > MAX_UNPACKED) {
		throw new ReadError(
			path,
			`the file has more than ${MAX_UNPACKED / 1024 / 1024} MB; take its pictures out and save it again`,
		);
	}
	if (bytes.length === 0) throw new ReadError(path, "the file is empty; there is no text to read");
	const other = signatureOf(bytes);
	if (other !== null) throw new ReadError(path, other);
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
		throw new ReadError(
			path,
			"this is no Word file, though it is named like one; open it in Word and save it as .docx, or rename a text file to .txt",
		);
	}
	const entries = entriesOf(bytes, path);
	const types = entries.get("[content_types].xml");
	if (!types) {
		if ([...entries.keys()].some((name) => name.startsWith("word/"))) {
			throw damaged(path, "the list of its parts ([Content_Types].xml) is missing");
		}
		throw new ReadError(path, "this is a zip archive; unpack it and give the files in it");
	}
	const main = relationsOf(entries, "", path).get("officeDocument");
	const entry = entries.get((main ?? "").toLowerCase());
	if (!main || !entry) throw damaged(path, "its main part is missing");
	const type = typeOf(unpack(types, path), main, path);
	if (!MAIN_TYPES.has(type.toLowerCase())) throw new ReadError(path, otherType(type));
	const relations = relationsOf(entries, main, path);
	return {
		main,
		bytes: (name) => {
			const part = entries.get(name.toLowerCase());
			if (!part) throw damaged(path, `its part ${name} is missing`);
			return unpack(part, path);
		},
		related: (kind) => {
			const name = relations.get(kind);
			return name !== undefined && entries.has(name.toLowerCase()) ? name : null;
		},
	};
}

/** Parts by the kind of their relation to a part (the whole package for ""); the first of each kind. */
function relationsOf(entries: Map<string, Entry>, part: string, path: string): Map<string, string> {
	const relations = new Map<string, string>();
	const folder = part.slice(0, part.lastIndexOf("/") + 1);
	const entry = entries.get(`${folder}_rels/${part.slice(folder.length)}.rels`.toLowerCase());
	if (!entry) return relations;
	parseXml(unpack(entry, path), path, {
		open: (name, { Type, Target, TargetMode }) => {
			if (name !== "rel:Relationship" || TargetMode === "External") return;
			const kind = (Type ?? "").slice((Type ?? "").lastIndexOf("/") + 1);
			if (Target && !relations.has(kind)) relations.set(kind, resolved(folder, Target));
			return;
		},
	});
	return relations;
}

/** A target as a part's name: `../a.xml` beside `word/` is `a.xml`, `/word/b.xml` is `word/b.xml`. */
function resolved(folder: string, target: string): string {
	const parts: string[] = [];
	for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
		if (part === "..") parts.pop();
		else if (part !== "" && part !== ".") parts.push(part);
	}
	return parts.join("/");
}

/** The content type of a part: its own, or else that of its ending. */
function typeOf(types: Uint8Array, part: string, path: string): string {
	const ending = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
	let own = "";
	let byEnding = "";
	parseXml(types, path, {
		open: (name, { PartName, Extension, ContentType }) => {
			if (name === "ct:Override" && PartName?.toLowerCase() === `/${part.toLowerCase()}`) {
				own = ContentType ?? "";
			} else if (name === "ct:Default" && Extension?.toLowerCase() === ending) byEnding = ContentType ?? "";
			return undefined;
		},
	});
	return own === "" ? byEnding : own;
}

function otherType(type: string): string {
	if (type.includes("spreadsheet") || type.includes("ms-excel")) {
		return "this is an Excel workbook, not a Word document; give the agreement itself as .docx";
	}
	if (type.includes("presentation") || type.includes("ms-powerpoint")) {
		return "these are PowerPoint slides, not a Word document; give the agreement itself as .docx";
	}
	return "this is no Word document; open the agreement in Word and save it as .docx";
}
