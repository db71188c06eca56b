import { strToU8, type Zippable, zipSync } from "fflate";
import type { Reading } from "../../../src/document/model.js";
import { readDocx } from "../../../src/read/docx/index.js";

/** Namespaces as Word declares them on the root of a part. */
export const NS = [
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
	'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
	'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
	'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
	'xmlns:v="urn:schemas-microsoft-com:vml"',
	'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(" ");

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a Word file; each is the inside of its root element. */
export interface Parts {
	body: string;
	styles?: string;
	numbering?: string;
	footnotes?: string;
	endnotes?: string;
}

/** The files of a package before they are zipped, so that a test can spoil one of them. */
export function filesOf(parts: Parts): Record<string, string> {
	const names = (["styles", "numbering", "footnotes", "endnotes"] as const).filter((name) => parts[name]);
	const relations = names.map(
		(name, i) => `<Relationship Id="rId${i + 1}" Type="${RELATION}/${name}" Target="${name}.xml"/>`,
	);
	const files: Record<string, string> = {
		"[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN_TYPE}"/></Types>`,
		"_rels/.rels": `${HEAD}${relationships(`<Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/>`)}`,
		"word/_rels/document.xml.rels": `${HEAD}${relationships(relations.join(""))}`,
		"word/document.xml": part("document", `<w:body>${parts.body}<w:sectPr/></w:body>`),
	};
	for (const name of names) files[`word/${name}.xml`] = part(name, parts[name] ?? "");
	return files;
}

/** Zips files; level 0 stores them as they are. */
export function zip(files: Record<string, string | Uint8Array>, packing: 0 | 6 = 6): Uint8Array {
	const entries: Zippable = {};
	for (const [name, content] of Object.entries(files)) {
		entries[name] = typeof content === "string" ? strToU8(content) : content;
	}
	return zipSync(entries, { level: packing });
}

export function docx(parts: Parts | string, packing: 0 | 6 = 6): Uint8Array {
	return zip(filesOf(typeof parts === "string" ? { body: parts } : parts), packing);
}

/** Reads a file made of the parts. */
export function reading(parts: Parts | string, changes: "accept" | "reject" = "accept"): Reading {
	return readDocx(docx(parts), "draft.docx", { changes });
}

/** The lines of its text. */
export function lines(parts: Parts | string, changes: "accept" | "reject" = "accept"): string[] {
	return reading(parts, changes).source.text.split("\n");
}

/** A paragraph of some runs; plain words become a run. */
export function p(content: string, properties = ""): string {
	const inside = content === "" || content.startsWith("<") ? content : r(content);
	return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
}

export function r(content: string, properties = ""): string {
	const inside = content.startsWith("<") ? content : `<w:t xml:space="preserve">${content}</w:t>`;
	return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;
}

/** A paragraph of a list. */
export function item(list: number, level: number, words: string): string {
	return p(words, numbered(list, level));
}

export function numbered(list: number, level: number): string {
	return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A table from rows of cells, each the content of the cell. */
export function table(rows: string[][]): string {
	const cells = (row: string[]) => row.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join("");
	return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

/** A level of an abstract list; `more` stands before its format. */
export function level(at: number, format: string, text: string, more = "", start = 1): string {
	return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/>${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

export function abstract(id: number, levels: string): string {
	return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
}

export function list(id: number, of: number, overrides = ""): string {
	return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
}

export function paragraphStyle(id: string, name: string, inside = ""): string {
	return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
}

/** A tracked change around some content: `ins`, `del`, `moveFrom`, `moveTo`. */
export function change(kind: string, content: string, author = "A"): string {
	const inside =
		kind === "del" || kind === "moveFrom" ? content.replaceAll(/(<\/?)w:t(?=[ >])/g, "$1w:delText") : content;
	return `<w:${kind} w:id="1" w:author="${author}" w:date="2026-01-01T00:00:00Z">${inside}</w:${kind}>`;
}

function part(name: string, inside: string): string {
	return `${HEAD}<w:${name} ${NS}>${inside}</w:${name}>`;
}

function relationships(inside: string): string {
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}
