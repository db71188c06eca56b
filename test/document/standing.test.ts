import { describe, expect, it } from "vitest";
import type { Standing } from "../../src/document/model.js";
import { documentFrom } from "./support.js";

/** Standing of the first clause that holds the words. */
const standing = async (text: string, words: string, path?: string): Promise<Standing | undefined> =>
	(await documentFrom(text, path)).clauses.find((clause) => clause.text.includes(words))?.standing;

const AGREEMENT = `AGREEMENT FOR A SCHOOL RESOURCE OFFICER

This Agreement is between the Town of Ashby and the Marlow Valley School District.

1. The Town shall post one officer at the junior high school on each school day and shall supply the officer's car, radio and uniform.

2. The officer shall report to the patrol sergeant, and nobody at the school shall give the officer an order of any kind or set the officer's shift.

3. The principal shall decide all matters of discipline. The officer shall act only on crimes, and shall refer whatever else comes up to the office.

4. The District shall pay the Town forty thousand dollars a year on invoice, and shall give the officer a room that locks, with a desk and a telephone in it.

5. This Agreement begins July 1, 2025 and runs for one year from that day.
`;

describe("standing", () => {
	it("marks a memo and a resolution in front as cover", async () => {
		const text = `MEMORANDUM

TO: Board of Education
FROM: Dana Priest, Superintendent
RE: Agreement with the Town

The officer will stay out of discipline.

RESOLUTION 25-17

WHEREAS, the Board desires an officer;

BE IT RESOLVED that Exhibit A is approved.

EXHIBIT A

${AGREEMENT}`;
		expect(await standing(text, "stay out of discipline")).toBe("cover");
		expect(await standing(text, "the Board desires")).toBe("cover");
		expect(await standing(text, "The principal shall decide")).toBe("operative");
	});

	it("marks a transmittal letter as cover", async () => {
		const text = `Dear Mr. Tan:

Enclosed is the agreement for the school officer. The officer will not handle discipline. Please sign both copies.

Sincerely,

Dana Priest

${AGREEMENT}`;
		expect(await standing(text, "will not handle discipline")).toBe("cover");
		expect(await standing(text, "The principal shall decide")).toBe("operative");
	});

	it("takes a letter that is the agreement itself as operative", async () => {
		const text = `Dear Superintendent Vance:

This letter is our agreement about the deputy. The deputy will not handle discipline. Attached is a copy of the bell schedule.

Sincerely,

/s/ Nell Carrow
Sheriff
`;
		expect(await standing(text, "will not handle discipline")).toBe("operative");
	});

	it("ends a memo behind the title page at the first article", async () => {
		const articles = [
			"The members want the same protection in small buildings as in large ones, and a deputy whom pupils know.",
			"Each deputy is chosen by the Sheriff, answers to the patrol sergeant, and takes no order from a school.",
			"Pupils' conduct is for the principal of each building. A deputy takes part in no matter short of a crime.",
			"Each district pays its share of the wages on the Sheriff's invoice, and gives the deputy a room that locks.",
			"The deputy works from seven to three on school days and finishes the forty-hour course before the first.",
			"The agreement runs for one year from August 17, 2026 and goes on from year to year until a member leaves.",
		];
		const text = `# Consortium Agreement for School Deputies

## Three Rivers Service Center and the Ketter County Sheriff

### Cover memorandum

**To:** Boards of the joining districts

**From:** M. Ostrow, Director

**Re:** What you are asked to approve

The deputies will stay out of discipline.

${articles.map((article, i) => `### Article ${["I", "II", "III", "IV", "V", "VI"][i]}. Part ${i + 1}\n\n${article}`).join("\n\n")}

### Exhibit 1. Events

A deputy may work an evening event when the Sheriff agrees, at the overtime rate, and the district pays for it.
`;
		expect(await standing(text, "stay out of discipline", "a.md")).toBe("cover");
		expect(await standing(text, "short of a crime", "a.md")).toBe("operative");
	});

	it("does not take an agreement that begins with its parties for a cover", async () => {
		for (const clause of (await documentFrom(AGREEMENT)).clauses) expect(clause.standing).toBe("operative");
	});

	it("marks recitals until the promises begin", async () => {
		const text = `WHEREAS, the officer shall keep order (the "Officer");

NOW, THEREFORE, the parties agree that the officer shall walk the halls.

RECITALS

The District has long wished for an officer.
`;
		expect(await standing(text, "shall keep order")).toBe("recital");
		expect(await standing(text, "walk the halls")).toBe("operative");
		expect(await standing(text, "long wished")).toBe("recital");
	});

	it("splits recitals and promises that share a paragraph", async () => {
		const text = "WHEREAS the District wants safe schools. NOW, THEREFORE, the District shall pay half.";
		expect(await standing(text, "wants safe")).toBe("recital");
		expect(await standing(text, "pay half")).toBe("operative");
	});

	it("marks definitions but not the duties behind them", async () => {
		const text = `1. Definitions

"Officer" means a sworn deputy posted to a school. The Officer shall wear a uniform.

"Principal" is the head of a school.

The District pays rent.
`;
		expect(await standing(text, "means a sworn deputy")).toBe("definition");
		expect(await standing(text, "shall wear a uniform")).toBe("operative");
		expect(await standing(text, "is the head of a school")).toBe("definition");
		expect(await standing(text, "pays rent")).toBe("operative");
		expect(
			await standing(
				'"School" means either building, and each of them shall have one officer.',
				"shall have",
			),
		).toBe("operative");
	});

	it("marks the meaning in a table of words, not what is said beyond it", async () => {
		const table =
			"| Word | Meaning |\n|---|---|\n| Officer | A sworn member of the Department. The Officer shall be chosen by the Chief. |\n";
		expect(await standing(table, "sworn member", "a.md")).toBe("definition");
		expect(await standing(table, "chosen by the Chief", "a.md")).toBe("operative");
	});

	it.each<[Standing, string]>([
		["note", "[Drafting note: the officer shall be trained first. Ask counsel.]"],
		["note", ">> NOTE: the officer shall be trained first. <<"],
		["note", "Note to drafter: the officer shall be trained first."],
		["note", "Commentary: the officer shall be trained first."],
		["note", "The Chief decides. [Note to the preparer: the officer shall be trained first.]"],
		["note", "[Counsel's note: the insurer asks that the officer shall be trained first.]"],
		[
			"superseded",
			"The officer may be trained. [DELETED: The officer shall be trained first. No one else shall serve.]",
		],
		["superseded", "[Old text: the officer shall be trained first.]"],
		[
			"superseded",
			"[The Original Agreement required that the officer be trained first. The promise is withdrawn.]",
		],
		["superseded", "4.2 The officer shall be trained first. [Deleted by Second Amendment.]"],
	])("marks as %s: %s", async (marked, passage) => {
		const text = `The District pays half.\n\n${passage}\n\nThe Sheriff pays the rest.`;
		expect(await standing(text, "trained first")).toBe(marked);
		expect(await standing(text, "pays half")).toBe("operative");
		expect(await standing(text, "pays the rest")).toBe("operative");
	});

	it.each([
		"The officer shall be trained first [see the deleted lines of Exhibit B].",
		"[The officer shall be trained first.]",
		"[As in the prior agreement, the officer shall be trained first.]",
		"The officer shall be trained first, as the statute says (repealed in 2020).",
		"The officer shall be trained first, with a camera (replaced by the Department every four years).",
	])("takes no other bracket for words taken out: %s", async (text) => {
		expect(await standing(text, "trained first")).toBe("operative");
	});

	it("marks law quoted at length", async () => {
		const text = `The statute provides:

"A school resource officer shall complete forty hours of training before the officer is posted to a school of this state."

The officer shall be trained as the law asks.
`;
		expect(await standing(text, "forty hours")).toBe("quoted");
		expect(await standing(text, "as the law asks")).toBe("operative");
		const inline =
			'State Code section 14 reads: "An officer shall complete forty hours of training before the officer is posted to any school."';
		expect(await standing(inline, "forty hours")).toBe("quoted");
		const amended =
			'Section 4 of the policy is amended to read: "An officer shall complete forty hours of training before being posted to a school."';
		expect(await standing(amended, "forty hours")).toBe("operative");
	});

	it("marks what a later amendment replaces", async () => {
		const text = `AGREEMENT

Section 3. Pay

The District pays half.

Section 4. Discipline

The officer shall enforce school rules.

Section 5. Term

This Agreement runs for one year.

FIRST AMENDMENT

Section 4 of the Agreement is deleted and replaced by the following: The officer shall not enforce school rules.
`;
		expect(await standing(text, "shall enforce school rules")).toBe("superseded");
		expect(await standing(text, "shall not enforce")).toBe("operative");
		expect(await standing(text, "pays half")).toBe("operative");
	});

	it("leaves a section alone of which only words change", async () => {
		const text = `4. Discipline

The officer shall not enforce school rules.

FIRST AMENDMENT

The first sentence of Section 4 is amended to read that the deputy is meant.
`;
		expect(await standing(text, "shall not enforce")).toBe("operative");
	});

	it.each([
		['The sentence "The Sheriff and the Principal shall meet each month of the term" is deleted.', "struck"],
		[
			'Section 9, which read "A deputy shall finish the basic course before the first day at a school," is hereby stricken in its entirety.',
			"struck",
		],
		[
			'The parties strike from Section 3 the words "and shall not set or carry out any punishment".',
			"struck",
		],
		[
			'The words "the parties shall meet twice a year at the high school" are deleted and replaced with "the parties shall meet monthly".',
			"operative",
		],
		['Section 2 is amended by deleting "The Principal shall instead call the relief officer."', "struck"],
		[
			'The sentence "The Sheriff shall replace a deputy who leaves within ten days" has been removed.',
			"struck",
		],
		[
			'The words "the parties shall meet twice a year at the high school" are removed and replaced with "the parties shall meet monthly".',
			"operative",
		],
		[
			'The parties delete the sentence "Deputies shall help teachers keep order in class" and add "Deputies shall not do so."',
			"operative",
		],
		[
			'The sentence "Deputies may be asked to keep order in class" is deleted, and deputies shall refuse to do so.',
			"operative",
		],
		[
			'The parties do not delete the sentence "The Sheriff and the Principal shall meet each month".',
			"operative",
		],
		[
			'When a notice whose text is "Keep off all property of the District" is withdrawn, the deputy gives it back.',
			"operative",
		],
	] as const)("of an amendment, %j is %s", async (sentence, expected) => {
		expect(await standing(`FIRST AMENDMENT\n\n1. ${sentence}\n`, sentence.slice(0, 30))).toBe(expected);
	});

	it.each([
		["Sections 2, 3 and 4 of this Agreement are hereby deleted in their entirety.", "234"],
		["Sections 2 and 4 of this Agreement are deleted.", "24"],
		["Sections 2 through 4 are deleted.", "234"],
		["Section 2, a copy of which is attached, and Section 4 are deleted.", "2"],
		["Section 4 of the 2019 memorandum is superseded by this Agreement.", ""],
		["Section 4 of the Act is repealed.", ""],
		["If Section 4 is repealed or amended and restated, the Parties shall meet.", ""],
		["Section 4 is deleted if the award ends.", ""],
	])("of whole sections, %j takes back %j", async (sentence, gone) => {
		const sections = ["1", "2", "3", "4"].map((n) => `${n}. Part ${n}\n\nThe officer shall do task ${n}.\n`);
		const text = `${sections.join("\n")}\n5. First Amendment\n\n${sentence}\n`;
		for (const n of "1234")
			expect(await standing(text, `task ${n}`), n).toBe(gone.includes(n) ? "superseded" : "operative");
	});

	it.each([
		"Consistent with Board policy, the District provides:\n\n- a dedicated private office for each officer.",
		"As state law requires, the Department provides:\n\n(a) a dedicated private office for each officer.",
		'As the law requires the District provides:\n\n"a dedicated private office for each officer."',
		"State law requires:\n\n- a dedicated private office for each officer.",
	])("takes no promise beside a law for the law's words: %j", async (text) => {
		expect(await standing(text, "private office", "a.md")).toBe("operative");
	});

	it.each(["The policy of the Board states:", "Section 14 of the Code, as it stands, provides:"])(
		"knows the law that speaks: %j",
		async (lead) => {
			expect(await standing(`${lead}\n\n"The officer has an office at each school."`, "an office")).toBe(
				"quoted",
			);
		},
	);
});
