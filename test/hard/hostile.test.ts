import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it } from "vitest";
import { docx } from "../read/docx/make.js";
import { AGREEMENT, type Ended, lay, moulint, ownFolder, SHORT } from "./support.js";

/** Characters that act instead of showing; line feeds and tabs are told apart by those who read a format. */
const ACTING =
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

/** What a document, a name or a cell may carry. NUL is no part of a text file or a name. */
const ATTACKS: Record<string, string> = {
	"terminal escape": "\u001b[2J\u001b[31m",
	"terminal title": "\u001b]0;owned\u0007",
	"link in a terminal": "\u001b]8;;https://evil.example/\u001b\\here\u001b]8;;\u0007",
	"C1 escape": "\u009b2J\u009d8;;https://evil.example/\u009c",
	"bidi embedding": "\u202a\u202b\u202c\u202d\u202eevil",
	"bidi isolate": "\u2066\u2067\u2068\u2069\u200f\u061cevil",
	"zero width": "SR\u200bO\u200c\u200d\u2060\ufeff",
	"tag characters": "\u{e0041}\u{e0042}",
	"carriage return": "seen\roverwritten",
	markup: `<img src=x onerror=alert(1)><script>alert(1)</script>"'><b>]]>`,
	"Markdown link": "[here](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example/>",
	"workflow command": "::error file=x::owned",
	formula: '=HYPERLINK("https://evil.example/","x")',
};
const ALL = Object.values(ATTACKS).join(" ");
/** Where a spreadsheet begins a formula. */
const FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"];
const FORMATS = [
	"full",
	"stylish",
	"concise",
	"json",
	"sarif",
	"junit",
	"github",
	"github-summary",
	"gitlab",
	"checkstyle",
	"markdown",
	"csv",
	"html",
];
const XML = ["junit", "checkstyle"];

const folder = ownFolder();
const name = (text: string): string => `${text.replaceAll("/", "")}.md`;
/** File names that a folder may hold; a line feed in one may not begin a line of its own. */
const NAMES = [...Object.values(ATTACKS), ...FORMULAS, "line\n::error::owned\nfeed"].map(name);
const output: Record<string, string> = {};
let run: Ended;

/** A faulty agreement with an attack in its title, a heading, every clause and a comment that suppresses. */
function hostile(text: string): string {
	const line = text.replace(/[\r\n]/g, " ");
	return AGREEMENT.replace(/^(#+ .*)$/gm, `$1 ${line}`)
		.replace(/\bshall\b/g, `shall ${line}`)
		.concat(
			`\n<!-- moulint-disable-next-line cops-mou/hipaa: ${line.replaceAll("-->", "")} -->\n`,
			`<!-- moulint-disable-next-line cops-mou/${line.replaceAll("-->", "").slice(0, 20)}: why -->\n`,
		);
}

beforeAll(() => {
	lay(folder, Object.fromEntries(NAMES.map((file) => [`in/${file}`, SHORT])));
	lay(folder, {
		"in/hostile.md": hostile(ALL),
		"in/hostile.txt": hostile(ALL),
		"in/word.docx": docx(
			hostile("\u202e\u2066<script>\u009b")
				.replace("\n\n", "\n\nThe District pays [insert \u2066<script>\u009b].\n\n")
				.split("\n")
				.map((line) => `<w:p><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`)
				.join(""),
		),
		".moulint.yaml": "packs: [cops-mou, hygiene, ./own]\n",
		".moulint-suppressions.yaml": `- check: cops-mou/ferpa\n  document: in/hostile.md\n  reason: ${JSON.stringify(`${ALL}\u0000`)}\n  owner: ${JSON.stringify(ALL)}\n`,
		"own/cameras.yaml": ownCheck(JSON.stringify(`${ALL}\u0000`)),
		"own/pack.yaml": `title: ${JSON.stringify(ALL)}\n`,
		"awards.csv": [
			"mou_file,award_number,letter_date,award_end,le_signatory,owner of it",
			...["in/hostile.md", ...FORMULAS].map((file) => row(file, ALL, "2026-09-30", ALL, ALL)),
			row("in/hostile.txt", "=1+1", "2026-09-30", "2027-09-30", "@SUM(A1)"),
		].join("\n"),
	});
	const targets = FORMATS.flatMap((format) => ["-f", `${format}=out.${format}`]);
	run = moulint(folder, [
		"in",
		"--verbose",
		"--pack",
		"cops-mou,hygiene,own",
		"--awards",
		"awards.csv",
		"--as-of",
		"2026-10-20",
		"--jobs",
		"1",
		...targets,
	]);
	if (run.status !== 1) throw new Error(`it was not linted: ${JSON.stringify(run)}`);
	for (const format of FORMATS) output[format] = readFileSync(join(folder, `out.${format}`), "utf8");
});

describe("hostile text in headings, clauses, names, cells and reasons", () => {
	it("is linted, and what is said on standard error shows it", () => {
		expect(run.status).toBe(1);
		expect(run.stderr.length).toBeGreaterThan(100);
		expect(run.stderr.match(ACTING)).toBeNull();
	});

	for (const format of FORMATS)
		it(`has no acting character in ${format}`, () => {
			const text = output[format] as string;
			expect(text.split("\n").find((line) => ACTING.test(line)) ?? "").toBe("");
			// It is there, in a form that shows it.
			expect(text).toMatch(/\\u\{?0*1b|U\+001B|%1B/i);
		});

	it("acts on no terminal when colour is on", () => {
		const ended = moulint(folder, ["in/hostile.md", "--verbose", "--color"]);
		expect(ended.stdout).toContain("\u001b[");
		expect(ended.stdout.replace(/\u001b\[(?:\d{1,2}(?:;\d{1,2})*)m/g, "").match(ACTING)).toBeNull();
		expect(ended.stdout).toContain("\\u{1b}[31m");
	});

	it("begins no formula in a cell of csv", () => {
		for (const cells of parse(output.csv as string, { relax_column_count: false }) as string[][])
			for (const cell of cells) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+$)/);
	});

	it("makes no workflow command", () => {
		const lines = (output.github as string).trimEnd().split("\n");
		expect(lines.pop()).toMatch(/^moulint: /);
		for (const line of lines) {
			const [, properties = ""] = /^::(?:error|warning|notice) ([^\n]*?)::/.exec(line) ?? [];
			expect(properties).toMatch(/^file=[^,:]+(?:,[a-zA-Z]+=[^,:]*)*$/);
		}
		const { summary } = JSON.parse(output.json as string);
		expect(lines.length).toBeGreaterThanOrEqual(summary.errors + summary.warnings + summary.infos);
		for (const format of ["full", "stylish", "concise"])
			expect(output[format]).not.toMatch(/^\s*::(?:error|warning|notice|set-)/m);
	});

	for (const format of XML)
		it(`leaves ${format} well-formed, with no element of its own`, () => {
			const elements = new Set<string>();
			const parser = new SaxesParser();
			parser.on("error", (error) => {
				throw error;
			});
			parser.on("opentag", (tag) => elements.add(tag.name));
			parser.write(output[format] as string).close();
			expect([...elements].filter((element) => ["img", "script", "b"].includes(element))).toEqual([]);
		});

	it("makes no element, attribute or link in html", () => {
		const page = output.html as string;
		expect(page.match(/<script/g)).toHaveLength(1);
		expect(page).not.toMatch(/<(?:img|b)\b|<a href="(?!#)/);
		expect(page).not.toMatch(/<[a-z](?:[^<>"]|"[^"]*")*\sonerror=/);
	});

	for (const format of ["markdown", "github-summary"])
		it(`makes no link, picture or HTML in ${format}`, () => {
			// What stands in a code span renders as itself.
			const text = (output[format] as string).replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "");
			expect(text).not.toMatch(/(?<!\\)\]\(|<(?!\/?(?:details|summary)>)[a-z]|https?:\/\//i);
		});

	for (const format of ["json", "sarif", "gitlab"])
		it(`leaves ${format} readable`, () => {
			expect(() => JSON.parse(output[format] as string)).not.toThrow();
		});

	it("is shown in the comments of an annotated Word file", () => {
		const ended = moulint(folder, [
			"annotate",
			"in/word.docx",
			"-o",
			"reviewed.docx",
			"--pack",
			"cops-mou,hygiene",
		]);
		expect(ended).toMatchObject({ status: 0, stderr: "" });
		const comments = new TextDecoder().decode(
			unzipSync(readFileSync(join(folder, "reviewed.docx")))["word/comments.xml"],
		);
		expect(comments.match(ACTING)).toBeNull();
		expect(comments).toContain("\\u{2066}&lt;script&gt;\\u{9b}");
		expect(comments).not.toMatch(/<(?:img|script|b)\b/);
	});
});

describe("hostile words in a call or a file of settings", () => {
	const bad = JSON.stringify(`${ALL}\u0000`);
	const cases: [what: string, files: Record<string, string>, args: string[], status: number][] = [
		["a path", {}, [ALL.replaceAll("\u0000", "")], 2],
		["an option", {}, [`--${ALL}`], 2],
		["a format", {}, ["in/hostile.md", "-f", ALL], 2],
		["a pack", {}, ["in/hostile.md", "--pack", ALL], 2],
		["a check", {}, ["in/hostile.md", "--check", `cops-mou/${ALL}`], 2],
		["a day", {}, ["in/hostile.md", "--as-of", ALL], 2],
		["a check to explain", {}, ["explain", ALL], 2],
		["a shell", {}, ["completion", ALL], 2],
		["a file to annotate", {}, ["annotate", `in/${name(ALL)}`, "-o", `${ALL.replaceAll("/", "")}.docx`], 2],
		["a file of no text", { "x/e.md": "" }, ["x"], 2],
		["a configuration's name", {}, ["in/hostile.md", "--config", ALL], 2],
		["a baseline's name", {}, ["in/hostile.md", "--baseline", ALL], 2],
		["a key", { "c.yaml": `${bad}: 1\n` }, ["in/hostile.md", "--config", "c.yaml"], 2],
		["broken YAML", { "c.yaml": `packs: [${ALL}\n` }, ["in/hostile.md", "--config", "c.yaml"], 2],
		["a value", { "c.yaml": `stage: ${bad}\n` }, ["in/hostile.md", "--config", "c.yaml"], 2],
		["a configured pack", { "c.yaml": `packs: [${bad}]\n` }, ["in/hostile.md", "--config", "c.yaml"], 2],
		[
			"a configured check",
			{ "c.yaml": `checks: { ${bad}: off }\n` },
			["in/hostile.md", "--config", "c.yaml"],
			2,
		],
		["a configured pattern", { "c.yaml": `files: [${bad}]\n` }, ["in", "--config", "c.yaml"], 2],
		[
			"an awards header",
			{ "a.csv": `${ALL.replaceAll('"', "")},x\n1,2\n` },
			["in/hostile.md", "--awards", "a.csv"],
			2,
		],
		[
			"an unused award",
			{ "a.csv": `mou_file\n${row(ALL)}\n` },
			["in/hostile.md", "--awards", "a.csv", "--exit-zero"],
			0,
		],
		[
			"a suppressed check",
			{ "c.yaml": "suppressions: s.yaml\n", "s.yaml": sidecar(bad, '"x"') },
			["in/hostile.md", "--config", "c.yaml"],
			2,
		],
		[
			"a suppressed document",
			{ "c.yaml": "suppressions: s.yaml\n", "s.yaml": sidecar('"ferpa"', bad) },
			["in/hostile.md", "--config", "c.yaml"],
			2,
		],
		["settings, printed", { "c.yaml": `ignore: [${bad}]\n` }, ["--print-config", "--config", "c.yaml"], 0],
		["settings of a path, printed", {}, ["--print-config", ALL.replaceAll("\u0000", "")], 0],
		["a pack's title", {}, ["checks", "--pack", "./own"], 0],
		["a check's words, as JSON", {}, ["checks", "--pack", "./own", "-f", "json"], 0],
		["a check's words", {}, ["explain", "own/cameras"], 0],
		["a whole check as JSON", {}, ["explain", "own/cameras", "-f", "json"], 0],
		["a check's examples", {}, ["test", "./own"], 2],
		["a broken check", { "broken/x.yaml": `${bad}: 1\n` }, ["test", "./broken"], 2],
		[
			"an ignored file",
			{},
			["in", "--verbose", "--ignore-pattern", "*.md", "--exit-zero", "-f", "concise"],
			0,
		],
	];
	for (const [what, files, args, status] of cases)
		it(`are shown and do not act: ${what}`, () => {
			lay(folder, files);
			const ended = moulint(
				folder,
				args.map((argument) => argument.replaceAll("\u0000", "")),
			);
			expect(`${ended.stdout}${ended.stderr}`.match(ACTING)).toBeNull();
			expect(ended.stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
			expect(ended.status).toBe(status);
		});
});

/** A row of CSV, each cell in quotes. */
function row(...cells: string[]): string {
	return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
}

function sidecar(check: string, document: string): string {
	return `- { check: ${check}, document: ${document}, reason: why, owner: who }\n`;
}

function escaped(text: string): string {
	return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A check of one's own whose every word is hostile, and one of whose examples is judged otherwise than it claims. */
function ownCheck(text: string): string {
	return `id: own/cameras
title: ${text}
level: should
kind: clause
source: { document: ${text}, place: ${text}, reviewed: 2026-01-05 }
requirement: ${text}
reason: ${text}
message: ${text}
help: ${text}
examples:
  pass:
    - text: The SRO's body camera shall record enforcement actions only.
    - text: ${text}
  fail:
    - { text: The SRO shall wear the uniform of the day., verdict: missing, why: ${text} }
    - { text: The District shall install cameras in the hallways., verdict: missing, why: not the officer's }
signs:
  satisfies:
    - body camera
`;
}
