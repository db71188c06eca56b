import { describe, expect, it } from "vitest";
import { PatternError, parsePattern } from "../../src/match/pattern.js";

const known = (name: string): boolean => name === "sro";

describe("patterns", () => {
	it("reads words, concepts, alternatives, optional words and gaps", () => {
		const steps = parsePattern("{sro} .. (shall|must) not? ... discipline", known);
		expect(steps.map(({ gap, optional }) => [gap, optional])).toEqual([
			[0, false],
			[6, false],
			[0, true],
			[24, false],
		]);
		expect(steps[0]?.alternatives).toEqual([{ concept: "sro" }]);
		expect(steps[1]?.alternatives).toHaveLength(2);
	});

	for (const [name, pattern] of [
		["an unknown concept", "{nobody} shall"],
		["a bracket left open", "(a|b"],
		["a gap at the beginning", ".. shall"],
		["a gap at the end", "shall .."],
		["nothing that must be there", "shall? not?"],
	] as const)
		it(`refuses ${name}`, () => expect(() => parsePattern(pattern, known)).toThrow(PatternError));
});
