import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOf } from "../../src/document/index.js";
import type { Source } from "../../src/document/model.js";
import { filePlace } from "../../src/document/position.js";
import { commentsOf } from "../../src/findings/suppress-comments.js";
import { read } from "../../src/read/index.js";
import { growth, IN_STEP } from "../growth.js";

const LINES = [
	"# School Resource Officer Agreement",
	"",
	"The Department and the District agree as follows. The SRO shall:",
	"",
	"- wear a uniform on campus;",
	"- report to the sergeant each week.",
	"",
	"| Duty | Who |",
	"| --- | --- |",
	"| Training | Department |",
	"",
	"1. The District shall review this agreement every year and",
	"shall share the results with the board.",
	"",
];

const FORMS = [
	"<!-- moulint-disable-next-line cops-mou/ferpa: a reason -->",
	"  <!-- moulint-disable cops-mou/ferpa: a reason -->  ",
	"[moulint-disable-file cops-mou/ferpa: a reason]",
	"<!-- moulint-disable-line\ncops-mou/ferpa: a reason -->",
];

const understood = (source: Source) =>
	commentsOf(source, (name) => (name.includes("/") ? name : `a/${name}`));

const clausesOf = async (text: string, path: string) =>
	documentOf(await read(new TextEncoder().encode(text), path)).clauses.map((clause) => clause.text);

describe("comments for moulint", () => {
	for (const path of ["draft.md", "draft.txt"])
		it(`leave the clauses of ${path} as they are, wherever they stand`, async () => {
			const before = await clausesOf(LINES.join("\n"), path);
			await fc.assert(
				fc.asyncProperty(
					fc.array(fc.tuple(fc.nat(LINES.length), fc.constantFrom(...FORMS)), { maxLength: 4 }),
					fc.constantFrom("\n", "\r\n"),
					async (inserts, end) => {
						const lines = [...LINES];
						for (const [at, form] of inserts.sort((a, b) => b[0] - a[0])) lines.splice(at, 0, form);
						expect(await clausesOf(lines.join("\n").replaceAll("\n", end), path)).toEqual(before);
					},
				),
				{ numRuns: 60 },
			);
		});

	it("leave every line its number", async () => {
		const text = `one\n${FORMS[0]}\n${FORMS[3]}\ntwo\n${FORMS[2]}\nthree`;
		const { source } = await read(new TextEncoder().encode(text), "a.txt");
		const numbers = ["one", "two", "three"].map((word) => filePlace(source, source.text.indexOf(word)).line);
		expect(numbers).toEqual([1, 5, 7]);
		expect(source.directives?.map(({ line }) => line)).toEqual([2, 3, 6]);
	});

	it("speak of the next line that holds text", async () => {
		const text = `${FORMS[0]}\n\n${FORMS[1]}\n\nThe SRO shall wear a uniform.\n`;
		const { source } = await read(new TextEncoder().encode(text), "a.txt");
		expect(understood(source).comments[0]?.scope).toEqual({ from: 5, to: 5 });
	});

	it("may stand behind text, which stays in its place", async () => {
		const text = "The SRO shall <!-- moulint-disable-line a/b: why --> wear a uniform. [moulint-x] stays.";
		const { source } = await read(new TextEncoder().encode(text), "a.txt");
		expect(source.text).toHaveLength(text.length);
		expect(source.text.indexOf("wear")).toBe(text.indexOf("wear"));
		expect(source.text).toContain("[moulint-x] stays.");
		expect(source.text).not.toContain("why");
	});

	it("that hold a check may be ended for it alone", async () => {
		const text = "[moulint-disable a/b, a/c: why]\nx\n[moulint-enable a/c]\ny\n[moulint-enable]\nz";
		const { source } = await read(new TextEncoder().encode(text), "a.txt");
		expect(understood(source).comments.map(({ names, scope }) => [names[0], scope])).toEqual([
			["a/b", { from: 1, to: 5 }],
			["a/c", { from: 1, to: 3 }],
		]);
	});

	it("that hold a check are ended by another of its names; what ends nothing is told", async () => {
		const text = "[moulint-disable a/b: why]\nx\n[moulint-enable b]\ny\n[moulint-enable a/c]\nz";
		const { source } = await read(new TextEncoder().encode(text), "a.txt");
		const { comments, idle } = understood(source);
		expect(comments.map(({ scope }) => scope)).toEqual([{ from: 1, to: 3 }]);
		expect(idle.map(({ name, directive }) => [name, directive.line])).toEqual([["a/c", 5]]);
	});

	it("cost time in step with the text, however they are written", async () => {
		const hostile = [
			(size: number) => "<!-- moulint-".repeat(12 * size),
			(size: number) =>
				`${" ".repeat(70 * size)}[moulint-`.repeat(2) + "[moulint-".repeat(6 * size) + " ".repeat(10 * size),
			(size: number) => "<!-- moulint-a -->".repeat(9 * size),
			(size: number) => "[moulint-disable-next-line a/b: c]\n".repeat(5 * size),
		];
		for (const text of hostile) {
			const times = growth(
				600,
				(size) => new TextEncoder().encode(`start\n${text(size)}`),
				async (bytes) => understood((await read(bytes, "a.txt")).source),
			);
			expect(await times).toBeLessThan(IN_STEP);
		}
	});
});
