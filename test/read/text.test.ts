import type { Root, Table } from "mdast";
import { describe, expect, it } from "vitest";
import { read } from "../../src/read/index.js";

const treeOf = async (text: string): Promise<Root> =>
	(await read(new TextEncoder().encode(text), "a.txt")).tree;

const cellsOf = (table: Table): string[][] =>
	table.children.map((row) =>
		row.children.map((cell) => cell.children.map((child) => ("value" in child ? child.value : "")).join(" ")),
	);

async function tableIn(text: string): Promise<{ cells: string[][]; header: unknown }> {
	const table = (await treeOf(text)).children.find((child) => child.type === "table") as Table | undefined;
	if (!table) return { cells: [], header: undefined };
	return { cells: cellsOf(table), header: (table.data as { header?: boolean } | undefined)?.header };
}

describe("readText", () => {
	it("gives a paragraph a run of lines, and each line its place", async () => {
		const text = "  One line,\r\n\tanother.\r\n\r\n\r\nThird.";
		const { children } = await treeOf(text);
		expect(children.map((child) => child.type)).toEqual(["paragraph", "paragraph"]);
		const lines = children.flatMap((child) => (child.type === "paragraph" ? child.children : []));
		for (const line of lines) {
			const { value, position } = line as { value: string; position?: { start: { offset?: number } } };
			expect(text.startsWith(value, position?.start.offset)).toBe(true);
		}
		expect(lines).toHaveLength(3);
	});

	it("reads grid tables with cells of several lines", async () => {
		const { cells, header } = await tableIn(
			"+------+---------+\n| Post | Hours   |\n+======+=========+\n| East | seven   |\n|      | to two  |\n+------+---------+\n",
		);
		expect(cells).toEqual([
			["Post", "Hours"],
			["East", "seven to two"],
		]);
		expect(header).toBe(true);
	});

	it("reads simple and multiline tables told by dashes", async () => {
		const simple = await tableIn("Post   Hours\n------ -------\nEast   7 to 2\nWest   8 to 3\n");
		expect(simple.cells[2]).toEqual(["West", "8 to 3"]);
		const multiline = await tableIn(
			"  --------------------------\n  Item            Share\n  --------------- ----------\n  Wages and       half\n  benefits\n\n  Cars            all\n  --------------------------\n",
		);
		expect(multiline.cells).toEqual([
			["Item", "Share"],
			["Wages and benefits", "half"],
			["Cars", "all"],
		]);
	});

	it("reads no signatures over dashes as a table", async () => {
		const signed =
			"/s/ Ida Moss            /s/ Cal Orr\n------------------      ------------------\nChief                   President\n";
		const { tree } = await read(Buffer.from(signed), "a.txt");
		expect(tree.children.some(({ type }) => type === "table")).toBe(false);
	});

	it("reads rows between bars, joining what goes on in the next line", async () => {
		const { cells } = await tableIn(
			"|Post |Place          |\n|P-1  |Career and     |\n|     |Tech Center    |\n|P-2  |North Annex    |\n",
		);
		expect(cells).toEqual([
			["Post", "Place"],
			["P-1", "Career and Tech Center"],
			["P-2", "North Annex"],
		]);
	});

	it("keeps the printed lines of a signature table apart", async () => {
		const { cells } = await tableIn(
			"|For the City   |For the Schools|\n|_____________  |_____________  |\n|               |Board President|\n",
		);
		expect(cells).toHaveLength(3);
	});

	it("reads columns set apart by spaces or tabs", async () => {
		const { cells, header } = await tableIn(
			"Item             City     Schools\nWages            40%      60%\nRadios           all      none\n",
		);
		expect(cells[1]).toEqual(["Wages", "40%", "60%"]);
		expect(header).toBe(true);
		expect((await tableIn("Item\tCity\tSchools\nWages\t40%\t60%\nRadios\tall\tnone\n")).cells).toHaveLength(
			3,
		);
	});

	it("leaves signature columns, contents and numbered lines as text", async () => {
		for (const text of [
			"By: ______      By: ______      By: ______\nName      Name      Name\nDate      Date      Date\n",
			"1. Term ......... 2\n2. Cost ......... 3\n3. Notice ....... 4\n",
			"1.   The Chief     shall   act.\n2.   The Board     shall   pay.\n3.   Both          shall   meet.\n",
		]) {
			expect((await tableIn(text)).cells).toEqual([]);
		}
	});

	it("notes pictures that a converter left out, save the letterhead", async () => {
		const at = (text: string) => read(new TextEncoder().encode(text), "a.txt");
		expect((await at("[pic]\nElm City\n")).notRead).toEqual([]);
		expect((await at(`Elm City\n${"\n".repeat(20)}[pic]\n[image]\n`)).notRead).toEqual([
			{ what: "pictures", count: 2, line: 22 },
		]);
	});
});
