import { basename, dirname, resolve } from "node:path";
import schema from "../../checks/schema/config.schema.json" with { type: "json" };
import { Fault } from "../cli/exit.js";
import type { AwardFacts } from "../lint.js";
import { readUpTo } from "../read/file.js";
import { isDay } from "./day.js";
import type { Layer, Values } from "./model.js";
import { isFolderName, toldPath } from "./paths.js";
import { readStrict, type StrictFile } from "./strict.js";

/** A configuration file as its schema has it. */
interface FileConfig extends Values {
	extends?: string | string[];
	overrides?: (Pick<Values, "checks" | "stage" | "packs" | "award"> & { files: string[] })[];
}

/**
 * Reads a configuration file and those it extends.
 * @param path absolute
 * @param cwd the folder that paths in messages are relative to
 * @returns layers, weakest first, and every file read, this one first
 * @throws Fault with file and line
 */
export async function loadConfig(path: string, cwd: string): Promise<{ layers: Layer[]; sources: string[] }> {
	return loadFile(path, cwd, []);
}

async function loadFile(
	path: string,
	cwd: string,
	above: readonly string[],
): Promise<{ layers: Layer[]; sources: string[] }> {
	const shown = toldPath(path, cwd);
	const under = basename(path) === "package.json" ? ["moulint"] : [];
	const file = readStrict<FileConfig>(await textOf(path, shown), shown, schema, { empty: {}, under });
	const { extends: bases = [], overrides = [], ...own } = file.data;
	const layers: Layer[] = [];
	const sources = [path];
	for (const [i, base] of [bases].flat().entries()) {
		const line = file.lineOf(Array.isArray(bases) ? ["extends", i] : ["extends"]);
		const other = resolve(dirname(path), base);
		if ([...above, path].includes(other))
			throw new Fault(`${shown}:${line}: extends goes round in a circle: ${base} leads back to itself`);
		const loaded = await loadFile(other, cwd, [...above, path]).catch((error: unknown) => {
			if (error instanceof MissingFile) throw new Fault(`${shown}:${line}: extends: ${error.message}`);
			throw error;
		});
		layers.push(...loaded.layers);
		sources.push(...loaded.sources);
	}
	layers.push(layerOf(own, null, [], file, path, shown));
	for (const [i, { files, ...values }] of overrides.entries())
		layers.push(layerOf(values, files, ["overrides", i], file, path, shown));
	return { layers, sources };
}

/** A configuration that is not there. */
class MissingFile extends Fault {}

async function textOf(path: string, shown: string): Promise<string> {
	try {
		return (await readUpTo(path)).toString();
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === "ENOENT") throw new MissingFile(`no such configuration: ${shown}`);
		if (code === "EISDIR") throw new MissingFile(`${shown} is a folder, not a configuration file`);
		throw new Fault(`the configuration ${shown} cannot be read: ${code ?? "unknown error"}`);
	}
}

function layerOf(
	values: Values,
	files: string[] | null,
	at: readonly (string | number)[],
	file: StrictFile<FileConfig>,
	path: string,
	shown: string,
): Layer {
	const place: Layer["place"] = (path) => `${shown}:${file.lineOf([...at, ...path])}`;
	const folder = dirname(path);
	if (values.award && values.award !== "none") checkDays(values.award, place);
	const resolved = { ...values };
	if (values.packs)
		resolved.packs = values.packs.map((pack) => (isFolderName(pack) ? resolve(folder, pack) : pack));
	for (const key of ["awards", "baseline", "suppressions"] as const)
		if (values[key] !== undefined) resolved[key] = resolve(folder, values[key]);
	return { kind: "file", values: resolved, files, place };
}

/** The schema asks for the form of a day; this asks whether the calendar has it. */
function checkDays(award: AwardFacts, place: Layer["place"]): void {
	for (const [key, value] of Object.entries(award))
		if (value !== undefined && /^\d{4}-/.test(value) && key !== "number" && !isDay(value))
			throw new Fault(`${place(["award", key])}: award ${key}: there is no day ${value}`);
}
