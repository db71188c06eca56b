import type { Report } from "../findings/model.js";
import { concise } from "./concise.js";
import { full } from "./full.js";
import { json } from "./json.js";
import { stylish } from "./stylish.js";
import type { Style } from "./text.js";

/** A formatter turns the finished report into text that ends in a line feed; it changes nothing. */
export type Formatter = (report: Report, style: Style) => string;

/** Every format of `--format`, by name. */
export const FORMATTERS: Record<string, Formatter> = { full, stylish, concise, json };
