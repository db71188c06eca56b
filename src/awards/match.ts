import { access } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { AwardFacts } from "../lint.js";
import type { AwardRow, AwardsFile } from "./read.js";

/** Award facts by the path under which a document is reported; plain data. */
export type AwardsByDocument = Record<string, AwardFacts[]>;

/** Rows held against the documents of a run. */
export interface Matched {
	facts: AwardsByDocument;
	/** Documents that no row names, as reported. */
	without: string[];
	/** Rows whose document is not among those linted. */
	unused: (AwardRow & { exists: boolean })[];
}

/**
 * Gives each document its rows. A row's path is relative to the folder of the awards file or to the working folder,
 * or absolute; what the first names goes before.
 * @param documents paths as reported, relative to `cwd` or absolute
 */
export async function matchAwards(
	awards: AwardsFile,
	documents: readonly string[],
	cwd: string,
): Promise<Matched> {
	// One file may have been given a name in composed or decomposed letters.
	const byPath = new Map(documents.map((path) => [resolve(cwd, path).normalize("NFC"), path]));
	const facts: AwardsByDocument = Object.create(null);
	const unused: Matched["unused"] = [];
	for (const row of awards.rows) {
		const name = row.file.replaceAll("\\", "/");
		const places = [dirname(awards.path), cwd].map((folder) => resolve(folder, name));
		const path = places
			.map((place) => byPath.get(place.normalize("NFC")))
			.find((found) => found !== undefined);
		if (path === undefined) unused.push({ ...row, exists: await anyExists(places) });
		else {
			facts[path] ??= [];
			facts[path].push(row.facts);
		}
	}
	return { facts, without: documents.filter((path) => !(path in facts)), unused };
}

async function anyExists(paths: readonly string[]): Promise<boolean> {
	for (const path of paths) {
		const there = await access(path).then(
			() => true,
			() => false,
		);
		if (there) return true;
	}
	return false;
}
