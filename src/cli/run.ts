import { awardOutcome } from "../check/award/outcome.js";
import { recognised } from "../check/recognise.js";
import { KIND_CHECK, runChecks } from "../check/run.js";
import type { Known } from "../config/packs.js";
import { settingOf } from "../config/settle.js";
import { documentOf } from "../document/index.js";
import { reportOf } from "../findings/build.js";
import type { DocumentReport, ReportResult } from "../findings/model.js";
import { applyComments } from "../findings/suppress.js";
import type { LintOptions } from "../lint.js";
import { ReadError } from "../read/error.js";
import { Unread } from "../read/file.js";
import { read } from "../read/index.js";
import type { Input } from "./inputs.js";
import { type Plan, severitiesOf } from "./plan.js";
import type { Run } from "./setup.js";

/** What came of one input: its report, or one sentence on why there is none. */
export type Outcome = { path: string; report: DocumentReport } | { path: string; fault: string };

/** Lints one input. A file that cannot be read is an outcome of its own; only faults of the program are thrown. */
export async function outcomeOf(input: Pick<Input, "path" | "bytes">, run: Run): Promise<Outcome> {
	const { path } = input;
	try {
		return { path, report: await lintBytes(await input.bytes(), path, run) };
	} catch (error) {
		return { path, fault: faultOf(error, path) };
	}
}

/** Lints one document held in memory. @throws ReadError */
async function lintBytes(bytes: Uint8Array, path: string, run: Run): Promise<DocumentReport> {
	const { known, setup } = run;
	const plan = run.planFor(path);
	const { assumeAgreement } = plan.options;
	const asRead = documentOf(await read(bytes, path, undefined, plan.changes));
	const document = assumeAgreement ? asRead : recognised(asRead, known);
	const { source } = document;
	const results = runChecks(document, optionsFor(document.kind, plan, known), known);
	const report = reportOf(document, results, severitiesOf(plan));
	const ids = known.checks.map(({ id }) => id);
	const marked = applyComments(report, source, ids, plan.settings);
	const award = awardOutcome(document, plan.options);
	return {
		...marked,
		...(award && { award }),
		...(setup.verdictsOnly && { results: marked.results.map(verdictOnly) }),
		...(setup.withText && { text: source.whole ?? source.text }),
	};
}

/** A paper that is no agreement is told so, whatever else was asked of it, unless the configuration turns that off. */
function optionsFor(
	kind: DocumentReport["kind"],
	{ options, settings }: Plan,
	{ checks }: Known,
): LintOptions {
	const teller = checks.find(({ id }) => id === KIND_CHECK);
	if (kind !== "other" || options.assumeAgreement || !teller || options.checks.includes(teller))
		return options;
	if (settingOf(teller, settings)?.setting === "off") return options;
	return { ...options, checks: [...options.checks, teller] };
}

function verdictOnly(result: ReportResult): ReportResult {
	return { ...result, elements: [], evidence: [] };
}

/** One sentence for a file that cannot be read; anything else is a fault of the program and goes on. */
function faultOf(error: unknown, path: string): string {
	if (error instanceof ReadError) return error.message;
	if (error instanceof Unread) return `${path} is not read: ${error.code}`;
	const code = (error as NodeJS.ErrnoException).code;
	if (code === "EACCES" || code === "EPERM") return `${path} cannot be read: permission denied`;
	if (code === "ENOENT") return `${path} is gone: it was deleted while it was being linted`;
	if (code !== undefined && "syscall" in (error as object)) return `${path} cannot be read: ${code}`;
	throw error;
}
