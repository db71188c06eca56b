import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sliceMapped, sourceOffset, spanOf } from "../../src/document/mapped.js";
import { lineColumn } from "../../src/document/position.js";
import { made } from "./blocks-support.js";

/** Pieces that real drafts are made of, and some that no draft should have. */
const piece = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.constantFrom(
			"The Chief",
			"shall name",
			"an officer",
			"for the year",
			"and",
			"of",
			"Board pays.",
		),
	},
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			"“Officer”",
			"Chief’s",
			"cur-",
			"twenty-",
			"ﬁne",
			"a\u00adb",
			"\u00a0",
			"—",
			"''",
			"``",
			",,",
		),
	},
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			"1.",
			"1.1",
			"(a)",
			"a)",
			"IV.",
			"ARTICLE II",
			"SECTION 3.",
			"•",
			"-",
			"o",
			"Q.",
			"§ 4",
			"l.",
		),
	},
	{
		weight: 2,
		arbitrary: fc.constantFrom(
			"STAFFING",
			"TERM AND COST",
			"CONTENTS",
			"SIGNATURES",
			"EXHIBIT A",
			"By: ______",
			"Date: ____",
			"/s/ A. Reed",
		),
	},
	{
		weight: 2,
		arbitrary: fc.constantFrom(
			"**Term.**",
			"*x*",
			"~~gone~~",
			"\\_\\_\\_",
			'\\"',
			"&amp;",
			"&#8217;",
			"[a]{.underline}",
			"<br>",
			"<!-- c -->",
			"# T",
			"> ",
			"|a|b|",
			"|-|-|",
		),
	},
	{
		weight: 2,
		arbitrary: fc.constantFrom(
			"Page 3 of 8",
			"- 3 -",
			"3",
			"\f",
			".....",
			"   ",
			"\t",
			"+--+--+",
			"---- ----",
			"====",
			"?",
		),
	},
	{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
);
const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(" "));
const draft = fc
	.array(line, { minLength: 1, maxLength: 14 })
	.map(
		(lines) =>
			`The\n${lines.join("\n").replaceAll("\r", " ").replaceAll("\0", " ").replaceAll("\ufeff", "")}`,
	);
const path = fc.constantFrom("a.txt", "a.md");

/** Letters and figures alone, in one form: what cleaning must not change. */
function core(text: string): string {
	return text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}

describe("blocks of any text", { timeout: 30_000 }, () => {
	it("map every character back to the one it came from", async () => {
		await fc.assert(
			fc.asyncProperty(draft, path, async (text, name) => {
				const { reading, blocks } = await made(text, name);
				for (const { content } of blocks) {
					for (let i = 0; i < content.text.length; i++) {
						const char = core(content.text[i] as string);
						if (char === "") continue;
						const at = sourceOffset(content, i);
						const there = core(reading.source.text.slice(at, at + 1));
						// An entity is one character here and several there.
						if (reading.source.text[at] === "&") continue;
						expect(there === char || there.includes(char)).toBe(true);
					}
				}
			}),
			{ numRuns: 150 },
		);
	});

	it("keep spans in the source, and places in order within a block", async () => {
		await fc.assert(
			fc.asyncProperty(draft, path, async (text, name) => {
				const { reading, blocks, sections } = await made(text, name);
				for (const block of blocks) {
					const { content, span } = block;
					expect(content.text).not.toBe("");
					expect(content.text.trim()).toBe(content.text);
					expect(span.start).toBeLessThanOrEqual(span.end);
					expect(span.end).toBeLessThanOrEqual(reading.source.text.length);
					expect(sections[block.section]).toBeDefined();
					const half = content.text.length >> 1;
					expect(
						sliceMapped(content, 0, half).text + sliceMapped(content, half, content.text.length).text,
					).toBe(content.text);
					const inner = spanOf(content, 0, content.text.length);
					if (block.kind !== "row") expect(inner.start).toBeGreaterThanOrEqual(span.start);
					if (block.kind === "row") continue;
					for (let i = 1; i < content.starts.length; i++) {
						expect(content.starts[i]).toBeGreaterThan(content.starts[i - 1] as number);
						expect(content.offsets[i]).toBeGreaterThanOrEqual(content.offsets[i - 1] as number);
					}
				}
			}),
			{ numRuns: 150 },
		);
	});

	it("come out alike whatever ends the lines", async () => {
		await fc.assert(
			fc.asyncProperty(draft, path, async (text, name) => {
				const seen = [];
				for (const copy of [
					text,
					text.replaceAll("\n", "\r\n"),
					text.replaceAll("\n", "\r"),
					`\ufeff${text}`,
				]) {
					const { reading, blocks } = await made(copy, name);
					seen.push(
						blocks.map((block) => [
							block.kind,
							block.marker,
							block.content.text,
							lineColumn(reading.source, sourceOffset(block.content, 0)),
							lineColumn(reading.source, block.span.start),
						]),
					);
				}
				expect(seen[1]).toEqual(seen[0]);
				expect(seen[2]).toEqual(seen[0]);
				expect(seen[3]).toEqual(seen[0]);
			}),
			{ numRuns: 60 },
		);
	});
});

describe("hostile texts", { timeout: 30_000 }, () => {
	it.each([
		["one long line", "word ".repeat(200_000)],
		["numbers", "1.".repeat(300_000)],
		["underscores", `By: ${"_".repeat(500_000)}`],
		["dots", `${".".repeat(500_000)} 3`],
		["many marked lines", "(a)\n".repeat(60_000)],
		["many titles", "TITLE\n\n".repeat(40_000)],
		["many rules", "-- --\n\n".repeat(60_000)],
		["many rows", "|a|b|\n".repeat(40_000)],
		["many pages", "text\n\f\nPage 1\n".repeat(30_000)],
	])("%s do not hang it", async (_what, text) => {
		await expect(made(text)).resolves.toBeDefined();
	});
});
