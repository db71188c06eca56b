import { describe, expect, it } from "vitest";
import { made, outline, shown } from "./blocks-support.js";

const RULE = "The Chief names one officer for every building and tells the Superintendent whom.";

/** Titles found in a text, with their numbers. */
async function titles(text: string, path = "a.txt"): Promise<string[]> {
	const { sections } = await made(text, path);
	return sections
		.slice(1)
		.map((section) => [section.number, section.title].filter((part) => part !== "").join(" | "));
}

describe("headings of plain text", () => {
	it.each([
		["capitals", `STAFFING OF POSTS\n\n${RULE}`, ["STAFFING OF POSTS"]],
		["an ARTICLE line", `ARTICLE IV. STAFFING\n\n${RULE}`, ["ARTICLE IV | STAFFING"]],
		["a label and its title on two lines", `ARTICLE IV\nSTAFFING\n\n${RULE}`, ["ARTICLE IV | STAFFING"]],
		["a label alone", `ARTICLE IV\n\n${RULE}`, ["ARTICLE IV"]],
		["a spelled number", `Article Two – Staffing\n\n${RULE}`, ["Article Two | Staffing"]],
		["a section sign", `§ 4 Staffing of posts\n\n${RULE}`, ["§ 4 | Staffing of posts"]],
		["an exhibit", `EXHIBIT B: LIST OF BUILDINGS\n\n${RULE}`, ["EXHIBIT B | LIST OF BUILDINGS"]],
		["a number", `1. Staffing\n\n${RULE}`, ["1 | Staffing"]],
		["a decimal number", `1.2  Staffing of posts\n\n${RULE}`, ["1.2 | Staffing of posts"]],
		["a letter", `A. Staffing\n\n${RULE}`, ["A | Staffing"]],
		["a roman number", `IV. Staffing\n\n${RULE}`, ["IV | Staffing"]],
		["a number after a tab", `3.\tSTAFFING\n${RULE} ${RULE} ${RULE}`, ["3 | STAFFING"]],
		[
			"a figure that OCR took for a letter",
			`l. STAFFING\n\n${RULE}\n\n2. HOURS\n\n${RULE}`,
			["l | STAFFING", "2 | HOURS"],
		],
		[
			"a short line standing alone",
			`${RULE}\n\nHow officers are found\n\n${RULE}`,
			["How officers are found"],
		],
		[
			"a line of dashes under it",
			`Staffing of the posts\n---------------------\n${RULE}`,
			["Staffing of the posts"],
		],
		["an indented line", `        STAFFING\n\n   ${RULE}`, ["STAFFING"]],
		["a numbered run-in", `4.2 Records. ${RULE}`, ["4.2 | Records"]],
		["a run-in in capitals", `SECTION 4. STAFFING OF POSTS. ${RULE}`, ["SECTION 4 | STAFFING OF POSTS"]],
		["an unnumbered run-in in capitals", `STAFFING.  ${RULE}`, ["STAFFING"]],
		[
			"no blank line behind it",
			`Who we are\n${RULE} ${RULE} ${RULE}\nWhat we do\n${RULE} ${RULE} ${RULE}`,
			["Who we are", "What we do"],
		],
	])("are told by %s", async (_what, text, expected) => {
		expect(await titles(text)).toEqual(expected);
	});

	it("keeps the paragraph behind a run-in", async () => {
		expect(await shown(`4.2 Records. ${RULE}`)).toEqual(["heading 1 [4.2] Records", `paragraph ${RULE}`]);
	});

	it.each([
		["a numbered sentence", `1.1 ${RULE}`],
		["a section that has no title", `SECTION 4. ${RULE}`],
		[
			"a sentence that cites a section",
			`${RULE}\n\nSection 5 of the School Code shall govern the search of lockers.`,
		],
		["a short sentence in front of another", `7. The Chief decides. ${RULE}`],
		[
			"a list of names",
			"The buildings are:\n\n1. North High School\n2. East Middle School\n3. West Annex\n\nNo other is served.",
		],
		["a recital", `WHEREAS, ${RULE}`],
		["a date", `June 4, 2026\n\n${RULE}`],
		["a memo's fields", `TO:    The Board\nFROM:  The Clerk\nRE:    Officers\n\n${RULE}`],
		["a lead-in without a colon", "The Chief\n\n(a) names the officer;\n\n(b) pays the officer."],
		["a label and its value", "5.2 Supervisor of the Officer: [name and rank]."],
		["a rule in few words", "6. Lockers belong to the school. The officer asks before opening one."],
		["a date in front", `3.1 Good from June 2, 2026. ${RULE}`],
		["words between the parties", "**Between**\n\n**and**\n"],
		["an option in brackets", `[OPTION A: ${RULE}]`],
	])("are not seen in %s", async (_what, text) => {
		expect(await titles(text)).toEqual([]);
	});

	it("gives a numbered sentence its marker", async () => {
		expect(await shown(`1.1 ${RULE}`)).toEqual([`paragraph [1.1] ${RULE}`]);
	});
});

describe("headings of Markdown", () => {
	it.each([
		["ATX", `## 3. Staffing\n\n${RULE}`, ["3 | Staffing"]],
		["setext", `3. Staffing\n-----------\n\n${RULE}`, ["3 | Staffing"]],
		["bold run-in", `**Staffing.** ${RULE}`, ["Staffing"]],
		["bold run-in with its number", `**C. Staffing.** ${RULE}`, ["C | Staffing"]],
		["bold with a colon", `**Staffing:** ${RULE}`, ["Staffing"]],
		["bold label, bold title", `**3.** **Staffing.** ${RULE}`, ["3 | Staffing"]],
		["italics behind a letter", `a. *Staffing.* ${RULE}`, ["a | Staffing"]],
		["bold line", `**Staffing of posts**\n\n${RULE}`, ["Staffing of posts"]],
		["underlined by pandoc", `[STAFFING]{.underline}\n\n${RULE}`, ["STAFFING"]],
		[
			"underlined over two lines",
			`### 3. [Staffing\n of posts]{.underline} {#staffing}\n\n${RULE}`,
			["3 | Staffing"],
		],
		["escaped number", `**1\\. Staffing**\n\n${RULE}`, ["1 | Staffing"]],
		[
			"list item",
			`1.  **Staffing**\n\n    ${RULE}\n\n2.  **Hours**\n\n    ${RULE}`,
			["1 | Staffing", "2 | Hours"],
		],
	])("are told: %s", async (what, text, expected) => {
		const found = await titles(text, "a.md");
		if (what.includes("two lines")) expect(found[0]).toContain("Staffing");
		else expect(found).toEqual(expected);
	});

	it("does not take a whole rule in a heading for a title", async () => {
		expect((await shown(`## 3. ${RULE.replace("names", "shall name")}\n`, "a.md"))[0]).toMatch(
			/^item 1 \[3\]/,
		);
	});

	it("keeps titled items under a lead-in together", async () => {
		const text = "The Chief shall:\n\n- **Staff.** Name one officer.\n- **Pay.** Pay the officer.\n";
		expect(await titles(text, "a.md")).toEqual([]);
	});
});

describe("levels", () => {
	it("follow the numbering", async () => {
		const text = `ARTICLE I. POSTS\n\nSection 1.1 Number. ${RULE}\n\nSection 1.2 Places. ${RULE}\n\nARTICLE II. HOURS\n\nSection 2.1 Days. ${RULE}\n\nEXHIBIT A. BUILDINGS\n\n${RULE}`;
		expect(await outline(text)).toEqual([
			"1 ARTICLE I POSTS",
			"2 ARTICLE I POSTS > Section 1.1 Number",
			"2 ARTICLE I POSTS > Section 1.2 Places",
			"1 ARTICLE II HOURS",
			"2 ARTICLE II HOURS > Section 2.1 Days",
			"1 EXHIBIT A BUILDINGS",
		]);
	});

	it("nest unnumbered titles that stand between numbered ones", async () => {
		const text = `1. POSTS\n\n${RULE}\n\nSubstitutes\n\n${RULE}\n\n2. HOURS\n\n${RULE}\n\nSummer\n\n${RULE}\n\n3. COST\n\n${RULE}`;
		expect(await outline(text)).toEqual([
			"1 1 POSTS",
			"2 1 POSTS > Substitutes",
			"1 2 HOURS",
			"2 2 HOURS > Summer",
			"1 3 COST",
		]);
	});

	it("do not come from the lines of a title page", async () => {
		const text = `ELM CITY SCHOOL DISTRICT\n\nand\n\nELM CITY POLICE\n\nAgreement for an Officer\n\n1. POSTS\n\n${RULE}`;
		expect(await outline(text)).toEqual(["1 Agreement for an Officer", "2 1 POSTS"]);
	});

	it("stand under the title, which is in no path", async () => {
		const text = `STATE OF JEFFERSON\nCOUNTY OF ELK\n\n        AGREEMENT FOR\n     AN OFFICER IN SCHOOLS\n\n${RULE}\n\n1. POSTS\n\n${RULE}`;
		expect(await outline(text)).toEqual(["1 AGREEMENT FOR AN OFFICER IN SCHOOLS", "2 1 POSTS"]);
	});

	it("go on counting from real headings to bold ones", async () => {
		const text = `# Agreement\n\n### 1. Posts\n\n${RULE}\n\n**2. Hours.** ${RULE}\n`;
		expect(await outline(text, "a.md")).toEqual(["1 Agreement", "3 1 Posts", "3 2 Hours"]);
	});

	it("put a run-in under the Markdown heading over it", async () => {
		expect(
			await outline(
				`# Agreement\n\n## 2. Posts\n\n**2.1 Number.** ${RULE}\n\n## 3. Hours\n\n${RULE}\n`,
				"a.md",
			),
		).toEqual(["1 Agreement", "2 2 Posts", "3 2 Posts > 2.1 Number", "2 3 Hours"]);
	});

	it("stand above their first part without a blank line, however long", async () => {
		const text = `1. Purpose and length of it
1.1 The Parties wish to keep pupils and staff of the schools safe from harm.

2. Duties of the District, schools, students and families
2.1 The District shall provide each officer with a private office at school.
`;
		expect(await outline(text)).toHaveLength(2);
	});
});
