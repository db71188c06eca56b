import { describe, expect, it } from "vitest";
import { say, shortened } from "../../src/cli/say.js";

describe("what is said on standard error", () => {
	it("cuts a name of thousands of characters in its middle and keeps the rest", () => {
		const long = `${"a".repeat(3000)}z`;
		const text = shortened(`no such awards file: ${long}`);
		expect(text.length).toBeLessThan(500);
		expect(text).toMatch(/^no such awards file: aaa.*…a+z$/);
	});
	it("leaves ordinary paths as they are", () => {
		const text = `no such file: ${"folder/".repeat(30)}draft.md`;
		expect(shortened(text)).toBe(text);
	});
	it("lets no name steer the terminal", () => {
		const said: string[] = [];
		say({ err: (text) => said.push(text) }, "no such file: a\u001b[2Jb");
		expect(said.join("")).not.toContain("\u001b");
	});
});
