import { dirname, join } from "node:path";
import { Fault } from "../cli/exit.js";
import { readPlain, Unread } from "../read/file.js";

/** Names of configuration files, in the order in which they are looked for. */
const CONFIG_NAMES = [".moulint.yaml", ".moulint.yml", ".moulint.json", "package.json"] as const;

/**
 * The nearest configuration from a folder upwards: a `.moulint.*` file, or a package.json with the key "moulint".
 * @returns its absolute path, or null
 * @throws Fault when one folder holds two
 */
export async function findConfig(folder: string): Promise<string | null> {
	const found = await configsIn(folder);
	if (found.length > 1)
		throw new Fault(
			`${folder} holds two configurations, ${found.join(" and ")}; keep one, or name one with --config`,
		);
	if (found[0]) return join(folder, found[0]);
	const parent = dirname(folder);
	return parent === folder ? null : findConfig(parent);
}

/** Names of the configurations in a folder itself. */
export async function configsIn(folder: string): Promise<string[]> {
	const held = await Promise.all(CONFIG_NAMES.map((name) => holds(join(folder, name))));
	return CONFIG_NAMES.filter((_, i) => held[i]);
}

async function holds(path: string): Promise<boolean> {
	let text: string;
	try {
		text = (await readPlain(path)).toString();
	} catch (error) {
		if (error instanceof Unread && !path.endsWith("package.json"))
			throw new Fault(`the configuration ${path} cannot be read: ${error.code}`);
		// One that is there and cannot be read is a fault later on, not a reason to go on without it.
		return (error as NodeJS.ErrnoException).code === "EACCES" && !path.endsWith("package.json");
	}
	return !path.endsWith("package.json") || hasKey(text);
}

/** Whether a package.json configures moulint; a broken one that names it counts, so that its fault is told. */
function hasKey(text: string): boolean {
	if (!text.includes('"moulint"')) return false;
	try {
		return Object.hasOwn(JSON.parse(text) as object, "moulint");
	} catch {
		return true;
	}
}
