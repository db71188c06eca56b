import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentFrom } from "./support.js";

const texts = async (text: string, path?: string): Promise<string[]> =>
	(await documentFrom(text, path)).clauses.map((clause) => clause.text);

describe("clauses", () => {
	it("gives each list item the lead-ins of all its ancestors", async () => {
		const text = `The SRO shall not:

(a) discipline students;

(b) search, without a warrant:

    (1) lockers; or

    (2) backpacks; and

(c) teach.`;
		expect(await texts(text)).toEqual([
			"The SRO shall not:",
			"The SRO shall not: discipline students;",
			"The SRO shall not: search, without a warrant:",
			"The SRO shall not: search, without a warrant: lockers;",
			"The SRO shall not: search, without a warrant: backpacks;",
			"The SRO shall not: teach.",
		]);
	});

	it("does so in Markdown lists, and for lead-ins without a colon", async () => {
		const text = "The District agrees to\n\n- furnish an office\n- furnish a radio\n\nThe Chief decides.";
		expect(await texts(text, "a.md")).toEqual([
			"The District agrees to",
			"The District agrees to furnish an office",
			"The District agrees to furnish a radio",
			"The Chief decides.",
		]);
	});

	it("adds a condition that follows a list to every item", async () => {
		const text = `An officer shall not:

(a) search a locker;

(b) question a student;

except in an emergency. The principal is told.`;
		expect(await texts(text)).toEqual([
			"An officer shall not:",
			"An officer shall not: search a locker except in an emergency.",
			"An officer shall not: question a student except in an emergency.",
			"The principal is told.",
		]);
	});

	it("lets a lead-in go when a new paragraph or section begins", async () => {
		const text = `1. The Agency shall:

(a) pay the officer.

2. The following stays open to question.

(a) The District pays rent.`;
		expect((await texts(text)).at(-1)).toBe("The District pays rent.");
	});

	it("keeps each sentence of a paragraph apart", async () => {
		expect(await texts("The SRO reports to the sergeant. The principal gives no orders.")).toHaveLength(2);
	});

	it("joins a table row to its headers", async () => {
		const text =
			"| Item | District | Agency |\n|---|---|---|\n| Radio | pays | carries |\n| Car | | buys |\n";
		expect(await texts(text, "a.md")).toEqual([
			"Item: Radio | District: pays | Agency: carries",
			"Item: Car | Agency: buys",
		]);
	});

	it("joins a question to its answer", async () => {
		const [short] = await texts("Q. Who disciplines students?\nA. The principal does. The SRO does not.\n");
		expect(short).toContain("Who disciplines students?");
		expect(short).toContain("The SRO does not.");
		const long = await texts(
			"Who gives orders? The sergeant does. The lieutenant commands the sergeant. The chief commands both. No principal may. No teacher may.",
		);
		expect(long).toHaveLength(5);
		expect(long[4]).toBe("Who gives orders? No teacher may.");
	});

	it("takes a title inside an item as its subject", async () => {
		const text =
			"The following rules apply:\n\n(a) Cameras. The SRO may watch live video.\n\n(b) Radios. The school lends one.";
		expect(await texts(text)).toContain("The following rules apply: Cameras. The SRO may watch live video.");
	});

	it("splits a long inline list and keeps a short one", async () => {
		expect(await texts("The SRO shall (a) patrol; (b) teach; and (c) report.")).toHaveLength(1);
		const filler =
			"with all the care that the law and the policies of the Department call for at any time of the school year";
		const long = await texts(
			`The SRO shall (a) patrol ${filler}; (b) teach ${filler}; (c) listen ${filler}; and (d) report ${filler}.`,
		);
		expect(long).toHaveLength(4);
		expect(long[3]).toBe(`The SRO shall report ${filler}.`);
	});

	it("leaves signature lines out", async () => {
		const text = "The law governs.\n\nBy: ____________ Date: ______\nAnn Poe, Sheriff\n";
		expect(await texts(text)).toEqual(["The law governs."]);
	});

	it("points at its own words in the source", async () => {
		const text = "The SRO shall not:\n\n(a) discipline students;\n\n(b) teach.";
		const { clauses } = await documentFrom(text);
		for (const { own, span } of clauses) expect(text.slice(span.start, span.end)).toContain(own);
	});

	it("cuts words that go on without a stop, and loses none of them", async () => {
		const words = Array.from({ length: 900 }, (_, i) => (i % 40 === 39 ? `name${i};` : `name${i}`)).join(" ");
		const { clauses } = await documentFrom(words);
		expect(clauses.length).toBeGreaterThan(4);
		expect(Math.max(...clauses.map(({ own }) => own.length))).toBeLessThanOrEqual(1500);
		expect(clauses.map(({ own }) => own).join(" ")).toBe(words);
		expect(clauses.slice(0, -1).every(({ own }) => own.endsWith(";"))).toBe(true);
		for (const { own, span } of clauses) expect(words.slice(span.start, span.end)).toBe(own);
	});

	it("adds words after a list to each part of a long item, in order", async () => {
		const { clauses } = await documentFrom(
			`The SRO shall:\n\n- ${"keep the peace here ".repeat(100)}END\n\nunless the Chief says otherwise.`,
			"a.md",
		);
		const parts = clauses.filter(({ own }) => own.includes("peace"));
		expect(parts).toHaveLength(2);
		for (const { text } of parts) expect(text).toContain("unless the Chief says otherwise");
		expect(parts[0]!.span.end).toBeLessThanOrEqual(parts[1]!.span.start);
	});

	it("cuts what follows a word without end", async () => {
		const { clauses } = await documentFrom(`${"x".repeat(1600)} ${"word of it ".repeat(600)}`);
		expect(clauses.length).toBeGreaterThan(4);
	});

	it("gives every item of a long list in one sentence its lead-in, however long they are together", async () => {
		const items = Array.from(
			{ length: 9 },
			(_, i) => `(${"abcdefghi"[i]}) ${"keep the peace ".repeat(20)}on day ${i}`,
		);
		const found = await texts(`The SRO shall: ${items.join("; ")}.`);
		expect(found).toHaveLength(9);
		for (const text of found) expect(text.startsWith("The SRO shall: keep")).toBe(true);
	});

	it("numbers clauses and blocks in order whatever the text", async () => {
		const piece = fc.constantFrom(
			"The SRO shall:",
			"(a) x",
			"1. y;",
			"",
			"- z",
			"except so.",
			"WHO?",
			"| a | b |",
			"____",
			"Date: __",
		);
		await fc.assert(
			fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (lines) => {
				const { clauses, blocks } = await documentFrom(`x\n${lines.join("\n\n")}`);
				clauses.forEach((clause, i) => {
					expect(clause.index).toBe(i);
					expect(clause.text.startsWith(clause.leadIn)).toBe(true);
					expect(blocks[clause.block]).toBeDefined();
				});
			}),
			{ numRuns: 60 },
		);
	});
});
