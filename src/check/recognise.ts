import { NEVER_AGREEMENTS } from "../document/kind/signs.js";
import type { Document } from "../document/model.js";
import { type Knowledge, runChecks } from "./run.js";

/**
 * So many learned checks are satisfied by no paper of another form: of 95, the fullest, a job description, satisfies 25
 * and the next 23. The leanest of 13 whole agreements that the signs of their form turn away satisfied 45.
 */
const LEAST_SATISFIED = 34;
/** Agreements are shorter than this, in characters; a paper of any other kind need not be judged as a whole. */
const MOST_TEXT = 300_000;

/**
 * The document with its kind settled. A paper whose form is that of something else (no title, no signatures, a letter,
 * questions and answers) is an SRO agreement all the same when it settles what only such agreements do. A bill, minutes
 * or a policy stay what they are, though they may quote a whole agreement.
 * @param document as read; one that is recognised already is given back
 */
export function recognised(document: Document, knowledge: Knowledge): Document {
	const { kind, kindReason, source } = document;
	if (kind === "sro-agreement" || NEVER_AGREEMENTS.has(kindReason) || source.text.length > MOST_TEXT)
		return document;
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
