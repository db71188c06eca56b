import {
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type AnnotateFlags, annotateCommand } from "../../src/cli/annotate.js";
import { Fault } from "../../src/cli/exit.js";
import { lintCommand } from "../../src/cli/lint.js";
import { docx, p } from "../read/docx/make.js";
import { comments } from "./support.js";

const root = mkdtempSync(join(tmpdir(), "moulint-annotate-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const DRAFT = docx(
	p("School Resource Officer Agreement") +
		p("1. DUTIES") +
		p("The SRO shall report to the principal and may strive to attend meetings for ____ hours.") +
		p("2. RECORDS") +
		p("The School District shall give the Police Department any student record that it asks for."),
);

const ALWAYS = { config: false as const, assumeAgreement: true };

let cwd = "";
let made = 0;
let out = "";
beforeEach(() => {
	cwd = join(root, String(made++));
	mkdirSync(cwd);
	writeFileSync(join(cwd, "draft.docx"), DRAFT);
	out = "";
});

const terminal = () => ({
	argv: [],
	cwd,
	env: {},
	stdin: async () => new Uint8Array(),
	out: (text: string) => {
		out += text;
	},
	err: () => {},
	colors: false,
});
const annotate = (flags: AnnotateFlags, path = "draft.docx") =>
	annotateCommand(path, { ...ALWAYS, ...flags }, terminal());
const bytes = (name: string) => new Uint8Array(readFileSync(join(cwd, name)));

describe("moulint annotate", () => {
	it("writes a copy with one comment for each finding that lint prints, and one on the title", async () => {
		expect(await annotate({ output: "out.docx" })).toBe(0);
		expect(bytes("draft.docx")).toEqual(DRAFT);
		await lintCommand(["draft.docx"], { ...ALWAYS, format: ["json"] }, terminal());
		const said = out.slice(0, out.indexOf("\n"));
		const report = JSON.parse(out.slice(said.length));
		const wanted = report.documents[0].findings.map(
			(finding: { severity: string; check: string }) => `${finding.severity} [${finding.check}]`,
		);
		const found = comments(bytes("out.docx")).map(({ text }) => text.split("\n")[0]);
		expect(found.slice(1)).toEqual(wanted);
		expect(wanted.length).toBeGreaterThan(10);
		expect(said).toContain(`out.docx: ${found.length} comments`);
		expect(readdirSync(cwd).sort()).toEqual(["draft.docx", "out.docx"]);
	});

	it("gives the same from a file that it has annotated before, whatever was asked then", async () => {
		await annotate({ output: "one.docx", pack: ["all"] });
		await annotate({ output: "two.docx" }, "one.docx");
		await annotate({ output: "three.docx" }, "two.docx");
		expect(comments(bytes("two.docx"))).not.toEqual(comments(bytes("one.docx")));
		expect(bytes("three.docx")).toEqual(bytes("two.docx"));
		await annotate({ output: "four.docx" });
		expect(comments(bytes("four.docx"))).toEqual(comments(bytes("two.docx")));
	});

	it("leaves out what a baseline knows", async () => {
		const flags = { ...ALWAYS, baseline: "known.json" };
		await lintCommand(["draft.docx"], { ...flags, updateBaseline: true }, terminal());
		await annotate({ ...flags, output: "out.docx" });
		expect(comments(bytes("out.docx"))).toHaveLength(1);
	});

	it("never takes the place of the file itself, by whatever name", async () => {
		symlinkSync("draft.docx", join(cwd, "symlink.docx"));
		linkSync(join(cwd, "draft.docx"), join(cwd, "hardlink.docx"));
		symlinkSync(cwd, join(cwd, "folder"));
		for (const output of [
			"draft.docx",
			"./x/../draft.docx",
			"symlink.docx",
			"hardlink.docx",
			"folder/draft.docx",
		])
			await expect(annotate({ output, force: true })).rejects.toThrow(Fault);
		expect(bytes("draft.docx")).toEqual(DRAFT);
	});

	it("writes over another file only when told to", async () => {
		writeFileSync(join(cwd, "out.docx"), "mine");
		await expect(annotate({ output: "out.docx" })).rejects.toThrow(/--force/);
		expect(readFileSync(join(cwd, "out.docx"), "utf8")).toBe("mine");
		await annotate({ output: "out.docx", force: true });
		expect(comments(bytes("out.docx")).length).toBeGreaterThan(1);
	});

	it.each<[string, string, AnnotateFlags, RegExp]>([
		["no name for the copy", "draft.docx", {}, /-o/],
		["standard output", "draft.docx", { output: "-" }, /standard output/],
		["standard input", "-", { output: "out.docx" }, /standard input/],
		["a folder", "draft.docx", { output: "." }, /folder/],
		["a folder that is not there", "draft.docx", { output: "no/out.docx" }, /cannot write no\/out\.docx/],
		["a file that is not there", "no.docx", { output: "out.docx" }, /no such file/],
		["a folder for a file", ".", { output: "out.docx" }, /folder/],
		["a text", "draft.md", { output: "out.docx" }, /Word files.*moulint lint/],
		["a broken file", "broken.docx", { output: "out.docx" }, /broken\.docx: .*damaged/],
		["an unknown pack", "draft.docx", { output: "out.docx", pack: ["nope"] }, /unknown pack/],
	])("says what is wrong in one sentence, and writes nothing: %s", async (_, path, flags, sentence) => {
		writeFileSync(join(cwd, "draft.md"), "# Draft\n");
		writeFileSync(join(cwd, "broken.docx"), DRAFT.subarray(0, DRAFT.length / 2));
		const before = readdirSync(cwd);
		const error = await annotate(flags, path).catch((caught: unknown) => caught);
		expect(error).toBeInstanceOf(Fault);
		expect((error as Fault).message).toMatch(sentence);
		expect(readdirSync(cwd)).toEqual(before);
	});
});
