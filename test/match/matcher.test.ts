import { describe, expect, test } from "vitest";
import { Lexicon } from "../../src/match/lexicon.js";
import { matcherOf } from "../../src/match/matcher.js";
import { PatternError } from "../../src/match/pattern.js";
import { readClause } from "../../src/match/reading.js";

const lexicon = new Lexicon({
	roles: { sro: ["officer", "school resource officer"] },
	force: {},
	polarity: { not: ["not", "never"] },
	concepts: { badge: ["badge", "shield"] },
});

function found(pattern: string, text: string): string | null {
	const reading = readClause(text, lexicon, new Map());
	const hit = matcherOf(pattern, lexicon)(reading);
	return hit
		? reading.tokens
				.slice(hit.from, hit.to)
				.map(({ word }) => word)
				.join(" ")
		: null;
}

describe("a pattern", () => {
	test.each([
		["wear a badge", "Each officer wears a badge.", "wears a badge"],
		["wear badge", "Each officer wears a badge.", null],
		["wear .. {badge}", "Each officer wears a large silver shield.", "wears a large silver shield"],
		["wear .. {badge}", "Wear it in the hall and the yard and the gym, a badge.", null],
		[
			"wear ... {badge}",
			"Wear it in the hall and the yard and the gym, a badge.",
			"wear it in the hall and the yard and the gym a badge",
		],
		["(hat|name tag) is worn", "A name tag is worn.", "name tag is worn"],
		["worn by? the {sro}", "It is worn the officer says.", "worn the officer"],
		[
			"{sro} .. {not} .. arrest",
			"The school resource officer may never make an arrest.",
			"school resource officer may never make an arrest",
		],
	])("%s in: %s", (pattern, text, hit) => expect(found(pattern, text)).toBe(hit));

	test("with an unknown concept is refused", () => {
		expect(() => matcherOf("{nothing}", lexicon)).toThrow(PatternError);
	});
});
