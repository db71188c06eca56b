import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Check, Verdict } from "../../src/check/model.js";
import { runChecks } from "../../src/check/run.js";
import { loadShipped, type Shipped } from "../../src/cli/knowledge.js";
import { documentOf } from "../../src/document/index.js";
import { read } from "../../src/read/index.js";

const AGREEMENT = readFileSync(join(import.meta.dirname, "../../examples/compliant.md"), "utf8");

/** A required clause of the compliant example: the check, all lines that speak to it, and the first of them denied. */
interface Case {
	check: string;
	/** Beginnings of the paragraphs that hold the clause; the first is the one denied or moved. */
	clauses: string[];
	denied: string;
}

const CASES: Case[] = [
	{
		check: "cops-mou/routine-discipline-exclusion",
		clauses: ["6.1", "6.2", "6.3"],
		denied:
			"SROs shall be responsible for requests by school staff to resolve routine discipline problems involving students, and shall enforce school rules on dress, tardiness, profanity and classroom disruption.",
	},
	{
		check: "cops-mou/discipline-school-responsibility",
		clauses: ["6.2", "6.1"],
		denied:
			"School administrators are not responsible for student discipline; the SRO decides on violations of the code of conduct and imposes the consequences.",
	},
	{
		check: "cops-mou/ferpa",
		clauses: ["8.1", "8.2", "8.4", "8.6", "8.7", "| Student"],
		denied:
			"The Family Educational Rights and Privacy Act does not apply to SROs, who have unrestricted access to all student education records.",
	},
	{
		check: "cops-mou/supervisor-is-le",
		clauses: ["9.1", "9.2", "11.4", "7.2"],
		denied: "The SRO is supervised by the principal and takes orders from the principal alone.",
	},
	{
		check: "cops-mou/annual-review",
		clauses: ["12.1", "12.4", "11.6"],
		denied:
			"This Agreement shall not be reviewed during its term, and no annual review of it is required of either party.",
	},
	{
		check: "cops-mou/ninety-day-submission",
		clauses: ["1.7", "1.8"],
		denied:
			"This Agreement need not reach the COPS Office in the 90 days that follow the award congratulatory letter, and the Department shall submit it within one year if at all.",
	},
	{
		check: "cops-mou/last-resort-enforcement",
		clauses: ["6.4", "6.5", "5.8"],
		denied:
			"Arrest and citation are the first response to any violation, and no other measure need be tried before a student is referred to juvenile court.",
	},
	{
		check: "cops-mou/public-availability",
		clauses: ["12.3", "11.3", "11.2"],
		denied:
			"This Agreement is confidential. It shall not be posted or given to families, students or the public.",
	},
];

let shipped: Shipped;
beforeAll(async () => {
	shipped = await loadShipped();
});

async function verdictOn(text: string, id: string, assumeAgreement = false): Promise<Verdict | undefined> {
	const document = documentOf(await read(new TextEncoder().encode(text), "agreement.md"));
	const checks = shipped.checks.filter((check: Check) => check.id === id);
	const options = { checks, stage: "draft" as const, asOf: null, award: null, assumeAgreement };
	return runChecks(document, options, shipped)[0]?.verdict;
}

const paragraphs = (): string[] => AGREEMENT.split("\n\n");
const holds = (paragraph: string, clause: string): boolean =>
	paragraph.startsWith(`${clause} `) || paragraph.includes(`\n${clause} `);

function without(clauses: string[]): string {
	return paragraphs()
		.filter((paragraph) => !clauses.some((clause) => holds(paragraph, clause)))
		.join("\n\n");
}

describe("what a required clause does to the verdict", () => {
	for (const { check, clauses, denied } of CASES) {
		it(`${check} is satisfied by the compliant example`, async () =>
			expect(await verdictOn(AGREEMENT, check)).toBe("satisfied"));

		it(`${check} is missing when its clause is deleted`, async () => {
			expect(await verdictOn(without(clauses), check)).not.toBe("satisfied");
		});

		it(`${check} is contradicted when its clause is denied`, async () => {
			const text = without(clauses).replace("## Signatures", `${clauses[0]} ${denied}\n\n## Signatures`);
			expect(await verdictOn(text, check)).toBe("contradicted");
		});

		it(`${check} stays satisfied under a heading it does not belong to`, async () => {
			const moved = paragraphs().find((paragraph) => holds(paragraph, clauses[0] as string)) as string;
			const text = without(clauses).replace(
				"## 3. Duties of the Department",
				`## Insurance and notices\n\n${moved}\n\n## 3. Duties of the Department`,
			);
			expect(await verdictOn(text, check)).toBe("satisfied");
		});
	}
});

describe("two clauses read together", () => {
	it("do not satisfy where one binds and the one on the subject only permits", async () => {
		const text = without(["10.4", "10.5", "10.6"]).replace(
			"each SRO shall complete",
			"each SRO may complete",
		);
		expect(text).toContain("each SRO may complete twenty-four hours");
		expect(await verdictOn(text, "cops-mou/training-in-service")).not.toBe("satisfied");
	});
});

describe("a clause that only resembles a denial", () => {
	it.each([
		[
			"cops-mou/training-before-placement",
			"The officer shall not take up the post until the basic course is complete.",
		],
		[
			"cops-mou/supervisor-is-le",
			"The SRO is supervised by Sergeant Poe of the Department and not by the principal.",
		],
		[
			"cops-mou/ferpa",
			"The District shall not release education records but may disclose directory information only as FERPA permits.",
		],
		[
			"cops-mou/civil-rights-laws",
			"Neither party shall discriminate, and both follow federal and state civil rights laws in sharing student information.",
		],
		[
			"cops-mou/le-selects-officers",
			"The Chief selects the SRO, and the Department shall not assign an SRO who has fewer than three years of service.",
		],
	])("satisfies %s", async (check, text) => expect(await verdictOn(text, check, true)).toBe("satisfied"));
});

describe("plain words on discipline", () => {
	it.each([
		["cops-sro/discipline-prohibition", "The deputy shall not discipline students or enforce school rules."],
		["cops-sro/discipline-prohibition", "SROs shall not discipline students."],
		["cops-mou/routine-discipline-exclusion", "The SRO shall not be involved in routine student discipline."],
	])("satisfy %s", async (check, text) => expect(await verdictOn(text, check, true)).toBe("satisfied"));
});

describe("a plain denial of the choice", () => {
	it.each([
		"The Sheriff shall not decide which deputies serve in the schools.",
		"The Department does not choose who is assigned to a school.",
	])("contradicts: %s", async (text) =>
		expect(await verdictOn(text, "cops-mou/le-selects-officers", true)).toBe("contradicted"),
	);
});

describe("a denial beside another clause", () => {
	it("contradicts, whatever the other clause says", async () => {
		const text =
			"The Sheriff shall train the deputies who serve in the schools. The Sheriff shall not choose the deputies who serve in the schools.";
		expect(await verdictOn(text, "cops-mou/le-selects-officers", true)).toBe("contradicted");
	});
});

describe("a clause that the check's signs rule out", () => {
	it("takes back what another clause grants", async () => {
		const grants =
			"School staff shall not ask an SRO to handle routine discipline problems, and SROs shall not take part in them.";
		const takes = "SROs shall be responsible for requests by teachers to settle disputes in the classroom.";
		const id = "cops-mou/routine-discipline-exclusion";
		expect(await verdictOn(grants, id, true)).toBe("satisfied");
		expect(await verdictOn(`${grants}\n\n## Other duties\n\n${takes}`, id, true)).toBe("contradicted");
	});
});

/** The compliant example with something more before the signatures. */
const withLast = (clause: string): string => AGREEMENT.replace("## Signatures", `${clause}\n\n## Signatures`);

describe("a denial in another section", () => {
	it.each([
		[
			"cops-mou/public-availability",
			"Copies of this Agreement are not to be handed to members of the public.",
		],
		[
			"cops-mou/last-resort-enforcement",
			"An arrest or a citation follows every violation of law by a student, however minor, and no lesser step comes first.",
		],
		[
			"cops-mou/le-selects-officers",
			"The Superintendent decides which officer serves at each school, and the Department assigns that officer.",
		],
		[
			"cops-mou/staff-cooperation",
			"Teachers are told to say nothing to an officer who looks into a crime at the school, and to hand over nothing.",
		],
		[
			"cops-principles/fixed-assignments",
			"Each Monday the watch commander looks at the roster and sends whoever is free to whichever school is short.",
		],
	])("takes back what a plain clause grants: %s", async (check, clause) => {
		expect(await verdictOn(AGREEMENT, check)).toBe("satisfied");
		expect(await verdictOn(withLast(`## Daily practice\n\n${clause}`), check)).toBe("contradicted");
	});

	it.each([
		[
			"cops-mou/public-availability",
			"Floor plans and alarm codes are not to be handed to members of the public.",
		],
		[
			"cops-mou/le-selects-officers",
			"The Superintendent decides which room each officer uses, and the Department furnishes the desk.",
		],
	])("is not taken for one where it is about something else: %s", async (check, clause) => {
		expect(await verdictOn(withLast(`## Daily practice\n\n${clause}`), check)).toBe("satisfied");
	});
});

describe("a clause that goes before the others by its own words", () => {
	it.each([
		["cops-mou/ferpa", "FERPA notwithstanding, SROs may open any student record they wish."],
		[
			"cops-mou/supervisor-is-le",
			"Despite Section 9.1, the principal supervises the SRO during the school day and the SRO takes orders from the principal.",
		],
		[
			"cops-mou/routine-discipline-exclusion",
			"Whatever Section 6 says, the SRO shall handle routine discipline when the principal is busy and shall assign detention.",
		],
	])("takes back what they grant: %s", async (check, clause) => {
		expect(await verdictOn(AGREEMENT, check)).toBe("satisfied");
		expect(await verdictOn(withLast(clause), check)).toBe("contradicted");
	});

	it.each([
		[
			"cops-mou/ferpa",
			"Notwithstanding the foregoing, the District may disclose education records to an SRO in a health or safety emergency as FERPA permits.",
		],
		[
			"cops-mou/supervisor-is-le",
			"Nothing in this Agreement limits the authority of the Chief of Police over members of the Department.",
		],
		[
			"cops-mou/routine-discipline-exclusion",
			"Notwithstanding Section 6, an SRO may act where a student's conduct is a crime.",
		],
	])("leaves standing what it does not deny: %s", async (check, clause) =>
		expect(await verdictOn(withLast(clause), check)).toBe("satisfied"),
	);
});

describe("an exception that hangs on what someone thinks", () => {
	const worn = "On campus the SRO shall wear the regulation uniform of the Department";

	it("leaves nothing of a rule", async () => {
		expect(await verdictOn(`${worn}.`, "nasro/uniform", true)).toBe("satisfied");
		for (const exception of [
			"except when the SRO finds plain clothes handier",
			"unless the day's events, the hour or any other circumstance makes it tiresome",
		])
			expect(["weak", "contradicted"]).toContain(
				await verdictOn(`${worn}, ${exception}.`, "nasro/uniform", true),
			);
	});

	it("bounds it where a ground is named", async () => {
		const text = `${worn}, except where the Chief considers that a student's safety calls for plain clothes.`;
		expect(await verdictOn(text, "nasro/uniform", true)).toBe("satisfied");
	});
});

describe("words that say nothing", () => {
	it("satisfy no requirement, however many there are", async () => {
		const text = Array.from({ length: 3000 }, (_, i) => `word ${i} of it`).join("\n");
		for (const check of ["cops-mou/ferpa", "cops-mou/hipaa", "cops-mou/annual-review"])
			expect(await verdictOn(text, check, true)).toBe("missing");
	});
});

describe("a table of costs", () => {
	const table = (costs: string[]): string =>
		`| Cost | City | District |\n|---|---|---|\n${costs.map((cost) => `| ${cost} | 40% | 60% |\n`).join("")}`;

	it("satisfies with all that must be settled, and not with three of four", async () => {
		const all = table(["Salary", "Benefits", "Overtime", "Equipment"]);
		const three = table(["Salary", "Benefits", "Equipment", "Training"]);
		expect(await verdictOn(all, "nasro/expenses", true)).toBe("satisfied");
		expect(await verdictOn(three, "nasro/expenses", true)).not.toBe("satisfied");
	});
});
