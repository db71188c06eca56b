import { describe, expect, it } from "vitest";
import { loadPacks } from "../../src/check/load.js";
import { deniesPlainly, forceOf } from "../../src/match/force.js";
import { Lexicon } from "../../src/match/lexicon.js";
import { readClause } from "../../src/match/reading.js";

const { lexicon: data } = await loadPacks(new URL("../../checks", import.meta.url).pathname);
const lexicon = new Lexicon(data);
const reading = (text: string) => readClause(text, lexicon, new Map());

describe("the force of a clause", () => {
	it.each([
		["Each deputy shall attend the monthly meeting.", "binds"],
		["Each deputy may attend the monthly meeting.", "soft"],
		["The deputy shall not attend the monthly meeting.", "denies"],
		["The deputy should not attend the monthly meeting.", "soft"],
		["The deputy should never attend the monthly meeting.", "soft"],
		["The deputy shouldn't attend the monthly meeting.", "soft"],
		["No deputy should attend the monthly meeting.", "soft"],
		["No deputy shall attend the monthly meeting.", "denies"],
		["Only deputies with a strong desire to work with children may be assigned to a school.", "binds"],
		["Health records may be shared only as the law permits.", "binds"],
		["Health records should be shared only as the law permits.", "soft"],
		["While assigned to a school, the deputy shall not attend the monthly meeting.", "denies"],
		["When the principal asks for help with a meeting, the deputy may attend.", "soft"],
		["While assigned, each deputy may complete twenty hours of training every year.", "soft"],
		["While assigned to a school, officers may complete twenty hours of training every year.", "soft"],
		["When leaving the post may endanger students, the deputy stays.", "binds"],
		["When a deputy may be needed at a meeting, the principal calls the office.", "binds"],
		["An officer who may be called away shall tell the principal first.", "binds"],
		["Should a school wish it, the deputy shall attend the monthly meeting.", "binds"],
		["The deputy shall not arrive at 7:30 a.m. and depart at 3:30 p.m. each day.", "denies"],
	])("%s %s", (text, force) => expect(forceOf(reading(text))).toBe(force));
});

describe("a plain denial", () => {
	it.each([
		"The deputy shall not complete twenty hours of training every year.",
		"While assigned, each deputy must not complete twenty hours of training every year.",
		"They will not talk once a week.",
		"The sheriff cannot choose the deputies who serve in the schools.",
		"Candidates are not sworn officers with three years of service.",
		"Health records shall not be shared only as the law permits.",
		"When a school administrator asks for a report, the SRO shall not provide one.",
		"The basic course need not be finished before the deputy reports to the school.",
	])("is %s", (text) => expect(deniesPlainly(reading(text))).toBe(true));

	it.each([
		"The deputy shall not start before training is complete.",
		"The deputy shall not complete fewer than twenty hours of training.",
		"The deputy is not an employee of the district and remains under the sheriff.",
		"Deputies are not excused from the yearly course.",
		"The deputy shall not be trained only once in the term.",
		"Health records shall not be shared and are seen only by the nurse.",
		"The deputy wears the blue uniform and does not come in street clothes.",
		"The chief, and nobody else, appoints the deputy.",
		"The deputy shall complete the course. The deputy shall not leave early.",
		"When a student is arrested at school, the SRO notifies the principal at once, and the SRO shall not question the student.",
		"Until a parent comes, the officer shall not interview the student.",
		"The deputy need not wait; the course comes first.",
		"Records need not be released until a court orders it.",
	])("is not %s", (text) => expect(deniesPlainly(reading(text))).toBe(false));
});
