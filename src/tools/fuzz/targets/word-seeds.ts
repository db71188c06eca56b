import { closeParts } from "./word.js";

const NAMESPACES = [
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
	'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
	'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Bodies that between them hold what Word files hold. */
const BODIES = [
	`${p("MEMORANDUM OF UNDERSTANDING", '<w:pStyle w:val="Title"/>')}${p("Roles", '<w:pStyle w:val="Heading1"/>')}${item(1, 0, "The SRO shall mentor.")}${item(1, 1, "The SRO shall not search lockers.")}${item(2, 0, "A point")}${p("See Section 1.1. Signed on ____ day of ____, 20__.")}`,
	`<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("Name")}${cell("Title")}</w:tr><w:tr>${cell("Jane Roe", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell("a", '<w:vMerge w:val="restart"/>')}${cell("b")}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("c")}</w:tr></w:tbl>${p("By: ______")}`,
	`<w:p><w:r><w:t>The SRO </w:t></w:r><w:ins w:id="1" w:author="A"><w:r><w:t>shall</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>may</w:delText></w:r></w:del><w:r><w:t xml:space="preserve"> report.</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:del w:id="3" w:author="A"/></w:rPr></w:pPr><w:moveFrom w:id="4" w:author="A"><w:r><w:t>Moved.</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo w:id="4" w:author="A"><w:r><w:t>Moved.</w:t></w:r></w:moveTo></w:p>`,
	`<w:p><w:r><w:t>Noted</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>words</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
	`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p("Click here")}</w:sdtContent></w:sdt><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4.2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="DATE"><w:r><w:t>May 1, 2026</w:t></w:r></w:fldSimple><w:hyperlink r:id="rId9"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>`,
	`<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${p("In a box")}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p("In a box")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:tab/><w:br w:type="page"/><w:noBreakHyphen/><w:softHyphen/></w:r><w:r><w:rPr><w:vanish/><w:u w:val="single"/><w:caps/></w:rPr><w:t xml:space="preserve">   hidden   </w:t></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`,
] as const;

const STYLES = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Heading1"/></w:style>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%1.%2)")}${level(2, "upperRoman", "%3")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, "bullet", "•")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`;

/** Small Word files, one for each body and one with all of them. */
export function wordSeeds(): Uint8Array[] {
	return [...BODIES, BODIES.join("")].map((body) => closeParts(partsOf(body)));
}

function partsOf(body: string): Record<string, string> {
	const parts: Record<string, string> = {
		styles: STYLES,
		numbering: NUMBERING,
		footnotes: note("footnote", "Of the foot."),
		endnotes: note("endnote", "Of the end."),
		comments: `<w:comment w:id="0" w:author="A">${p("Said.")}</w:comment>`,
	};
	const names = Object.keys(parts);
	const relations = names.map(
		(name, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`,
	);
	const files: Record<string, string> = {
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
		"_rels/.rels": relationships(
			`<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/>`,
		),
		"word/_rels/document.xml.rels": relationships(relations.join("")),
		"word/document.xml": root("document", `<w:body>${body}<w:sectPr/></w:body>`),
	};
	for (const name of names) files[`word/${name}.xml`] = root(name, parts[name] as string);
	return Object.fromEntries(
		Object.entries(files).map(([name, text]) => [name, Buffer.from(text).toString("latin1")]),
	);
}

function root(name: string, inside: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${inside}</w:${name}>`;
}

function relationships(inside: string): string {
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}

function p(words: string, properties = ""): string {
	return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr/><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

function item(list: number, depth: number, words: string): string {
	return p(words, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
}

function cell(words: string, properties = ""): string {
	return `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
}

function level(at: number, format: string, text: string): string {
	return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

function note(kind: string, words: string): string {
	return `<w:${kind} w:id="2">${p(words)}</w:${kind}>`;
}
