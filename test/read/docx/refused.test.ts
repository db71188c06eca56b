import { describe, expect, it } from "vitest";
import { read } from "../../../src/read/index.js";
import { docx, filesOf, p, zip } from "./make.js";

const MB = 1024 * 1024;
const files = filesOf({ body: p("The officer shall report.") });
const slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

describe("a Word file is refused with a sentence", () => {
	it.each<[string, () => Uint8Array, RegExp]>([
		[
			"PowerPoint slides",
			() => {
				const types = (files["[Content_Types].xml"] ?? "").replace(/application\/vnd[^"]*/, slides);
				return zip({ ...files, "[Content_Types].xml": types });
			},
			/draft\.docx: .*PowerPoint/,
		],
		["more than 64 MB", () => new Uint8Array(64 * MB + 1), /draft\.docx: .*64 MB/],
		[
			"more than 64 MB once it is unpacked, in parts of which none is large",
			() => {
				const parts = Array.from(
					{ length: 65 },
					(_, i) => [`word/media/${i}.bin`, new Uint8Array(MB)] as const,
				);
				return zip({ ...files, ...Object.fromEntries(parts) });
			},
			/draft\.docx: .*64 MB/,
		],
		["no text", () => docx(p("")), /draft\.docx: .*empty/],
	])("%s", async (_, bytes, sentence) => {
		await expect(read(bytes(), "draft.docx")).rejects.toThrow(sentence);
	});
});
