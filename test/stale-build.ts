import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What the build reads; the rest of `checks` is for training and for readers. */
const SOURCE = /\.(?:ts|json|yaml|weights)$/;

/** Says in a sentence that a project's `dist` lacks what its sources hold by now; null when it does not. */
export function staleBuild(root: string): string | null {
	const built = statSync(join(root, "dist/moulint.js"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
	const newer = ["bin", "src", "checks"]
		.flatMap((folder) =>
			readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
				join(folder, name),
			),
		)
		.find((file) => SOURCE.test(file) && statSync(join(root, file)).mtimeMs > built);
	return newer ? `dist is older than ${newer}: run "npm run build" before tests of the built command` : null;
}
