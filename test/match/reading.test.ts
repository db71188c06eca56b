import { describe, expect, it } from "vitest";
import { Lexicon } from "../../src/match/lexicon.js";
import { readClause } from "../../src/match/reading.js";

const lexicon = new Lexicon({
	roles: {
		sro: ["school resource officer", "sro"],
		district: ["school district"],
		agency: ["board of supervisors"],
		supervisor: ["supervisor"],
	},
	force: { binding: ["shall"] },
	polarity: { not: ["not", "never"], prohibited: ["prohibited"], only: [], except: [] },
	concepts: { discipline: ["student discipline", "detention"] },
});

describe("reading a clause", () => {
	it("makes the names of a role equal, the longest first", () => {
		const [phrase] = readClause(
			"The School Resource Officer shall assist the SRO.",
			lexicon,
			new Map(),
		).phrases;
		expect(phrase?.words).toEqual(["the", "@sro", "shall", "assist", "the", "@sro"]);
	});

	it("lets a negation reach over its phrase and not over the stop", () => {
		const phrases = readClause(
			"The SRO shall not impose detention. The dean gives detention.",
			lexicon,
			new Map(),
		).phrases;
		expect(phrases[0]?.concepts).toContain("!discipline");
		expect(phrases[1]?.concepts).toContain("discipline");
	});

	it("hears nothing in the words that make up a party's name", () => {
		const named = readClause("The Board of Supervisors shall pay.", lexicon, new Map()).phrases[0];
		expect(named?.concepts).toContain("agency");
		expect(named?.concepts).not.toContain("supervisor");
		const beside = readClause("The Board of Supervisors pays the supervisor.", lexicon, new Map()).phrases[0];
		expect(beside?.concepts).toEqual(expect.arrayContaining(["agency", "supervisor"]));
	});

	it("takes the document's own short forms", () => {
		const [phrase] = readClause(
			"The Corps member shall patrol.",
			lexicon,
			new Map([["corp member", "sro"]]),
		).phrases;
		expect(phrase?.words).toContain("@sro");
	});

	it("reads digits that a scanner put into words", () => {
		const [phrase] = readClause("The SRO sha1l not impose detention.", lexicon, new Map()).phrases;
		expect(phrase?.words).toContain("shall");
	});
});
