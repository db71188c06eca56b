import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Cache } from "../../../cache/cache.js";
import { loadShipped } from "../../../cli/knowledge.js";
import { outcomeOf } from "../../../cli/run.js";
import { groupFindings } from "../../../findings/group.js";
import type { Target } from "../target.js";
import { JSON_FILES } from "./file-grammars.js";
import { Folder } from "./folder.js";
import { verifyFormats } from "./lint.js";
import { changed } from "./texts.js";

/** The names of entries; beside them lie a mark and a `.gitignore`. */
const ENTRY = /^[0-9a-f]{32}\.json$/;

/** One entry of a cache, damaged or foreign: no report comes of it but one that every format can print. */
export async function cache(): Promise<Target> {
	const known = { ...(await loadShipped()), folders: new Map<string, string>() };
	const checks = known.checks.filter(({ pack }) => pack === "hygiene");
	const options = { checks, stage: "draft" as const, asOf: null, award: null, assumeAgreement: true };
	const plan = { options, settings: [], changes: "accept" as const };
	const configuration = { layers: [], folder: "", sources: [] };
	const run = { setup: { configuration, flags: {}, cwd: "", withText: true }, known, planFor: () => plan };
	const folder = new Folder();
	const path = "draft.md";
	const outcome = await outcomeOf({ path, bytes: async () => readFileSync(join(folder.path, path)) }, run);
	if (!("report" in outcome)) throw new Error(outcome.fault);
	const place = join(folder.path, "cache");
	const open = await Cache.open(place, () => {});
	await open?.put(path, "key", outcome.report);
	const name = readdirSync(place).find((file) => ENTRY.test(file));
	if (!name) throw new Error("the cache kept nothing");
	return {
		name: "cache",
		ending: ".json",
		covers: ["src/cache"],
		seeds: [new Uint8Array(readFileSync(join(place, name)))],
		most: 256 * 1024,
		mutate: (bytes, other, random) => changed(bytes, other, JSON_FILES, random, 256 * 1024),
		run: async (bytes) => {
			folder.write(`cache/${name}`, bytes);
			const report = await (await Cache.open(place, () => {}))?.get(path, "key");
			if (!report) return;
			await verifyFormats(groupFindings(report, checks, known.tensions), options);
		},
	};
}
