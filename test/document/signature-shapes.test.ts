import { describe, expect, it } from "vitest";
import { D, L, lacks } from "./signature-support.js";

const TEXTS: Record<string, string> = {
	"the word for the day under its blank": `${L}     ${D}
Nell Harrow                        (day signed)
Chief of Police

${L}     ${D}
Ira Pell                           (day signed)
President, School Board
`,
	"day, month and year under a slashed blank": `${L}       ___ / ___ / ______
Nell Harrow, Marshal                  day  month  year
FOR THE FIRST PARTY

${L}       ___ / ___ / ______
Dr. Ira Pell, Superintendent          day  month  year
FOR THE SECOND PARTY

${L}       Seen: Village Attorney
`,
	"a party that is called by its office": `CONSTABLE OF THE SECOND WARD, ALD PARISH

By: ${L}     Date: ${D}
    Nell Harrow
    Constable

ALD PARISH SCHOOL BOARD

By: ${L}     Date: ${D}
    Ira Pell
    Superintendent
`,
	"the word behind the blank": `${L}  Sheriff Nell Harrow      ____________ date

${L}  Supt., Kettle Bay          ____________ date
                                Dr. Ira Pell
`,
	"the word above its blank": `                                     Date
${L}       ${D}
Nell Harrow, Sheriff

                                     Date
${L}       ${D}
Ira Pell, Chair of the School Committee
`,
	"one header over several rows": `SIGNATURE                          TITLE                         DATE

${L}     Chief of Police               ${D}

${L}     Superintendent of Schools     ${D}
`,
	"the name in front and 'on (date)' behind": `Sheriff Nell Harrow: ${L} on (date): ${D}

Chairman J. Ira Pell: ${L} on (date): ${D}

Superintendent Dr. Ida Moss: ${L} on (date): ${D}
`,
	"the day in front on the same line": `Dated: ${D}  TOWN OF ALD, by ${L}, Nell Harrow, Chief of Police

Dated: ${D}  ALD CENTRAL SCHOOL DISTRICT, by ${L}, Ira Pell, Superintendent of Schools
`,
	"the day on the line above": `Date: ${D}
By: ${L}
Nell Harrow
Its: Chief of Police

Date: ${D}
By: ${L}
Ira Pell
Its: Superintendent
`,
	"labels in another order": `ALD POLICE DEPARTMENT
Its: Chief of Police
Name: Nell Harrow
Date: ${D}
By: ${L}

ALD SCHOOL DISTRICT
Its: Superintendent
Name: Ira Pell
Date: ${D}
By: ${L}
`,
	"name and office above the labels": `For the Township of Ald

Name: Nell Harrow, Chief of Police

Signature: ${L}  Date: ${D}

For Bramble Charter Schools

Name: Ira Pell, Chief Executive Officer

Signature: ${L}  Date: ${D}

Name: Ada Voss, Township Manager

Signature: ${L}  Date: ${D}
`,
	"middots between the parts": `By: ${L} · Name: Nell Harrow, Chief of Police · Date: ${D}

By: ${L} · Name: Ira Pell, Superintendent · Date: ${D}
`,
	"bars between the parts": `Nell Harrow, Sheriff | Signature: ${L} | Date: ${D}

Ira Pell, Superintendent | Signature: ${L} | Date: ${D}
`,
	"an attest and an approval close behind": `ALD COUNTY, by its Sheriff

${L}        Date: ${D}
Nell Harrow, Sheriff

THE BOARD OF EDUCATION OF ALD COUNTY

${L}        Date: ${D}
Mrs. Ida Moss, President of the Board

Attest: ${L}        Clerk of the Board

Approved as to form: ${L}        County Counsel

                                                              Agreement / leaf 5
`,
	"witnesses on one line at the end": `${L}      Date ${D}
Sheriff Nell Harrow

${L}      Date ${D}
Ira Pell, President, Ald Parish School Board

Witness: ________________________   Witness: _______________________
`,
	"witnesses in the left column": `WITNESSES:                          APPEARERS:

_________________________           _______________________  Date ________
                                    Nell Harrow
                                    Chief of Police

_________________________           _______________________  Date ________
                                    Ira Pell
                                    President, Ald School Board

                                    _______________________
                                    NOTARY PUBLIC   No. ________
`,
	"'this ____ day of ____' beside the line": `${L}     this ____ day of ____________, 20___
Nell Harrow
Marshal, Fifth Ward

${L}     this ____ day of ____________, 20___
Dr. Ira Pell
Superintendent

WITNESSES: ______________________     ______________________
`,
	"a day with its year below": `FOR THE POLICE

${L}   Chief of Police, Town of Ald
(print) ______________________   on ________________ 20____

FOR THE SCHOOLS

${L}   Superintendent, Ald Schools
(print) ______________________   on ________________ 20____
`,
	"leaders of dots": `Signed ..............................  Nell Harrow, Sheriff   Date ..............

Signed ..............................  Ira Pell, Superintendent   Date ..............
`,
	"the blank of the day on the next line": `_________________________  Nell Harrow, Chief of Police     Date:
________

_________________________  Dr. Ira Pell, Superintendent   Date:
________
`,
	"two columns with the day on the third row": `FOR THE AGENCY                        FOR THE DISTRICT

By ${L}        By ${L}
   Chief of Police                       Superintendent of Schools

Printed ______________________        Printed ______________________

Date _________________________        Date _________________________

POOL USE ONLY     Underwriter ________     Received ________
`,
	"two columns with two people in each": `FOR THE DIVISION:                      FOR THE ACADEMY:

${L}         ${L}
Col. N. R. Harrow                      Ira Pell
Superintendent of State Police         Headmaster
DATE:  ____________                    DATE:  ____________

${L}         ${L}
Capt. W. Gale                          Ida Moss
Commander, Troop K                     President, Board of Trustees
DATE:  ____________                    DATE:  ____________
`,
	"one day for all above": `Dated this ____ day of ____________, 20__.

${L}
Nell Harrow, Sheriff

${L}
Ira Pell, Superintendent
`,
	"one day for all below": `${L}
Nell Harrow, Sheriff

${L}
Ira Pell, Superintendent

Dated this ____ day of ____________, 20__.
`,
	"words of agreement that name a witness": `WITNESS our hands:

${L}          Dated: ____________ , 20____
NELL HARROW, SHERIFF OF ALD COUNTY

${L}          Dated: ____________ , 20____
IRA PELL, CHAIR, ALD COUNTY BOARD OF EDUCATION

Attest: ______________________ Clerk   (filed in Misc. Book ____ p. ____)
`,
	"officials of unusual forces": `${L}    Date: ${D}
Col. Nell Harrow, Director, State Troopers

${L}    Date: ${D}
Dr. Ira Pell, Superintendent, Upper Ald Schools

${L}    Date: ${D}
Tpr. J. Gale (so that nobody can say I did not read it)
`,
	"a superintendent who heads a force": `${L}        ________________
Col. Nell Harrow, Superintendent,              date
Division of State Police

${L}        ________________
Ira Pell, Chair, Board of Trustees,            date
Ald Valley School District No. 23
`,
	"anchors of an e-signature service": `ALD POLICE DEPARTMENT
Signature: \\s1\\
Name: Nell Harrow
Title: Chief of Police
Date: \\d1\\

ALD SCHOOL DISTRICT
Signature: \\s2\\
Name: Ira Pell
Title: Superintendent
Date: \\d2\\
`,
	"tags of an e-signature service": `Signature: {{Sig_es_:signer1:signature}}   Date: {{Dte_es_:signer1:date}}
Nell Harrow, Chief of Police

Signature: {{Sig_es_:signer2:signature}}   Date: {{Dte_es_:signer2:date}}
Ira Pell, Superintendent
`,
	"typed signatures": `/s/ Nell Harrow                    08/01/2026
Nell Harrow, Chief of Police

/s/ Ira Pell                       08/04/2026
Ira Pell, Superintendent
`,
	"the party on the line of its rule": `For the Police:    ${L}   Date ${D}
                   Chief of Police, Town of Ald

For the District:  ${L}   Date ${D}
                   Superintendent, Ald Valley School District
`,
	"a page's foot between the lines": `${L}        Dated ______________________
Nell Harrow
Sheriff of Ald County

${L}        Dated ______________________
Ira Pell
Superintendent, Ald Falls Area Schools

Staff Handbook, Tab 11                                    p. 11-4
`,
	"spaced underscores": `_ _ _ _ _ _ _ _ _ _ _ _ _ _ _   Date: _ _ _ _ _ _ _ _
Nell Harrow, Chief of Police

_ _ _ _ _ _ _ _ _ _ _ _ _ _ _   Date: _ _ _ _ _ _ _ _
Ira Pell, Superintendent
`,
	"a university's chief and a school's head": `${L}      ${L}
Nell Harrow                         Prof. Ira Pell
Chief of University Police          Dean, College of Education, and
                                    head of the Laboratory School
Date ____________                   Date ____________
`,
	"three columns": `${L}    ${L}    ${L}
Nell Harrow                       Ira Pell                          Ada Voss
Sheriff                           Superintendent                    County Manager
Date: __________                  Date: __________                  Date: __________
`,
	"the office and body in front, signature and day in paragraphs": `Nell Harrow
Chief of Police
City of Ald

Signature: ${L}

Date: ${D}

Ira Pell
Superintendent
Ald School District

Signature: ${L}

Date: ${D}
`,
	"a header over names": `Signatory                      Signature                           Date
Nell Harrow, Sheriff           ${L}      ${D}
Ira Pell, Superintendent       ${L}      ${D}
`,
	"the word above, an office between": `NELL HARROW                                  DATE
Chief of Police

${L}      ${D}

IRA PELL                                     DATE
Superintendent

${L}      ${D}
`,
	"the day of signing in words of signing": `Signed at Ald on ${D} 20__ by ${L}, Sheriff

Signed at Ald on ${D} 20__ by ${L}, Superintendent
`,
	"the attest on the left, the signature on the right": `ATTEST:                                 CITY OF ALD

${L}          By: ${L}
City Clerk                              Chief of Police
                                        Date: ____________

ATTEST:                                 ALD SCHOOL DISTRICT

${L}          By: ${L}
Board Secretary                         Board President
                                        Date: ____________
`,
	"a stamp with its number": `DocuSigned by:
Nell Harrow
1A2B3C4D5E6F4A7...
Nell Harrow, Sheriff
8/1/2026

DocuSigned by:
Ira Pell
9A2B3C4D5E6F4A7...
Ira Pell, Superintendent
8/4/2026
`,
	"captions in brackets under each rule": `${L}
(Signature)

${L}
(Printed name)

Chief of Police
(Title)

${D}
(Date)

${L}
(Signature)

${L}
(Printed name)

Superintendent of Schools
(Title)

${D}
(Date)
`,
	"a long rule for both, named under it": `________________________________________________
Nell Harrow, Sheriff                      Date

________________________________________________
Ira Pell, Superintendent                  Date
`,
};

describe("shapes of signature blocks that name both heads with a day", () => {
	it.each(Object.entries(TEXTS))("%s", async (_, block) => {
		expect(await lacks(block)).toEqual([]);
	});
});
