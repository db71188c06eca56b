import { unzipSync, type Zippable, zipSync } from "fflate";
import { fromBytes, mutated, toBytes } from "../mutate.js";
import type { Random } from "../random.js";
import { mutatedXml } from "../xml.js";
import { TEXT } from "./text-grammars.js";

const ELEMENTS = [
	..."p r t tab br cr tbl tr tc tcPr pPr rPr sectPr body document hdr ftr footnote endnote footnoteReference".split(
		" ",
	),
	..."endnoteReference ins del moveFrom moveTo delText sdt sdtContent sdtPr hyperlink bookmarkStart fldSimple".split(
		" ",
	),
	..."fldChar instrText numPr ilvl numId abstractNum num lvl lvlText lvlOverride startOverride numFmt start".split(
		" ",
	),
	..."style basedOn pStyle rStyle name vanish strike caps u b gridSpan vMerge hMerge smartTag customXml altChunk".split(
		" ",
	),
	..."noBreakHyphen softHyphen sym commentReference commentRangeStart outlineLvl suff isLgl lvlRestart".split(
		" ",
	),
	..."numStyleLink styleLink rPrChange pPrChange cellIns cellDel cellMerge dayLong pgNum ruby rt rubyBase".split(
		" ",
	),
].map((name) => `w:${name}`);
const MORE = [
	"mc:AlternateContent",
	"mc:Choice",
	"mc:Fallback",
	"w:pict",
	"v:textbox",
	"wps:txbx",
	"w:txbxContent",
	"m:oMath",
];

/** What mutations of Word's parts are made of. */
const VOCABULARY = {
	elements: [...ELEMENTS, ...MORE],
	values: [
		..."0 1 2 3 8 9 10 -1 99 255 65536 2147483648 99999999999 on off true false none nil single begin".split(
			" ",
		),
		..."separate end continue restart decimal lowerLetter upperRoman bullet ordinalText japaneseCounting".split(
			" ",
		),
		..."Heading1 Normal Title List paragraph character numbering F0B7 00A7 wingdings accept wps w14".split(
			" ",
		),
		"%1.",
		"%1.%2.%3",
		"%9",
		"%1%1%1%1",
		"(%1)",
		"",
		"FORMCHECKBOX",
		"TOC \\o",
		"&#x202e;",
		"&#27;",
		"&lt;",
		"word/document.xml",
		"../document.xml",
		"footnotes.xml",
		"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes",
	],
};

/** The parts of a package as texts of one byte a character; null for a broken or a huge one. */
export function openParts(bytes: Uint8Array): Record<string, string> | null {
	try {
		let size = 0;
		const parts = unzipSync(bytes, {
			filter: ({ originalSize }) => {
				size += originalSize;
				return size < 8 * 1024 * 1024;
			},
		});
		return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, fromBytes(part)]));
	} catch {
		return null;
	}
}

/** A package of such parts. */
export function closeParts(parts: Readonly<Record<string, string>>, level: 0 | 6 = 0): Uint8Array {
	const files: Zippable = {};
	for (const [name, part] of Object.entries(parts)) files[name] = toBytes(part);
	return zipSync(files, { level, mtime: "1980-01-02" });
}

/** Changes one to three parts of a package, mostly so that their XML stays well-formed; seldom the archive itself. */
export function mutatedPackage(
	bytes: Uint8Array,
	other: Uint8Array,
	random: Random,
	most: number,
): Uint8Array {
	const parts = random.oneIn(12) ? null : openParts(bytes);
	const names = Object.keys(parts ?? {});
	if (!parts || names.length === 0) {
		const tokens = [
			"PK\u0003\u0004",
			"PK\u0001\u0002",
			"PK\u0005\u0006",
			"\u0000\u0000",
			"word/document.xml",
		];
		const grammar = { tokens, pairs: [["PK", ""]] as const };
		return toBytes(mutated(fromBytes(bytes), fromBytes(other), grammar, random, most));
	}
	const others = openParts(other) ?? {};
	for (let left = random.small(3); left > 0; left--) {
		const name = random.oneIn(2) && parts["word/document.xml"] ? "word/document.xml" : random.pick(names);
		const part = parts[name];
		// One that an earlier change took out.
		if (part === undefined) continue;
		const change = random.below(60);
		if (change === 0) delete parts[name];
		else if (change === 1) parts[name] = others[name] ?? part;
		else if (change < 8)
			parts[name] = mutated(
				part,
				others[name] ?? part,
				{ ...TEXT, pairs: [["<w:p>", "</w:p>"]] },
				random,
				most,
			);
		else parts[name] = mutatedXml(part, others[name] ?? part, VOCABULARY, random);
		if ((parts[name]?.length ?? 0) > most) parts[name] = part;
	}
	return closeParts(parts, random.oneIn(10) ? 6 : 0);
}
