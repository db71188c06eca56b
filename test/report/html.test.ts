import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html } from "../../src/report/html/index.js";
import { cutLines } from "../../src/report/html/marks.js";
import { oddReport } from "./fixture.js";
import { whole } from "./whole.js";

describe("the page", () => {
	const page = whole(html(oddReport()));
	const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id as string);

	it("leads every link to a place that exists, and names each place once", () => {
		const targets = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id as string);
		expect(targets.length).toBeGreaterThan(20);
		expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
		expect(new Set(ids).size).toBe(ids.length);
	});
	it("refers to no other file", () => {
		expect(page).not.toMatch(/ src=|url\(|@import/);
		expect([...page.matchAll(/ href="([^"#][^"]*)"/g)].map(([, target]) => target)).toEqual(["data:,"]);
	});
	it("lets no markup of a document come alive and shows what hides or reorders", () => {
		expect(page).not.toContain("<b>");
		expect(page).not.toContain("<script>alert");
		expect(page).toContain("&lt;b&gt;consult&lt;/b&gt;");
		expect(page).toContain("⟦U+202E⟧");
		expect(page).toContain("⟦U+001B⟧");
	});
	it("has neither inline styles nor handlers, which its policy would refuse", () => {
		expect(page).not.toMatch(/ style="| on[a-z]+="/);
	});
	it("shows every line of a text and marks each finding that has a place", () => {
		expect(ids.filter((id) => id.startsWith("d1-L"))).toHaveLength(9);
		expect(ids.filter((id) => id.startsWith("d1-m"))).toHaveLength(5);
		expect(page).toMatch(/<mark [^>]*aria-label="error, finding 2: weak, cops-mou\/ferpa"/);
	});
	it("leaves suppressed findings out and counts them", () => {
		expect(page).not.toContain("a birth date stands");
		expect(page).toContain("1 suppressed");
	});
	it("does without a text that was not given", () => {
		const documents = oddReport().documents.map(({ text: _, ...document }) => document);
		const without = whole(html({ ...oddReport(), documents }));
		expect(without).not.toContain("<mark");
		expect(without).not.toMatch(/ href="#d\d+-L/);
	});
	it("says each verdict of the matrix in a word beside its letter", () => {
		expect(page).toMatch(/<td class="verdict contradicted">.*?>C<.*?>contradicted</);
		expect(page).toMatch(/<td class="verdict not-applicable">.*?>not applicable</);
	});
});

describe("marks", () => {
	const [document] = oddReport().documents;
	const [finding] = document!.findings;
	const place = fc.record({
		line: fc.integer({ min: 1, max: 4 }),
		column: fc.integer({ min: 1, max: 12 }),
		lines: fc.integer({ min: 0, max: 2 }),
		endColumn: fc.integer({ min: 1, max: 14 }),
	});
	it("cut lines without losing or repeating a character, and open and close each finding once", () => {
		fc.assert(
			fc.property(
				fc.array(fc.stringMatching(/^[a-z ]{0,10}$/), { minLength: 1, maxLength: 4 }),
				fc.array(place, { maxLength: 6 }),
				(lines, places) => {
					const findings = places.map(({ line, column, lines, endColumn }) => ({
						...finding!,
						location: {
							kind: "span" as const,
							line,
							column,
							endLine: line + lines,
							endColumn,
							section: "",
						},
					}));
					const pieces = cutLines(numbered(lines), findings);
					for (const [line, list] of pieces)
						expect(list.map(({ text }) => text).join("")).toBe(lines[line - 1]);
					const all = [...pieces.values()].flat();
					const shown = new Set(all.flatMap((piece) => piece.findings));
					expect(all.flatMap(({ starts }) => starts).sort()).toEqual([...shown].sort());
					expect(all.flatMap(({ ends }) => ends).sort()).toEqual([...shown].sort());
				},
			),
		);
	});
	it("stay quick on one long line with many findings", () => {
		const line = "word ".repeat(100_000);
		const findings = Array.from({ length: 5_000 }, (_, i) => ({
			...finding!,
			location: {
				kind: "span" as const,
				line: 1,
				column: i * 100 + 1,
				endLine: 1,
				endColumn: i * 100 + 150,
				section: "",
			},
		}));
		const pieces = cutLines(numbered([line]), findings).get(1) ?? [];
		expect(pieces.length).toBeGreaterThan(5_000);
		expect(Math.max(...pieces.map((piece) => piece.findings.length))).toBe(2);
	});
});

function numbered(lines: readonly string[]): Map<number, string> {
	return new Map(lines.map((line, i) => [i + 1, line]));
}
