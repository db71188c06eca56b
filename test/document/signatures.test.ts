import { describe, expect, it } from "vitest";
import type { Signatory } from "../../src/document/model.js";
import { documentFrom } from "./support.js";

type Short = [
	name: string,
	title: string,
	side: Signatory["side"],
	top: boolean,
	signature: string,
	date: string,
];

const BODY =
	"The Chief must sign this Agreement before it takes effect, and the Superintendent signs after.\n\n";

const signers = async (block: string, path?: string): Promise<Signatory[]> =>
	(await documentFrom(`${BODY}${block}`, path)).signatories;

const parties = async (block: string, path?: string): Promise<Short[]> =>
	(await signers(block, path))
		.filter(({ formal }) => !formal)
		.map(({ name, title, side, topOfficial, signature, date }) => [
			name,
			title,
			side,
			topOfficial,
			signature,
			date,
		]);

const ORLA: Short = ["Orla Finch", "Chief of Police", "law-enforcement", true, "line", "line"];
const AMOS: Short = ["Dr. Amos Reed", "Superintendent", "school", true, "line", "line"];

describe("signatures", () => {
	it.each<[string, string]>([
		[
			"stacked lines",
			`ALD POLICE DEPARTMENT

By: ________________________
Orla Finch, Chief of Police
Date: ____________

ALD SCHOOL DISTRICT

By: ________________________
Dr. Amos Reed, Superintendent
Date: ____________
`,
		],
		[
			"lines with labels",
			`Signature: ________________________
Printed name: Orla Finch
Title: Chief of Police
Date: ____________

Signature: ________________________
Printed name: Dr. Amos Reed
Title: Superintendent
Date: ____________
`,
		],
		[
			"two columns",
			`ALD POLICE DEPARTMENT                 ALD SCHOOL DISTRICT

________________________              ________________________
Orla Finch                            Dr. Amos Reed
Chief of Police                       Superintendent
Date: ____________                    Date: ____________
`,
		],
		[
			"a rule for the date beside each signature",
			`FOR THE DEPARTMENT

________________________      ____________
Orla Finch, Chief of Police   Date

FOR THE DISTRICT

________________________      ____________
Dr. Amos Reed                 Date
Superintendent
`,
		],
		[
			"one long rule for name and date, in two columns",
			`ALD POLICE DEPARTMENT                   ALD SCHOOL DISTRICT

______________________________          __________________________________
Orla Finch, Chief of Police   Date      Dr. Amos Reed, Superintendent    Date
`,
		],
		[
			"a name longer than its rule, and a rule for the date",
			`______________________________    ______________
Orla Finch, Chief of Police           Date

______________________________    ______________
Dr. Amos Reed, Superintendent           Date
`,
		],
		[
			"names in front of the rule",
			`Orla Finch, Chief of Police: ________________ (signature) __________ (date)

Dr. Amos Reed, Superintendent: ________________ (signature) __________ (date)
`,
		],
		[
			"a level in front",
			"Agency: Orla Finch — Chief of Police ______________ Date ________\n\nDistrict: Dr. Amos Reed — Superintendent ______________ Date ________\n",
		],
	])("%s", async (_, block) => {
		expect(await parties(block)).toEqual([ORLA, AMOS]);
	});

	it.each<[string, string]>([
		[
			"a table with a column a party",
			`| | Police | Schools |
|---|---|---|
| Signature | ____________ | ____________ |
| Name | Orla Finch | Dr. Amos Reed |
| Title | Chief of Police | Superintendent |
| Date | ________ | ________ |
`,
		],
		[
			"a table with a column a party, its cells to sign in empty",
			`| | City of Ald | Ald Schools |
|---|---|---|
| Name | Orla Finch | Dr. Amos Reed |
| Title | Chief of Police | Superintendent |
| Signature | | |
| Date | | |
`,
		],
		[
			"a table with a row a party",
			`| Party | Name and title | Signature | Date |
|---|---|---|---|
| Police | Orla Finch, Chief of Police | ____________ | ________ |
| Schools | Dr. Amos Reed, Superintendent | ____________ | ________ |
`,
		],
	])("%s", async (_, block) => {
		expect(await parties(block, "a.md")).toEqual([ORLA, AMOS]);
	});

	it("an office before the name, and a date after 'on'", async () => {
		expect(await parties("Sheriff Orla Finch ______________ on ____________\n")).toEqual([
			["Orla Finch", "Sheriff", "law-enforcement", true, "line", "line"],
		]);
		expect(await parties("X ______________ on ___/___/20__\nOrla Finch, Sheriff\n")).toEqual([
			["Orla Finch", "Sheriff", "law-enforcement", true, "line", "line"],
		]);
	});

	it("a letter, signed, with a line for the answer", async () => {
		const letter = `Sincerely,

/s/ Orla Finch
Orla Finch
Chief of Police
August 11, 2025

Accepted and agreed:

________________________   Date: ____________
Dr. Amos Reed
Superintendent

cc: Town Clerk
`;
		const [chief, superintendent, ...rest] = await signers(letter);
		expect(chief).toMatchObject({
			name: "Orla Finch",
			signature: "filled",
			date: "filled",
			dateValue: "2025-08-11",
		});
		expect(superintendent).toMatchObject({
			name: "Dr. Amos Reed",
			signature: "line",
			date: "line",
			dateValue: null,
		});
		expect(rest).toEqual([]);
	});

	it("stamps of electronic signatures", async () => {
		const stamps = `DocuSigned by:
Orla Finch
Chief of Police
2025-08-04 | 10:12 AM PDT

Electronically signed by Dr. Amos Reed, Superintendent on August 5, 2025
`;
		expect(await signers(stamps)).toMatchObject([
			{ name: "Orla Finch", title: "Chief of Police", signature: "filled", dateValue: "2025-08-04" },
			{ name: "Dr. Amos Reed", title: "Superintendent", signature: "filled", dateValue: "2025-08-05" },
		]);
	});

	it("one date for all", async () => {
		const block = `EXECUTED this ____ day of ____________, 20__.

________________________
Orla Finch, Chief of Police

________________________
Dr. Amos Reed, Superintendent
`;
		expect(await signers(block)).toMatchObject([
			{ name: "Orla Finch", date: "line", dateShared: true },
			{ name: "Dr. Amos Reed", date: "line", dateShared: true },
		]);
	});

	it("a missing date line", async () => {
		expect(await parties("________________________\nOrla Finch, Chief of Police\n")).toEqual([
			["Orla Finch", "Chief of Police", "law-enforcement", true, "line", "none"],
		]);
	});

	it.each<[string, Signatory["side"], boolean]>([
		["Sheriff of Rill County", "law-enforcement", true],
		["Town Marshal", "law-enforcement", true],
		["Constable, Precinct 2", "law-enforcement", true],
		["Director of Public Safety", "law-enforcement", true],
		["Commissioner of Police", "law-enforcement", true],
		["Sergeant", "law-enforcement", false],
		["Undersheriff", "law-enforcement", false],
		["Deputy Chief of Police", "law-enforcement", false],
		["President, Board of Education", "school", true],
		["Chair of the School Board", "school", true],
		["Head of School", "school", true],
		["Executive Director of Schools", "school", true],
		["Assistant Superintendent", "school", false],
		["Principal", "school", false],
		["Business Administrator", "school", false],
		["City Manager", "other", false],
		["Mayor", "other", false],
		["County Commissioner", "other", false],
		["Clerk of the Board", "other", false],
	])("%s is on the side %s", async (title, side, top) => {
		const [signer] = await signers(`________________________  Date: ________\nOrla Finch\n${title}\n`);
		expect(signer).toMatchObject({ name: "Orla Finch", side, topOfficial: top });
	});

	it("tells formal lines from parties", async () => {
		const block = `________________________  Date: ________
Orla Finch, Sheriff

Attest: ____________________
County Clerk

Approved as to form: ____________________, County Attorney

Witnesses: ______________ ______________
`;
		const all = await signers(block);
		expect(all.filter(({ formal }) => !formal)).toHaveLength(1);
		expect(all.filter(({ formal, topOfficial }) => formal && topOfficial)).toHaveLength(0);
	});

	it("does not take a receipt for a signature of the agreement", async () => {
		const block = `I have received a copy of this Agreement and have read it.

Signed: ____________________ Date: ________
Lee Park, Officer
`;
		expect((await signers(block)).every(({ formal }) => formal)).toBe(true);
	});

	it("finds nobody in prose or in blanks of the body", async () => {
		const text =
			"The Chief signs for the Department. This Agreement begins on ____________ and ends on ____________ of the next year.\n";
		const { signatories, signatureSpan } = await documentFrom(text);
		expect(signatories).toEqual([]);
		expect(signatureSpan).toBeNull();
	});

	it("spans the whole block", async () => {
		const text = `${BODY}________________________\nOrla Finch, Chief of Police\n\n________________________\nDr. Amos Reed, Superintendent\n`;
		const { signatureSpan } = await documentFrom(text);
		const block = text.slice(signatureSpan?.start, signatureSpan?.end);
		expect(block.startsWith("____")).toBe(true);
		expect(block.endsWith("Superintendent")).toBe(true);
	});
});

describe("signatures in awkward layouts", () => {
	const sides = async (block: string, path?: string): Promise<(string | null)[][]> =>
		(await signers(block, path))
			.filter(({ formal }) => !formal)
			.map(({ side, signature, date }) => [side, signature, date]);
	const both = [
		["law-enforcement", "line", "line"],
		["school", "line", "line"],
	];

	it("labels that run on in one line", async () => {
		const line = (title: string): string =>
			`Name (print): ____________  Title: ${title}  Signature: ____________  Date: ________\n\n`;
		expect(await sides(line("Sheriff") + line("Superintendent"))).toEqual(both);
	});

	it("an office as the label of its rule", async () => {
		expect(
			await sides(
				"Sheriff: ____________   Date: ________\n\nSuperintendent: ____________   Date: ________\n",
			),
		).toEqual(both);
	});

	it("names in capitals above the rule", async () => {
		const block = `ORLA FINCH
CHIEF OF POLICE

______________________          DATE ____________

AMOS REED, Ed.D.
SUPERINTENDENT OF SCHOOLS

______________________          DATE ____________
`;
		expect(await sides(block)).toEqual(both);
	});

	it("four columns: rule and date for each of two parties", async () => {
		const block = `By: ______________ Date: ______       By: ______________ Date: ______
    Orla Finch                            Dr. Amos Reed
    Chief of Police                       Superintendent
`;
		expect(await sides(block)).toEqual(both);
	});

	it("a form that lost its rules", async () => {
		const block = `FOR THE SHERIFF'S OFFICE:

Signature
Orla Finch
Sheriff

Date

FOR THE SCHOOL DISTRICT:

Signature
Amos Reed
Superintendent

Date
`;
		expect(await sides(block)).toEqual(both);
	});

	it("names without any rule", async () => {
		expect(await sides("AGREED:\n\nOrla Finch\nSheriff\n\nAmos Reed\nSuperintendent of Schools\n")).toEqual([
			["law-enforcement", "none", "none"],
			["school", "none", "none"],
		]);
	});

	it("typed signatures with dates", async () => {
		const block = `Signature: (signed) Orla Finch          Date signed: 8/1/2025
Chief of Police

Signature: (signed) Amos Reed           Date signed: 8/3/2025
Superintendent
`;
		expect(await signers(block)).toMatchObject([
			{ name: "Orla Finch", signature: "filled", dateValue: "2025-08-01" },
			{ name: "Amos Reed", signature: "filled", dateValue: "2025-08-03" },
		]);
	});

	it("Markdown with a blank for the date beside the rule", async () => {
		const party = (name: string): string =>
			`\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_ \\_\\_\\_\\_\\_\\_\\_\\_\n\n${name} Date\n\n`;
		expect(
			await sides(party("Orla Finch, Chief of Police") + party("Amos Reed, Superintendent"), "a.md"),
		).toEqual(both);
	});
});
