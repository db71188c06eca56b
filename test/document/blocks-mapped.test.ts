import { describe, expect, it } from "vitest";
import { MappedBuilder, sliceMapped, sourceOffset, spanOf, trimMapped } from "../../src/document/mapped.js";
import { lineColumn } from "../../src/document/position.js";

/** "one two" from "one" at 10 and "two" at 20, the space from the line's end at 13; then "&" from an entity. */
const text = new MappedBuilder().push("one", 10).push(" ", 13).push("two", 20).pin("&", 30).done();

describe("mapped text", () => {
	it("finds the way back for every index", () => {
		expect(text.text).toBe("one two&");
		expect([...text.text].map((_, i) => sourceOffset(text, i))).toEqual([10, 11, 12, 13, 20, 21, 22, 30]);
		expect(sourceOffset(text, 8)).toBe(31);
		expect(sourceOffset(text, 99)).toBe(31);
		expect(sourceOffset(text, -1)).toBe(10);
	});

	it("spans what lies between, wraps included", () => {
		expect(spanOf(text, 2, 6)).toEqual({ start: 12, end: 22 });
		expect(spanOf(text, 4, 4)).toEqual({ start: 20, end: 20 });
	});

	it("keeps the way back in slices and when trimmed", () => {
		const slice = sliceMapped(text, 2, 6);
		expect(slice.text).toBe("e tw");
		expect([0, 1, 2, 3].map((i) => sourceOffset(slice, i))).toEqual([12, 13, 20, 21]);
		const trimmed = trimMapped(sliceMapped(text, 3, 7));
		expect([trimmed.text, sourceOffset(trimmed, 0)]).toEqual(["two", 20]);
		expect(sliceMapped(text, 4, 4)).toEqual({ text: "", starts: [0], offsets: [20] });
	});

	it("stands somewhere even when empty", () => {
		expect(sourceOffset(new MappedBuilder().done(7), 0)).toBe(7);
	});
});

describe("lineColumn", () => {
	const source = { path: "a.txt", text: "ab\r\nc\n\nd", lineStarts: [0, 4, 6, 7], encoding: "utf-8" };

	it.each([
		[0, 1, 1],
		[1, 1, 2],
		[4, 2, 1],
		[6, 3, 1],
		[7, 4, 1],
		[8, 4, 2],
		[99, 4, 2],
		[-5, 1, 1],
	])("offset %i is %i:%i", (offset, line, column) => {
		expect(lineColumn(source, offset)).toEqual({ line, column });
	});
});
