import type { Report } from "../findings/model.js";
import { safeJson } from "./safe.js";

/** The whole report as JSON (contract: `schema` names its version), without what only other formats show. */
export function json({ checks: _, ...report }: Report): string {
	const documents = report.documents.map(({ text: _, lineNumbers: __, ...document }) => document);
	return safeJson({ ...report, documents });
}
