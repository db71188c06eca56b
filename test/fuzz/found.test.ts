import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { annotated } from "../../src/annotate/index.js";
import { read } from "../../src/read/index.js";
import { judged } from "../../src/tools/fuzz/judge.js";
import { openTarget } from "../../src/tools/fuzz/targets/index.js";
import { NS } from "../read/docx/make.js";

/** What `npm run fuzz` has found: each input once broke what is promised. */
const FOUND: readonly [target: string, what: string, input: string][] = [
	["text", "a row that ends in an empty cell at the end of the file", "-- --\n\u00bf"],
	["text", "a row of more cells than a call takes arguments", `|a|b|\n|---|---|\n${"|a".repeat(150_000)}|\n`],
	["markdown", "numbered items in each other on one line", "1. ".repeat(12_000)],
	["markdown", "items with different marks in each other on one line", "+ - ".repeat(3000)],
	["markdown", "brackets that close nothing", `> - ![a${"]".repeat(32_000)}`],
	["markdown", "a table of thousands of cells with markup", "+---+---+\n| *a* | b |\n".repeat(3000)],
	["markdown", "tens of thousands of lines in one paragraph", "y.\n".repeat(40_000)],
	["text", "frames of grid tables with nothing in them", "+--+\n|\n".repeat(40_000)],
	["markdown", "a fence with nothing that can be read", "~~~\n\u0002\n\u00cb"],
	["configuration", "a package.json that holds nothing", '#"moulint"'],
	["awards", "a line feed in a header", '"\n"\na\n'],
	["awards", "a control character in a column's name", "mou_file,first\u0011date\ndraft.md,x\n"],
	["configuration", "a glob that names no file", "overrides:\n  - files: [d, '!']\n"],
	["configuration", "a path of two lines", JSON.stringify({ baseline: "known\n\nfindings" })],
	["configuration", "a base of two lines", JSON.stringify({ extends: "ours\n\nbase.yaml" })],
	["configuration", "a path of many words", JSON.stringify({ baseline: "known, ".repeat(300) })],
	["configuration", "a value of many thousand characters", "S".repeat(5000)],
	["configuration", "a key of many thousand characters", `${"k".repeat(900)}: 1\n`],
	["configuration", "an escape sequence in a value", 'stage: "\\e[31mdraft"\n'],
	["configuration", "a pack's name that is an escape sequence", 'packs: ["\\e]8;;http://x\\a"]\n'],
	["configuration", "thousands of faults in one line", `ignore: ${"&ore: ".repeat(5000)}`],
	["suppressions", "keys that are maps, each in the next", `${"? ".repeat(300)}supp\n`],
	["suppressions", "lists in lists in lists", "[".repeat(20_000)],
	["suppressions", "aliases of aliases", `- &a [x]\n- &b [${"*a,".repeat(60)}]\n- [${"*b,".repeat(60)}]\n`],
	["checks", "an alias of what is not there", "id: own/cameras\nsigns: *a\n"],
	["checks", "lists in lists in lists", `id: ${"[".repeat(20_000)}`],
	[
		"checks",
		"a sign of two lines with a fault",
		[
			"{id: own/cameras, title: Cameras, level: should, kind: list, sections: [Cameras]",
			"source: {document: our policy, place: section 1, reviewed: '2026-11-25'}",
			"requirement: Say who looks at cameras., reason: Cameras watch students., message: nothing on cameras, help: 'State who looks: ____.'",
			'elements: [{id: one, check: one, signs: ["a\\n("]}]',
			"examples: {pass: [{text: The principal looks at them.}, {text: Only the Chief looks at them.}], fail: [{text: There are cameras here., verdict: not-satisfied, why: nobody is named}, {text: Anyone may look at them., verdict: contradicted, why: the opposite}]}}",
		].join(",\n"),
	],
	["checks", "a pack that is a list", "id: own/cameras\n=== pack.yaml\n- a\n"],
	["checks", "a pack whose title is a map", "id: own/cameras\n=== pack.yaml\ntitle: {a: b}\n"],
	["checks", "a pack that is no YAML", "id: own/cameras\n=== pack.yaml\na: *b\n"],
	["cache", "a report that lacks its parts", '{"key":"key","report":{"path":"draft.md"}}'],
	["cache", "a report that another sum belongs to", '{"key":"key","sum":"0"}\n{"path":"draft.md"}'],
];

describe("what fuzzing has found", () => {
	it.each(FOUND)("%s: %s", async (name, _, input) => {
		const { fault } = await judged(await openTarget(name), new TextEncoder().encode(input));
		expect(fault?.kind === "slow" ? null : (fault?.message ?? null)).toBeNull();
	});

	it("docx: text outside of any paragraph is told, not commented", async () => {
		const path = "draft.docx";
		const run = "<w:r><w:t>The SRO shall report.</w:t></w:r>";
		const bytes = fileOf(run);
		const report = { path, kind: "sro-agreement", notRead: [], results: [], findings: [] } as const;
		await expect(read(bytes, path)).rejects.toThrow(/empty/);
		const reading = await read(fileOf(`<w:p>${run}</w:p>`), path);
		const given = { report: { ...report, notRead: [], results: [], findings: [] }, reading, stage: "draft" };
		expect(() => annotated(bytes, path, { ...given, asOf: null })).toThrow(/damaged/);
	});
});

/** A Word file with only this in its body. */
function fileOf(body: string): Uint8Array {
	const office = "http://schemas.openxmlformats.org";
	const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
	return zipSync({
		"[Content_Types].xml": strToU8(
			`<Types xmlns="${office}/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
		),
		"_rels/.rels": strToU8(
			`<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="a" Type="officeDocument" Target="word/document.xml"/></Relationships>`,
		),
		"word/document.xml": strToU8(`<w:document ${NS}><w:body>${body}</w:body></w:document>`),
	});
}
