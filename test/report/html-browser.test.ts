import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { html } from "../../src/report/html/index.js";
import { oddReport } from "./fixture.js";
import { whole } from "./whole.js";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const there = existsSync(CHROMIUM);

describe.skipIf(!there)(
	`the page in a browser${there ? "" : " (skipped: chromium is not installed)"}`,
	() => {
		let browser: Browser;
		let folder: string;
		let page: Page;
		const said: string[] = [];
		const requests: string[] = [];

		beforeAll(async () => {
			folder = await mkdtemp(join(tmpdir(), "moulint-page-"));
			await writeFile(join(folder, "report.html"), whole(html(oddReport())));
			browser = await puppeteer.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
			page = await browser.newPage();
			page.on("console", (message) => said.push(message.text()));
			page.on("pageerror", (error) => said.push(String(error)));
			page.on("request", (request) => requests.push(request.url()));
			await page.setViewport({ width: 1400, height: 900 });
			await page.goto(pathToFileURL(join(folder, "report.html")).href);
		}, 60_000);
		afterAll(async () => {
			await browser?.close();
			await rm(folder, { recursive: true, force: true });
		});

		// Expressions as text: the project is type-checked without the names of a browser.
		const inPage = (expression: string): Promise<unknown> => page.evaluate(expression);
		const shown = (): Promise<string[]> =>
			page.$$eval(".finding:not([hidden])", (list) => list.map(({ id }) => id));
		const focused = (selector: string): Promise<boolean> =>
			inPage(`document.activeElement.matches(${JSON.stringify(selector)})`) as Promise<boolean>;
		const colour = (name: string): Promise<string> =>
			inPage(
				`getComputedStyle(document.documentElement).getPropertyValue("--${name}").trim()`,
			) as Promise<string>;
		const tabTo = async (selector: string): Promise<void> => {
			for (let i = 0; i < 200 && !(await focused(selector)); i++) await page.keyboard.press("Tab");
			expect(await focused(selector)).toBe(true);
		};

		it("loads nothing but itself and says nothing on the console", () => {
			expect(requests.filter((url) => !url.startsWith("data:"))).toHaveLength(1);
			expect(said).toEqual([]);
		});
		it("is reached past the matrix by the skip link, the first stop of the keyboard", async () => {
			await page.keyboard.press("Tab");
			expect(await focused(".skip")).toBe(true);
			await page.keyboard.press("Enter");
			expect(await inPage("location.hash")).toBe("#agreements");
		});
		it("filters by keyboard, unmarks what is hidden, and shows all again", async () => {
			const all = await shown();
			await page.focus("#matrix-t ~ .scroll");
			await tabTo('input[value="contradicted"]');
			await page.keyboard.press("Space");
			const some = await shown();
			expect(some.length).toBeLessThan(all.length);
			expect(await page.$eval("#shown", (output) => output.textContent)).toBe(
				`${some.length} of ${all.length} findings shown`,
			);
			expect(await page.$$eval("mark.off", (marks) => marks.length)).toBeGreaterThan(0);
			await tabTo("#filter button");
			await page.keyboard.press("Enter");
			await page.waitForFunction('document.querySelectorAll("mark.off").length === 0');
			expect(await shown()).toEqual(all);
		});
		it("leads from a mark to its finding, even one that the filter hides, and back", async () => {
			await page.click('input[value="weak"]');
			expect(await shown()).not.toContain("d1-f2");
			await inPage('location.hash = "#d1-f2"');
			await page.waitForFunction('!document.getElementById("d1-f2").hidden');
			await page.focus("#d1-m2 a");
			await page.keyboard.press("Enter");
			expect(await inPage('document.querySelector(":target").id')).toBe("d1-f2");
			await page.click("#d1-f2 dd a");
			expect(await inPage('document.querySelector(":target").id')).toBe("d1-m2");
		});
		it("shows everything without script", async () => {
			const plain = await browser.newPage();
			await plain.setJavaScriptEnabled(false);
			await plain.goto(page.url().replace(/#.*/, ""));
			const box = await (await plain.$("#filter"))?.boundingBox();
			expect(box ?? null).toBeNull();
			expect(await (await plain.$("#d1-f1"))?.boundingBox()).not.toBeNull();
			await plain.close();
		});
		it("does not scroll sideways on a narrow screen", async () => {
			await page.setViewport({ width: 360, height: 700 });
			expect(await inPage("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
			await page.setViewport({ width: 1400, height: 900 });
		});
		it("has enough contrast between words and paper, light and dark", async () => {
			for (const scheme of ["light", "dark"]) {
				await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
				for (const [ink, ground] of PAIRS) {
					const [a, b] = [luminance(await colour(ink)), luminance(await colour(ground))];
					const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
					expect(ratio, `${scheme}: ${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
				}
			}
			await page.emulateMediaFeatures([]);
		});
		it("prints on several pages, each agreement from a new one", async () => {
			const pdf = Buffer.from(await page.pdf({ format: "letter", preferCSSPageSize: true })).toString(
				"latin1",
			);
			const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
			expect(pages).toBeGreaterThanOrEqual(4);
		});
	},
);

/** Inks of the page and the grounds they stand on. */
const PAIRS = [
	["ink", "paper"],
	["quiet", "paper"],
	["quiet", "wash"],
	["link", "paper"],
	["error", "paper"],
	["error", "error-wash"],
	["warning", "warning-wash"],
	["info", "info-wash"],
	["good", "paper"],
	["ink", "error-wash"],
	["ink", "target"],
	["quiet", "target"],
] as const;

/** Relative luminance (WCAG 2) of `#rgb` or `#rrggbb`. */
function luminance(colour: string): number {
	const digits = colour.length === 4 ? colour.replace(/[^#]/g, "$&$&") : colour;
	const [red = 0, green = 0, blue = 0] = (digits.slice(1).match(/../g) ?? []).map((pair) => {
		const part = Number.parseInt(pair, 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
