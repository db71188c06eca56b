import { readdir } from "node:fs/promises";
import { parse } from "yaml";
import { quoted } from "../cli/suggest.js";
import type { LexiconData } from "../match/lexicon.js";
import { Lexicon } from "../match/lexicon.js";
import { PatternError, parsePattern } from "../match/pattern.js";
import { rulesOf } from "../match/rules.js";
import { readPlain } from "../read/file.js";
import { readYaml } from "../read/yaml.js";
import { printable } from "../report/text.js";
import { DETECTORS } from "./hygiene/index.js";
import type { Check, PackInfo, Tension } from "./model.js";
import { asCheckFile, CheckFileError, parseCheck } from "./parse.js";

/** Everything under a checks folder, as source files. */
export interface LoadedPacks {
	packs: PackInfo[];
	checks: Check[];
	lexicon: LexiconData;
	tensions: Tension[];
}

/**
 * Loads the packs of a folder: `lexicon.yaml`, `tensions.yaml`, `<pack>/pack.yaml`, `<pack>/<check>.yaml`.
 * @throws CheckFileError on the first file that cannot be used: syntax, unknown key, concept, or id in `overlaps`
 */
export async function loadPacks(folder: string): Promise<LoadedPacks> {
	const lexicon = parse(await readText(`${folder}/lexicon.yaml`)) as LexiconData;
	const packs: PackInfo[] = [];
	const all: Check[] = [];
	const entries = await readdir(folder, { withFileTypes: true });
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		if (
			!entry.isDirectory() ||
			entry.name === "schema" ||
			entry.name === "phrases" ||
			entry.name === "agreements"
		)
			continue;
		const pack = await loadPack(`${folder}/${entry.name}`);
		packs.push(pack.info);
		all.push(...pack.checks);
	}
	const tensions = tensionsOf(parse(await readText(`${folder}/tensions.yaml`)));
	const concepts = new Lexicon(lexicon);
	for (const pattern of Object.values(rulesOf(lexicon)).flat())
		patternIn(pattern, `${folder}/lexicon.yaml`, concepts);
	verifyChecks(all, { checks: all, tensions, lexicon: concepts }, (check) => `${folder}/${check.id}.yaml`);
	return { packs, checks: all, lexicon, tensions };
}

/**
 * Loads one pack folder.
 * @throws CheckFileError
 */
export async function loadPack(folder: string): Promise<{ info: PackInfo; checks: Check[] }> {
	const all = (await readdir(folder)).sort();
	const other = all.find((name) => name.endsWith(".yml"));
	if (other) throw new CheckFileError(`${folder}/${other}: a check file ends in .yaml`);
	const names = all.filter((name) => name.endsWith(".yaml"));
	const info = names.includes("pack.yaml") ? infoOf(await readText(`${folder}/pack.yaml`), folder) : {};
	const checks: Check[] = [];
	for (const name of names)
		if (name !== "pack.yaml") {
			const text = await readText(`${folder}/${name}`);
			checks.push(parseCheck(text, `${folder}/${name}`));
		}
	const pack = folder
		.replaceAll("\\", "/")
		.replace(/(?<!\/)\/+$/, "")
		.split("/")
		.at(-1) as string;
	const stray = checks.find((check) => check.pack !== pack);
	if (stray) throw new CheckFileError(`${folder}: "${stray.id}" stands in the folder of pack "${pack}"`);
	return { info: { name: pack, title: pack, about: "", ...info }, checks };
}

/** What a pack says of itself. @throws CheckFileError */
function infoOf(text: string, folder: string): Partial<PackInfo> {
	const path = `${folder}/pack.yaml`;
	const data = asCheckFile(() => readYaml(text, path)).data ?? {};
	if (typeof data !== "object" || Array.isArray(data))
		throw new CheckFileError(`${path}: the file must be a map with the keys title and about`);
	for (const [key, value] of Object.entries(data))
		if (typeof value !== "string") throw new CheckFileError(`${path}: ${key} must be text`);
	return data;
}

function tensionsOf(data: Record<string, Omit<Tension, "id">>): Tension[] {
	return Object.entries(data).map(([id, tension]) => ({ id, ...tension }));
}

/**
 * Holds checks against what a single file cannot know: ids that other files must have, concepts of the lexicon.
 * @param fileOf the name of a check's file in errors
 * @throws CheckFileError
 */
export function verifyChecks(
	checks: readonly Check[],
	known: { checks: readonly Check[]; tensions: readonly Tension[]; lexicon: Lexicon },
	fileOf: (check: Check) => string,
): void {
	const ids = new Set(known.checks.map((check) => check.id));
	const tensions = new Set(known.tensions.map((tension) => tension.id));
	const { lexicon } = known;
	for (const check of checks) {
		const file = fileOf(check);
		for (const other of check.overlaps)
			if (!ids.has(other))
				throw new CheckFileError(`${file}: overlaps names an unknown check ${quoted(other)}`);
		for (const id of check.tensions)
			if (!tensions.has(id))
				throw new CheckFileError(`${file}: tensions names an unknown tension ${quoted(id)}`);
		if (check.kind === "hygiene" && !DETECTORS[check.id])
			throw new CheckFileError(`${file}: kind hygiene is for moulint's own checks; use clause or list`);
		for (const other of check.satisfiedBy)
			if (!ids.has(other))
				throw new CheckFileError(`${file}: satisfiedBy names an unknown check ${quoted(other)}`);
		for (const others of Object.values(check.blocks))
			for (const other of others)
				if (!ids.has(other))
					throw new CheckFileError(`${file}: blocks names an unknown check ${quoted(other)}`);
		const patterns = [
			...check.elements.flatMap((element) => element.signs),
			...Object.values(check.signs).flat(),
		];
		for (const pattern of patterns) patternIn(pattern, file, lexicon);
	}
}

function patternIn(pattern: string, file: string, lexicon: Lexicon): void {
	try {
		parsePattern(pattern, (name) => lexicon.has(name));
	} catch (error) {
		if (error instanceof PatternError) throw new CheckFileError(`${file}: ${printable(error.message)}`);
		throw error;
	}
}

async function readText(path: string): Promise<string> {
	try {
		return (await readPlain(path)).toString();
	} catch {
		throw new CheckFileError(`${path}: cannot be read`);
	}
}
