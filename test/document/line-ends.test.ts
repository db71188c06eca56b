import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOf } from "../../src/document/index.js";
import { lineColumn } from "../../src/document/position.js";
import { read } from "../../src/read/index.js";

const EXAMPLES = ["compliant.md", "interlocal-with-recitals.txt", "converted-from-word.txt"].map((name) => ({
	name,
	text: readFileSync(join(import.meta.dirname, "../../examples", name), "utf8"),
}));

/** Clauses with their places, which no line end or byte order mark may change. */
async function clausesOf(text: string, name: string): Promise<unknown[]> {
	const document = documentOf(await read(new TextEncoder().encode(text), name));
	return document.clauses.map((clause) => [
		clause.text,
		clause.standing,
		lineColumn(document.source, clause.span.start),
	]);
}

describe("line ends and byte order marks", () => {
	for (const { name, text } of EXAMPLES)
		it(`do not change the clauses of ${name} or their places`, async () => {
			const paragraphs = text.split("\n\n");
			await fc.assert(
				fc.asyncProperty(
					fc.integer({ min: 0, max: paragraphs.length - 1 }),
					fc.integer({ min: 1, max: 30 }),
					async (from, count) => {
						const part = `${paragraphs.slice(from, from + count).join("\n\n")}\n`;
						const expected = await clausesOf(part, name);
						expect(await clausesOf(part.replaceAll("\n", "\r\n"), name)).toEqual(expected);
						expect(await clausesOf(`\ufeff${part}`, name)).toEqual(expected);
					},
				),
				{ numRuns: 25 },
			);
		});
});
