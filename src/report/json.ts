import type { Report } from "../findings/model.js";

/** The whole report as JSON (contract: `schema` names its version). */
export function json(report: Report): string {
	return `${JSON.stringify(report, null, 2)}\n`;
}
