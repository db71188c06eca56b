import { describe, expect, it } from "vitest";
import { documentFrom } from "./support.js";

const roles = async (text: string, path?: string): Promise<Record<string, string | null>> =>
	Object.fromEntries((await documentFrom(text, path)).terms.map(({ term, role }) => [term, role]));

describe("defined terms", () => {
	it.each([
		['The City of Ald, through its Police Department (the "Department"), agrees.', { Department: "agency" }],
		['The Rill County Sheriff\'s Office ("Sheriff") agrees.', { Sheriff: "agency" }],
		['Made by Orla Finch, Sheriff of Rill County (the "Sheriff").', { Sheriff: "chief" }],
		[
			"Made by the Ald Unified School District (hereinafter referred to as the District).",
			{ District: "district" },
		],
		['A deputy (hereinafter "Officer") is placed at the school.', { Officer: "sro" }],
		[
			'Wild Iris School District ("WISD" or the "District") agrees.',
			{ WISD: "district", District: "district" },
		],
		['"Deputy" means any of the sworn deputies of the Sheriff who works in a school.', { Deputy: "sro" }],
		['Each School Resource Officer is an "SRO"; two or more are "SROs."', { SRO: "sro", SROs: "sro" }],
		["School Resource Officers (SROs) serve here.", { SROs: "sro" }],
		['The Patrol places a School Resource Trooper ("SRT") at the high school.', { SRT: "sro" }],
		['Every sworn trooper so placed (the "Trooper") keeps the hours of the school.', { Trooper: "sro" }],
		['The town lends two patrolmen ("School Patrolmen") to the district.', { "School Patrolmen": "sro" }],
		['The Division of State Troopers (the "Division") agrees.', { Division: "agency" }],
		['The Alaska State Troopers ("Troopers") agree.', { Troopers: "agency" }],
		['"Agency" means the Alaska State Troopers.', { Agency: "agency" }],
		['"Principal" means the chief administrator of a campus.', { Principal: "principal" }],
		['"Superintendent" means the executive director of schools.', { Superintendent: "superintendent" }],
		['"Head of Campus" means the dean in charge of a building.', { "Head of Campus": "principal" }],
		["In this letter, Deputy means an officer whom my office lends you.", { Deputy: "sro" }],
		["The Larch County Board of Education (the `Board'') agrees.", { Board: "district" }],
		["The Board of Cooperative Educational Services (``BOCES'') agrees.", { BOCES: "district" }],
		['The Nation\'s tribal police (we will say "the Police") agree.', { Police: "agency" }],
		['The school district is below called the "LEA."', { LEA: "district" }],
		// What stands nearest to a short form is not always whom it is short for.
		[
			'Of those who sign for the Ald School District and beside it, one is called the "Sheriff" here.',
			{ Sheriff: "chief" },
		],
		[
			'Ald Township, for the Police District of the Ald School District (the "Constabulary"), agrees.',
			{ Constabulary: "agency" },
		],
		[
			'On agreement of the Chief and the Superintendent ("University Police") it ends.',
			{ "University Police": "agency" },
		],
		['The police friend at the Ald School District, an officer, is a "YRO."', { YRO: "sro" }],
		['The Sheriff of Clay County, an elected officer ("CSO"), agrees.', { CSO: "chief" }],
		[
			'The Superintendent of the Ald School District (the "Hearing Officer") agrees.',
			{ "Hearing Officer": "district" },
		],
	])("%s", async (text, expected) => {
		expect(await roles(text)).toMatchObject(expected);
	});

	it.each([
		['The Chief and the Superintendent sign this memorandum ("Agreement").', "Agreement"],
		['"Handbook" means the student handbook that the Board of Education adopts.', "Handbook"],
		['Together the District and the Police are the "Parties."', "Parties"],
		['"Student" means a child enrolled in a school of the District.', "Student"],
	])("gives no role to a thing: %s", async (text, term) => {
		expect((await roles(text))[term]).toBeNull();
	});

	it("takes no official of a district for the school officer", async () => {
		const { CPO } = await roles('The Ald School District and its Chief Privacy Officer ("CPO") agree.');
		expect(CPO).not.toBe("sro");
	});

	it("takes no team with an officer on it for the officer", async () => {
		const text =
			'Each officer and each principal sits on the School Response Team ("SRT") and reports to it.';
		expect((await roles(text)).SRT).not.toBe("sro");
	});

	it("takes the role from the words behind a short form", async () => {
		const { terms } = await documentFrom(
			`The campuses have a Campus Safety Partner ("CSP"), who is a city police officer inside the building.`,
		);
		expect(terms).toMatchObject([{ term: "CSP", role: "sro" }]);
	});

	it("reads tables of names", async () => {
		const table =
			"| Body | Called here |\n|---|---|\n| Office of the Sheriff, Rill County | the Sheriff |\n| Rill County School Board | the Board |\n";
		expect(await roles(table, "a.md")).toMatchObject({ Sheriff: "agency", Board: "district" });
		const words =
			"| Word | Meaning |\n|---|---|\n| Officer | A sworn member of the Department posted to a school. |\n";
		expect(await roles(words, "a.md")).toMatchObject({ Officer: "sro" });
	});

	it("says where the term was given", async () => {
		const text = 'The Police Department (the "Department") agrees.';
		const [term] = (await documentFrom(text)).terms;
		expect(text.slice(term?.span.start, term?.span.end)).toContain('"Department"');
	});
});
