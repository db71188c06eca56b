import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recognised } from "../../src/check/recognise.js";
import { loadShipped } from "../../src/cli/knowledge.js";
import { documentFrom } from "../document/support.js";

const ROOT = join(import.meta.dirname, "../..");
const AGREEMENTS = join(ROOT, "checks/agreements/docs");
const KINDS = join(ROOT, "test/fixtures/kinds");
const shipped = await loadShipped();

describe("a paper with the form of something else", () => {
	// A union's side letter, a trooper's account, questions and answers, a captain's memo, a deal nobody signs, plain papers
	// of villages, an order of a university's police: turned away by the signs of their form (kind.test.ts).
	const turnedAway = readdirSync(AGREEMENTS).filter((file) =>
		/^own-(?:64|265|470|496|571|661|663|673|675|722|738)\./.test(file),
	);

	it.each(turnedAway)("%s is an agreement by what it settles", async (file) => {
		const document = await documentFrom(readFileSync(join(AGREEMENTS, file), "utf8"), file);
		expect([document.kind, recognised(document, shipped).kind]).toEqual(["other", "sro-agreement"]);
	});

	it.each(["other", "papers"])("is not one for speaking of officers in schools: %s", async (folder) => {
		const files = readdirSync(join(KINDS, folder));
		for (const file of files) {
			const document = await documentFrom(readFileSync(join(KINDS, folder, file), "utf8"), file);
			expect(`${file} ${recognised(document, shipped).kind}`).toBe(`${file} ${document.kind}`);
		}
	});
});
