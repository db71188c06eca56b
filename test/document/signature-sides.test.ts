import { describe, expect, it } from "vitest";
import { D, L, lacks } from "./signature-support.js";

const CHIEF = `${L}  Date: ${D}\nNell Harrow, Chief of Police\n\n`;

const BLOCKS: Record<string, string> = {
	"a charter's chief executive": `${CHIEF}${L}  Date: ${D}\nIra Pell, Chief Executive Officer\n`,
	"the chair of a school's council": `${CHIEF}${L}  Date: ${D}\nIra Pell, President, Governing Council\n`,
	"a commissioner of police": `For the Metropolitan Police\n\n${L}  Date: ${D}\nNell Harrow, Commissioner\n\n${L}  Date: ${D}\nIra Pell, Chair of the Board of Education\n`,
	"places for a seal": `${L} (L.S.)      ${L} (L.S.)
   Nell Harrow                             Ira Pell
   Marshal of Ald                          Superintendent of Schools

   Dated: _______________                  Dated: _______________
`,
	"a day with its year printed": `${L}          Dated ____________, 2026
     NELL HARROW
     Sheriff of Ald County

${L}          Dated ____________, 2026
     IRA PELL
     President, Board of Trustees
`,
	"words for the day in two languages": `${L}        Date/Fecha: ________________
Nell Harrow, Chief of Police

${L}        Date/Fecha: ________________
Ira Pell, Superintendent
`,
	"so agreed": `SO AGREED:

${CHIEF}ALD BOARD OF EDUCATION

${L}  Date: ${D}
Ira Pell, Superintendent
`,
	"signed on a day, in one line": `Police: Nell Harrow, Sheriff, signed June 11, 2026

Schools: Ira Pell, Superintendent of Schools, signed June 12, 2026
`,
	"names behind the word": `Nell Harrow, Chief of Police
Signed: Nell Harrow            Date: August 26, 2026

Ira Pell, Superintendent
Signed: Ira Pell              Date: August 27, 2026
`,
	"initials that stand for the name above": `For the Town:   Nell Harrow, Chief of Police
                Signature: /s/ N. Harrow     Date: 8/19/26

For the Region: Ira Pell, Superintendent of Schools
                Signature: /s/ I. Pell       Date: 8/20/26
`,
	"a letter that says who has read it": `I have read the draft to the Select Board.

Sincerely,

${CHIEF}Agreed for the Ald School District:

${L}  Date: ${D}
Ira Pell, Superintendent
`,
};

describe("who signs for which side", () => {
	it.each(Object.entries(BLOCKS))("%s", async (_, block) => {
		expect(await lacks(block)).toEqual([]);
	});

	it.each([
		"Mayor",
		"President, Fraternal Order of Police",
		"Chairman, Police Commission",
		"City Council President",
		"Deputy Superintendent",
		"Principal",
		"County Judge",
	])("takes no %s for the head of the schools", async (office) => {
		expect(await lacks(`${CHIEF}${L}  Date: ${D}\nIra Pell, ${office}\n`)).toEqual(["school"]);
	});

	it("takes no third signer for the head of a side", async () => {
		const mayor = `${L}  Date: ${D}\nIda Moss, Mayor\n\n`;
		expect(await lacks(`${CHIEF}${mayor}${L}  Date: ${D}\nIra Pell, President\n`)).toEqual(["school"]);
	});
});
