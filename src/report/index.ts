import type { Report } from "../findings/model.js";
import { concise } from "./concise.js";
import { full } from "./full.js";
import { json } from "./json.js";
import { stylish } from "./stylish.js";
import type { Style } from "./text.js";

/**
 * A formatter turns the finished report into text that ends in a line feed; it changes nothing. Formats for machines
 * and offices are loaded when they are asked for, hence the promise.
 */
export type Formatter = (report: Report, style: Style) => string | Promise<string>;

/** Every format of `--format`, by name. */
export const FORMATTERS = {
	full,
	stylish,
	concise,
	json,
	sarif: async (report) => (await import("./sarif.js")).sarif(report),
	junit: async (report) => (await import("./junit.js")).junit(report),
	github: async (report) => (await import("./github.js")).github(report),
	"github-summary": async (report) => (await import("./markdown.js")).githubSummary(report),
	gitlab: async (report) => (await import("./gitlab.js")).gitlab(report),
	checkstyle: async (report) => (await import("./checkstyle.js")).checkstyle(report),
	markdown: async (report) => (await import("./markdown.js")).markdown(report),
	csv: async (report) => (await import("./csv.js")).csv(report),
	html: async (report) => (await import("./html/index.js")).html(report),
} satisfies Record<string, Formatter> as Record<string, Formatter>;
