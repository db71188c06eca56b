import { describe, expect, it } from "vitest";
import { shown } from "./blocks-support.js";

const FIRST = "The officer serves one school for the whole of the year and is not";
const SECOND = "moved to another building unless both parties have agreed to it.";
const WHOLE = `paragraph ${FIRST} ${SECOND}`;

describe("page furniture", () => {
	it.each([
		"Page 3 of 8",
		"Page 3",
		"page 3/8",
		"- 3 -",
		"– 3 –",
		"3 of 8",
		"3 | P a g e",
		"P a g e | 3",
		"SRO Agreement, Page 3",
		"Page 3 of 8     Rev. 2",
	])("%j is dropped and the sentence goes on", async (line) => {
		expect(await shown(`${FIRST}\n\n${line}\n\n${SECOND}\n`)).toEqual([WHOLE]);
	});

	it("lone figures are dropped when they count up", async () => {
		const text = `${FIRST}\n\n1\n\n${SECOND}\n\nThe Board pays half of the wages of the officer and the\n\n2\n\ncity pays the rest.\n`;
		expect(await shown(text)).toEqual([
			WHOLE,
			"paragraph The Board pays half of the wages of the officer and the city pays the rest.",
		]);
	});

	it("a lone figure that counts nothing stays", async () => {
		expect(await shown(`The number of officers is this:\n\n2\n\n${SECOND}\n`)).toContain("paragraph 2");
	});

	it("form feeds are dropped, and the figure before them", async () => {
		expect(await shown(`${FIRST}\n\n        7\n\f${SECOND}\n`)).toEqual([WHOLE]);
	});

	it("running heads and feet go, the title on the first page stays", async () => {
		const head = "Elm City Police          School Officer Agreement";
		const text = `SCHOOL OFFICER AGREEMENT\n\n${FIRST}\n\n  Page 1 of 3\n\n${head}\n\n${SECOND}\n\nThe Board pays half.\n\n  Page 2 of 3\n\n${head}\n\nThe city pays half.\n`;
		expect(await shown(text)).toEqual([
			"heading 1 SCHOOL OFFICER AGREEMENT",
			WHOLE,
			"paragraph The Board pays half.",
			"paragraph The city pays half.",
		]);
	});

	it("heads with rising figures go without any page mark", async () => {
		const page = (n: number) =>
			`School Board of Elm City, packet page ${n} of the meeting\n\n${Array.from({ length: 8 }, (_, k) => `Rule ${n}${k} binds the city.\n\nRule ${n}${k} binds the board.`).join("\n\n")}`;
		const blocks = await shown([1, 2, 3].map(page).join("\n\n"));
		expect(blocks.some((block) => block.includes("packet page"))).toBe(false);
		expect(blocks).toHaveLength(48);
	});

	it("a foot of several lines goes with the figure under it", async () => {
		const foot = (n: number) => `Elm City Police\nOfficer Agreement\n${n}\n\n`;
		const text = `${FIRST}\n${foot(1)}${SECOND}\n${foot(2)}The Board pays half of the wages of the officer and the\n${foot(3)}city pays the rest.\n`;
		expect(await shown(text)).toEqual([
			WHOLE,
			"paragraph The Board pays half of the wages of the officer and the city pays the rest.",
		]);
	});

	it("an item cut by a page's end stays one item", async () => {
		expect(
			await shown(
				`The Chief shall:\n\n(a) name the officer for each of the two\n\nPage 1 of 2\n\nbuildings; and\n\n(b) pay.\n`,
			),
		).toEqual([
			"paragraph The Chief shall:",
			"item 1 [(a)] name the officer for each of the two buildings; and",
			"item 1 [(b)] pay.",
		]);
	});

	it("a sentence about a page is no furniture", async () => {
		expect(await shown("The list of posts stands on page 3.\n\nSee page 4\n")).toHaveLength(2);
	});

	it("a lead-in that comes again near page ends stays", async () => {
		const list = (page: number) =>
			`Officers shall not:\n\n(a) stand at the door; or\n\nPage ${page} of 12\n\n(b) be kept from pupils.`;
		const blocks = await shown(`${list(6)}\n\nThe Board pays half.\n\n${list(7)}\n`);
		expect(blocks.filter((block) => block === "paragraph Officers shall not:")).toHaveLength(2);
	});

	it("a wrapped line that ends in the page it cites stays", async () => {
		const text =
			"Health records of a pupil at a school of the District\nare shared only as the law permits, see the manual, page 12\nof the edition then in force.\n";
		expect(await shown(text)).toEqual([`paragraph ${text.trim().replaceAll("\n", " ")}`]);
	});

	it("a head with words goes where it comes again with other figures", async () => {
		const text = `School Agreement, page 1\nThe Board pays half.\n\nSchool Agreement, page 2\nThe city pays half.\n`;
		expect((await shown(text)).some((block) => block.includes("page"))).toBe(false);
	});
});
