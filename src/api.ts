import type { Stage, Verdict } from "./check/model.js";
import { Fault } from "./cli/exit.js";
import { loadShipped } from "./cli/knowledge.js";
import { outcomeOf } from "./cli/run.js";
import { chooseChecks } from "./cli/select.js";
import type { Run } from "./cli/setup.js";
import { isDay } from "./config/day.js";
import { groupFindings } from "./findings/group.js";
import type { DocumentReport, Finding, Severity } from "./findings/model.js";
import type { AwardFacts } from "./lint.js";

/**
 * Lints one document held in memory, as `moulint lint` does one file without configuration: nothing is read from
 * disk but the shipped checks, nothing is written, and the same input gives the same report.
 * @param document the text, or the bytes of a Markdown, text or Word file
 * @returns what the json format prints for the document
 * @throws Error with one sentence for a document that cannot be read and for options that cannot be followed
 */
export async function lint(document: string | Uint8Array, options: ApiOptions = {}): Promise<DocumentReport> {
	const { stage = "draft", asOf = null, award = null, path = "<document>" } = options;
	if (!["draft", "executed", "submission"].includes(stage))
		throw new Fault(`unknown stage "${stage}"; known are draft, executed, submission`);
	if (asOf !== null && !isDay(asOf)) throw new Fault(`asOf is "${asOf}", which is no day like 2026-11-22`);
	const known = { ...(await loadShipped()), folders: new Map<string, string>() };
	const chosen = chooseChecks(known.checks, {
		...(options.packs && { pack: options.packs }),
		...(options.checks && { check: options.checks }),
	});
	const checks = known.checks.filter((check) => chosen.includes(check));
	const { assumeAgreement = false, changes = "accept" } = options;
	const plan = { options: { checks, stage, asOf, award, assumeAgreement }, settings: [], changes };
	const configuration = { layers: [], folder: "", sources: [] };
	const run: Run = {
		setup: { configuration, flags: {}, cwd: "", withText: false },
		known,
		planFor: () => plan,
	};
	const bytes = typeof document === "string" ? new TextEncoder().encode(document) : document;
	const outcome = await outcomeOf({ path, bytes: async () => bytes }, run);
	if ("fault" in outcome) throw new Fault(outcome.fault);
	return groupFindings(outcome.report, checks, known.tensions);
}

/** What one call is told besides the document; the command's options of the same names say more. */
export interface ApiOptions {
	/**
	 * Name of the document in the report; its extension tells Markdown (`.md`) from plain text (`.txt`). Without a
	 * name the content tells. Nothing is read from there.
	 */
	path?: string;
	/** Names of packs, or `all`; default `cops-mou` and `hygiene`. */
	packs?: string[];
	/** Ids of checks to run instead of whole packs. */
	checks?: string[];
	/** What may still be blank; default `draft`. */
	stage?: Stage;
	/** The day to count deadlines from, `YYYY-MM-DD`; nothing is read from the clock. */
	asOf?: string;
	/** Facts about the federal award; `none`: the agreement has none. */
	award?: AwardFacts | "none";
	/** Skip the test of the document's kind, for excerpts. */
	assumeAgreement?: boolean;
	/** How tracked changes of Word files are read; default `accept`. */
	changes?: "accept" | "reject";
}

export type { AwardFacts, DocumentReport, Finding, Severity, Stage, Verdict };
