import { runChecks } from "../check/run.js";
import type { Known } from "../config/packs.js";
import { settingOf } from "../config/settle.js";
import { documentOf } from "../document/index.js";
import { reportOf } from "../findings/build.js";
import type { DocumentReport } from "../findings/model.js";
import { applyComments } from "../findings/suppress.js";
import { ReadError } from "../read/error.js";
import { read } from "../read/index.js";
import type { Input } from "./inputs.js";
import type { Plan } from "./plan.js";

/** What came of one input: its report, or one sentence on why there is none. */
export type Outcome = { path: string; report: DocumentReport } | { path: string; fault: string };

/** Lints inputs one after the other, in their order. `withText` keeps their texts, for formats that show them. */
export async function* lintAll(
	inputs: readonly Input[],
	planFor: (path: string) => Plan,
	known: Known,
	withText = false,
): AsyncGenerator<Outcome> {
	for (const { path, bytes } of inputs) {
		const plan = planFor(path);
		try {
			const report = await lintBytes(await bytes(), path, plan, known, withText);
			yield { path, report };
		} catch (error) {
			yield { path, fault: faultOf(error, path) };
		}
	}
}

/** Lints one document held in memory. @throws ReadError */
async function lintBytes(
	bytes: Uint8Array,
	path: string,
	plan: Plan,
	known: Known,
	withText: boolean,
): Promise<DocumentReport> {
	const document = documentOf(await read(bytes, path, undefined, plan.changes));
	const { source } = document;
	const report = reportOf(document, runChecks(document, plan.options, known), (check) => {
		const setting = settingOf(check, plan.settings)?.setting;
		return setting === "off" ? undefined : setting;
	});
	const ids = known.checks.map(({ id }) => id);
	const marked = applyComments(report, source, ids, plan.settings);
	return withText ? { ...marked, text: source.whole ?? source.text } : marked;
}

/** One sentence for a file that cannot be read; anything else is a fault of the program and goes on. */
function faultOf(error: unknown, path: string): string {
	if (error instanceof ReadError) return error.message;
	const code = (error as NodeJS.ErrnoException).code;
	if (code === "EACCES" || code === "EPERM") return `${path} cannot be read: permission denied`;
	if (code === "ENOENT") return `${path} is gone: it was deleted while it was being linted`;
	throw error;
}
