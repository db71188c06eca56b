import { describe, expect, it } from "vitest";
import { D, L, lacks } from "./signature-support.js";
import { documentFrom } from "./support.js";

const SIDE_BY_SIDE = `${L}    ${D}  
Nell Harrow                       Date  
Chief of Police  

${L}    ${D}  
Ira Pell                          Date  
Superintendent of Schools  
`;

const GRID = `+----------------------+----------------------+
| CITY OF ALD          | ALD SCHOOL DISTRICT  |
+======================+======================+
| ____________________ | ____________________ |
|                      |                      |
| Nell Harrow          | Ira Pell             |
|                      |                      |
| Chief of Police      | Superintendent       |
|                      |                      |
| Date: ______________ | Date: ______________ |
+----------------------+----------------------+
`;

const WRAPPED = `|                    |For the Department  |For the District    |
|Signature           |____________________|____________________|
|                    |__                  |__                  |
|Name                |Nell Harrow         |Ira Pell            |
|Title               |Chief of Police     |Superintendent of   |
|                    |                    |Schools             |
|Date                |____________________|____________________|
|                    |__                  |__                  |
`;

const people = async (block: string, path: string): Promise<[string, string][]> =>
	(await documentFrom(block, path)).signatories.map(({ name, title }) => [name, title]);

describe("rules to sign on", () => {
	it.each([
		["side by side", SIDE_BY_SIDE, ["Chief of Police", "Superintendent of Schools"]],
		["in the cells of a grid", GRID, ["Chief of Police", "Superintendent"]],
	])("%s in Markdown as in text", async (_, block, [chief, head]) => {
		for (const path of ["a.md", "a.txt"]) {
			expect(await lacks(block, path)).toEqual([]);
			expect(await people(block, path)).toEqual([
				["Nell Harrow", chief],
				["Ira Pell", head],
			]);
		}
	});

	it("cut in two by a narrow column", async () => {
		expect(await lacks(WRAPPED)).toEqual([]);
		expect(await people(WRAPPED, "a.txt")).toEqual([
			["Nell Harrow", "Chief of Police"],
			["Ira Pell", "Superintendent of Schools"],
		]);
	});

	it("whose rest stands alone on a line name no party", async () => {
		const block = `${L}\n__\nNell Harrow\nChief of Police\nDate: ${D}\n`;
		expect((await documentFrom(block)).signatories).toMatchObject([{ name: "Nell Harrow", party: "" }]);
	});
});

describe("names that begin with the letters of a label", () => {
	it.each([
		["Byron Smith, Lieutenant", "Byron Smith", "Lieutenant"],
		["Xavier Lopez, Assistant Principal", "Xavier Lopez", "Assistant Principal"],
		["ONONDAGA COUNTY SHERIFF", "", "ONONDAGA COUNTY SHERIFF"],
		["By: Byron Smith, Lieutenant", "Byron Smith", "Lieutenant"],
	])("%s", async (line, name, title) => {
		expect(await people(`${L}  Date: ${D}\n${line}\n`, "a.txt")).toEqual([[name, title]]);
	});

	it("are none in the title of the block", async () => {
		const block = `SIGNATURES\n\n${L}  Date: ${D}\nNell Harrow, Sheriff\n`;
		expect((await documentFrom(block)).signatories).toMatchObject([{ name: "Nell Harrow", party: "" }]);
	});
});
