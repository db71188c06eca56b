import type { Node } from "unist";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { read } from "../../src/read/index.js";

const readMd = (text: string) => read(new TextEncoder().encode(text), "a.md");

async function typesIn(text: string): Promise<string[]> {
	const types: string[] = [];
	visit((await readMd(text)).tree as Node, (node) => {
		types.push(node.type);
	});
	return types;
}

describe("readMarkdown", () => {
	it("knows front matter, tables, footnotes, struck text and comments", async () => {
		const text =
			"---\na: b\n---\n\n|a|b|\n|-|-|\n|c|d|\n\n~~gone~~ kept[^1]\n\n<!-- note -->\n\n[^1]: more\n";
		const types = await typesIn(text);
		for (const type of ["yaml", "table", "delete", "footnoteReference", "footnoteDefinition", "html"]) {
			expect(types).toContain(type);
		}
	});

	it("knows lists and quotes below a rule that opens no front matter", async () => {
		const { tree } = await readMd("---\n\n# Agreement\n\n- one\n\n> two\n");
		expect(tree.children.map((child) => child.type)).toEqual([
			"thematicBreak",
			"heading",
			"list",
			"blockquote",
		]);
	});

	it("does not take indented text for code", async () => {
		expect(await typesIn("The Chief:\n\n    (1) shall choose; and\n")).not.toContain("code");
	});

	it("finds pandoc's grid tables, each cell with its place", async () => {
		const text =
			"Before.\n\n+-----+--------+\n| Who | \\_\\_   |\n+=====+========+\n| **a | b      |\n| c** |        |\n+-----+--------+\n\nAfter.\n";
		const { tree } = await readMd(text);
		expect(tree.children.map((child) => child.type)).toEqual(["paragraph", "table", "paragraph"]);
		visit(tree as Node, "text", (node) => {
			const { value, position } = node as unknown as {
				value: string;
				position: { start: { offset: number } };
			};
			expect(text.slice(position.start.offset, position.start.offset + 1)).toBe(
				value === "__" ? "\\" : value[0],
			);
		});
	});

	it("finds a grid table below a title over all its columns, and tables in the order of the text", async () => {
		const title = "+-----------------+\n| Schedule        |\n";
		const table =
			"+--------+--------+\n| School | Hours  |\n+========+========+\n| East   | seven  |\n+--------+--------+\n";
		const { tree } = await readMd(`# One\n\n${title}${table}\n# Two\n\n${table}\nEnd.\n`);
		expect(tree.children.map((child) => child.type)).toEqual([
			"heading",
			"paragraph",
			"table",
			"heading",
			"table",
			"paragraph",
		]);
	});

	it("finds simple tables, which Markdown would take for rules and paragraphs", async () => {
		expect(
			await typesIn(
				"  Post      Hours\n  --------  -------\n  North     7 to 3\n  South     8 to 4\n\nAfter.\n",
			),
		).toContain("table");
	});

	it("reads as plain text what the parser would choke on, and says so", async () => {
		for (const text of [
			"word ".repeat(50_000),
			`${"> ".repeat(300)}x`,
			"[a][b] ".repeat(5000),
			"y.\n".repeat(6000),
			`x ${"_".repeat(3000)}y${"_".repeat(3000)}`,
			`x${" \n".repeat(101_000)}`,
		]) {
			const { format, notRead } = await readMd(text);
			expect(format).toBe("text");
			expect(notRead).toHaveLength(1);
		}
	});

	it("leaves long rules and blanks alone", async () => {
		expect(
			(await readMd(`${"-".repeat(300)}\n\n${"* ".repeat(150)}\n\nName: ${"_".repeat(400)}\n`)).notRead,
		).toEqual([]);
	});

	it("notes pictures, save the letterhead", async () => {
		expect((await readMd("![seal](seal.png)\n\nElm City\n")).notRead).toEqual([]);
		expect((await readMd(`Elm City\n${"\n".repeat(20)}![map](map.png)\n`)).notRead).toEqual([
			{ what: "picture", count: 1, line: 22 },
		]);
	});
});
