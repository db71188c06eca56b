import type { DocumentReport, RunReport } from "../findings/model.js";
import { Each, jsonPieces } from "./json-pieces.js";

/** The whole report as JSON (contract: `schema` names its version), without what only other formats show. */
export function json({ checks: _, faults: __, ...report }: RunReport): Iterable<string> {
	return jsonPieces({ ...report, documents: new Each(shown(report.documents)) });
}

function* shown(documents: Iterable<DocumentReport>): Generator<DocumentReport> {
	for (const { text: _, ...document } of documents) yield document;
}
