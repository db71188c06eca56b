import { copyFile, writeFile } from "node:fs/promises";
import { loadPacks } from "../../check/load.js";
import type { Check } from "../../check/model.js";
import { Lexicon } from "../../match/lexicon.js";

/** What the program reads beside itself, or, in an executable, inside. */
export const DATA = ["knowledge.json", "judge.weights"] as const;

/**
 * Compiles the check files and the judge's weights into a folder, as `src/cli/knowledge.ts` reads them.
 * @param root the project's folder, with a slash at its end
 */
export async function writeData(root: string, folder: string): Promise<void> {
	const { packs, checks, lexicon, tensions } = await loadPacks(`${root}checks`);
	await writeFile(
		`${folder}/knowledge.json`,
		JSON.stringify({ packs, checks, lexicon: new Lexicon(lexicon).compiled(patternsOf(checks)), tensions }),
	);
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
