import { describe, expect, it } from "vitest";
import { wordRepaired } from "../../src/match/scanned.js";
import { tokenize } from "../../src/match/tokens.js";

const wordsOf = (text: string): string[] => tokenize(text).map(({ word }) => word);

describe("what scanners make of letters", () => {
	it.each([
		["The SRO rnust inforrn thern of a crirne.", "the sro must inform them of a crime"],
		["governrnent departrnents and cornmittees", "government departments and committees"],
		["HlPAA and an lEP, lf the lnforrnation is held", "hipaa and an iep if the information is held"],
		["C0DE and sha1l", "code and shall"],
	])("reads %s", (scanned, meant) => {
		expect(wordsOf(scanned).join(" ")).toBe(meant);
	});

	it("leaves words alone that have r and n of their own", () => {
		const real =
			"afternoon attorney concern corner earn fairness furnish garnish governor internal learn modern morning northern paraphernalia return surname sworn tournament unearned warn wilderness kearney stearns hernandez cornelius";
		for (const word of real.split(" ")) expect(wordRepaired(word)).toBe(word);
	});

	it("keeps each word where it stands", () => {
		const text = "All rnernbers of HlPAA cornmittees";
		for (const { start, end } of tokenize(text)) expect(text.slice(start, end)).toMatch(/^\w+$/);
		expect(tokenize(text).at(-1)?.end).toBe(text.length);
	});
});
