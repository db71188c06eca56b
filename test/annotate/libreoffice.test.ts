import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { abstract, change, docx, item, level, list, p, r, table } from "../read/docx/make.js";
import { annotate, commented, comments } from "./support.js";

const there = spawnSync("soffice", ["--version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "moulint-annotate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe(there ? "LibreOffice" : "LibreOffice (left out: soffice is not installed)", () => {
	it.skipIf(!there)(
		"finds all comments where they were put",
		() => {
			const numbering = abstract(1, level(0, "decimal", "%1.")) + list(1, 1);
			const body =
				p("School Resource Officer Agreement") +
				item(1, 0, "The officer shall patrol the school. The officer shall report.") +
				p(`${r("The District ")}${change("del", r("may"))}${change("ins", r("shall"))}${r(" pay.")}`) +
				table([[p("Duty"), p(`${r("Keep ", "<w:b/>")}${r("records safe.")}`)]]) +
				p(r("Fees are due.") + r('<w:footnoteReference w:id="2"/>')) +
				p("The end.");
			const footnotes = `<w:footnote w:id="2">${p("Within a month.")}</w:footnote>`;
			const wanted = [
				null,
				"The officer shall report.",
				"shall pay",
				"Keep records",
				"Within",
				"are due",
				"The end.",
			];
			const bytes = annotate(docx({ body, numbering, footnotes }), wanted, { asOf: "2026-11-22" });
			writeFileSync(join(folder, "in.docx"), bytes);
			execFileSync(
				"soffice",
				[
					"--headless",
					`-env:UserInstallation=file://${folder}/profile`,
					"--convert-to",
					"docx:MS Word 2007 XML",
					"--outdir",
					join(folder, "out"),
					join(folder, "in.docx"),
				],
				{ stdio: "ignore" },
			);
			const back = readFileSync(join(folder, "out", "in.docx"));
			// Its own numbers for them follow their places.
			expect(commented(back)).toEqual(commented(bytes));
			// What LibreOffice has written anew is still known as moulint's own.
			expect(comments(annotate(back, ["The end."]))).toHaveLength(2);
		},
		240_000,
	);
});
