import { describe, expect, it } from "vitest";
import { read } from "../../src/read/index.js";

const formatOf = async (path: string, text: string, hint?: "markdown" | "text") =>
	(await read(new TextEncoder().encode(text), path, hint)).format;

describe("read", () => {
	it.each(["a.md", "b.MARKDOWN", "c.mdown"])("takes %s for Markdown", async (path) => {
		expect(await formatOf(path, "Plain words.")).toBe("markdown");
	});

	it.each(["a.txt", "b.text", "agreement", "<stdin>"])("takes %s for text", async (path) => {
		expect(await formatOf(path, "1. TERM\n\nOne year.")).toBe("text");
	});

	it.each(["# Term\n\nOne year.", "---\ntitle: x\n---\n\nOne year.", "|a|b|\n|---|---|\n|c|d|"])(
		"tells Markdown without an extension: %j",
		async (text) => {
			expect(await formatOf("<stdin>", text)).toBe("markdown");
		},
	);

	it("reads a text file as Markdown only when it is so beyond doubt", async () => {
		expect(await formatOf("a.txt", "# of officers: two\n\nThe rest is plain.")).toBe("text");
		expect(await formatOf("a.txt", "**By**\n\n\\_\\_\\_\\_ Chief")).toBe("markdown");
	});

	it("does as it is told", async () => {
		expect(await formatOf("a.md", "# Term", "text")).toBe("text");
		expect(await formatOf("a.txt", "Term", "markdown")).toBe("markdown");
	});
});
