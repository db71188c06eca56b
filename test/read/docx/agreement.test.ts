import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Result } from "../../../src/check/model.js";
import { runChecks } from "../../../src/check/run.js";
import { loadShipped } from "../../../src/cli/knowledge.js";
import { documentOf } from "../../../src/document/index.js";
import type { Document } from "../../../src/document/model.js";
import { read } from "../../../src/read/index.js";

/** The same agreement in another form. */
interface Form {
	name: string;
	/** Programs that make it. */
	tools: string[];
	/** Makes it from `agreement.docx` in the folder, and gives its file. */
	make(folder: string): string;
	lost?: Lost;
}

/** What a conversion loses. A verdict may differ only where a passage that decides it touches one of the texts. */
interface Lost {
	what: string;
	texts(document: Document): string[];
}

/** Plain text of LibreOffice and docx2txt: every cell is a line, and nothing tells cells from paragraphs. */
const TABLES: Lost = {
	what: "tables: the columns of the signature block run into each other, and a row is no longer one statement",
	texts: ({ blocks }) => blocks.flatMap(({ cells }) => cells.map(({ text }) => text)),
};

/** antiword at a width: what does not fit its column goes on in what looks like a row of its own. */
const LONG_LINES: Lost = {
	what: "long lines to sign on: the end of each stands below it, like another line",
	texts: () => ["____"],
};

const FORMS: Form[] = [
	{ name: "Word file", tools: [], make: (folder) => join(folder, "agreement.docx") },
	...["plain", "gfm", "markdown"].map((format): Form => {
		const ending = format === "plain" ? "txt" : "md";
		return {
			name: `pandoc -t ${format}`,
			tools: [],
			make: (folder) => {
				const file = join(folder, `${format}.${ending}`);
				run("pandoc", join(folder, "agreement.docx"), "-t", format, "-o", file);
				return file;
			},
		};
	}),
	{
		name: "docx2txt",
		tools: ["docx2txt"],
		make: (folder) => {
			run("docx2txt", join(folder, "agreement.docx"), join(folder, "docx2txt.txt"));
			return join(folder, "docx2txt.txt");
		},
		lost: TABLES,
	},
	{ name: "LibreOffice, Word file", tools: ["soffice"], make: office("docx:MS Word 2007 XML") },
	{
		name: "LibreOffice, text in UTF-8",
		tools: ["soffice"],
		make: office("txt:Text (encoded):UTF8"),
		lost: TABLES,
	},
	{
		name: "LibreOffice, text in Windows-1252",
		tools: ["soffice"],
		make: office("txt:Text (encoded):MS_1252"),
		lost: TABLES,
	},
	{
		name: "antiword on one line a paragraph",
		tools: ["soffice", "antiword"],
		make: (folder) => antiword(folder, "-w", "0"),
	},
	{
		name: "antiword at its own width",
		tools: ["soffice", "antiword"],
		make: (folder) => antiword(folder),
		lost: LONG_LINES,
	},
];

const AGREEMENT = join(import.meta.dirname, "../../../examples/compliant.md");
const folder = mkdtempSync(join(tmpdir(), "moulint-agreement-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("one agreement in many forms", () => {
	for (const { name, tools, make, lost } of FORMS) {
		const lacking = ["pandoc", ...tools].filter((tool) => !isThere(tool));
		const why = lacking.length === 0 ? "" : ` (left out: ${lacking.join(", ")} is not installed)`;
		const but = lost ? `, but for what it loses: ${lost.what}` : "";
		it.skipIf(lacking.length > 0)(
			`gets the same verdicts as ${name}${but}${why}`,
			async () => {
				const base = await judged(AGREEMENT);
				run("pandoc", AGREEMENT, "-o", join(folder, "agreement.docx"));
				const form = await judged(make(folder));
				// Words such as "Title" stand in many places.
				const texts = (lost?.texts(base.document) ?? []).filter((text) => !/^[A-Za-z]*$/.test(text));
				const different = base.results.filter(({ check, verdict, evidence }) => {
					const other = form.results.find((result) => result.check.id === check.id);
					if (other?.verdict === verdict) return false;
					const passages = [...evidence, ...(other?.evidence ?? [])].map(({ text }) => text);
					return !passages.some((passage) => texts.some((text) => passage.includes(text)));
				});
				expect(different.map(({ check }) => check.id)).toEqual([]);
			},
			240_000,
		);
	}
});

/** What every check there is says of a file. */
async function judged(file: string): Promise<{ document: Document; results: Result[] }> {
	const known = await loadShipped();
	const document = documentOf(await read(readFileSync(file), file));
	const results = runChecks(
		document,
		{ checks: known.checks, stage: "draft", asOf: null, award: null, assumeAgreement: false },
		known,
	);
	return { document, results };
}

/** Converts with LibreOffice, in a profile of its own. */
function office(filter: string): (folder: string) => string {
	return (folder) => {
		const ending = filter.slice(0, filter.indexOf(":"));
		const from = join(folder, "office.docx");
		copyFileSync(join(folder, "agreement.docx"), from);
		run(
			"soffice",
			"--headless",
			`-env:UserInstallation=file://${folder}/profile`,
			"--convert-to",
			filter,
			"--outdir",
			join(folder, "out"),
			from,
		);
		return join(folder, "out", `office.${ending}`);
	};
}

function antiword(folder: string, ...options: string[]): string {
	const old = office("doc:MS Word 97")(folder);
	const text = execFileSync("antiword", ["-m", "UTF-8.txt", ...options, old]);
	const file = join(folder, "antiword.txt");
	writeFileSync(file, text);
	return file;
}

function run(tool: string, ...options: string[]): void {
	execFileSync(tool, options, { stdio: "ignore" });
}

function isThere(tool: string): boolean {
	return spawnSync("sh", ["-c", `command -v ${tool}`]).status === 0;
}
