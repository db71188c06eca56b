import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentFrom } from "./support.js";

describe("documentOf", () => {
	it("takes the title behind a cover, and any text at all", async () => {
		const words = fc.constantFrom(
			"WHEREAS,",
			"The SRO shall:",
			'"X" means',
			"(the",
			'"D")',
			"\n\n",
			"____",
			"Date:",
			"Section 4 is deleted.",
			"[Drafting note:",
			"]",
			"May 4, 2025",
			"a.m.",
			"TO: x",
			"RESOLUTION",
			"# T",
			"| a | b |",
			"?",
			"provides:",
			"By:",
			"\t",
			"Jane Poe,",
			"Sheriff",
			"(a)",
			"1.",
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.oneof(words, fc.string({ maxLength: 8 })), { minLength: 1, maxLength: 60 }),
				async (pieces) => {
					const text = `x ${pieces.join(" ")}`;
					const document = await documentFrom(text);
					for (const { span } of [
						...document.clauses,
						...document.terms,
						...document.signatories,
						...document.dates,
					]) {
						expect(span.start).toBeLessThanOrEqual(span.end);
						expect(span.start).toBeGreaterThanOrEqual(0);
						expect(span.end).toBeLessThanOrEqual(text.length);
					}
				},
			),
			{ numRuns: 80 },
		);
	});

	it.each([
		["one long line of definitions", '"X" means a deputy. '],
		["one long line of abbreviations", "Sec. 3 No. 4 a.m. B. "],
		["one long line of months", "May ____ June "],
		["one long line of brackets", '(the "X" ['],
		["a list without end", "(a) shall not:\n\n"],
		["signatures without end", "By: ______\nAnn Poe, Sheriff\n\n"],
		["changes without end", "Section 4. Text\n\nSection 4 is deleted.\n\n"],
	])(
		"does not hang on %s",
		async (_, piece) => {
			const text = `x ${piece.repeat(Math.ceil(100_000 / piece.length))}`;
			expect((await documentFrom(text)).source.text).toBe(text);
		},
		60_000,
	);

	it("stands emphasis as deep as it is read", async () => {
		const text = `x ${"_".repeat(400)}y${"_".repeat(400)}`;
		expect((await documentFrom(text, "a.md")).source.text).toBe(text);
	});
});
