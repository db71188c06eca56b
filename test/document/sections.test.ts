import { describe, expect, it } from "vitest";
import { made } from "./blocks-support.js";

const TEXT =
	"Opening words of the two parties stand here.\n\n1. POSTS\n\n1.1 Number. There are two officers.\n\n2. HOURS\n\n3. COST\n\nThe Board pays half of the wages.\n";

describe("sections", () => {
	it("hold the blocks under their heading", async () => {
		const { blocks, sections } = await made(TEXT);
		expect(blocks.map((block) => sections[block.section]?.number)).toEqual([
			"",
			"1",
			"1.1",
			"1.1",
			"2",
			"3",
			"3",
		]);
	});

	it("know their parents and paths", async () => {
		const { sections } = await made(TEXT);
		expect(sections.map((section) => [section.parent, section.path])).toEqual([
			[-1, ""],
			[-1, "1 POSTS"],
			[1, "1 POSTS > 1.1 Number"],
			[-1, "2 HOURS"],
			[-1, "3 COST"],
		]);
	});

	it("are empty when nothing stands in them nor under them", async () => {
		const { sections } = await made(TEXT);
		expect(sections.map((section) => section.empty)).toEqual([false, false, false, true, false]);
	});

	it("span from their heading to their last block", async () => {
		const { reading, sections } = await made(TEXT);
		const texts = sections.map((section) => reading.source.text.slice(section.span.start, section.span.end));
		expect(texts[1]).toBe("1. POSTS\n\n1.1 Number. There are two officers.");
		expect(texts[4]).toBe("3. COST\n\nThe Board pays half of the wages.");
		expect(reading.source.text.slice(sections[3]?.heading.start, sections[3]?.heading.end)).toBe("2. HOURS");
	});
});
