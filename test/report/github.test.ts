import { describe, expect, it } from "vitest";
import { github } from "../../src/report/github.js";
import { githubSummary, markdown } from "../../src/report/markdown.js";
import { code, prose } from "../../src/report/markdown-text.js";
import { oddReport } from "./fixture.js";
import { whole } from "./whole.js";

describe("workflow commands", () => {
	const lines = whole(github(oddReport())).trimEnd().split("\n");

	it("come errors first, one line each", () => {
		const kinds = lines.flatMap((line) => /^::(\w+) /.exec(line)?.[1] ?? []);
		const notices = Array.from({ length: 4 }, () => "notice");
		expect(kinds).toEqual(["error", "error", "error", "error", "warning", ...notices]);
	});
	it("read back as the runner reads them", () => {
		const { properties, message } = readCommand(lines[1] as string);
		expect(properties.file).toContain(`agreements/=cmd|' , "odd" 100% <b>&`);
		expect(properties).toMatchObject({ line: "3", col: "4", endLine: "3", title: "cops-mou/ferpa" });
		expect(message.split("\n")).toHaveLength(3);
	});
	it("name no columns where the range has several lines", () => {
		const { properties } = readCommand(lines[2] as string);
		expect(properties).toMatchObject({ line: "4", endLine: "5" });
		expect(properties.col).toBeUndefined();
	});
	it("leave out what is suppressed and count it", () => {
		expect(lines.join("\n")).not.toContain("personal-data");
		expect(lines.at(-1)).toContain("1 suppressed");
	});
});

describe("Markdown", () => {
	it("gives a table with as many cells in every row", () => {
		for (const text of [whole(markdown(oddReport())), whole(githubSummary(oddReport()))]) {
			const rows = text.split("\n").filter((line) => line.startsWith("|"));
			expect(rows).toHaveLength(5);
			for (const row of rows) expect(row.replaceAll("\\|", "").split("|")).toHaveLength(11);
		}
	});
	it("lets no markup of a document come alive", () => {
		expect(prose("<img src=x> [a](b) *c* @team #12 https://x.org")).toBe(
			"&lt;img src=x\\> \\[a\\](b) \\*c\\* `@`team `#`12 https\\://x.org",
		);
		expect(code("a `b` ``c``")).toBe("``` a `b` ``c`` ```");
		expect(code("a | b", true)).toBe("`a \\| b`");
	});
});

function readCommand(line: string): { properties: Record<string, string>; message: string } {
	const [, head = "", message = ""] = /^::\w+ (.*?)::(.*)$/.exec(line) ?? [];
	const plain = (text: string): string =>
		text
			.replaceAll("%0A", "\n")
			.replaceAll("%0D", "\r")
			.replaceAll("%3A", ":")
			.replaceAll("%2C", ",")
			.replaceAll("%25", "%");
	const pairs = head.split(",").map((pair) => {
		const at = pair.indexOf("=");
		return [pair.slice(0, at), plain(pair.slice(at + 1))];
	});
	return { properties: Object.fromEntries(pairs), message: plain(message) };
}
