import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Detector, Fault } from "../../../src/check/hygiene/fault.js";
import { DETECTORS } from "../../../src/check/hygiene/index.js";
import type { Check, Stage } from "../../../src/check/model.js";
import type { Examination } from "../../../src/check/run.js";
import { documentOf } from "../../../src/document/index.js";
import type { Document } from "../../../src/document/model.js";
import { read } from "../../../src/read/index.js";
import { growth, IN_STEP } from "../../growth.js";

interface Setting {
	stage?: Stage;
	asOf?: string;
	path?: string;
}

const documents = new Map<string, Promise<Document>>();

/** The text as a document; every detector looks at the same one. */
function documentIn(text: string, path: string): Promise<Document> {
	const key = `${path}\n${text}`;
	const known = documents.get(key) ?? read(new TextEncoder().encode(text), path).then(documentOf);
	documents.set(key, known);
	return known;
}

/** Faults that one detector, by its check's name, finds in a text. */
async function faultsIn(name: string, text: string, setting: Setting = {}): Promise<Fault[]> {
	const document = await documentIn(text, setting.path ?? "text.txt");
	const options = {
		checks: [],
		stage: setting.stage ?? "draft",
		asOf: setting.asOf ?? null,
		award: null,
		assumeAgreement: true,
	};
	const id = `hygiene/${name}`;
	const detector = DETECTORS[id];
	if (!detector) throw new Error(`there is no ${id}`);
	// Detectors read the document and the options only.
	return detector({ id } as Check, { document, options } as unknown as Examination);
}

const NUMBERED =
	"1. PURPOSE\n\nThe Parties set up a program.\n\n2. STAFFING\n\nThe Department shall assign two officers.\n\n3. RECORDS\n\n";

describe("hygiene detectors", () => {
	it("find nothing in a well drafted agreement", async () => {
		const text = readFileSync("examples/compliant.md", "utf8");
		for (const id of Object.keys(DETECTORS))
			expect([id, await faultsIn(id.slice("hygiene/".length), text, { path: "compliant.md" })]).toEqual([
				id,
				[],
			]);
	});

	it("point at text that exists, in reading order", async () => {
		const text = readFileSync("examples/draft-with-faults.md", "utf8");
		for (const id of Object.keys(DETECTORS))
			for (const { span } of await faultsIn(id.slice("hygiene/".length), text, { path: "draft.md" }))
				if (span) expect(text.slice(span.start, span.end).trim()).not.toBe("");
	});

	it("find the planted faults of the faulty example", async () => {
		const text = readFileSync("examples/draft-with-faults.md", "utf8");
		for (const name of [
			"ambiguous-lea",
			"dangling-cross-reference",
			"missing-exhibit",
			"number-word-mismatch",
		])
			expect([name, (await faultsIn(name, text, { path: "draft.md" })).length]).toEqual([name, 1]);
	});

	it.each([
		["dangling-cross-reference", `${NUMBERED}The Parties follow section 12.4, Idaho Code, and Section 504.`],
		["dangling-cross-reference", "The Parties follow Section 9.3, but print no numbers of their own."],
		[
			"number-word-mismatch",
			"The fee is one thousand two hundred fifty (1,250) dollars for twenty-one (21) days.",
		],
		["missing-exhibit", "The District follows Exhibit B of its contract with the bus company."],
		[
			"date-order",
			"The award letter of July 6, 2026 came before this Agreement, which ends on June 30, 2029.",
		],
		["draft-marks", "The sergeant shall draft a plan, and the draft is shown to the principal."],
		["personal-data", "Award 15JCOPS-26-GG-01234 and telephone 555-201-4433 are public."],
		["party-name-inconsistency", "The Pine School District and the North Pine School District share a bus."],
		["gendered-or-named-officer", "The Deputy Superintendent shall meet with Officer Program staff."],
		[
			"conflicting-values",
			"A Party may end this Agreement on 10 days' notice for cause. Either Party may end this Agreement on 60 days' notice.",
		],
		["foreign-jurisdiction", "The City of Pine, an Ohio municipal corporation, buys a vehicle in Indiana."],
		[
			"inconsistent-instrument-name",
			'This Memorandum (the "MOU", also called the "Agreement") begins. This MOU binds. This Agreement is public.',
		],
		["unfilled-placeholder", 'It says "shall" [emphasis added], [as amended], and is binding.'],
		[
			"conflicting-values",
			"Either Party may end this Agreement on one hundred and twenty (120) days' notice. Either Party may terminate this Agreement upon 120 days' notice.",
		],
		["stale-citation", "Records are kept under FERPA and HIPAA, 42 U.S.C. 1320d."],
		[
			"foreign-jurisdiction",
			"The City of Washington Police Department serves Iowa pupils under the Iowa Code.",
		],
		["missing-exhibit", "The Officer shall:\n\n- Schedule 2 safety drills each year.\n"],
		["dangling-cross-reference", "The parties follow Section 8 housing rules."],
	])("%s leaves good text alone: %s", async (name, text) => {
		expect(await faultsIn(name, text)).toEqual([]);
	});

	it("report a section that a letter without numbers points to", async () => {
		expect(
			await faultsIn("dangling-cross-reference", "The Chief pays. See Section 14 for notice."),
		).toHaveLength(1);
	});

	it("report tracked changes that are left", async () => {
		const document = await documentIn("The Chief pays half.", "tracked.txt");
		const changed = { ...document, changed: [{ start: 10, end: 14 }] };
		const detector = DETECTORS["hygiene/draft-marks"] as Detector;
		const faults = detector({} as Check, { document: changed } as unknown as Examination);
		expect(faults.map(({ span }) => span?.start)).toEqual([10]);
	});

	it("report an exhibit that is not attached once, at its first mention", async () => {
		const faults = await faultsIn(
			"missing-exhibit",
			"Hours are in Exhibit C. The District may change Exhibit C.",
		);
		expect(faults).toHaveLength(1);
		expect(faults[0]?.span?.start).toBe(13);
	});

	it("report a term as over only with a day to compare, and not when it renews", async () => {
		const text = "This Agreement takes effect on July 1, 2020 and ends on June 30, 2022.";
		expect(await faultsIn("expired-term", text)).toEqual([]);
		expect(await faultsIn("expired-term", text, { asOf: "2022-06-30" })).toEqual([]);
		expect(await faultsIn("expired-term", text, { asOf: "2022-07-01" })).toHaveLength(1);
		const renewing = `${text} This Agreement renews each year.`;
		expect(await faultsIn("expired-term", renewing, { asOf: "2026-01-01" })).toEqual([]);
		const certificate = `${text} Each officer's certificate needs renewal every two years.`;
		expect(await faultsIn("expired-term", certificate, { asOf: "2026-01-01" })).toHaveLength(1);
	});

	it("allow blank signature lines in a draft and not in an executed copy", async () => {
		const text =
			"The Department shall assign two officers.\n\nBy: ____________________\nAda Quill, Chief of Police\nDate: ____________________";
		expect(await faultsIn("blank-signature-in-executed", text)).toEqual([]);
		expect(await faultsIn("blank-signature-in-executed", text, { stage: "executed" })).toHaveLength(1);
	});

	it("stay linear on long hostile lines", async () => {
		const seeds = [
			"the officer shall not share except requested Section 9 unless ",
			"ninety ninety (60 ",
			"Pine County Unified Area School ",
			"~~a ",
			"(555) 201 home phone code 1 2 ",
		];
		for (const seed of seeds) {
			const documentOfLength = async (length: number) => {
				const text = seed.repeat(Math.ceil(length / seed.length));
				return documentOf(await read(new TextEncoder().encode(text), "long.txt"));
			};
			const options = {
				checks: [],
				stage: "executed",
				asOf: "2026-11-25",
				award: null,
				assumeAgreement: true,
			};
			const times = growth(6000, documentOfLength, (document) => {
				for (const [id, detect] of Object.entries(DETECTORS))
					detect({ id } as Check, { document, options } as unknown as Examination);
			});
			expect(await times).toBeLessThan(IN_STEP);
		}
	});
});
