import type { Result } from "../../src/check/model.js";
import { runChecks } from "../../src/check/run.js";
import { loadShipped } from "../../src/cli/knowledge.js";
import { documentFrom } from "../document/support.js";

/** What one shipped check says of a draft that is taken for an agreement; the path's ending chooses the reader. */
export async function resultOn(text: string, id: string, path?: string): Promise<Result> {
	const shipped = await loadShipped();
	const checks = shipped.checks.filter((check) => check.id === id);
	const options = { checks, stage: "draft" as const, asOf: null, award: null, assumeAgreement: true };
	const [result] = runChecks(await documentFrom(text, path), options, shipped);
	if (!result) throw new Error(`there is no check ${id}`);
	return result;
}
