import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable, shorten, wrap } from "../../src/report/text.js";

describe("text of a report", () => {
	it("never lets a control or direction character of a document through", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				expect(printable(`\u001b[31m${text}\u202e`)).not.toMatch(
					/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/,
				);
			}),
		);
	});
	it("keeps every word when wrapping, and the width where words allow", () => {
		fc.assert(
			fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 }), (words) => {
				const wrapped = wrap(words.join(" "), "", "  ", 40);
				expect(wrapped.split(/\s+/).filter((word) => word !== "")).toEqual(words);
				for (const line of wrapped.split("\n")) expect(line.length).toBeLessThanOrEqual(40);
			}),
		);
	});
	it("shortens to the length asked for", () => {
		expect(shorten("one two three four five", 12).length).toBeLessThanOrEqual(12);
		expect(shorten("short", 12)).toBe("short");
	});
});
