import { annotated, withoutComments } from "../../../annotate/index.js";
import { loadShipped } from "../../../cli/knowledge.js";
import { outcomeOf } from "../../../cli/run.js";
import { read } from "../../../read/index.js";
import { MOST_BYTES } from "../shared.js";
import { holds, type Target } from "../target.js";
import { closeParts, mutatedPackage, openParts } from "./word.js";
import { wordSeeds } from "./word-seeds.js";

/** The copy of a Word file with comments: it can be read again and has the same text. */
export async function annotate(): Promise<Target> {
	const known = { ...(await loadShipped()), folders: new Map<string, string>() };
	const checks = known.checks.filter(({ pack, level }) => pack === "hygiene" || level === "may");
	const options = { checks, stage: "draft" as const, asOf: null, award: null, assumeAgreement: true };
	const plan = { options, settings: [], changes: "accept" as const };
	const configuration = { layers: [], folder: "", sources: [] };
	const run = { setup: { configuration, flags: {}, cwd: "", withText: false }, known, planFor: () => plan };
	return {
		name: "annotate",
		ending: ".docx",
		covers: ["src/annotate"],
		seeds: wordSeeds(),
		most: MOST_BYTES,
		package: { open: openParts, close: closeParts },
		mutate: (bytes, other, random) => mutatedPackage(bytes, other, random, 65_536),
		run: async (bytes) => {
			const path = "draft.docx";
			const clean = withoutComments(bytes, path);
			const reading = await read(clean, path);
			const outcome = await outcomeOf({ path, bytes: async () => clean }, run);
			if ("fault" in outcome) return;
			const copy = annotated(clean, path, { report: outcome.report, reading, stage: "draft", asOf: null });
			const again = await read(copy.bytes, path);
			holds(again.source.text === reading.source.text, () => "the copy has another text");
		},
	};
}
