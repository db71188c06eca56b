import { readFile, writeFile } from "node:fs/promises";
import { stripVTControlCharacters } from "node:util";
import { Chalk } from "chalk";
import { describe, expect, it } from "vitest";
import { full } from "../../src/report/full.js";
import { FORMATTERS } from "../../src/report/index.js";
import { oddReport } from "./fixture.js";
import { whole } from "./whole.js";

const UPDATE = process.env.UPDATE_GOLDEN === "1";
const style = { color: new Chalk({ level: 0 }), verbose: true };

it("full prints the same words in colour", () => {
	const plain = whole(full(oddReport(), style));
	const coloured = whole(full(oddReport(), { ...style, color: new Chalk({ level: 1 }) }));
	expect(stripVTControlCharacters(coloured)).toBe(plain);
});

describe("every format", () => {
	for (const [name, format] of Object.entries(FORMATTERS)) {
		it(`${name} prints the golden report (UPDATE_GOLDEN=1 writes it anew)`, async () => {
			const text = whole(await format.print(oddReport(), style));
			const file = new URL(`golden/${name}.txt`, import.meta.url);
			if (UPDATE) await writeFile(file, text);
			expect(text).toBe(await readFile(file, "utf8"));
		});
		it(`${name} lets no control or direction character through and ends in a line feed`, async () => {
			const text = whole(await format.print(oddReport(), style));
			expect(text).not.toMatch(
				/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/,
			);
			expect(text.endsWith("\n")).toBe(true);
		});
		it(`${name} gives the same text twice and leaves the report as it was`, async () => {
			const report = oddReport();
			expect(whole(await format.print(report, style))).toBe(whole(await format.print(report, style)));
			expect(report).toEqual(oddReport());
		});
		it(`${name} has something to say of an empty report`, async () => {
			const report = { ...oddReport(), documents: [], checks: [] };
			expect(typeof whole(await format.print(report, style))).toBe("string");
		});
	}
});
