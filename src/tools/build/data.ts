import { copyFile, writeFile } from "node:fs/promises";
import { loadPacks } from "../../check/load.js";
import type { Check } from "../../check/model.js";
import type { Compiled, CompiledExamples } from "../../cli/knowledge.js";
import { Lexicon } from "../../match/lexicon.js";
import { ascii } from "./ascii.js";

/** What the program reads beside itself, or, in an executable, inside. */
export const DATA = ["checks.json", "lexicon.json", "examples.json", "judge.weights"] as const;

/**
 * Compiles the check files and the judge's weights into a folder, as `src/cli/knowledge.ts` reads them.
 * @param root the project's folder, with a slash at its end
 */
export async function writeData(root: string, folder: string): Promise<void> {
	const { packs, checks, lexicon, tensions } = await loadPacks(`${root}checks`);
	const compiled: Compiled = { packs, checks: checks.map(({ examples: _, ...check }) => check), tensions };
	const examples: CompiledExamples = Object.fromEntries(checks.map((check) => [check.id, check.examples]));
	const data = { checks: compiled, lexicon: new Lexicon(lexicon).compiled(patternsOf(checks)), examples };
	for (const [name, value] of Object.entries(data))
		await writeFile(`${folder}/${name}.json`, ascii(JSON.stringify(value)));
	await copyFile(`${root}checks/judge.weights`, `${folder}/judge.weights`);
}

function patternsOf(checks: readonly Check[]): string[] {
	return checks.flatMap(({ elements, signs }) => [
		...elements.flatMap((element) => element.signs),
		...signs.needs,
		...signs.among,
		...signs.satisfies,
		...signs.contradicts,
		...signs.weakens,
	]);
}
