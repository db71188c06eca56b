import { describe, expect, it } from "vitest";
import { growth, IN_STEP } from "../growth.js";
import { D, L, lacks } from "./signature-support.js";

const U = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";
const TABLES: Record<string, string> = {
	"a column a signatory, without a label that says signature": `| | For the campus police | For Ald Hall |
|---|---|---|
| *Hand* | ............................ | ............................ |
| *Who* | Nell Harrow, University Chief of Police | Ida Moss, President, Board of Trustees |
| *Day* | ............ | ............ |
`,
	"a row a signatory, escaped underscores": `| Signatory | Signature | Date |
|---|---|---|
| Nell Harrow, Chief of Police, City of Ald | ${U} | ${U} |
| Dr. Ira Pell, Superintendent, Ald City Schools | ${U} | ${U} |
`,
	"a row a signatory, the party first": `| Party | Signature | Name and office | Date |
|---|---|---|---|
| Marshal | ____________ | Nell Harrow, City Marshal | ________ |
| Trustees | ____________ | Ida Moss, President, Board of Trustees | ________ |
| As to form | ____________ | City Attorney | ________ |
`,
	"who signs beside the party's letters": `| For | Signature | Date |
|---|---|---|
| APD — Nell Harrow, Chief of Police | ____________ | ________ |
| District 12 — Dr. Ira Pell, Superintendent | ____________ | ________ |
`,
	"hand and day": `| For | Name and office | Hand | Day |
|---|---|---|---|
| Sheriff | Nell Harrow, Sheriff of Ald County | ____________ | ________ |
| Board | Ida Moss, Chair of the School Board | ____________ | ________ |
| Witness | Clerk of the County | ____________ | ________ |
`,
	"no header, the day in the second cell": `| | |
|---|---|
| ________________________ | Date: __________ |
| Nell Harrow, Chief Constable | |
| ________________________ | Date: __________ |
| Ira Pell, Chair, School Committee | |
| ________________________ | |
| Approved as to form, Town Counsel | |
`,
	"a party a column, each cell with its label": `| For the Police | For the School System |
|---|---|
| Signature: ____________ | Signature: ____________ |
| Name: Nell Harrow | Name: Dr. Ira Pell |
| Title: Chief of Police | Title: Superintendent of Schools |
| Date: __________ | Date: __________ |
`,
	"Markdown that took slashed blanks for emphasis": `**For the Schools**

___________________________________  Date: ___/___/___
District Superintendent

**For the Village**

___________________________________  Date: ___/___/___
Chief of Police
`,
	"empty cells to sign in": `| Name | Title | Signature | Date |
|---|---|---|---|
| Nell Harrow | Chief of Police | | |
| Ira Pell | Superintendent | | |
`,
	"signed already, with the degree behind the printed name": `| | Ald Police | Ald Schools |
|---|---|---|
| Signature | /s/ Nell Harrow | /s/ Ida Moss-Pell |
| Name | Nell Harrow | Dr. Ida Moss-Pell, Ed.D. |
| Title | Chief of Police | Superintendent |
| Date | August 6, 2026 | August 7, 2026 |
`,
	"one small table a person": `| Sheriff | |
|---|---|
| Signature | |
| Name | Nell Harrow |
| Date | |

| Superintendent | |
|---|---|
| Signature | |
| Name | Ira Pell |
| Date | |
`,
	"everything in one cell a party": `| Police | Schools |
|---|---|
| By: ${L}<br>Nell Harrow<br>Chief of Police<br>Date: ${D} | By: ${L}<br>Ira Pell<br>Superintendent<br>Date: ${D} |
`,
	"a dash before the day": `By: ______________________, Nell Harrow, Chief of Police — on (date): ______________

By: ______________________, Ida Moss, Board President — on (date): ______________

Witnesses: ______________________ / ______________________
`,
	"the day of": `For Ald Tribal Police, its Chief: ____________________ (Nell Harrow), on the day of ____________

For Ald Tribal School Board, its President: ____________________ (Ira Pell), on the day of ____________

Seen by the Chairwoman of the Council: ____________________
`,
};

describe("tables and Markdown that name both heads with a day", () => {
	it.each(Object.entries(TABLES))("%s", async (_, block) => {
		expect(await lacks(block, "a.md")).toEqual([]);
	});
});

const LAW = "law-enforcement";
const SCHOOL = "school";

describe("shapes of signature blocks that lack something", () => {
	it.each<[string, string, string[]]>([
		[
			"a day for one of two",
			`${L}     ${D}\nNell Harrow, Sheriff               (day signed)\n\n${L}\nIra Pell, Superintendent\n`,
			[SCHOOL],
		],
		["no day at all", `${L}\nNell Harrow, Sheriff\n\n${L}\nIra Pell, Superintendent\n`, [LAW, SCHOOL]],
		[
			"a day for the clerk only",
			`${L}\nNell Harrow, Sheriff\n\n${L}\nIra Pell, Superintendent\n\nAttest: ${L}   Date: ${D}\nClerk of the Board\n`,
			[LAW, SCHOOL],
		],
		[
			"a blank for the printed name is no day",
			`Signature: ${L}   Printed name: ${D}\nSheriff\n\nSignature: ${L}   Date: ${D}\nSuperintendent\n`,
			[LAW],
		],
		[
			"a chief who only witnesses",
			`${L}  Date: ${D}\nAda Voss, City Manager\n\n${L}  Date: ${D}\nIra Pell, Superintendent\n\nWitness: ${L}  Date: ${D}\nNell Harrow, Chief of Police\n`,
			[LAW],
		],
		[
			"a principal and a sergeant",
			`${L}  Date: ${D}\nSgt. Nell Harrow, Patrol\n\n${L}  Date: ${D}\nIra Pell, Principal\n`,
			[LAW, SCHOOL],
		],
		[
			"the county attorney for the sheriff",
			`${L}  Date: ${D}\nNell Harrow, County Attorney, for the Sheriff\n\n${L}  Date: ${D}\nIra Pell, Superintendent\n`,
			[LAW],
		],
		[
			"a superintendent of a force does not sign for the schools",
			`${L}  Date: ${D}\nCol. Nell Harrow, Superintendent, Division of State Police\n\n${L}  Date: ${D}\nIra Pell, Principal, Ald High School\n`,
			[SCHOOL],
		],
		[
			"a superintendent of public works",
			`${L}  Date: ${D}\nNell Harrow, Sheriff\n\n${L}  Date: ${D}\nIra Pell, Superintendent of Public Works\n`,
			[SCHOOL],
		],
		[
			"a village's board of trustees",
			`VILLAGE OF ALD\n\n${L}  Date: ${D}\nIra Pell, President, Board of Trustees\n\n${L}  Date: ${D}\nNell Harrow, Chief of Police\n`,
			[SCHOOL],
		],
		[
			"names without a line",
			"Nell Harrow is the Sheriff.\n\nIra Pell is the Superintendent.\n",
			[LAW, SCHOOL],
		],
		[
			"a chief executive of a company",
			`ALD SECURITY, INC.\n\n${L}  Date: ${D}\nIra Pell, Chief Executive Officer\n\n${L}  Date: ${D}\nNell Harrow, Sheriff\n`,
			[SCHOOL],
		],
		[
			"deputies and assistants in short",
			`${L}  Date: ${D}\nNell Harrow, Dep. Sheriff\n\n${L}  Date: ${D}\nIra Pell, Asst. Supt.\n`,
			[LAW, SCHOOL],
		],
		[
			"a trooper beside the superintendent",
			`${L}  Date: ${D}\nTpr. Nell Harrow\n\n${L}  Date: ${D}\nIra Pell, Superintendent\n`,
			[LAW],
		],
		[
			"a blank for a badge number",
			`${L}  Badge no. ${D}\nNell Harrow, Sheriff\n\n${L}  Date: ${D}\nIra Pell, Superintendent\n`,
			[LAW],
		],
	])("%s", async (_, block, expected) => {
		expect(await lacks(block)).toEqual(expected);
	});

	it("a table with no column for the day", async () => {
		const table = `| For | Name and office | Signature |
|---|---|---|
| Sheriff | Nell Harrow, Sheriff of Ald County | ____________ |
| Board | Ida Moss, Chair of the School Board | ____________ |
`;
		expect(await lacks(table, "a.md")).toEqual([LAW, SCHOOL]);
	});

	it.each(["_", "_ ", "__/", ".", "Date ", "on (", "·", "Ann ", "____  "])(
		"takes time in step with a long row of %j",
		async (part) => {
			const times = growth(
				5000,
				(size) => `${part.repeat(size)}\n`,
				(block) => lacks(block),
			);
			expect(await times).toBeLessThan(IN_STEP);
		},
	);
});
