import type { RunReport } from "../findings/model.js";
import { concise } from "./concise.js";
import { full } from "./full.js";
import { json } from "./json.js";
import { stylish } from "./stylish.js";
import type { Style } from "./text.js";

/** One way to print a report. */
export interface Formatter {
	/**
	 * Turns the finished report into text that ends in a line feed, in pieces; it changes nothing, and holds no more
	 * than one document and a small row for each other. Formats for machines and offices are loaded when they are asked
	 * for, hence the promise.
	 */
	print: (report: RunReport, style: Style) => Iterable<string> | Promise<Iterable<string>>;
	/** Whether it shows what the results of checks rest on, and not only verdicts and findings. */
	evidence?: true | "verbose";
	/** Whether it shows the texts of the documents. */
	text?: true;
}

/** Every format of `--format`, by name. */
export const FORMATTERS = {
	full: { print: full, evidence: "verbose" },
	stylish: { print: stylish },
	concise: { print: concise },
	json: { print: json, evidence: true },
	sarif: { print: async (report) => (await import("./sarif.js")).sarif(report) },
	junit: { print: async (report) => (await import("./junit.js")).junit(report) },
	github: { print: async (report) => (await import("./github.js")).github(report) },
	"github-summary": { print: async (report) => (await import("./markdown.js")).githubSummary(report) },
	gitlab: { print: async (report) => (await import("./gitlab.js")).gitlab(report) },
	checkstyle: { print: async (report) => (await import("./checkstyle.js")).checkstyle(report) },
	markdown: { print: async (report) => (await import("./markdown.js")).markdown(report) },
	csv: { print: async (report) => (await import("./csv.js")).csv(report) },
	html: {
		print: async (report) => (await import("./html/index.js")).html(report),
		evidence: true,
		text: true,
	},
} satisfies Record<string, Formatter> as Record<string, Formatter>;
