import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { COLUMNS } from "../../src/awards/columns.js";
import { matchAwards } from "../../src/awards/match.js";
import { readAwards } from "../../src/awards/read.js";
import { Fault } from "../../src/cli/exit.js";

const folder = mkdtempSync(join(tmpdir(), "moulint-awards-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function reading(text: string | Uint8Array, name = "awards.csv") {
	writeFileSync(join(folder, name), text);
	return readAwards(join(folder, name), folder);
}

async function faultOf(text: string | Uint8Array): Promise<string> {
	const error: unknown = await reading(text).catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(Fault);
	return (error as Fault).message;
}

describe("reading an awards file", () => {
	it("takes a byte order mark, CRLF, quotes, and headers in any case", async () => {
		const { rows, warnings } = await reading(
			'\ufeffMOU_File,"Letter Date",award-program\r\n"a, b.md",2025-09-30,CHP\r\nc.md , 2025-10-01 ,Tribal hire SRO\r\n\r\n',
		);
		expect(warnings).toEqual([]);
		expect(rows).toEqual([
			{ line: 2, file: "a, b.md", facts: { letterDate: "2025-09-30", program: "chp" } },
			{ line: 3, file: "c.md", facts: { letterDate: "2025-10-01", program: "tribal-hire-sro" } },
		]);
	});
	it("takes what a spreadsheet saves as Unicode text with commas", async () => {
		const text = "mou_file,letter_date\na.md,2025-09-30\n";
		const { rows } = await reading(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
		expect(rows[0]?.facts.letterDate).toBe("2025-09-30");
	});
	it("knows every column of the manual", async () => {
		const names = COLUMNS.map(({ name }) => name);
		const { warnings } = await reading(`${names.join(",")}\na.md\n`);
		expect(warnings).toEqual([]);
		expect(names).toHaveLength(32);
	});
	it("names a row by the line on which it begins, after cells that span lines", async () => {
		const { rows } = await reading(
			'mou_file,special_conditions,award_number\na.md,"one\ntwo\nthree",1\nb.md,,2\n\n\nc.md,"x\r\ny",3\nd.md,,4\n',
		);
		expect(rows.map(({ line }) => line)).toEqual([2, 5, 8, 10]);
	});
	it("warns of unknown columns and guesses what was meant", async () => {
		const { warnings, rows } = await reading("mou_file,leter_date,colour\na.md,2025-09-30,red\n");
		expect(warnings).toHaveLength(2);
		expect(warnings[0]).toContain("awards.csv:1:");
		expect(warnings[0]).toContain('"letter_date"');
		expect(rows[0]?.facts).toEqual({});
	});
	it("names broken cells by line and column, and uses the rest of the row", async () => {
		const { warnings, rows } = await reading(
			"mou_file,letter_date,submission_date,award_program,signature_images_confirmed,review_day\na.md,9/30/2025,2025-02-30,cops,perhaps,June\nb.md,2025-09-30,,chp,Y,06-30\n",
		);
		expect(warnings).toHaveLength(5);
		for (const warning of warnings) expect(warning).toMatch(/^awards\.csv:2: [a-z_]+ "/);
		expect(Object.keys(rows[0]?.facts.unreadable ?? {}).sort()).toEqual([
			"letterDate",
			"program",
			"reviewDay",
			"signaturesConfirmed",
			"submissionDate",
		]);
		expect(rows[1]?.facts).toEqual({
			letterDate: "2025-09-30",
			program: "chp",
			signaturesConfirmed: true,
			reviewDay: "06-30",
		});
	});
	it("trusts no cell of a row that has too many", async () => {
		const { warnings, rows } = await reading(
			"mou_file,letter_date,award_end\na.md,2025-09-30,2029-09-30,stray\n",
		);
		expect(warnings).toHaveLength(1);
		expect(rows[0]?.facts.letterDate).toBeUndefined();
		expect(rows[0]?.facts.unreadable?.letterDate).toContain("awards.csv:2");
	});
	it("leaves out a row without a document, and says of rows that come twice", async () => {
		const { warnings, rows } = await reading("mou_file,award_number\n,1\na.md,1\na.md,2\na.md,1\n");
		expect(rows.map(({ line }) => line)).toEqual([3, 4, 5]);
		expect(warnings[0]).toContain("awards.csv:2:");
		expect(warnings[1]).toMatch(/awards\.csv:5: .*line 3/);
	});
	it("says when the days of a row do not go together", async () => {
		const { warnings } = await reading(
			"mou_file,letter_date,federal_award_date,award_start,award_end,acceptance_date\na.md,2025-09-30,2025-10-01,2029-01-01,2025-01-01,2026-01-01\n",
		);
		expect(warnings).toHaveLength(3);
	});
	it("tells reviews not recorded from none held yet", async () => {
		expect((await reading("mou_file,last_review_date\na.md,\n")).rows[0]?.facts.lastReview).toBeNull();
		expect((await reading("mou_file,letter_date\na.md,\n")).rows[0]?.facts).toEqual({});
	});
	it.each([
		["a column twice", "mou_file,letter_date,Letter_Date\na.md,,\n", "awards.csv:1:"],
		["no column for the document", "file,letter_date\na.md,\n", "mou_file"],
		["semicolons", "mou_file;letter_date\na.md;2025-09-30\n", "commas"],
		["an open quote", 'mou_file,state\na.md,VA\nb.md,"VA\n', "awards.csv:3:"],
		["a quote in the middle", 'mou_file,state\na.md,V"A\n', "awards.csv:2:"],
		["no rows", "mou_file\n", "no rows"],
		["nothing", "\n", "empty"],
	])("stops at %s", async (_, text, says) => {
		expect(await faultOf(text)).toContain(says);
	});
	it("stops where there is no such file", async () => {
		await expect(readAwards(join(folder, "none.csv"), folder)).rejects.toThrow(Fault);
	});
});

describe("giving documents their rows", () => {
	it("looks from the file's folder, then from the working folder", async () => {
		mkdirSync(join(folder, "deep"), { recursive: true });
		writeFileSync(join(folder, "idle.md"), "");
		const awards = await reading(
			"mou_file,award_number\na.md,1\n./deep/b.md,2\ndeep\\c.md,3\na.md,4\nidle.md,5\nnone.md,6\n",
			"deep/list.csv",
		);
		const { facts, without, unused } = await matchAwards(
			awards,
			["deep/a.md", "deep/b.md", "deep/c.md", "d.md"],
			folder,
		);
		expect(
			Object.fromEntries(Object.entries(facts).map(([path, own]) => [path, own.map((one) => one.number)])),
		).toEqual({ "deep/a.md": ["1", "4"], "deep/b.md": ["2"], "deep/c.md": ["3"] });
		expect(without).toEqual(["d.md"]);
		expect(unused.map(({ line, exists }) => [line, exists])).toEqual([
			[6, true],
			[7, false],
		]);
	});
	it("finds a name in decomposed letters", async () => {
		const awards = await reading("mou_file\ncafe\u0301.md\n");
		expect((await matchAwards(awards, ["caf\u00e9.md"], folder)).without).toEqual([]);
	});
});
