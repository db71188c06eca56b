import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Check, PackInfo } from "../check/model.js";
import { Fault } from "../cli/exit.js";
import type { Shipped } from "../cli/knowledge.js";
import { shownPath, toldPath } from "./paths.js";

/** The shipped packs and a user's own. */
export interface Known extends Shipped {
	/** Names of one's own packs by their absolute folders. */
	folders: ReadonlyMap<string, string>;
}

/** Names that a folder of one's own checks cannot have. */
const RESERVED = ["all", "moulint"];

/**
 * Loads folders of one's own checks beside the shipped packs.
 * @param folders absolute
 * @throws Fault for a folder that is missing, empty or broken, or has the name of another pack
 */
export async function withOwnPacks(
	shipped: Shipped,
	folders: readonly string[],
	cwd: string,
): Promise<Known> {
	const packs = [...shipped.packs];
	const checks = [...shipped.checks];
	const names = new Map<string, string>();
	for (const folder of new Set(folders)) {
		const own = await loadOwnPack(folder, cwd);
		const { name } = own.info;
		if (RESERVED.includes(name) || packs.some((pack) => pack.name === name))
			throw new Fault(
				`${shownPath(folder, cwd)}: there is a pack "${name}" already; give the folder another name`,
			);
		names.set(folder, name);
		packs.push(own.info);
		checks.push(...own.checks);
	}
	await verifyOwn(names, { ...shipped, checks }, cwd);
	return { ...shipped, packs, checks, folders: names };
}

/**
 * Names of checks, tensions and concepts that one's own checks use must be there.
 * @param folders names of packs by their absolute folders
 * @throws Fault
 */
export async function verifyOwn(
	folders: ReadonlyMap<string, string>,
	known: Shipped,
	cwd: string,
): Promise<void> {
	const { verifyChecks } = await import("../check/load.js");
	for (const [folder, pack] of folders)
		try {
			const own = known.checks.filter((check) => check.pack === pack);
			verifyChecks(own, known, ({ id }) => `${shownPath(folder, cwd)}${id.slice(pack.length)}.yaml`);
		} catch (error) {
			throw await asFault(error, folder, cwd);
		}
}

/** One folder of checks. @throws Fault */
export async function loadOwnPack(folder: string, cwd: string): Promise<{ info: PackInfo; checks: Check[] }> {
	const shown = shownPath(folder, cwd);
	const stats = await stat(folder).catch(() => null);
	if (!stats?.isDirectory())
		throw new Fault(`${toldPath(folder, cwd)} is no folder of checks: there is no such folder`);
	const { loadPack } = await import("../check/load.js");
	try {
		const { info, checks } = await loadPack(folder);
		if (checks.length === 0) throw new Fault(`no checks in ${shown}: looked for .yaml files`);
		return { info: { ...info, name: basename(folder) }, checks };
	} catch (error) {
		throw await asFault(error, folder, cwd);
	}
}

/** A check file that cannot be used as a fault of the call; anything else as it is. */
async function asFault(error: unknown, folder: string, cwd: string): Promise<unknown> {
	const { CheckFileError } = await import("../check/parse.js");
	const shown = shownPath(folder, cwd);
	if (error instanceof CheckFileError) return new Fault(error.message.replaceAll(folder, shown));
	// The pack's own description is plain YAML without a schema.
	if ((error as Error).name === "YAMLParseError")
		return new Fault(`${shown}/pack.yaml is no YAML: ${(error as Error).message.split("\n")[0]}`);
	return error;
}
