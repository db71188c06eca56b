import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Target } from "../target.js";
import { CHECKS } from "./file-grammars.js";
import { Folder } from "./folder.js";
import { filesIn, scenarioFiles } from "./seeds.js";
import { changed } from "./texts.js";

/** Between a check and the description of its pack. */
const CUT = "\n=== pack.yaml\n";

/** A folder of one's own checks: one check file, and the description of the pack; an agreement is linted with it. */
export function checks(): Target {
	const folder = new Folder();
	folder.write(".moulint.yaml", "packs: [./own]\n");
	const shipped = ["cops-mou", "hygiene", "nasro", "cops-principles"].flatMap((pack) =>
		filesIn(`checks/${pack}`, [".yaml"]).filter((_, i) => i % 7 === 0),
	);
	const own = [...scenarioFiles(["-pack/body-cameras.yaml", "own/cameras.yaml"]), ...shipped].map((bytes) => {
		const text = new TextDecoder().decode(bytes);
		return new TextEncoder().encode(`${text.replace(/^id: [a-z-]+\//m, "id: own/")}${CUT}title: Ours\n`);
	});
	return {
		name: "checks",
		ending: ".yaml",
		covers: ["src/check/parse.ts", "src/check/load.ts", "src/config/packs.ts", "src/match"],
		seeds: own,
		most: 256 * 1024,
		mutate: (bytes, other, random) => changed(bytes, other, CHECKS, random, 256 * 1024),
		run: async (bytes) => {
			const [check = "", pack] = new TextDecoder().decode(bytes).split(CUT);
			const name = /^id: own\/([a-z0-9-]{1,60})\s*$/m.exec(check)?.[1] ?? "cameras";
			rmSync(join(folder.path, "own"), { recursive: true, force: true });
			folder.write(`own/${name}.yaml`, check);
			if (pack !== undefined && name !== "pack") folder.write("own/pack.yaml", pack);
			await folder.lint({ check: [`own/${name}`], pack: ["./own"], verbose: true, format: ["full"] });
		},
	};
}
