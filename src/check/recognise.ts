import type { Document } from "../document/model.js";
import { type Knowledge, runChecks } from "./run.js";

/**
 * So many learned checks are satisfied by no other paper. Of 140 that are no agreements, the fullest (a job description)
 * satisfies 28 and the next 23; the leanest whole agreement that the signs of its form turn away satisfies 43.
 */
const LEAST_SATISFIED = 34;

/**
 * The document with its kind settled. A paper whose form is that of something else (no title, no signatures, a letter,
 * questions and answers) is an SRO agreement all the same when it settles what only such agreements do.
 * @param document as read; one that is recognised already is given back
 */
export function recognised(document: Document, knowledge: Knowledge): Document {
	if (document.kind === "sro-agreement") return document;
	const learned = new Set(knowledge.weights.targets.map(({ id }) => id));
	const checks = knowledge.checks.filter(({ id }) => learned.has(id));
	const results = runChecks(
		document,
		{ checks, stage: "draft", asOf: null, award: null, assumeAgreement: true },
		knowledge,
	);
	const satisfied = results.filter(({ verdict }) => verdict === "satisfied").length;
	return satisfied < LEAST_SATISFIED ? document : { ...document, kind: "sro-agreement", kindReason: "" };
}
