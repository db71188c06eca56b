import { describe, expect, test } from "vitest";
import { type Denial, takesBack } from "../../src/check/kinds/take-back.js";

const PLAIN: Denial = { denies: 4, about: 2, words: 24, clauses: 1, sameSection: false };
const no = (): boolean => false;
const yes = (): boolean => true;

describe("whether a denial takes back what another clause grants", () => {
	test("a plain one in another section does, however plain the grant", () => {
		expect(takesBack(PLAIN, 5, yes)).toBe(true);
		expect(takesBack(PLAIN, 12, yes)).toBe(true);
	});

	test.each([
		["it stands in the section of the grant", { sameSection: true }],
		["it has few words", { words: 5 }],
		["it hardly denies", { denies: 0.3 }],
		["it is far from the subject", { about: -1.4 }],
	])("it does not where %s", (_, less) => {
		expect(takesBack({ ...PLAIN, ...less }, 8, yes)).toBe(false);
	});

	test("what leans to no denial at all, or is about something else, takes nothing back", () => {
		expect(takesBack({ ...PLAIN, denies: 0, about: 20, words: 35 }, 0, yes)).toBe(false);
		expect(takesBack({ ...PLAIN, denies: 50, about: -1.5 }, 0, yes)).toBe(false);
	});

	test("one that denies another check more needs to be plainer", () => {
		const between = { ...PLAIN, about: 1.5 };
		expect(takesBack(between, 6, yes)).toBe(true);
		expect(takesBack(between, 6, no)).toBe(false);
		expect(takesBack({ ...between, denies: 9 }, 6, no)).toBe(true);
	});
});
