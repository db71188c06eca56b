import { describe, expect, it } from "vitest";
import { Lexicon, type LexiconData } from "../../src/match/lexicon.js";
import { tokenize } from "../../src/match/tokens.js";

const OWN = "{must} .. unless (inconvenient|busy)";
const DATA: LexiconData = {
	roles: { sro: ["school resource officer", "deputy"], official: ["school officer", "deputy"] },
	force: { must: ["shall", "is? required to"] },
	polarity: {},
	concepts: { record: ["(student|pupil) record"], "school-record": ["student record"] },
	swallowing: [OWN],
};
const PATTERNS = ["{sro} .. {must}? keep", "record ... (student|{record})"];
const CLAUSE = tokenize(
	"A deputy is required to keep each student record, pupil records and school officer notes",
);

describe("the lexicon as the build writes it", () => {
	const source = new Lexicon(DATA);
	const built = new Lexicon(JSON.parse(JSON.stringify(source.compiled(PATTERNS))));

	it("finds the same concepts, also where a phrase belongs to several", () => {
		expect(built.hits(CLAUSE)).toEqual(source.hits(CLAUSE));
		expect(built.hits(CLAUSE).map(({ concept }) => concept)).toEqual(
			expect.arrayContaining(["sro", "official", "record", "school-record", "must"]),
		);
	});

	it("has the same patterns, its own and those of checks", () => {
		for (const pattern of [...PATTERNS, OWN]) expect(built.stepsOf(pattern)).toEqual(source.stepsOf(pattern));
	});

	it("reads its patterns from what was packed", () => {
		const compiled = source.compiled(PATTERNS);
		const altered = compiled.patterns.replace("|keep", "|lose");
		expect(altered).not.toBe(compiled.patterns);
		expect(new Lexicon({ ...compiled, patterns: altered }).stepsOf(PATTERNS[0] as string).at(-1)).toEqual({
			alternatives: [{ stems: ["lose"] }],
			gap: 0,
			optional: false,
		});
	});

	it("refuses a pattern that it cannot write down", () =>
		expect(() => source.compiled(["a~b"])).toThrow(/~/));

	it("still takes patterns that the build has not seen", () =>
		expect(built.stepsOf("{official} may")).toEqual(source.stepsOf("{official} may")));
});
