import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Root of the repository, from where the harness is run. */
const ROOT = process.cwd();

/** The files of a folder of the repository with one of these endings, in the order of their names. */
export function filesIn(folder: string, endings: readonly string[]): Uint8Array[] {
	return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
		.filter((name) => endings.some((ending) => name.endsWith(ending)))
		.sort()
		.map((name) => new Uint8Array(readFileSync(join(ROOT, folder, name))));
}

/** The files of the scenarios (`== file <name>`) whose names end in one of these endings. */
export function scenarioFiles(endings: readonly string[]): Uint8Array[] {
	const found = new Set<string>();
	for (const bytes of filesIn("test/cli/scenarios", [".scenario"])) {
		const [, ...parts] = new TextDecoder().decode(bytes).split(/^== /m);
		for (const part of parts) {
			const [head = "", ...lines] = part.split("\n");
			const name = /^file (\S+)/.exec(head)?.[1];
			if (name && endings.some((ending) => name.endsWith(ending))) found.add(lines.join("\n"));
		}
	}
	return textsOf([...found]);
}

/** Pieces of some 2,000 bytes of each text, cut at blank lines: short inputs run many times a second. */
export function piecesOf(texts: readonly Uint8Array[]): Uint8Array[] {
	const pieces: string[] = [];
	for (const bytes of texts) {
		let piece = "";
		for (const block of new TextDecoder().decode(bytes).split(/(?<=\n\n)/)) {
			piece += block;
			if (piece.length < 2000) continue;
			pieces.push(piece);
			piece = "";
		}
		if (piece !== "") pieces.push(piece);
	}
	return textsOf(pieces);
}

/** Texts as bytes. */
export function textsOf(texts: readonly string[]): Uint8Array[] {
	return texts.map((text) => new TextEncoder().encode(text));
}
